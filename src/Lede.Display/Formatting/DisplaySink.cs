namespace Lede;

/// <summary>What a host does with a value that running code shows before it ends.</summary>
public interface IDisplaySink
{
    /// <param name="bundle">What to show.</param>
    /// <param name="displayId">A name under which the output can be replaced later; null when it never is.</param>
    /// <param name="update">True to replace what was shown under <paramref name="displayId"/>.</param>
    void Show(MimeBundle bundle, string? displayId, bool update);

    /// <param name="wait">True to keep the old output until the next one arrives.</param>
    void Clear(bool wait);
}

/// <summary>
/// The host that the running code shows things to. It flows with the execution context, so that sessions side by side in one
/// process each see their own; where no host has set one, text goes to the console.
/// </summary>
public static class DisplaySink
{
    static readonly AsyncLocal<IDisplaySink?> Ambient = new();

    public static IDisplaySink Current => Ambient.Value ?? ConsoleSink.Instance;

    /// <returns>A scope; disposing it puts the former host back.</returns>
    public static IDisposable Use(IDisplaySink sink)
    {
        var former = Ambient.Value;
        Ambient.Value = sink;
        return new Scope(former);
    }

    sealed class Scope(IDisplaySink? former) : IDisposable
    {
        public void Dispose() => Ambient.Value = former;
    }

    sealed class ConsoleSink : IDisplaySink
    {
        public static readonly ConsoleSink Instance = new();

        public void Show(MimeBundle bundle, string? displayId, bool update) => Console.WriteLine(bundle[MimeBundle.Text]);

        public void Clear(bool wait) { }
    }
}
