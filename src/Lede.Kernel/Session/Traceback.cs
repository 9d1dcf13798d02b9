using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Lede.Kernel.Session;

/// <summary>An exception told in the person's own terms: which cell, which line, and what stands there.</summary>
static partial class Traceback
{
    // Endless recursion fills a stack with the same frame.
    const int MostFrames = 40;

    // Causes can form long chains when exceptions are wrapped at each layer.
    const int MostCauses = 5;

    public static CellError ToError(Exception exception, SessionSources sources)
    {
        var lines = new List<string>();
        var cause = exception;
        for (var depth = 0; cause is not null && depth < MostCauses; depth++, cause = cause.InnerException)
        {
            lines.AddRange($"{(depth == 0 ? "" : "caused by ")}{NameOf(cause.GetType())}: {cause.Message}".ReplaceLineEndings("\n").Split('\n'));
            lines.AddRange(Frames(cause, sources));
        }
        return new CellError(NameOf(exception.GetType()), exception.Message, [.. lines], []);
    }

    static IEnumerable<string> Frames(Exception exception, SessionSources sources)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames();
        // Below the cell's own outermost frame there is only what runs cells.
        var last = Array.FindLastIndex(frames, frame => sources.Find(frame.GetFileName(), 0) is not null || Unplaced(frame, sources) is not null);
        var shown = 0;
        foreach (var frame in frames.Take(last + 1).Where(frame => !IsPlumbing(frame)))
        {
            if (shown++ == MostFrames)
            {
                yield return "   …";
                yield break;
            }
            var method = Describe(frame.GetMethod());
            if (sources.Find(frame.GetFileName(), frame.GetFileLineNumber()) is var (name, text))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"   {name}, line {frame.GetFileLineNumber()}{(method.Length > 0 ? ", in " + method : "")}");
                if (!string.IsNullOrWhiteSpace(text)) yield return "       " + text.Trim();
            }
            else if (Unplaced(frame, sources) is var (cell, only))
            {
                yield return $"   {cell}{(method.Length > 0 ? ", in " + method : "")}";
                if (!string.IsNullOrWhiteSpace(only)) yield return "       " + only.Trim();
            }
            else yield return "   at " + method;
        }
    }

    // The runtime does not know the line of an index out of range, whose throw it moves to the method's end: then at least the cell.
    static (string Name, string Text)? Unplaced(StackFrame frame, SessionSources sources) =>
        frame.GetFileName() is null ? sources.FindCell(frame.GetMethod()?.Module.Assembly.GetName().Name) : null;

    static bool IsPlumbing(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method) return true;
        if (method.IsDefined(typeof(StackTraceHiddenAttribute), false) || method.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute), false) == true) return true;
        var space = method.DeclaringType?.Namespace ?? "";
        return space is "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices"
            || space == "System.Threading.Tasks" && method.DeclaringType!.Name.StartsWith("Task", StringComparison.Ordinal) && !method.IsPublic
            || method.DeclaringType?.FullName is "System.Threading.ExecutionContext" or "System.Threading.ThreadPoolWorkQueue"
            || method.DeclaringType?.Assembly == typeof(Traceback).Assembly;
    }

    // The compiler's names for what it makes of a person's method say which method that was: <Total>d__2.MoveNext, <Total>b__0.
    static string Describe(MethodBase? method)
    {
        if (method is null) return "";
        var owner = method.DeclaringType;
        var name = method.Name;
        if (owner is not null && name == "MoveNext" && Generated().Match(owner.Name) is { Success: true } machine)
            (name, owner) = (machine.Groups["of"].Value, owner.DeclaringType);
        else if (Generated().Match(name) is { Success: true } generated)
        {
            var local = LocalFunction().Match(name);
            name = local.Success ? local.Groups["name"].Value : $"a lambda of {generated.Groups["of"].Value}";
        }
        name = name.Replace("a lambda of <Initialize>", "a lambda", StringComparison.Ordinal);
        while (owner is not null && (owner.IsDefined(typeof(CompilerGeneratedAttribute), false) || owner.Name.StartsWith('<'))) owner = owner.DeclaringType;
        if (name is "<Initialize>" or "<Main>" or "<Factory>") return "";
        var type = owner is null || owner.Name.StartsWith(SubmissionCompiler.ClassPrefix, StringComparison.Ordinal) ? "" : NameOf(owner) + ".";
        return type + (name == ".ctor" ? "new" : name);
    }

    // A type declared in a cell is nested in the cell's class, which is none of the person's.
    static string NameOf(Type type)
    {
        if (type.DeclaringType is { } outer)
            return outer.Name.StartsWith(SubmissionCompiler.ClassPrefix, StringComparison.Ordinal) ? Bare(type) : $"{NameOf(outer)}.{Bare(type)}";
        return type.Namespace is { } space ? $"{space}.{Bare(type)}" : Bare(type);
    }

    static string Bare(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex(@"^<(?<of>.+)>[a-z](__|\|)")]
    private static partial Regex Generated();

    [GeneratedRegex(@">g__(?<name>[^|]+)\|")]
    private static partial Regex LocalFunction();
}
