using System.Net;
using System.Runtime.CompilerServices;

namespace Lede;

/// <summary>How values of the news look in tables, on axes and in frames: registered where anybody may register theirs.</summary>
static class NewsLooks
{
    // The library is loaded because somebody asks about articles; from then on whatever shows a value of theirs shows it well.
#pragma warning disable CA2255 // a module initializer in a library: see above
    [ModuleInitializer]
    internal static void Register()
#pragma warning restore CA2255
    {
        Measures();
        Days();
        Texts();
    }

    static void Measures()
    {
        Formatter.RegisterCell<Money>(m => Number(m.ToString(), m.Middle));
        Formatter.RegisterAxis<Money>(m => Axis(m.Low, m.High, m.Currency.Code));
        Formatter.RegisterColumns<Money>(
            new("low", typeof(double), m => (double?)m.Low),
            new("high", typeof(double), m => (double?)m.High),
            new("currency", typeof(string), m => m.Currency.Code));
        Formatter.RegisterCell<Percent>(p => Number(p.ToString(), p.Middle));
        Formatter.RegisterAxis<Percent>(p => Axis(p.Low, p.High, p.IsPoints ? "points" : "%"));
        Formatter.RegisterColumns<Percent>(
            new("low", typeof(double), p => (double?)p.Low),
            new("high", typeof(double), p => (double?)p.High));
        Formatter.RegisterCell<Quantity>(q => Number(q.ToString(), q.Middle));
        Formatter.RegisterAxis<Quantity>(q => Axis(q.Low, q.High, q.Unit));
        Formatter.RegisterColumns<Quantity>(
            new("low", typeof(double), q => (double?)q.Low),
            new("high", typeof(double), q => (double?)q.High),
            new("unit", typeof(string), q => q.Unit));
        Formatter.RegisterCell<Parameters>(p => Number(p.ToString(), p.Low ?? p.High));
        Formatter.RegisterAxis<Parameters>(p => Axis(p.Low, p.High, "parameters"));
        Formatter.RegisterColumns<Parameters>(
            new("low", typeof(double), p => (double?)p.Low),
            new("high", typeof(double), p => (double?)p.High));
        Formatter.RegisterCell<Currency>(c => new Cell(c.Code));
    }

    static Cell Number(string text, decimal? key) => new(text) { Align = CellAlign.End, SortKey = (double?)key };

    static AxisValue Axis(decimal? low, decimal? high, string unit) => (low, high) switch
    {
        (null, null) => default,
        ({ } l, { } h) => new((double)(l + (h - l) / 2)) { Unit = unit, Low = (double)l, High = (double)h },
        // An open end has nothing to draw but the end that is known.
        ({ } l, null) => new((double)l) { Unit = unit, Low = (double)l },
        (null, { } h) => new((double)h) { Unit = unit, High = (double)h },
    };

    static void Days()
    {
        Formatter.RegisterCell<DateRange>(d => new Cell(d.ToString()) { SortKey = Start(d) });
        Formatter.RegisterAxis<DateRange>(d => new AxisValue(Start(d) ?? (d.To is { } to ? to.ToDateTime(default) : null)));
        Formatter.RegisterColumns<DateRange>(
            new("from", typeof(DateTime), d => d.From?.ToDateTime(default)),
            new("to", typeof(DateTime), d => d.To?.ToDateTime(default)));
    }

    static DateTime? Start(DateRange range) => range.From?.ToDateTime(default);

    static void Texts()
    {
        Formatter.RegisterCell<Named>(n => Original(n.Name));
        Formatter.RegisterAxis<Named>(n => new AxisValue(n.Name));
        Formatter.RegisterColumns<Named>(new FrameColumn<Named>("", typeof(string), n => n.Name));
        Formatter.RegisterCell<Source>(s => Original(s.ToString()));
        Formatter.RegisterAxis<Source>(s => new AxisValue(s.ToString()));
        Formatter.RegisterColumns<Source>(new FrameColumn<Source>("", typeof(string), s => s.Id));
        Formatter.RegisterCell<Evidence>(e => e.Reading is null ? new Cell("") : Citations.Of(e).ToCell());
        Formatter.RegisterAxis<Evidence>(e => new AxisValue(e.Text));
        Formatter.RegisterColumns<Evidence>(new FrameColumn<Evidence>("", typeof(string), e => e.Text));
        Formatter.RegisterCell<Status>(s => new Cell(s.ToString().ToLowerInvariant()));
        Formatter.RegisterCell<DatingKind>(k => new Cell(k == DatingKind.WorkedOut ? "worked out" : k.ToString().ToLowerInvariant()));
        Formatter.Register<Corpus>(CorpusForms.Of);
        Formatter.Register<Article>(ArticleForms.Of);
        // A table of articles tells what they are; the texts are read one at a time.
        foreach (var member in new[] { nameof(Article.Text), nameof(Article.Body), nameof(Article.Parts), nameof(Article.Reading), nameof(Article.File) })
            Formatter.RegisterHidden(typeof(Article), member);
        Formatter.RegisterCell<Dating>(d => new Cell(d.Reason));
        Formatter.Register<Evidence>(e => e.Reading is null ? MimeBundle.OfText("") : Formatter.Format(Citations.Of(e)));
    }

    /// <summary>Words out of an article: its language is not the page's.</summary>
    static Cell Original(string text) => new(text) { Html = $"<bdi>{WebUtility.HtmlEncode(text)}</bdi>" };
}
