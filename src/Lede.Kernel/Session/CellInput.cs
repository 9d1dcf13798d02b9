namespace Lede.Kernel;

/// <summary>Asks the person in front of the running cell.</summary>
public static class CellInput
{
    /// <param name="secret">True where what is typed must not be seen.</param>
    /// <returns>The line that was typed, without its end; null at the end of input.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static string? Read(string prompt, bool secret)
    {
        if (Session.ConsoleRouter.Current is { } console) return console.ReadLine(prompt, secret);
        Console.Write(prompt);
        return Console.ReadLine();
    }
}
