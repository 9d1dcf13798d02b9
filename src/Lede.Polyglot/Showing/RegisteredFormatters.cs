using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;
using Theirs = Microsoft.DotNet.Interactive.Formatting.Formatter;

namespace Lede.Polyglot;

/// <summary>
/// What a notebook registers with .NET Interactive's <c>Formatter</c> holds for all that is shown, inside tables too. What it does not register
/// looks as it always does here.
/// </summary>
public static class RegisteredFormatters
{
    /// <summary>Called when a session first needs them. Later calls change nothing.</summary>
    public static void Join()
    {
        Lede.Formatter.Register<IHtmlContent>(Markup);
        // It also enumerates, as a list of style rules does.
        Lede.Formatter.Register<PocketView>(Markup);
        Lede.Formatter.RegisterCell<IHtmlContent>(content => InCell(Markup(content), content));
        Lede.Formatter.Register<LaTeXString>(latex => Forms.Raw(latex.ToString(), "text/latex"));
        Lede.Formatter.Register<MathString>(math => Forms.Raw($"$${math}$$", "text/latex"));
        Lede.Formatter.Register<TabularDataResource>(table => Forms.Raw(table.ToDisplayString(HtmlFormatter.MimeType), HtmlFormatter.MimeType));
        Lede.Formatter.RegisterAhead(Find);
    }

    static MimeBundle Markup(IHtmlContent content) => Forms.Raw(content.ToDisplayString(HtmlFormatter.MimeType), HtmlFormatter.MimeType);

    /// <returns>How the notebook wants values of the type shown; null where it said nothing of them.</returns>
    static FormsAhead? Find(Type type)
    {
        var preferred = Theirs.GetPreferredMimeTypesFor(type);
        // Whoever sets the MIME types of a type leaves HTML out where he does not want it; by default only strings are without.
        var chosen = type != typeof(string) && !preferred.Contains(HtmlFormatter.MimeType) ? preferred : [];
        string[] own = [.. Theirs.RegisteredFormatters(includeDefaults: false)
            .Where(f => Fits(f.Type, type) && (f.MimeType is PlainTextFormatter.MimeType || preferred.Contains(f.MimeType)))
            .Select(f => f.MimeType).Distinct()];
        return own.Length == 0 && chosen.Count == 0 ? null : new FormsAhead((value, others) => Bundle(value, others, own, chosen), own.Length == 0 ? null : value => InCell(Own(value, own), value));
    }

    static MimeBundle Bundle(object value, Func<MimeBundle> others, string[] own, IReadOnlyCollection<string> chosen)
    {
        var registered = Own(value, own);
        if (registered[MimeBundle.Text] is not null && (registered[MimeBundle.Html] is not null || chosen.Count > 0)) return registered;
        var all = registered.Data.Aggregate(others(), (bundle, form) => bundle.With(form.Key, form.Value));
        return Forms.Only(all, value, chosen);
    }

    /// <returns>What the notebook's formatters make of the value; HTML always with its text.</returns>
    static MimeBundle Own(object value, string[] mimeTypes)
    {
        var bundle = MimeBundle.Empty;
        foreach (var mime in mimeTypes) bundle = bundle.With(mime, value.ToDisplayString(mime));
        return bundle[MimeBundle.Html] is { } html && bundle[MimeBundle.Text] is null ? bundle.With(MimeBundle.Text, Forms.Raw(html, HtmlFormatter.MimeType)[MimeBundle.Text]!) : bundle;
    }

    static Cell InCell(MimeBundle bundle, object value) => new(bundle[MimeBundle.Text] ?? value.ToString() ?? "") { Html = bundle[MimeBundle.Html] };

    static bool Fits(Type registered, Type type) => registered.IsAssignableFrom(type)
        || registered.IsGenericTypeDefinition && Lineage(type).Any(t => t.IsConstructedGenericType && t.GetGenericTypeDefinition() == registered);

    static IEnumerable<Type> Lineage(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType) yield return t;
        foreach (var t in type.GetInterfaces()) yield return t;
    }
}
