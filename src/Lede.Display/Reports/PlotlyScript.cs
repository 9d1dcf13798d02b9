using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Lede;

/// <summary>The plotly.js that Plotly.NET carries, packed for a page: compressed to less than half, unpacked by the browser itself.</summary>
sealed class PlotlyScript
{
    static readonly Lazy<PlotlyScript> Packed = new(Pack);

    PlotlyScript(string base64, string hash) => (Base64, Hash) = (base64, hash);

    public static PlotlyScript Instance => Packed.Value;

    /// <summary>gzip, then base64.</summary>
    public string Base64 { get; }

    /// <summary>SHA-256 of the script in base64, as a Content-Security-Policy names what may run.</summary>
    public string Hash { get; }

    static PlotlyScript Pack()
    {
        var assembly = Assembly.Load("Plotly.NET");
        var name = assembly.GetManifestResourceNames().First(n => n.StartsWith("Plotly.NET.plotly-", StringComparison.Ordinal) && n.EndsWith(".min.js", StringComparison.Ordinal));
        using var script = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[script.Length];
        script.ReadExactly(bytes);
        // Browsers drop a byte order mark when they read the text, and the hash is of what they run.
        if (bytes.AsSpan().StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return new PlotlyScript(Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length)), Convert.ToBase64String(SHA256.HashData(bytes)));
    }
}
