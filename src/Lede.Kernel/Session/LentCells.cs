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

    // As for every other cell, down to which copy of an assembly it is: null is what the process was started with.
    protected override Assembly? Load(AssemblyName assemblyName) =>
        session.LeavesToProcess(assemblyName) ? null : session.LoadFromAssemblyName(assemblyName);
}
