using Lede;
using Lede.Polyglot;

namespace Microsoft.DotNet.Interactive;

/// <summary>What was shown, and can be replaced where it stands.</summary>
public sealed class DisplayedValue
{
    readonly IDisplaySink _sink;
    readonly string[] _mimeTypes;

    DisplayedValue(IDisplaySink sink, string[] mimeTypes) => (_sink, _mimeTypes) = (sink, mimeTypes);

    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The forms that were asked for; empty where none was named.</summary>
    public IReadOnlyCollection<string> MimeTypes => _mimeTypes;

    /// <summary>Shows the value in the place of what is there, in the same forms.</summary>
    public void Update(object? updatedValue) => _sink.Show(Updated(updatedValue), DisplayId, update: true);

    // HTML that was shown as it is, is replaced by HTML as it is.
    MimeBundle Updated(object? value) => value is string text && _mimeTypes is [var only] && only != MimeBundle.Text ? Forms.Raw(text, only) : Forms.Of(value, _mimeTypes);

    internal static DisplayedValue Show(MimeBundle bundle, string[] mimeTypes)
    {
        var shown = new DisplayedValue(DisplaySink.Current, mimeTypes);
        shown._sink.Show(bundle, shown.DisplayId, update: false);
        return shown;
    }
}
