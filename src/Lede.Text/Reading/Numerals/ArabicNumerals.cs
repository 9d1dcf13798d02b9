using static Lede.Glyphs;

namespace Lede;

/// <summary>Numbers written in digits: 1,300, 2.5亿, 3万2千, 10多亿, 30bn, 4.5 billion.</summary>
static class ArabicNumerals
{
    /// <summary>More figures than this are an identifier or a joke; 18 keep every product inside decimal.</summary>
    const int MostDigits = 18;

    /// <param name="s">Folded text.</param>
    /// <param name="at">The first digit.</param>
    /// <param name="n">When false is returned, its end is where looking for the next number may go on.</param>
    /// <param name="afterNumber">True for the second number of a range, before which a dash and the first one stand.</param>
    public static bool Read(string s, int at, out Numeral n, bool afterNumber = false)
    {
        n = default;
        var ok = Figure(s, at, out var i, out var figure, out var forms);
        n = new Numeral(at, i, figure, figure, figure, 1, forms);
        if (!ok || (!afterNumber && IsNamesPart(s, at)) || OtherNotation(s, at, i)) return false;

        if (IsLatin(At(s, i)))
        {
            // Glued letters are a unit that we know, or part of a name (5g, 910b, 36kr).
            if (Powers.English(s, i, out var end, out var power)) forms |= NumeralForms.Suffixed;
            else if (Powers.Letter(s, i, out end, out power)) forms |= NumeralForms.Suffixed;
            else return Units.Glued(s, i);
            return Make(at, end, figure, power, forms, out n);
        }
        var gap = At(s, i) is ' ' or '-' ? i + 1 : i;
        if (gap > i && IsLatin(At(s, gap)) && Powers.English(s, gap, out var wordEnd, out var word))
            return Make(at, wordEnd, figure, word, forms, out n);
        return Scaled(s, at, i, figure, forms, out n);
    }

    /// <summary>Chinese powers after the figure, with what more may follow them.</summary>
    static bool Scaled(string s, int at, int i, decimal figure, NumeralForms forms, out Numeral n)
    {
        if (More(s, i) && Powers.Of(At(s, i + 1)) > 0)
        {
            var after = Powers.Chain(s, i + 1, out var more);
            return Make(at, after, figure, more, forms | NumeralForms.AndMore, out n);
        }
        var from = Space(s, i);
        var end = Powers.Chain(s, from, out var power);
        if (end == from)
        {
            if (!More(s, i)) return Make(at, i, figure, 1, forms, out n);
            return Make(at, i + 1, figure, 1, forms | NumeralForms.AndMore, out n);
        }
        if (!Make(at, end, figure, power, forms, out n)) return false;

        // 3万2千, 1亿3500万: the rest lies below the power before it.
        for (var last = power; IsDigit(At(s, end)) || IsSpacedRest(s, end, last);)
        {
            if (!Figure(s, Space(s, end), out var next, out var rest, out _)) break;
            var restEnd = Powers.Chain(s, At(s, end) == ' ' ? Space(s, next) : next, out var restPower);
            if (rest * restPower >= last || At(s, restEnd) is '年' or '月') break;
            if (restPower == 1 && rest < last / 10) break;
            n = n with { End = restEnd, Low = n.Low + rest * restPower, High = n.High + rest * restPower, Figure = (n.Low + rest * restPower) / power };
            (end, last) = (restEnd, restPower);
        }
        if (More(s, end)) n = n with { End = end + 1, High = null, Forms = n.Forms | NumeralForms.AndMore };
        return At(s, n.End) != '级';
    }

    /// <summary>3 兆 4,740 亿: behind a space only what goes on in the next power.</summary>
    static bool IsSpacedRest(string s, int at, decimal last) =>
        last >= 100_000_000 && At(s, at) == ' ' && IsDigit(At(s, at + 1)) && Figure(s, at + 1, out var next, out _, out _)
        && Powers.Chain(s, Space(s, next), out var power) > next && power is >= 10_000 && power < last;

    static bool Make(int at, int end, decimal figure, decimal power, NumeralForms forms, out Numeral n)
    {
        var fits = figure <= Powers.Most / power;
        var value = fits ? figure * power : 0;
        n = new Numeral(at, end, value, (forms & NumeralForms.AndMore) != 0 ? null : value, figure, power, forms);
        return fits;
    }

    /// <summary>余 or 多 that says "and more": not the first half of 余额 or 多元化.</summary>
    public static bool More(string s, int at) => At(s, at) switch
    {
        '多' => !IsOneOf(At(s, at + 1), "元样边媒方重样") || Is(s, at + 1, "元人民") || Is(s, at + 1, "元的"),
        '余' => !IsOneOf(At(s, at + 1), "额款地下热"),
        _ => false,
    };

    /// <summary>Digits with thousands separators and decimals. False when there are too many, a leading zero or a second point.</summary>
    static bool Figure(string s, int at, out int end, out decimal figure, out NumeralForms forms)
    {
        forms = NumeralForms.Arabic;
        ulong value = 0;
        int digits = 0, decimals = 0, i = at;
        for (; IsDigit(At(s, i)); i++) Add(s[i]);
        var whole = i - at;
        if (whole <= 3)
            while (At(s, i) == ',' && IsDigit(At(s, i + 1)) && IsDigit(At(s, i + 2)) && IsDigit(At(s, i + 3)) && !IsDigit(At(s, i + 4)))
            {
                Add(s[i + 1]);
                Add(s[i + 2]);
                Add(s[i + 3]);
                i += 4;
                forms |= NumeralForms.Grouped;
            }
        if (At(s, i) == '.' && IsDigit(At(s, i + 1)))
        {
            forms |= NumeralForms.Decimal;
            for (i++; IsDigit(At(s, i)); i++)
            {
                Add(s[i]);
                decimals++;
            }
        }
        var version = false;
        for (; At(s, i) == '.' && IsDigit(At(s, i + 1)); version = true)
            for (i++; IsDigit(At(s, i));) i++;
        end = i;
        figure = 0;
        if (version || digits > MostDigits || (At(s, at) == '0' && whole > 1)) return false;
        figure = value;
        for (; decimals > 0; decimals--) figure /= 10;
        return true;

        void Add(char c)
        {
            digits++;
            if (digits <= MostDigits) value = value * 10 + (ulong)(c - '0');
        }
    }

    /// <summary>h100, gpt-4, v.2, 10^26, #3, %20: the digits belong to what is glued before them.</summary>
    public static bool IsNamesPart(string s, int at)
    {
        var before = At(s, at - 1);
        if (IsLatin(before)) return !Currencies.CodeEndsAt(s, at);
        if (before is '^' or '#' or '@' or '_' or '\\' or '%') return true;
        return (IsDash(before) || before is '.' or '/' or '=' or '&' or '+' or '?') && IsLatin(At(s, at - 2));
    }

    /// <summary>Scores and times (3:2, 17:19), fractions and telephone numbers are read elsewhere or not at all.</summary>
    static bool OtherNotation(string s, int at, int end)
    {
        if (At(s, end) is ':' or '/' && IsDigit(At(s, end + 1))) return true;
        if (At(s, at - 1) is ':' or '/' && IsDigit(At(s, at - 2))) return true;
        // A third number on the same chain of hyphens: no range, a telephone number or an identifier.
        return At(s, at - 1) == '-' && IsDigit(At(s, at - 2)) && At(s, end) == '-' && IsDigit(At(s, end + 1));
    }
}
