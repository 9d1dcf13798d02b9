namespace Microsoft.DotNet.Interactive;

/// <summary>Text that is LaTeX: <c>(LaTeXString)@"\frac{1}{2}"</c>.</summary>
public sealed record LaTeXString(string Source)
{
    public static implicit operator LaTeXString(string source) => new(source);

    public override string ToString() => Source;
}

/// <summary>A formula in LaTeX's notation, without the marks around it: <c>(MathString)"x^2"</c>.</summary>
public sealed record MathString(string Source)
{
    public static implicit operator MathString(string source) => new(source);

    public override string ToString() => Source;
}
