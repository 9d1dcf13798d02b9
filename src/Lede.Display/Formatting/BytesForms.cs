using System.Text;

namespace Lede;

/// <summary>Bytes: a picture where they begin as one, else their number and their first few.</summary>
static class BytesForms
{
    const int ShownBytes = 64;

    public static MimeBundle Of(byte[] bytes)
    {
        var size = $"{PlainText.Number(bytes.Length)} bytes";
        if (bytes.AsSpan().StartsWith(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }))
            return MimeBundle.OfText($"PNG picture, {size}").With("image/png", Convert.ToBase64String(bytes));
        if (bytes.AsSpan().StartsWith(new byte[] { 0xff, 0xd8, 0xff }))
            return MimeBundle.OfText($"JPEG picture, {size}").With("image/jpeg", Convert.ToBase64String(bytes));
        if (IsSvg(bytes))
            return MimeBundle.OfText($"SVG picture, {size}").With(MimeBundle.Svg, Encoding.UTF8.GetString(bytes));
        var first = Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(ShownBytes, bytes.Length)));
        return MimeBundle.OfText(bytes.Length == 0 ? size : $"{size}: {string.Join(' ', first.Chunk(2).Select(c => new string(c)))}{(bytes.Length > ShownBytes ? " …" : "")}");
    }

    static bool IsSvg(byte[] bytes)
    {
        var head = Encoding.UTF8.GetString(bytes, 0, Math.Min(512, bytes.Length)).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return head.StartsWith("<svg", StringComparison.Ordinal)
            || head.StartsWith("<?xml", StringComparison.Ordinal) && head.Contains("<svg", StringComparison.Ordinal);
    }
}
