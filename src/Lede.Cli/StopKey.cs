using System.Runtime.InteropServices;

namespace Lede.Cli;

/// <summary>Ctrl+C and a request to terminate, as a token. The second one ends the process: somebody means it.</summary>
sealed class StopKey : IDisposable
{
    readonly CancellationTokenSource _source = new();
    readonly PosixSignalRegistration[] _signals;

    /// <param name="notice">Said at the first Ctrl+C.</param>
    public StopKey(string notice)
    {
        void Stop(PosixSignalContext signal)
        {
            if (_source.IsCancellationRequested) return;
            signal.Cancel = true;
            Console.Error.WriteLine($"\nStopping: {notice}");
            // Cancelling waits for the cell to stop, and the signal's thread must not. No thread of the pool: a cell may have them all.
            new Thread(_source.Cancel) { IsBackground = true, Name = "stop" }.Start();
        }

        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
    }
}
