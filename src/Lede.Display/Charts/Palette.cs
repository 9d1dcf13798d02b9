namespace Lede;

/// <summary>
/// The colours of Okabe and Ito, which the colour-blind tell apart, in an order that keeps neighbours far from each other; without
/// their yellow and black, of which one is lost on a white page and the other on a dark one.
/// </summary>
static class Palette
{
    static readonly string[] Colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#8C8C8C"];
    static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot"];
    static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up"];

    public static IReadOnlyList<string> All => Colors;

    public static string Color(int series) => Colors[series % Colors.Length];

    /// <returns>A stroke that sets the second round of the colours off from the first.</returns>
    public static string Dash(int series) => Dashes[series / Colors.Length % Dashes.Length];

    public static string Symbol(int series) => Symbols[series / Colors.Length % Symbols.Length];
}
