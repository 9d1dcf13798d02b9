using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter;

/// <summary>Frames to messages and back: what is malformed, unsigned or sent twice does not get through. Not thread-safe when decoding.</summary>
sealed class WireCodec(byte[] key)
{
    // How many signatures are remembered, to know a message that is sent again; jupyter_client keeps as many.
    const int MostSeen = 65_536;

    static ReadOnlySpan<byte> Delimiter => "<IDS|MSG>"u8;

    static readonly byte[] DelimiterFrame = Delimiter.ToArray();
    static readonly byte[] EmptyObject = "{}"u8.ToArray();

    // Chinese goes out as itself: shorter, and readable in a dump.
    static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly string _session = Guid.NewGuid().ToString("N");
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    readonly Queue<string> _seenInOrder = new();
    long _arrivals;

    /// <summary>How many messages have come so far.</summary>
    public long Arrivals => Interlocked.Read(ref _arrivals);

    /// <returns>The message; null when it must be dropped, with the reason.</returns>
    public Request? Decode(JupyterChannel channel, IReadOnlyList<byte[]> frames, out string reason)
    {
        var at = 0;
        while (at < frames.Count && !frames[at].AsSpan().SequenceEqual(Delimiter)) at++;
        if (at == frames.Count || frames.Count - at < 6)
        {
            reason = "it has not the frames of a Jupyter message";
            return null;
        }
        var parts = new[] { frames[at + 2], frames[at + 3], frames[at + 4], frames[at + 5] };
        if (key.Length > 0)
        {
            // Before anything else is looked at: what a stranger sends is not even parsed.
            if (!IsSigned(frames[at + 1], parts))
            {
                reason = "its signature is wrong";
                return null;
            }
            if (!Remember(Encoding.ASCII.GetString(frames[at + 1]).ToLowerInvariant()))
            {
                reason = "it was sent before";
                return null;
            }
        }
        try
        {
            var header = ParseObject(parts[0]);
            _ = ParseObject(parts[1]);
            var metadata = ParseObject(parts[2]);
            var content = ParseObject(parts[3]);
            var id = header.GetProperty("msg_id").GetString() ?? throw new JsonException("its msg_id is null");
            var type = header.GetProperty("msg_type").GetString() ?? throw new JsonException("its msg_type is null");
            reason = "";
            return new Request(channel, [.. frames.Take(at)], parts[0], id, type, content, Interlocked.Increment(ref _arrivals))
            {
                SubshellId = header.TryGetProperty("subshell_id", out var subshell) ? subshell.GetString() : null,
                Metadata = metadata,
                Buffers = frames.Count == at + 6 ? [] : [.. frames.Skip(at + 6)],
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            reason = $"its JSON is not a message's: {exception.Message}";
            return null;
        }
    }

    /// <returns>The frames of a signed message.</returns>
    /// <param name="to">The frames that lead to the receiver; on iopub, the topic.</param>
    /// <param name="parent">The header that this message answers; null when it answers none.</param>
    /// <param name="buffers">Bytes to go beside the JSON; the protocol does not sign them.</param>
    public IReadOnlyList<byte[]> Encode(IReadOnlyList<byte[]> to, string type, JsonObject content, byte[]? parent, JsonObject? metadata = null, IReadOnlyList<byte[]>? buffers = null)
    {
        var header = Write(new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["msg_type"] = type,
            ["username"] = "kernel",
            ["session"] = _session,
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["version"] = JupyterKernel.ProtocolVersion,
        });
        var parts = new[] { header, parent ?? EmptyObject, metadata is null ? EmptyObject : Write(metadata), Write(content) };
        return [.. to, DelimiterFrame, Encoding.ASCII.GetBytes(Sign(parts)), .. parts, .. buffers ?? []];
    }

    string Sign(byte[][] parts)
    {
        if (key.Length == 0) return "";
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts) hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    bool IsSigned(byte[] signature, byte[][] parts) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(parts)), Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(signature).ToLowerInvariant()));

    bool Remember(string signature)
    {
        if (!_seen.Add(signature)) return false;
        _seenInOrder.Enqueue(signature);
        if (_seenInOrder.Count > MostSeen) _seen.Remove(_seenInOrder.Dequeue());
        return true;
    }

    static JsonElement ParseObject(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("a part is no object");
        return document.RootElement.Clone();
    }

    static byte[] Write(JsonObject json)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions)) json.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
