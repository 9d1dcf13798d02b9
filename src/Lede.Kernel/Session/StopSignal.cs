using System.Reflection;

namespace Lede.Kernel.Session;

/// <summary>
/// The stop that the compiler built into the cells: each loop and each method of theirs asks it (Roslyn's module cancellation). One
/// signal for all cells of a session, because the running cell calls the methods of earlier ones.
/// </summary>
sealed class StopSignal
{
    const string Holder = "<PrivateImplementationDetails>";
    const string Field = "ModuleCancellationToken";

    readonly Lock _gate = new();
    CancellationTokenSource _source = new();

    public void Add(Assembly cell)
    {
        lock (_gate) Connect(cell);
    }

    /// <summary>Stops whatever cells' code runs, be it in tasks that earlier cells left running.</summary>
    public void Raise()
    {
        CancellationTokenSource source;
        lock (_gate) source = _source;
        source.Cancel();
    }

    /// <summary>Makes the cells ready to run again after a stop.</summary>
    public void Lower(SubmissionLoadContext loaded)
    {
        lock (_gate)
        {
            if (!_source.IsCancellationRequested) return;
            _source = new CancellationTokenSource();
            foreach (var cell in loaded.Cells) Connect(cell);
        }
    }

    void Connect(Assembly cell)
    {
        // Absent from a cell that has neither loop nor method. The compiler puts the cell's number behind the name.
        var holder = Array.Find(TypesOf(cell), type => type.Name.StartsWith(Holder, StringComparison.Ordinal));
        holder?.GetField(Field, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.SetValue(null, _source.Token);
    }

    // A type that compiles may still be one that cannot be loaded; the others are there.
    static Type[] TypesOf(Assembly cell)
    {
        try
        {
            return cell.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return [.. exception.Types.OfType<Type>()];
        }
    }
}
