using static Lede.Glyphs;

namespace Lede;

static class DateRanges
{
    /// <summary>What joins the two ends of a range, and the place after it: 至, 到, a dash, "to", "through".</summary>
    public static bool Separator(string s, int end, out int at)
    {
        at = Space(s, end);
        if (IsDash(At(s, at)))
        {
            at++;
            if (IsDash(At(s, at))) at++;
        }
        else if (At(s, at) is '至' or '到') at++;
        else if (Is(s, at, "to ")) at += 2;
        else if (Is(s, at, "through ")) at += 7;
        else return false;
        at = Space(s, at);
        return true;
    }
}
