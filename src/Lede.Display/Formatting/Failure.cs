using System.Diagnostics.CodeAnalysis;

namespace Lede;

/// <summary>What is shown in the place of a value whose own code threw while it was being shown.</summary>
static class Failure
{
    public static MimeBundle Of(object value, Exception thrown)
    {
        var text = $"{TypeName.Of(value.GetType())} could not be shown. {Describe(thrown)}";
        return MimeBundle.OfText(text).With(MimeBundle.Html, Output.Html($"<p class=\"lede-error\">{Encode.Html(text)}</p>"));
    }

    public static Cell CellOf(Exception thrown) =>
        new(Describe(thrown)) { Html = $"<span class=\"lede-error\">{Encode.Html(Elide.End(Describe(thrown), Limits.CellText))}</span>" };

    /// <returns>The exception's kind and message. A message that itself throws is left out.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "An exception's own Message may throw.")]
    public static string Describe(Exception thrown)
    {
        if (thrown is System.Reflection.TargetInvocationException { InnerException: { } inner }) thrown = inner;
        var name = TypeName.Of(thrown.GetType());
        try
        {
            return $"{name}: {thrown.Message}";
        }
        catch (Exception)
        {
            return name;
        }
    }
}
