using System.Reflection;
using System.Runtime.Loader;

namespace Lede.Kernel.Session;

/// <summary>
/// Cells that declare nothing, a few dozen together: they leave the process with the last object of theirs. (A context for each costs every
/// such cell half a millisecond; without any, each leaves 18 KB behind.)
/// </summary>
sealed class LentCells(SubmissionLoadContext session) : AssemblyLoadContext("cells that declare nothing", isCollectible: true)
{
    const int Most = 32;

    int _count;

    public bool IsFull => _count >= Most;

    public Assembly Add(Stream assembly, Stream symbols)
    {
        _count++;
        return LoadFromStream(assembly, symbols);
    }

    // What the process was started with is found without us; every other cell and whatever #r brought is the session's.
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is { } name && FrameworkReferences.Find(name) is not null ? null : session.LoadFromAssemblyName(assemblyName);
}
