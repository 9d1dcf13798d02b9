using System.Text.RegularExpressions;

namespace Lede;

/// <summary>
/// What each line of an article's text is. The body is the stretch from the first line of prose to the last; before it stand the headline, date and
/// byline among navigation, after it the boxes of the page. Told by shapes (length, punctuation, repetition, words shared with the body) first and
/// by the phrases of buttons and legal lines second. A text of one line is body.
/// </summary>
sealed partial class Anatomy
{
    readonly string _text;
    readonly List<Line> _lines;
    readonly PartKind[] _kinds;
    readonly List<string> _bylines = [];
    readonly List<Part> _datelines = [];
    int _first, _last;

    Anatomy(string text)
    {
        _text = text;
        _lines = Lines(text);
        _kinds = new PartKind[_lines.Count];
    }

    public IReadOnlyList<Part> Parts { get; private set; } = [];
    public IReadOnlyList<string> Bylines => _bylines;
    public string? Outlet { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Where a whole date stands on a line of its own at the head; null when none does.</summary>
    public Span? StatedDate { get; private set; }

    public static Anatomy Of(string text)
    {
        var anatomy = new Anatomy(text);
        if (anatomy._lines.Count < 2)
        {
            // A sentence by itself is no web page.
            anatomy._kinds.AsSpan().Fill(PartKind.Body);
            anatomy.Assemble();
            return anatomy;
        }
        anatomy.FindBody();
        anatomy.TellBodyLines();
        anatomy.TellHead();
        anatomy.ReadDateline();
        anatomy.Assemble();
        return anatomy;
    }

    /// <returns>The part that holds a place; null where none does. Parts are in order.</returns>
    public Part? PartAt(int position)
    {
        int low = 0, high = Parts.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Parts[middle].Span.Contains(position)) return Parts[middle];
            if (Parts[middle].Span.Start > position) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            int from = start, to = end;
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (to > from) lines.Add(new Line(text, new Span(from, to)));
            start = end + 1;
        }
        return lines;
    }

    void FindBody()
    {
        bool IsBodyProse(Line line) => line.IsProse && !line.IsLegal && !line.IsPrompt && !line.IsCredit && !line.Byline.Success && !Frame().IsMatch(line.Text)
            && !Attribution().IsMatch(line.Text);
        _first = _lines.FindIndex(IsBodyProse);
        _last = _lines.FindLastIndex(IsBodyProse);
        // A headline with an exclamation mark in it, above the date or the byline, is not the body yet.
        while (_first >= 0 && _first < _last && _lines[_first].Text.Length < Line.LongLine && (_lines[_first + 1].IsDate || _lines[_first + 1].Byline.Success)
            && _lines.FindIndex(_first + 1, IsBodyProse) is >= 0 and var next) _first = next;
        // No prose at all: a note of a few words. All of it is the article.
        if (_first < 0) (_first, _last) = (0, _lines.Count - 1);
        // A last short sentence of its own still belongs: "And so on it goes." What a box label opens does not.
        while (_last + 1 < _lines.Count && _lines[_last + 1] is { IsSentence: true, IsPrompt: false, IsLegal: false, IsBoxLabel: false } more
            && !more.IsCredit && more.Text.Length >= 6 && !BoxBetween(_last + 1)) _last++;
        while (_first > 1 && _lines[_first - 1].LeadsIn && !_lines[_first - 1].IsBoxLabel) _first--;
    }

    bool BoxBetween(int line) => _lines[line - 1].IsBoxLabel;

    void TellBodyLines()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var inside = i >= _first && i <= _last;
            var byline = line.Byline;
            _kinds[i] =
                byline.Success && line.Text.Length <= 60 ? PartKind.Byline
                : line.IsCredit ? PartKind.Credit
                : Attribution().IsMatch(line.Text) ? PartKind.Byline
                : !inside || line.IsPrompt || (line.IsLegal && i > _first) || line.IsBoxLabel ? PartKind.Debris
                : line.IsShortQuestion ? PartKind.Heading
                : line.IsProse || line.IsSentence || line.IsListItem || line.LeadsIn ? PartKind.Body
                : PartKind.Heading;
            if (byline.Success && _kinds[i] == PartKind.Byline) AddBylines(byline.Groups["who"].Value);
            if (_kinds[i] == PartKind.Byline && Attribution().Match(_text, line.Span.Start, line.Span.Length) is { Success: true } from)
            {
                Outlet ??= from.Groups["source"].Value;
                if (from.Groups["who"].Success) AddBylines(from.Groups["who"].Value);
            }
        }
    }

    void AddBylines(string names)
    {
        foreach (var name in names.Split(['、', ',', '，', '/', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (!_bylines.Contains(name)) _bylines.Add(name);
    }

    /// <summary>The headline among the lines before the body: of those that repeat, stand beside the date or share words with the body, the best.</summary>
    void TellHead()
    {
        var date = _lines.FindIndex(0, Math.Min(_lines.Count, _first + 1), l => l.IsDate && !l.IsProse);
        if (date >= 0)
        {
            _kinds[date] = PartKind.Dateline;
            StatedDate = _lines[date].Span;
        }
        if (Frame().Match(_text, _lines[0].Span.Start, _lines[0].Span.Length) is { Success: true } frame)
        {
            Title = frame.Groups["title"].Value;
            _kinds[0] = PartKind.Title;
            return;
        }
        var body = Bigrams(_lines.Skip(_first).Take(_last - _first + 1));
        // Of a page of a hundred thousand lines each is counted once, not compared with all others.
        var times = _lines.Take(_first).CountBy(l => l.Text.ToString(), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var best = -1;
        var most = 0.0;
        for (var i = 0; i < _first; i++)
        {
            if (_kinds[i] is not PartKind.Debris || _lines[i] is { IsPrompt: true } or { IsBoxLabel: true } or { IsListItem: true } || _lines[i].Text.Length is < 4 or > 120) continue;
            var score = Shared(_lines[i], body)
                + (date >= 0 && Math.Abs(i - date) == 1 || _kinds[i + 1] is PartKind.Byline ? 0.5 : 0)
                + (times[_lines[i].Text.ToString()] > 1 ? 0.5 : 0)
                + (i == _first - 1 && i == 0 ? 0.5 : 0);
            if (score > most) (best, most) = (i, score);
        }
        if (best >= 0 && most >= 0.5)
        {
            Title = _lines[best].Text.ToString();
            for (var i = 0; i < _first; i++)
                if (_lines[i].Text.SequenceEqual(Title)) _kinds[i] = PartKind.Title;
        }
    }

    static HashSet<(char, char)> Bigrams(IEnumerable<Line> lines)
    {
        var found = new HashSet<(char, char)>();
        foreach (var line in lines)
            for (var i = 1; i < line.Text.Length; i++) found.Add((line.Text[i - 1], line.Text[i]));
        return found;
    }

    /// <returns>How much of the line's pairs of characters the body has as well, 0 to 1.</returns>
    static double Shared(Line line, HashSet<(char, char)> body)
    {
        var shared = 0;
        for (var i = 1; i < line.Text.Length; i++)
            if (body.Contains((line.Text[i - 1], line.Text[i]))) shared++;
        // Short lines share by chance; eight pairs are where a headline starts to be one.
        return shared / (double)Math.Max(line.Text.Length - 1, 8);
    }

    /// <summary>"蓝鲸新闻 11 月 26 日讯(记者 朱俊熹)" and "BEIJING, Nov 26 (Reuters) -" before the first sentence.</summary>
    void ReadDateline()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_kinds[i] is not PartKind.Body) continue;
            if (Dateline().Match(_text, _lines[i].Span.Start, Math.Min(_lines[i].Span.Length, 120)) is not { Success: true } line) return;
            Outlet ??= line.Groups["source"].Value is { Length: > 0 } source ? source : null;
            if (line.Groups["who"].Success) AddBylines(line.Groups["who"].Value);
            _datelines.Add(new Part(new Span(_lines[i].Span.Start, line.Index + line.Length), PartKind.Dateline));
            return;
        }
    }

    void Assemble()
    {
        var parts = new List<Part>();
        for (var i = 0; i < _lines.Count; i++)
        {
            var span = _lines[i].Span;
            if (_datelines.Count > 0 && _datelines[0].Span.Start == span.Start)
            {
                parts.Add(_datelines[0]);
                span = span with { Start = _datelines[0].Span.End };
                if (span.IsEmpty) continue;
            }
            parts.Add(new Part(span, _kinds[i]));
        }
        Parts = parts;
        if (Title.Length == 0) Title = Beginning(parts);
    }

    /// <summary>Where there is no headline: the first sentence, cut at a clause.</summary>
    string Beginning(List<Part> parts)
    {
        const int Enough = 28;
        var body = parts.Find(p => p.Kind is PartKind.Body or PartKind.Heading).Span;
        if (body.IsEmpty) return "";
        var text = _text.AsSpan(body.Start, Math.Min(body.Length, 80)).TrimStart();
        var end = text.IndexOfAny("。！？!?；;\n");
        if (end >= 0 && end <= Enough + 12) return text[..end].ToString();
        var cut = Math.Min(text.Length, Enough);
        var clause = text[..cut].LastIndexOfAny("，,");
        if (clause >= 12) cut = clause;
        if (cut < text.Length && char.IsLowSurrogate(text[cut])) cut--;
        return string.Concat(text[..cut].TrimEnd(), "…");
    }

    // 今天小編分享的科技經驗:大模型…,歡迎閲讀。
    [GeneratedRegex(@"^今天小(編|编)(分享|推薦|推荐|為大家|为大家).{0,12}?[:：](?<title>.{4,100}?)[,，]?\s*(歡迎|欢迎)(閱|閲|阅)(讀|读)[。.!！]?\s*$")]
    private static partial Regex Frame();

    // 本文来自微信公众号:未尽研究 (ID:…),作者:未尽研究,…
    [GeneratedRegex(@"^[((（]?本文(来自|來自|转载自|轉載自|首发于|首發於|来源|來源)[^:：]{0,10}[:：]\s*(?<source>[^\s,，((（。]{2,20})(.{0,60}?作者[:：丨|]\s*(?<who>[^\s,，。)）]{2,20}))?|^(来源|來源|Source)\s*[:：]\s*(?<source>\S{2,20})\s*$")]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^[【\[((（]?(?<source>[\p{L}\d·]{2,14}?)?[】\]]?\s*(\s(?<place>[\p{IsCJKUnifiedIdeographs}]{2,6}))?\s*(\d{4}\s*年)?\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(讯|訊|电|電|消息)\s*([((（](记者|記者|通讯员|編輯|编辑)?\s*(?<who>[^)）]{2,30})[)）])?\s*[,，:：—-]*\s*|^[A-Z][A-Z ,./]{2,40}(, )?([A-Z][a-z]{2,8}\.? \d{1,2})?\s*\((?<source>[A-Z][\w ]{1,20})\)\s*[-–—]+\s*")]
    private static partial Regex Dateline();
}
