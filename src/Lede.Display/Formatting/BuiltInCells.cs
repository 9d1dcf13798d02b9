using System.Numerics;

namespace Lede;

/// <summary>How the types of the base library look inside a table.</summary>
static class BuiltInCells
{
    public static void Register()
    {
        Number<byte>();
        Number<sbyte>();
        Number<short>();
        Number<ushort>();
        Number<int>();
        Number<uint>();
        Number<long>();
        Number<ulong>();
        Number<nint>();
        Number<nuint>();
        Number<Half>();
        Number<float>();
        Number<double>();
        Number<decimal>();
        Number<BigInteger>();
        Number<Int128>();
        Number<UInt128>();
        Formatter.RegisterCell<string>(s => new Cell(s) { SortKey = s });
        Formatter.RegisterCell<char>(c => new Cell(c.ToString()));
        Formatter.RegisterCell<bool>(b => new Cell(b ? "true" : "false") { SortKey = b ? 1.0 : 0.0 });
        Formatter.RegisterCell<Enum>(e => new Cell(e.ToString()) { SortKey = Convert.ToDouble(e, System.Globalization.CultureInfo.InvariantCulture) });
        Formatter.RegisterCell<DateTime>(d => Date(d, d));
        Formatter.RegisterCell<DateOnly>(d => Date(d, d.ToDateTime(TimeOnly.MinValue)));
        Formatter.RegisterCell<DateTimeOffset>(d => Date(d, d.UtcDateTime));
        Formatter.RegisterCell<TimeOnly>(t => new Cell(PlainText.Of(t)) { SortKey = (double)t.Ticks });
        Formatter.RegisterCell<TimeSpan>(t => new Cell(PlainText.Of(t)) { SortKey = t.TotalSeconds, Align = CellAlign.End });
        Formatter.RegisterCell<DBNull>(_ => Cell.Missing);
        Formatter.RegisterCell<Uri>(Link);
        Formatter.RegisterCell<Html>(h => new Cell(h.Markup) { Html = h.Markup });
        Formatter.RegisterCell<Markdown>(m => new Cell(m.Source));
        Formatter.RegisterCell<Exception>(Failure.CellOf);
        Formatter.RegisterCell<Type>(t => new Cell(TypeName.Of(t)));
        Formatter.RegisterCell<Citation>(CitationHtml.CellOf);
        Formatter.RegisterCell<Document>(d => new Cell(d.Title));
        Formatter.RegisterCell<byte[]>(b => new Cell($"{PlainText.Number(b.Length)} bytes"));
    }

    static void Number<T>() where T : struct, INumber<T> =>
        Formatter.RegisterCell<T>(n => new Cell(PlainText.Number(n)) { SortKey = double.CreateSaturating(n), Align = CellAlign.End });

    static Cell Date(object date, DateTime key) => new(PlainText.Of(date)) { SortKey = key };

    // Only what a reader can follow becomes a link; javascript: and the like stay text.
    static Cell Link(Uri uri)
    {
        var text = uri.OriginalString;
        var followable = uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        return new Cell(text) { Html = followable ? $"<a href=\"{Encode.Html(uri.AbsoluteUri)}\">{Encode.Html(text)}</a>" : null };
    }
}
