namespace Lede;

/// <summary>What versions of products look like: -4o, 3.5 Opus, 180B, 2, Pro.</summary>
static class ProductShapes
{
    const string Measures = "亿万千百个年月日号台部款名家辆架点余多元人条次倍％%時时分秒天周張张颗枚块美";

    static readonly HashSet<string> Variants = new(StringComparer.Ordinal)
    {
        "Pro", "Max", "Ultra", "Plus", "Mini", "mini", "Nano", "nano", "Opus", "Sonnet", "Haiku", "Turbo", "turbo", "Large", "Small", "Medium", "Flash", "Lite", "Instruct",
        "Preview", "preview", "Air", "Fold", "Flip", "Enterprise", "Thinking", "Chat", "Super", "Ti", "SE", "XL", "Coder", "Vision", "Next", "Edge",
    };

    /// <summary>What stands before digits without naming a model: standards, substances, currencies.</summary>
    static readonly HashSet<string> NotModels = new(StringComparer.OrdinalIgnoreCase)
    {
        "COVID", "CO", "HBM", "DDR", "LPDDR", "GDDR", "PCIe", "USB", "HIV", "PM", "ISO", "Web", "Top", "FY", "IPv",
        "RMB", "USD", "CNY", "EUR", "GBP", "JPY", "KRW", "HKD", "TWD", "NTD", "SGD", "AUD", "CAD", "CHF", "INR",
    };

    /// <returns>The end of the version that is written on to a product's name ending at <paramref name="end"/>; <paramref name="end"/> where there is none.</returns>
    public static int VersionEnd(string text, int end)
    {
        for (var parts = 0; parts < 4 && end < text.Length; parts++)
        {
            var start = text[end] is '-' or ' ' or '\u00a0' ? end + 1 : end;
            if (start >= text.Length || !Script.IsLatin(text[start])) break;
            var stop = start;
            while (stop < text.Length && (Script.IsLatin(text[stop]) || (text[stop] is '.' or '-') && stop + 1 < text.Length && Script.IsLatin(text[stop + 1]) && text[stop - 1] is not ('.' or '-'))) stop++;
            if (!IsVersion(text, start, stop, start == end)) break;
            end = stop;
            if (end < text.Length && text[end] == '+') end++;
        }
        return end;
    }

    /// <returns>The end of 天工大模型, where 天工 is listed.</returns>
    public static int ModelEnd(string folded, int start, int end) =>
        Script.IsHan(folded[start]) && end + 2 < folded.Length && folded.AsSpan(end, 3) is "大模型" ? end + 3 : end;

    /// <summary>Adds models that their maker's name is a part of: 理想L6, 宝马 X5.</summary>
    public static void Read(string text, string folded, List<Find> finds)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (!Script.IsHan(folded[i]) || Words.At(folded, i, out var cue) is var length && (cue & Cue.Brand) == 0) continue;
            var start = i + length;
            if (start >= text.Length || !char.IsAsciiLetterUpper(text[start]) && !char.IsAsciiDigit(text[start])) continue;
            var end = LatinText.WordEnd(text, start);
            // 极氪007: digits alone, unless they count.
            if (char.IsAsciiDigit(text[start]) && (end - start is < 2 or > 3 || !IsVersion(text, start, end, joined: true) || end < text.Length && text[end] is '.' or ',' or '-' or '~' or '%')) continue;
            if (char.IsAsciiDigit(text[start]))
            {
                finds.Add(new Find(i, VersionEnd(text, end), NameKind.Product, Weight: 3));
                i = end - 1;
                continue;
            }
            if (end - start is < 2 or > 8 || !char.IsAsciiLetter(text[start]) || text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') < 0) continue;
            end = VersionEnd(text, end);
            finds.Add(new Find(i, end, NameKind.Product, Weight: 3));
            i = end - 1;
        }
    }

    static bool IsVersion(string text, int start, int stop, bool joined)
    {
        var part = text.AsSpan(start, stop - start);
        if (Variants.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part)) return true;
        var digits = char.IsAsciiLetterUpper(part[0]) || part[0] is 'v' or 'r' ? 1 : 0;
        if (digits >= part.Length || !char.IsAsciiDigit(part[digits]) || part.Length > 14) return false;
        var number = digits;
        while (number < part.Length && (char.IsAsciiDigit(part[number]) || part[number] == '.')) number++;
        // A bare number may count what follows, or be a year.
        if (number < part.Length || digits > 0) return true;
        if (part.Length == 4 && (part.StartsWith("19") || part.StartsWith("20")) || part.Length > 4) return joined && part.Length < 4;
        var next = Script.SkipSpace(text, stop);
        return next >= text.Length || !Measures.Contains(Fold.Char(text[next]), StringComparison.Ordinal);
    }

    public static bool HasDigit(string text, Find find) => text.AsSpan(find.Start, find.Length).IndexOfAnyInRange('0', '9') >= 0;

    /// <returns>True for a model's or chip's shape: letters and then digits, joined (GPT-3, H100, RTX4090), and no quarter, road or standard (Q3, G20).</returns>
    public static bool IsModel(ReadOnlySpan<char> word)
    {
        var letters = 0;
        while (letters < word.Length && (char.IsAsciiLetter(word[letters]) || word[letters] == '-')) letters++;
        if (letters == 0 || letters == word.Length || !char.IsAsciiDigit(word[letters]) || !char.IsAsciiLetterUpper(word[0]) || word.Length > 16) return false;
        var digits = word[letters..];
        var count = 0;
        while (count < digits.Length && char.IsAsciiDigit(digits[count])) count++;
        if (letters == 1 && (word[0] is 'Q' or 'G' or 'P' or 'H' && count < 3 || word[0] is 'A' or 'B' && count < 2)) return false;
        var name = word[..letters].TrimEnd('-');
        return !NotModels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && !EnglishWords.Month.Contains(name.ToString());
    }
}
