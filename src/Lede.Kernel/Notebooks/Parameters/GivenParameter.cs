using System.Text.Json;

namespace Lede.Kernel.Notebooks;

/// <summary>A value that takes the place of a notebook's default.</summary>
/// <param name="Value">What was given as JSON; a plain text is a JSON string, whose type is still to be found.</param>
/// <param name="IsPlain">True for a text that may stand for a number, a date or whatever the notebook declares.</param>
public sealed record GivenParameter(string Name, JsonElement Value, bool IsPlain)
{
    /// <returns>The parameter that <c>name=value</c> means; the value is everything after the first equals sign.</returns>
    /// <exception cref="ParameterException">There is no equals sign, no name before it, or the name could be none in C#.</exception>
    public static GivenParameter Plain(string text)
    {
        var (name, value) = Split(text, "-p", "rate=0.5");
        return new GivenParameter(name, JsonSerializer.SerializeToElement(value), true);
    }

    /// <inheritdoc cref="Plain(string)"/>
    /// <returns>The parameter that <c>name=JSON</c> means.</returns>
    /// <exception cref="ParameterException">As for a plain text, or what follows the equals sign is no JSON.</exception>
    public static GivenParameter Json(string text)
    {
        var (name, json) = Split(text, "-p:json", "years=[2023,2024]");
        try
        {
            using var document = JsonDocument.Parse(json);
            return new GivenParameter(name, document.RootElement.Clone(), false);
        }
        catch (JsonException)
        {
            throw new ParameterException($"The value of the parameter '{name}' is no JSON: {json}. Write for instance -p:json {name}=[1,2], or -p {name}=… for a plain text, in quotes as your shell wants them.");
        }
    }

    static (string Name, string Value) Split(string text, string option, string example)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 1) throw new ParameterException($"{option} takes name=value, not '{text}'. Write for instance {option} {example}.");
        var name = text[..at].Trim();
        return Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name)
            ? (name, text[(at + 1)..])
            : throw new ParameterException($"'{name}' cannot be the name of a variable in C#. Give the parameter the name that the notebook has for it.");
    }
}

/// <summary>A parameter that a notebook cannot take; the message is a full sentence with the value and the remedy.</summary>
public sealed class ParameterException(string message) : Exception(message);
