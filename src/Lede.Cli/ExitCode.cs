namespace Lede.Cli;

/// <summary>What the command tells the shell.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something did not work: a cell failed, an article was skipped, nothing was there.</summary>
    public const int Failed = 1;

    /// <summary>Ctrl+C, as shells count it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;
}
