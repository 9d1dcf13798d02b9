using System.Collections;

namespace Lede.Tests;

public class FormatterTests
{
    enum Status { Actual, Planned }

    sealed record Point(int X, double Y);

    class Shape0 { public string Name => "shape"; }

    sealed class Square0 : Shape0 { public int Side => 3; }

    sealed class Quiet { public override string ToString() => "quiet"; }

    sealed class Throws
    {
        public string Good => "good";
        public string Bad => throw new InvalidOperationException("no <b>value</b>");
    }

    sealed class Loop
    {
        public string Name => "loop";
        public Loop Self => this;
        public Loop[] All => [this];
    }

    static string Text(object? value) => Formatter.Format(value)[MimeBundle.Text]!;

    static string? Html(object? value) => Formatter.Format(value)[MimeBundle.Html];

    public static TheoryData<object?, string> Scalars => new()
    {
        { null, "null" }, { "a\nb", "a\nb" }, { 1234567, "1234567" }, { 0.1, "0.1" }, { 1234.5m, "1234.5" }, { true, "true" }, { 'x', "x" },
        { new DateTime(2024, 5, 14), "2024-05-14" }, { new DateTime(2024, 5, 14, 9, 30, 0), "2024-05-14 09:30:00" }, { new DateOnly(2024, 5, 14), "2024-05-14" },
        { new DateTimeOffset(2024, 5, 14, 9, 30, 0, TimeSpan.FromHours(8)), "2024-05-14 09:30:00+08:00" }, { new TimeOnly(9, 30), "09:30" },
        { Status.Planned, "Planned" }, { typeof(Dictionary<string, int?>), "Dictionary<string, int?>" }, { new Quiet(), "quiet" },
        { new[] { 1, 2, 3 }, "[1, 2, 3]" }, { Array.Empty<string>(), "[]" }, { (1, "b"), "Item1  1\nItem2  b" },
        { new Func<int, string>(_ => ""), "Func<int, string>" }, { double.NaN, "NaN" },
    };

    [Theory, MemberData(nameof(Scalars))]
    public void Every_kind_of_value_has_plain_text(object? value, string expected) => Assert.Equal(expected, Text(value));

    [Fact]
    public void A_task_that_never_ends_is_not_waited_for() => Assert.StartsWith("Task<int>", Text(new TaskCompletionSource<int>().Task));

