using System.Text;
using System.Text.RegularExpressions;

namespace Lede.Kernel.Jupyter;

/// <summary>The patterns of a history search: * is any text, ? one character, [a-z] and [!a-z] one of a set. All of a text must match.</summary>
static class Glob
{
    public static Regex ToRegex(string pattern)
    {
        var regex = new StringBuilder(@"\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            // A ] that stands first in a set is one of its members.
            var close = pattern[i] == '[' && i + 2 < pattern.Length ? pattern.IndexOf(']', i + (pattern[i + 1] is '!' or '^' ? 3 : 2)) : -1;
            if (close > 0)
            {
                var set = pattern[(i + 1)..close];
                var negated = set[0] is '!' or '^';
                regex.Append(negated ? "[^" : "[").Append((negated ? set[1..] : set).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal)
                    .Replace("]", @"\]", StringComparison.Ordinal).Replace("^", @"\^", StringComparison.Ordinal)).Append(']');
                i = close;
            }
            else
                regex.Append(pattern[i] switch { '*' => ".*", '?' => ".", var c => Regex.Escape(c.ToString()) });
        }
        // Linear in the text, whatever the pattern.
        return new Regex(regex.Append(@"\z").ToString(), RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
