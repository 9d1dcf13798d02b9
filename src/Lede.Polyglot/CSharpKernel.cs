namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The kernel of C#, by the name that notebooks know it by.</summary>
public sealed class CSharpKernel : Kernel
{
    internal CSharpKernel() : base("csharp") { }
}
