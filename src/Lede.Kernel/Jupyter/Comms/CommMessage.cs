using System.Text.Json;

namespace Lede;

/// <summary>What the other end of a <see cref="Comm"/> said.</summary>
/// <param name="Data">The message; an object by custom. What it means is between the two ends.</param>
/// <param name="Metadata">What is said of the message; an object, and mostly empty.</param>
/// <param name="Buffers">Bytes that came beside the JSON.</param>
public sealed record CommMessage(JsonElement Data, JsonElement Metadata, IReadOnlyList<byte[]> Buffers);
