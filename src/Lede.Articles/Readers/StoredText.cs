using System.Buffers;
using System.Text;
using UtfUnknown;

namespace Lede;

/// <summary>Bytes to characters: UTF-8 and UTF-16 by themselves, GB18030, Big5 and their like by detection.</summary>
static class StoredText
{
    static readonly SearchValues<byte> ControlBytes = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19]);
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static StoredText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>The text without byte-order mark, line ends as they are; and the encoding's name where it is not UTF-8, else null. Text is null for what is no text.</returns>
    public static (string? Text, string? Encoding) Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) return (Encoding.UTF8.GetString(bytes.AsSpan(3)), null);
        if (bytes is [0xFF, 0xFE, ..]) return (Encoding.Unicode.GetString(bytes.AsSpan(2)), "UTF-16");
        if (bytes is [0xFE, 0xFF, ..]) return (Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), "UTF-16 (big-endian)");
        try
        {
            return (Strict.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8: what is it?
        }
        // A text in any of the older encodings has no control bytes; an image or an archive has many.
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).IndexOfAny(ControlBytes) >= 0) return (null, null);
        var detected = CharsetDetector.DetectFromBytes(bytes).Detected;
        if (detected?.Encoding is null) return (null, null);
        // GB18030 holds GBK and GB2312 and every character they lack.
        var encoding = detected.EncodingName.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? Encoding.GetEncoding("GB18030") : detected.Encoding;
        return (encoding.GetString(bytes), encoding.WebName);
    }
}
