namespace Lede.Tests;

/// <summary>A type of another library's that says how it looks by the public door, as the news library's amounts do.</summary>
readonly record struct Amount(double? Low, double? High, string Currency)
{
    public static void Register()
    {
        Formatter.RegisterCell<Amount>(a => new Cell($"{a.Currency} {PlainText.Number(a.Low ?? a.High ?? 0)}") { SortKey = a.Low ?? a.High, Align = CellAlign.End });
        Formatter.RegisterAxis<Amount>(a => new AxisValue(a.Low is { } low && a.High is { } high ? (low + high) / 2 : a.Low ?? a.High) { Unit = a.Currency, Low = a.Low, High = a.High });
        Formatter.RegisterColumns<Amount>(
            new FrameColumn<Amount>("low", typeof(double), a => a.Low),
            new FrameColumn<Amount>("high", typeof(double), a => a.High),
            new FrameColumn<Amount>("currency", typeof(string), a => a.Currency));
    }

    public static Amount Usd(double value) => new(value, value, "USD");
}

sealed record Valuation(string Company, DateOnly AsOf, Amount? Value, IReadOnlyList<string> Investors, Citation? Evidence);

/// <summary>A small made-up world of companies, in both scripts, with a source for each figure.</summary>
static class Samples
{
    static Samples() => Amount.Register();

    public static Document Article { get; } = new("a1", "星河智能完成新一轮融资", "星河智能周二宣布完成 20 亿美元融资，投后估值达 100 亿美元。\n\n本轮由北辰资本领投，远山基金跟投。公司去年的估值为 60 亿美元。\n分析人士认为 <script>alert(1)</script> 估值偏高。")
    {
        Byline = "林记者",
        Date = "2024-05-14",
        Source = "晨报",
    };

    public static Document English { get; } = new("a2", "Harbor AI raises at \"$4 billion\"", "Harbor AI, a maker of chips & models, is now valued at $4 billion, two people said.\n\nA year ago investors put it at $1.5 billion to $2 billion.") { Byline = "A. Writer", Date = "2024-06-02" };

    public static Citation Cite(Document document, string quote)
    {
        var start = document.Text.IndexOf(quote, StringComparison.Ordinal);
        var (from, to) = (document.Text.LastIndexOf('\n', start) + 1, document.Text.IndexOf('\n', start));
        return new Citation(document, start, start + quote.Length) { ContextStart = from, ContextEnd = to < 0 ? document.Text.Length : to };
    }

    public static Valuation[] Valuations { get; } =
    [
        new("星河智能", new DateOnly(2024, 5, 14), Amount.Usd(10e9), ["北辰资本", "远山基金"], Cite(Article, "投后估值达 100 亿美元")),
        new("星河智能", new DateOnly(2023, 5, 1), Amount.Usd(6e9), [], Cite(Article, "60 亿美元")),
        new("Harbor AI", new DateOnly(2024, 6, 2), Amount.Usd(4e9), ["Tide"], Cite(English, "valued at $4 billion")),
        new("Harbor AI", new DateOnly(2023, 6, 1), new Amount(1.5e9, 2e9, "USD"), [], Cite(English, "$1.5 billion to $2 billion")),
        new("Plum & Sons", new DateOnly(2024, 1, 15), new Amount(3e8, 3e8, "CNY"), [], null),
        new("Quiet Co", new DateOnly(2024, 2, 1), null, ["Tide", "北辰资本"], null),
    ];

    public static Report Report() => new("What the labs are worth")
    {
        Subtitle = "Valuations as the press reported them",
        Cells =
        [
            new ReportCell.Prose("# What the labs are worth\n\nThree companies, two articles. Every figure below leads to the **sentence** it rests on."),
            new ReportCell.Prose("## The figures\n\nAmounts are as reported, in the currency of the report."),
            new ReportCell.Code("// what was said, and where\nvar rows = news.Facts<Valuation>();\nrows", [new ReportOutput.Shown(Formatter.Format(Valuations))]) { Number = 1 },
            new ReportCell.Prose("## 走势 / The course\n\n- one line a company\n- `CNY` is not drawn on the axis of `USD`"),
            new ReportCell.Code("rows.Chart(c => c.Line(x: v => v.AsOf, y: v => v.Value, color: v => v.Company))",
                [new ReportOutput.Shown(Formatter.Format(Valuations.Chart(c => c.Line(x: v => v.AsOf, y: v => v.Value, color: v => v.Company, text: v => v.Evidence).Title("Valuations, 2023 to 2024"))))]) { Number = 2 },
            new ReportCell.Prose("### What went wrong"),
            new ReportCell.Code("Console.WriteLine(\"…\"); throw new InvalidOperationException(\"no rate for CNY\");",
                [new ReportOutput.Stream("reading 2 articles\n", IsError: false), new ReportOutput.Stream("1 warning\n", IsError: true), new ReportOutput.Error("InvalidOperationException", "no rate for CNY; pass Rates", ["at Cell 3, line 1"])]) { Number = 3 },
        ],
    };
}
