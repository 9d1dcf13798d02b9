using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Lede;

/// <summary>
/// The documents that citations shown in this process point into, so that a report made later can carry their texts. They are kept by
/// key for the life of the process: only what was shown, each once.
/// </summary>
public static class CitedDocuments
{
    static readonly ConcurrentDictionary<string, Document> Known = new(StringComparer.Ordinal);

    /// <returns>The document that a shown citation's <c>data-document</c> names; null where none was shown under that key.</returns>
    public static Document? Find(string key) => Known.GetValueOrDefault(key);

    /// <summary>Makes the document findable.</summary>
    /// <returns>Its key: its id, or where another text has that id already, the id with a digest of the text.</returns>
    public static string Add(Document document)
    {
        var holder = Known.GetOrAdd(document.Id, document);
        if (ReferenceEquals(holder, document) || holder.Text == document.Text) return document.Id;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Text)).AsSpan(0, 6));
        var key = $"{document.Id}#{digest}";
        Known.TryAdd(key, document);
        return key;
    }
}
