using System.Collections.Immutable;

namespace Lede;

/// <summary>
/// One result in the several forms a host can choose from: MIME type to content. Text types map to their text;
/// types that end in <c>json</c> map to JSON text. Never empty of <c>text/plain</c> when a formatter made it.
/// Equal by reference only.
/// </summary>
public sealed class MimeBundle
{
    public const string Text = "text/plain";
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Svg = "image/svg+xml";
    public const string Plotly = "application/vnd.plotly.v1+json";

    MimeBundle(ImmutableSortedDictionary<string, string> data) => Data = data;

    /// <summary>MIME type to content, in ordinal order of the type.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; }

    public static MimeBundle Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public static MimeBundle OfText(string text) => Empty.With(Text, text);

    /// <returns>A bundle with <paramref name="content"/> added, or in the place of what was there under that type.</returns>
    public MimeBundle With(string mimeType, string content) => new(Data.SetItem(mimeType, content));

    /// <returns>The content under <paramref name="mimeType"/>; null where the bundle has none.</returns>
    public string? this[string mimeType] => Data.GetValueOrDefault(mimeType);

    public static bool IsJson(string mimeType) => mimeType.EndsWith("json", StringComparison.Ordinal);
}
