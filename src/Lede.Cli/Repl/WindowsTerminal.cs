using System.Runtime.InteropServices;

namespace Lede.Cli;

/// <summary>Windows understands the escape sequences of terminals, once it is told to.</summary>
static class WindowsTerminal
{
    const int StandardOutput = -11;
    const uint VirtualTerminalProcessing = 4;

    public static void UnderstandEscapes()
    {
        if (!OperatingSystem.IsWindows()) return;
        var output = GetStdHandle(StandardOutput);
        if (GetConsoleMode(output, out var mode)) SetConsoleMode(output, mode | VirtualTerminalProcessing);
    }

    [DllImport("kernel32.dll")]
    static extern nint GetStdHandle(int handle);

    [DllImport("kernel32.dll")]
    static extern bool GetConsoleMode(nint handle, out uint mode);

    [DllImport("kernel32.dll")]
    static extern bool SetConsoleMode(nint handle, uint mode);
}
