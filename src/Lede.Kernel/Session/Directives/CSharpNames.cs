namespace Lede.Kernel.Session.Directives;

/// <summary>The names by which notebooks call the kernel of C#.</summary>
static class CSharpNames
{
    public static bool IsCSharp(string kernel) => kernel.ToLowerInvariant() is "csharp" or "c#" or "cs" or ".net-csharp" or "polyglot-notebook" or "dotnet-interactive.csharp";
}
