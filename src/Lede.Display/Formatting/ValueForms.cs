using System.Collections.Immutable;

namespace Lede;

/// <summary>What was registered for one type: single forms by MIME type, and perhaps a function that makes several at once.</summary>
sealed record ValueForms(ImmutableSortedDictionary<string, Func<object, string>> Single, Func<object, MimeBundle>? Bundle)
{
    public static ValueForms None { get; } = new(ImmutableSortedDictionary.Create<string, Func<object, string>>(StringComparer.Ordinal), null);

    public ValueForms With(string mimeType, Func<object, string> format) => this with { Single = Single.SetItem(mimeType, format) };

    /// <returns>The bundle with this type's forms added; forms that a more derived type gave already stay.</returns>
    public MimeBundle AddTo(MimeBundle bundle, object value)
    {
        foreach (var (mimeType, format) in Single)
            if (bundle[mimeType] is null) bundle = bundle.With(mimeType, format(value));
        // Nobody waits for a bundle whose every use is already served: text is what is always asked for.
        if (Bundle is null || bundle[MimeBundle.Text] is not null) return bundle;
        foreach (var (mimeType, content) in Bundle(value).Data)
            if (bundle[mimeType] is null) bundle = bundle.With(mimeType, content);
        return bundle;
    }
}
