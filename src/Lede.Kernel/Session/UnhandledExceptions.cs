using System.Runtime.ExceptionServices;

namespace Lede.Kernel.Session;

/// <summary>Keeps the process, and with it everybody's variables, when a thread or timer that a cell started throws.</summary>
static class UnhandledExceptions
{
    static int _installed;

    public static void Survive()
    {
        if (Interlocked.Exchange(ref _installed, 1) == 1) return;
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(exception =>
            {
                // An abort that surfaces elsewhere is the echo of a stop, and a thread that was asked to stop has done so.
                if (exception is ThreadAbortException or OperationCanceledException { CancellationToken.IsCancellationRequested: true }) return true;
                var lines = ConsoleRouter.Current?.Tell?.Invoke(exception) ?? [exception.ToString()];
                Console.Error.WriteLine("A background thread failed: " + string.Join('\n', lines));
                return true;
            });
        }
        catch (InvalidOperationException)
        {
            // The program that hosts us has its own handler; there can be one.
        }
    }
}
