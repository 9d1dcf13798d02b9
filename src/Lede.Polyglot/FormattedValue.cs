using Lede;

namespace Microsoft.DotNet.Interactive;

/// <summary>A value in one form.</summary>
public sealed class FormattedValue(string mimeType, string value)
{
    public string MimeType { get; } = mimeType;

    public string Value { get; } = value;

    internal static MimeBundle Bundle(IEnumerable<FormattedValue> values)
    {
        var bundle = values.Aggregate(MimeBundle.Empty, (all, value) => all.With(value.MimeType, value.Value));
        return bundle[MimeBundle.Text] is null ? bundle.With(MimeBundle.Text, bundle.Data.Values.FirstOrDefault() ?? "") : bundle;
    }
}
