using static Lede.Glyphs;

namespace Lede;

/// <summary>Numbers written in Chinese characters: 一百五十, 两千万, 三点五亿, 十余, 数十亿, 若干千万, 成百上千亿, 五六百.</summary>
static class HanNumerals
{
    public static int Digit(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    public static bool IsNumeral(char c) => Digit(c) >= 0 || c is '十' or '拾' || Powers.Of(c) > 0;

    /// <param name="s">Folded text.</param>
    /// <param name="at">The first character of a numeral or word.</param>
    /// <param name="n">When false is returned, its end is where looking for the next number may go on.</param>
    public static bool Read(string s, int at, out Numeral n)
    {
        if (Vague(s, at, out n)) return At(s, n.End) != '级';
        if (!IsNumeral(At(s, at)))
        {
            n = new Numeral(at, at + 1, 0, 0, 0, 1, NumeralForms.Han);
            return false;
        }
        return Plain(s, at, out n) && At(s, n.End) != '级';
    }

    /// <summary>数, 几, 若干 times a power are two to nine of it; 上百 is a hundred or more; 成百上千 goes from the one to the other.</summary>
    static bool Vague(string s, int at, out Numeral n)
    {
        n = default;
        if (At(s, at) == '成' && At(s, at + 2) == '上' && Powers.Of(At(s, at + 1)) is > 0 and var low && Powers.Of(At(s, at + 3)) is > 0 and var high
            && low < high)
        {
            var end = Powers.Chain(s, at + 4, out var of);
            n = new Numeral(at, end, low * of, high * of, 1, of, NumeralForms.Han | NumeralForms.Vague);
            return true;
        }
        if (At(s, at) == '上' && Powers.Of(At(s, at + 1)) > 0 && !IsOneOf(At(s, at - 1), "以之加"))
        {
            var end = Powers.Chain(s, at + 1, out var of);
            n = new Numeral(at, end, of, null, 1, of, NumeralForms.Han | NumeralForms.Vague | NumeralForms.Bare);
            return true;
        }
        var i = Is(s, at, "若干") ? at + 2 : Is(s, at, "好几") ? at + 2 : At(s, at) is '数' or '几' && !EndsAWord(s, at) ? at + 1 : at;
        if (i == at) return false;
        var forms = NumeralForms.Han | NumeralForms.Vague;
        decimal ten = 1;
        if (At(s, i) is '十' or '拾')
        {
            ten = 10;
            i++;
        }
        var rest = i;
        i = Powers.Chain(s, i, out var power);
        if (ten > 1 && i > rest && Powers.Of(s[rest]) < 10_000) i = rest; // 数十百: no number
        if (At(s, i) == '余' && ArabicNumerals.More(s, i)) i++;
        n = new Numeral(at, i, 2 * ten * power, 9 * ten * power, 2, ten * power, forms);
        return true;
    }

    /// <summary>指数, 人数, 参数: the word before ends in 数.</summary>
    static bool EndsAWord(string s, int at) =>
        s[at] == '数' && IsOneOf(At(s, at - 1), "指参函倍人总多少次个件位基负整户点分系岁代算奇偶单双半大小无计复均常股家额度票天")
        || (s[at] == '几' && At(s, at + 1) is '乎' or '何' or '率');

    static bool Plain(string s, int at, out Numeral n)
    {
        decimal total = 0, section = 0, lastPower = 0;
        int digit = -1, second = -1, i = at;
        var forms = NumeralForms.Han;
        var zero = false;
        var fits = true;
        var lowest = decimal.MaxValue;

        if (Positional(s, at, out n)) return true;
        if (n.End > at) return false;

        for (; i < s.Length; i++)
        {
            var c = s[i];
            if (Digit(c) is >= 0 and var d)
            {
                if (d == 0)
                {
                    if (digit >= 0 || i == at) break;
                    zero = true;
                    continue;
                }
                if (digit >= 0)
                {
                    // 五六百, 三五家: two neighbours are a stretch.
                    if (second >= 0 || !(d == digit + 1 || (digit == 3 && d == 5))) break;
                    second = d;
                    continue;
                }
                if (digit < 0 && section == 0 && Figures(s, i, out var run, out var figures))
                {
                    // 三四六亿, 一兆一一二三亿: figures one after the other before a power.
                    section = figures;
                    i = run - 1;
                    lastPower = 1;
                    continue;
                }
                digit = d;
                continue;
            }
            var power = c is '十' or '拾' ? 10 : Powers.Of(c);
            if (power == 0) break;
            if (second >= 0)
            {
                i = Stretch(s, i, section + total, digit, second, out n, at);
                return true;
            }
            if (i == at && power != 10) forms |= NumeralForms.Bare;
            if (power >= 10_000)
            {
                var before = section + Math.Max(digit, 0);
                if (before == 0)
                {
                    if (i == at) before = 1;
                    else if (total == 0 || power <= lastPower) break;
                }
                if (before > 0 && total > 0 && power >= lowest)
                {
                    // 三千五百万亿 was summed as 三千五百万: the whole goes up.
                    total += before;
                    before = 0;
                }
                if ((total + before) > Powers.Most / power) { fits = false; break; }
                total = before > 0 ? total + before * power : total * power;
                lowest = power;
                section = 0;
            }
            else
            {
                if (digit < 0 && i > at && !(power == 10 && section + total > 0) && !(section == 0 && total == 0)) break;
                if (section > 0 && lastPower < 10_000 && power >= lastPower) break;
                section += Math.Max(digit, 1) * power;
            }
            digit = -1;
            zero = false;
            lastPower = power;
        }
        if (second >= 0)
        {
            n = new Numeral(at, i, total + section + digit, total + section + second, digit, 1, forms | NumeralForms.Vague);
            return true;
        }
        var value = total + section;
        if (digit >= 0) value += !zero && lastPower >= 100 ? digit * lastPower / 10 : digit; // 两万五 is 25,000
        var end = i == at ? at + 1 : i;
        while (zero && end > at + 1 && Digit(s[end - 1]) == 0) end--;
        n = new Numeral(at, end, value, value, value, 1, forms);
        if (!fits || value == 0) return false;
        return Tail(s, ref n, lastPower);
    }

    /// <summary>What follows a plain number: decimals before a power (三点五亿), more (十余, 三百多万), about (二十来).</summary>
    static bool Tail(string s, ref Numeral n, decimal lastPower)
    {
        var i = n.End;
        if (At(s, i) == '点' && Digit(At(s, i + 1)) >= 0)
        {
            var value = n.Low;
            decimal place = 1;
            var j = i + 1;
            for (; Digit(At(s, j)) is >= 0 and var d && j - i <= 8; j++) value += d * (place /= 10);
            var after = Powers.Chain(s, j, out var power);
            if (after > j && value <= Powers.Most / power)
                n = n with { End = after, Low = value * power, High = value * power, Figure = value, Power = power, Forms = n.Forms | NumeralForms.Decimal };
            else if (Is(s, j, "个百分点") || Is(s, j, "倍") || Units.After(s, n with { End = j, Power = 1 }).Kind is UnitKind.Money or UnitKind.Percent)
                n = n with { End = j, Low = value, High = value, Figure = value, Forms = n.Forms | NumeralForms.Decimal };
            return true;
        }
        if (lastPower >= 10 && (ArabicNumerals.More(s, i) || At(s, i) == '来'))
        {
            var about = s[i] == '来';
            var after = Powers.Chain(s, i + 1, out var power);
            if (n.Low > Powers.Most / power) return false;
            n = n with
            {
                End = after,
                Low = n.Low * power,
                High = about ? n.Low * power : null,
                Power = power,
                Forms = n.Forms | (about ? NumeralForms.Vague : NumeralForms.AndMore),
            };
            return true;
        }
        if (lastPower == 10 && At(s, i) is '几' or '数' && At(s, i - 1) == '十')
        {
            var after = Powers.Chain(s, i + 1, out var power);
            if (n.Low > Powers.Most / power / 2) return false;
            n = n with { End = after, Low = (n.Low + 1) * power, High = (n.Low + 9) * power, Power = power, Forms = n.Forms | NumeralForms.Vague };
            return true;
        }
        // The figure before a last 亿 or 万 can be shared: 二至三亿.
        if (lastPower >= 10_000 && Powers.Of(At(s, i - 1)) == lastPower && !n.Is(NumeralForms.Bare))
        {
            var power = lastPower;
            if (power == 100_000_000 && At(s, i - 2) == '万') power *= 10_000;
            if (n.Low >= power) n = n with { Figure = n.Low / power, Power = power };
        }
        return true;
    }

    /// <summary>五六 before 百亿: both ends take the powers that follow.</summary>
    static int Stretch(string s, int i, decimal before, int low, int high, out Numeral n, int at)
    {
        decimal ten = 1;
        if (s[i] is '十' or '拾')
        {
            ten = 10;
            i++;
        }
        i = Powers.Chain(s, i, out var power);
        var scale = ten * power;
        var fits = before <= Powers.Most / scale;
        n = new Numeral(at, i, fits ? before + low * scale : 0, fits ? before + high * scale : 0, low, scale, NumeralForms.Han | NumeralForms.Vague);
        return i;
    }

    /// <summary>三四六 before 亿, 五〇五七 before 点四亿. Two that rise by one are a stretch (三四亿), and the rest is no run.</summary>
    static bool Figures(string s, int at, out int end, out long value)
    {
        value = 0;
        for (end = at; Digit(At(s, end)) is >= 0 and var d && end - at < 10; end++) value = value * 10 + d;
        var length = end - at;
        if (length < 2 || value == 0 || length == 2 && Digit(s[at + 1]) == Digit(s[at]) + 1 || Digit(s[at]) == 0) return false;
        return Powers.Of(At(s, end)) >= 10_000 || At(s, end) == '点' && Digit(At(s, end + 1)) >= 0;
    }

    /// <summary>二〇二三: figures one after the other. Two alone are none, unless one is zero. A run that is no number ends <paramref name="n"/> after
    /// it.</summary>
    static bool Positional(string s, int at, out Numeral n)
    {
        var i = at;
        long value = 0;
        var zeros = 0;
        for (; Digit(At(s, i)) is >= 0 and var d; i++)
        {
            if (d == 0) zeros++;
            if (i - at < 18) value = value * 10 + d;
        }
        var length = i - at;
        if (Figures(s, at, out _, out _))
        {
            n = new Numeral(at, at, 0, 0, 0, 1, NumeralForms.Han);
            return false;
        }
        var lasting = length >= 3 || (length == 2 && zeros > 0);
        n = new Numeral(at, lasting ? i : at, value, value, value, 1, NumeralForms.Han);
        return lasting && length <= 18 && value > 0 && !(IsNumeral(At(s, i)) && length == 2);
    }
}
