using static Lede.Glyphs;

namespace Lede;

/// <summary>Reads one text's amounts: what number stands at a place, and what it measures.</summary>
sealed class AmountScan(string text, string s, ReadingContext context)
{
    readonly Currency _own = context.Origin switch { Origin.Taiwan => Currency.Twd, Origin.HongKong => Currency.Hkd, _ => Currency.Cny };

    Unit _listUnit;
    decimal _listPower;
    int _listEnd;

    /// <param name="at">Where a number or a currency may start.</param>
    /// <param name="floor">What lies before belongs to another mention.</param>
    /// <param name="resume">Where to look next; always behind <paramref name="at"/>.</param>
    public Mention? Read(int at, int floor, out int resume)
    {
        var c = s[at];
        if (IsLatin(c) && (IsLatin(At(s, at - 1)) || IsDigit(At(s, at - 1))))
        {
            resume = WordEnd(s, at);
            return null;
        }
        if (IsDigit(c) && _listEnd >= at && _listEnd > 0) return Listed(at, out resume);
        if (IsDigit(c) && SharedUnits.Opens(s, at, floor, out var unit, out var power, out var last))
        {
            (_listUnit, _listPower, _listEnd) = (unit, power, last);
            return Listed(at, out resume);
        }
        if (Share(at, floor, out var amount, out resume)) return Found(amount);
        var isFraction = resume > at + 1 && IsDigit(c);
        if (!isFraction && Amount.Read(s, at, floor, out amount, out resume))
        {
            resume = Math.Max(amount.End, at + 1);
            if (amount.Unit.Kind != UnitKind.None) return Found(amount);
            // Behind a number that measures nothing by itself the qualifier is the counted thing's.
            return Count(amount, floor, ref resume);
        }
        if (resume <= at) resume = at + 1;
        if (IsLatin(c) && resume < WordEnd(s, at)) resume = WordEnd(s, at);
        return null;
    }

    /// <summary>One number of a list whose last one has the unit: 分别为5.2、6.3和7.1亿元.</summary>
    Mention? Listed(int at, out int resume)
    {
        var start = at > 0 && s[at - 1] is '-' or '−' ? at - 1 : at;
        if (!SharedUnits.Figure(s, at, out resume, out var figure)) return null;
        var scaled = Powers.Chain(s, resume, out var own);
        if (scaled == resume) own = _listPower;
        resume = scaled;
        var value = figure * own * _listUnit.Factor * (start < at ? -1 : 1);
        if (at == _listEnd) resume = _listUnit.End;
        return Found(new Amount(start, resume, value, value, false, _listUnit, default, false));
    }

    bool Share(int at, int floor, out Amount amount, out int resume)
    {
        var c = s[at];
        if (c == '半') return Shares.Half(s, at, floor, out amount, out resume);
        if (IsLatin(c))
        {
            if (Shares.English(s, at, floor, out amount, out resume)) return true;
            resume = at;
            return false;
        }
        if (IsDigit(c) && Shares.Slash(s, at, floor, out amount, out resume)) return true;
        if (IsDigit(c) || HanNumerals.IsNumeral(c))
            if (Shares.Han(s, at, floor, out amount, out _))
            {
                resume = amount.End;
                return true;
            }
        amount = default;
        resume = at;
        return false;
    }

    Mention? Count(in Amount amount, int floor, ref int resume)
    {
        var kind = Undeclared.Kind(s, amount, floor);
        if (kind != UnitKind.None) return Found(amount with { Unit = new Unit(kind, amount.End) });
        if (!Counts.Of(text, s, amount, floor, out var span, out var quantity)) return null;
        resume = span.End;
        return new Mention(span, quantity);
    }

    Mention Found(in Amount a)
    {
        object value = a.Unit.Kind switch
        {
            UnitKind.Money => new Money(a.Low, a.High, a.Unit.Currency.Currency ?? _own, a.IsApproximate),
            UnitKind.Parameters => new Parameters(a.Low, a.High, a.IsApproximate),
            _ => new Percent(a.Low, a.High, a.IsApproximate, a.Unit.Kind == UnitKind.Points),
        };
        return new Mention(new Span(a.Start, a.End), value);
    }
}
