namespace Lede.Kernel.Notebooks;

/// <summary>A <c>.csx</c> file: one cell, whose name is its path and whose <c>#load</c>s are relative to it.</summary>
public static class CSharpScriptFile
{
    /// <param name="host">Where the script's output goes; the value of a last expression is not shown.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<Outcome> RunAsync(string path, ILanguage language, ICellHost host, CancellationToken cancellation = default)
    {
        var full = Path.GetFullPath(path);
        var code = await File.ReadAllTextAsync(full, cancellation).ConfigureAwait(false);
        return await language.ExecuteAsync(code, new CellContext(full, host) { ShowResult = false, Cancellation = cancellation }).ConfigureAwait(false);
    }
}
