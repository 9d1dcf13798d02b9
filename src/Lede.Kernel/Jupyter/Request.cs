using System.Text.Json;

namespace Lede.Kernel.Jupyter;

enum JupyterChannel { Shell, Control, Stdin }

/// <summary>A message that a client sent, its signature checked.</summary>
/// <param name="Identities">The frames that lead back to the sender.</param>
/// <param name="Header">As it came; what we send in answer carries it as its parent.</param>
/// <param name="Arrival">Counts the messages in the order in which they came.</param>
sealed record Request(JupyterChannel Channel, IReadOnlyList<byte[]> Identities, byte[] Header, string Id, string Type, JsonElement Content, long Arrival)
{
    /// <summary>The subshell the client wants it answered by; null for the one that every kernel has.</summary>
    public string? SubshellId { get; init; }

    /// <summary>The one that answers it; null for what comes on another channel.</summary>
    public Subshell? Subshell { get; init; }

    public JsonElement Metadata { get; init; }

    /// <summary>Bytes that came beside the JSON.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];

    /// <exception cref="InvalidDataException">The field is missing or no text.</exception>
    public string Text(string field) => Optional(field) ?? throw new InvalidDataException($"A {Type} needs the text field '{field}'.");

    /// <returns>Null when the field is missing or no text.</returns>
    public string? Optional(string field) => Content.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool Flag(string field, bool otherwise) => Content.TryGetProperty(field, out var value)
        ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => otherwise }
        : otherwise;

    public int? Number(string field) =>
        Content.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <returns>What a comm's other end said by this message.</returns>
    public CommMessage Said() => new(Content.TryGetProperty("data", out var data) ? data : JsonElement.Parse("{}"), Metadata, Buffers);
}