    [Fact]
    public void Culture_does_not_matter()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            var odd = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NumberGroupSeparator, odd.NumberFormat.NegativeSign) = (",", ".", "~");
            Thread.CurrentThread.CurrentCulture = odd;
            Assert.Equal("-1234.5", Text(-1234.5));
            Assert.Contains("-12,345.5", Text(new[] { new { V = -12345.5 } }), StringComparison.Ordinal);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_record_is_a_small_table_of_its_members()
    {
        Assert.Equal("X  3\nY  0.5", Text(new Point(3, 0.5)));
        Assert.Contains("<tr><th scope=\"row\">X</th><td>3</td></tr><tr><th scope=\"row\">Y</th><td>0.5</td></tr>", Html(new Point(3, 0.5)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_inside_a_record_is_a_table_inside_a_table()
    {
        var html = Html(new { Name = "p", At = new Point(1, 2) })!;
        Assert.Equal(2, html.Split("<table class=\"lede-record\">").Length - 1);
        Assert.Equal("Name  p\nAt    { X = 1, Y = 2 }", Text(new { Name = "p", At = new Point(1, 2) }));
    }

    [Fact]
    public void A_dictionary_is_a_table_of_keys_and_values()
    {
        var text = Text(new Dictionary<string, int> { ["融资"] = 12, ["B"] = 3 });
        Assert.Equal("Key   Value\n----  -----\n融资     12\nB         3", text);
        Assert.Contains("<th scope=\"row\">融资</th>", Html(new Dictionary<string, int> { ["融资"] = 12 }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dictionary_of_records_spreads_them_out() =>
        Assert.Equal("Key  X  Y\n---  -  -\na    1  2", Text(new Dictionary<string, Point> { ["a"] = new(1, 2) }));

    [Fact]
    public void Groups_show_their_keys_counts_and_items() =>
        Assert.Equal("Key   Count  Items\n----  -----  -----\neven      2  2, 4\nodd       1  3", Text(new[] { 2, 3, 4 }.GroupBy(n => n % 2 == 0 ? "even" : "odd")));

    [Fact]
    public void An_exception_folds_its_stack_away()
    {
        var bundle = Formatter.Format(new InvalidOperationException("bad <i>"));
        Assert.StartsWith("System.InvalidOperationException: bad <i>", bundle[MimeBundle.Text], StringComparison.Ordinal);
        Assert.Contains("<summary>InvalidOperationException: bad &lt;i&gt;</summary>", bundle[MimeBundle.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void A_getter_that_throws_is_shown_in_its_place()
    {
        Assert.Equal("Good  good\nBad   InvalidOperationException: no <b>value</b>", Text(new Throws()));
        Assert.DoesNotContain("<b>", Html(new Throws()), StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", Text(new[] { new Throws() }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_contains_itself_ends()
    {
        Assert.Contains("… Loop", Text(new Loop()), StringComparison.Ordinal);
        Assert.Contains("… Loop", Html(new Loop()), StringComparison.Ordinal);
        var list = new ArrayList();
        list.Add(list);
        Assert.Contains("… ArrayList", Text(list), StringComparison.Ordinal);
        var deep = new object[] { 1 };
        for (var i = 0; i < 10_000; i++) deep = [deep];
        Assert.NotEmpty(Text(deep));
    }

    [Fact]
    public void An_endless_sequence_ends_and_says_so()
    {
        static IEnumerable<int> Endless()
        {
            for (var i = 0; ; i = unchecked(i + 1)) yield return i;
        }

        var text = Text(Endless());
        Assert.Contains("1,000 of more than ", text, StringComparison.Ordinal);
        Assert.Equal(1_000 + 3, text.Split('\n').Length);
        Assert.Equal("All  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … more", Text(new { All = Endless() }));
    }

    [Fact]
    public void A_sequence_is_read_once()
    {
        var reads = 0;
        IEnumerable<Point> Rows()
        {
            reads++;
            yield return new Point(1, 2);
        }

        Formatter.Format(Rows());
        Assert.Equal(1, reads);
        Formatter.Format(Rows().AsQueryable());
        Assert.Equal(2, reads);
    }

    [Fact]
    public void What_was_read_before_a_sequence_threw_is_shown()
    {
        static IEnumerable<Point> Rows()
        {
            yield return new Point(1, 2);
            throw new IOException("disk full");
        }

        Assert.Contains("Reading stopped: IOException: disk full", Text(Rows()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formatter_that_throws_yields_a_bundle_that_says_so()
    {
        Formatter.Register<Uncooperative>(MimeBundle.Text, _ => throw new InvalidOperationException("not today"));
        Assert.Equal("Uncooperative could not be shown. InvalidOperationException: not today", Text(new Uncooperative()));
    }

    sealed class Uncooperative;

    [Fact]
    public void The_most_derived_registration_wins_and_the_next_fills_in()
    {
        Formatter.Register<Shape0>(MimeBundle.Text, s => $"a {s.Name}");
        Formatter.Register<Square0>(MimeBundle.Html, s => $"<b>{s.Side}</b>");
        var bundle = Formatter.Format(new Square0());
        Assert.Equal("a shape", bundle[MimeBundle.Text]);
        Assert.Equal("<b>3</b>", bundle[MimeBundle.Html]);
        Formatter.Register<Square0>(MimeBundle.Text, _ => "a square");
        Assert.Equal("a square", Text(new Square0()));
    }

    [Fact]
    public void An_interface_holds_for_what_implements_it_but_after_a_class()
    {
        Formatter.Register<IMarked>(MimeBundle.Text, m => $"marked {m.Mark}");
        Assert.Equal("marked 1", Text(new Marked()));
        Formatter.Register<Marked>(MimeBundle.Text, _ => "the class");
        Assert.Equal("the class", Text(new Marked()));
    }

    interface IMarked { int Mark { get; } }

    sealed class Marked : IMarked { public int Mark => 1; }

    [Fact]
    public void Registrations_from_many_threads_all_stay()
    {
        Parallel.For(0, 64, i => Formatter.RegisterByName($"Some.Type{i}", _ => MimeBundle.OfText("x")));
        Parallel.Invoke(
            () => Formatter.RegisterCell<ThreadA>(_ => new Cell("A")), () => Formatter.RegisterCell<ThreadB>(_ => new Cell("B")), () => Formatter.RegisterCell<ThreadC>(_ => new Cell("C")));
        Assert.Equal(["A", "B", "C"], new object[] { new ThreadA(), new ThreadB(), new ThreadC() }.Select(Text));
    }

    sealed class ThreadA;

    sealed class ThreadB;

    sealed class ThreadC;

    [Fact]
    public void Bundles_html_and_markdown_pass_through()
    {
        var bundle = MimeBundle.OfText("t").With("image/png", "AAAA");
        Assert.Equal(bundle.Data.ToArray(), Formatter.Format(bundle).Data.ToArray());
        Assert.Equal("<b>x</b>", Html(Lede.Html.Raw("<b>x</b>")));
        Assert.Equal("x & y\nz", Text(Lede.Html.Raw("<p>x &amp; <b>y</b></p><script>no</script>z")));
        Assert.Contains("<h1>T</h1>", Html(new Markdown("# T\n\n<script>x</script>\n\n[a](javascript:alert(1))")), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Html(new Markdown("# T\n\n<script>x</script>")), StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", Html(new Markdown("[a](javascript:alert(1)) [b](JaVaScRiPt:x) ![c](javascript:x)")), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_begin_as_a_picture_are_one()
    {
        Assert.Equal("iVBORw0KGgo=", Formatter.Format(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a })["image/png"]);
        Assert.Equal("/9j/", Formatter.Format(new byte[] { 0xff, 0xd8, 0xff })["image/jpeg"]);
        Assert.Equal("<svg/>", Formatter.Format("<svg/>"u8.ToArray())[MimeBundle.Svg]);
        Assert.Equal("3 bytes: 01 02 ff", Text(new byte[] { 1, 2, 255 }));
    }
}
