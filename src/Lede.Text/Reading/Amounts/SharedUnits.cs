using static Lede.Glyphs;

namespace Lede;

/// <summary>
/// Lists of figures whose unit stands once, behind the last: 净利润分别为5.2、6.3和7.1亿元, 增速为20/15/12%; 1.66亿、1.5亿和0.24亿元. Figures without a power only behind
/// 分别, which says that such a list comes.
/// </summary>
static class SharedUnits
{
    /// <summary>More figures than this are a table.</summary>
    const int MostFigures = 8;

    /// <summary>How far before its first figure 分别 may stand.</summary>
    const int Reach = 6;

    /// <summary>
    /// The list whose first figure starts at <paramref name="at"/>: the unit and power of all, and where its last figure starts, which is read as any
    /// other amount.
    /// </summary>
    public static bool Opens(string s, int at, int floor, out Unit unit, out decimal power, out int last)
    {
        unit = default;
        power = 1;
        last = at;
        var announced = Announced(s, at, floor);
        var i = at;
        for (var count = 1; count <= MostFigures; count++)
        {
            if (At(s, i) is '-' or '−') i++;
            last = i;
            if (!Figure(s, i, out var end, out var figure)) return false;
            var scaled = Powers.Chain(s, end, out _);
            // 1.66亿、1.5亿和0.24亿元: figures with a power each need no announcement, for nothing else is listed so.
            if (!announced && scaled == end && figure != 0) return false;
            if (Separator(s, scaled, out i)) continue;
            if (count < 2 || !IsDigit(At(s, last))) return false;
            var powerEnd = Powers.Chain(s, Space(s, end), out power);
            if (powerEnd == Space(s, end)) powerEnd = end;
            unit = Units.After(s, new Numeral(last, powerEnd, 2, 2, 2, power, NumeralForms.Arabic));
            return unit.Kind is UnitKind.Money or UnitKind.Percent or UnitKind.Points;
        }
        return false;
    }

    /// <summary>A plain figure, at most nine digits before the point.</summary>
    public static bool Figure(string s, int at, out int end, out decimal figure)
    {
        figure = 0;
        end = at;
        decimal place = 0;
        for (; IsDigit(At(s, end)) || (At(s, end) == '.' && place == 0 && IsDigit(At(s, end + 1))); end++)
        {
            if (end - at > 14) return false;
            if (s[end] == '.') place = 1;
            else if (place > 0) figure += (s[end] - '0') * (place /= 10);
            else figure = figure * 10 + s[end] - '0';
        }
        return end > at;
    }

    static bool Separator(string s, int at, out int next)
    {
        next = at + 1;
        if (At(s, at) is '、' or '/' or '和' or '及' or '与' or ',')
        {
            if (s[at] == ',' && IsDigit(At(s, at + 1)) && IsDigit(At(s, at + 2)) && IsDigit(At(s, at + 3))) return false;
            next = Space(s, next);
            return IsDigit(At(s, next)) || At(s, next) is '-' or '−';
        }
        return false;
    }

    static bool Announced(string s, int at, int floor)
    {
        for (var i = at; i > Math.Max(floor, at - Reach); i--)
            if (EndsWith(s, i, "分别")) return true;
        return false;
    }
}
