using System.Text;
using System.Text.Encodings.Web;

namespace Lede.Kernel.Notebooks;

/// <summary>
/// Escapes what JSON demands, and nothing else, as Jupyter's own writer does. The encoders of the framework escape every character
/// outside the basic plane too: emoji and the rarer Chinese characters.
/// </summary>
sealed class PlainJson : JavaScriptEncoder
{
    public static readonly PlainJson Instance = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is '"' or '\\' or < 0x20;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var characters = new ReadOnlySpan<char>(text, textLength);
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsSurrogate(characters[i]))
            {
                // Half a pair is no character; the base class writes the replacement character for it.
                if (!char.IsHighSurrogate(characters[i]) || i + 1 == characters.Length || !char.IsLowSurrogate(characters[i + 1])) return i;
                i++;
            }
            else if (WillEncode(characters[i])) return i;
        }
        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        const string hexadecimal = "0123456789abcdef";
        var output = new Span<char>(buffer, bufferLength);
        Span<char> escaped = stackalloc char[6];
        var length = 2;
        escaped[0] = '\\';
        switch (unicodeScalar)
        {
            case '"' or '\\': escaped[1] = (char)unicodeScalar; break;
            case '\n': escaped[1] = 'n'; break;
            case '\r': escaped[1] = 'r'; break;
            case '\t': escaped[1] = 't'; break;
            case '\b': escaped[1] = 'b'; break;
            case '\f': escaped[1] = 'f'; break;
            case < 0x20:
                "u00".CopyTo(escaped[1..]);
                escaped[4] = hexadecimal[unicodeScalar >> 4];
                escaped[5] = hexadecimal[unicodeScalar & 15];
                length = 6;
                break;
            default: length = new Rune(unicodeScalar).EncodeToUtf16(escaped); break;
        }
        numberOfCharactersWritten = 0;
        if (!escaped[..length].TryCopyTo(output)) return false;
        numberOfCharactersWritten = length;
        return true;
    }
}
