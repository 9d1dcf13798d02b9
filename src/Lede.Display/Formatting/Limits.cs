namespace Lede;

/// <summary>How much of a value is shown. Values may be endless, cyclic or hostile; a page and a reader are neither.</summary>
static class Limits
{
    /// <summary>Rows of a table: more is not read but scrolled past, and a browser lays out a thousand at once without delay.</summary>
    public const int Rows = 1_000;

    /// <summary>Rows that are counted beyond those shown, so that an endless sequence ends.</summary>
    public const int CountedRows = 100_000;

    /// <summary>How long rows beyond those shown are counted: a slow query must not keep the answer back.</summary>
    public static readonly TimeSpan CountingTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Rows of a table inside another value.</summary>
    public const int NestedRows = 20;

    /// <summary>Items of a sequence inside a cell.</summary>
    public const int CellItems = 12;

    /// <summary>Columns of a table: wide frames exist, wide pages do not.</summary>
    public const int Columns = 60;

    /// <summary>Records inside records; deeper ones are named only.</summary>
    public const int Depth = 4;

    /// <summary>UTF-16 units of one cell's text.</summary>
    public const int CellText = 2_000;

    /// <summary>Columns of a fixed-width display that one cell takes in text/plain.</summary>
    public const int TextCellWidth = 48;

    /// <summary>A column of no cell wider than this is never broken into lines; a date that is reads as two numbers.</summary>
    public const int UnbrokenWidth = 32;

    /// <summary>A sequence of scalars at most this long is one line rather than a table.</summary>
    public const int InlineText = 80;

    /// <summary>UTF-16 units of text/plain for a string or other scalar: about what a host can show without freezing.</summary>
    public const int PlainText = 1_000_000;
}
