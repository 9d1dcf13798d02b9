using Lede.Kernel.Session;

namespace Lede;

/// <summary>Questions to the person who runs the cell, beside those that <see cref="Console"/> can ask.</summary>
public static class Ask
{
    /// <summary>Asks for something that nobody should read over a shoulder; what is typed stays hidden, and is kept in no notebook.</summary>
    /// <returns>What the person typed; null at the end of input.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, or no cell asks.</exception>
    public static string? Password(string prompt = "Password: ") =>
        (ConsoleRouter.Current ?? throw new InvalidOperationException("Only a cell's code can ask for a password; this code runs outside any cell.")).ReadPassword(prompt);
}
