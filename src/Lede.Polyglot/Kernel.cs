using Lede;
using Lede.Kernel.Session.Directives;
using Lede.Polyglot;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>The kernel as notebooks of .NET Interactive know it: what they call without naming a class, and the object that they reach it by.</summary>
public class Kernel
{
    internal static CSharp.CSharpKernel CSharp { get; } = new();

    static CompositeKernel Composite { get; } = new();

    protected Kernel(string name) => Name = name;

    /// <summary>The kernel that runs the cell: that of C#.</summary>
    public static Kernel Current => CSharp;

    /// <summary>What the kernels of all languages hang from; here that of C# alone does.</summary>
    public static Kernel Root => Composite;

    public string Name { get; }

    public Kernel RootKernel => Composite;

    /// <summary>Null for the root.</summary>
    public virtual CompositeKernel? ParentKernel => Composite;

    /// <returns>The kernel of that name; null for the languages that are not run here.</returns>
    public Kernel? FindKernelByName(string name) =>
        name is "csharp" or "C#" or "c#" or "cs" ? CSharp : name == Composite.Name ? Composite : null;

    /// <exception cref="NotSupportedException">The code's language is one that is run: a cell cannot run another cell.</exception>
    public Task<KernelCommandResult> SubmitCodeAsync(string code) => SendAsync(new SubmitCode(code, Name));

    /// <summary>Does what the command says.</summary>
    /// <exception cref="NotSupportedException">The command is none that can be done here; the message says what to do instead.</exception>
    public Task<KernelCommandResult> SendAsync(KernelCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(command.Do());
    }

    /// <summary>Shows the value now, before the running code ends.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <returns>Markup that is shown as it is.</returns>
    public static IHtmlContent HTML(string? content) => (content ?? "").ToHtmlContent();

    /// <summary>Runs the script in the page that shows the cell, where that page allows it.</summary>
    public static void Javascript(string scriptContent) => DisplaySink.Current.Show(ShownText.Script(scriptContent), null, update: false);

    /// <summary>Adds the style rules to the page that shows the cell.</summary>
    public static void CSS(string content) => $"<style>{content}</style>".DisplayAs(HtmlFormatter.MimeType);

    /// <returns>What the person types.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static Task<string?> GetInputAsync(string prompt = "", string inputName = "")
    {
        // What stands before the answer is the question.
        Console.Write(prompt);
        return Task.FromResult(Console.ReadLine());
    }

    /// <returns>What the person types, which is not shown.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static Task<string?> GetPasswordAsync(string prompt = "", string inputName = "") => Task.FromResult(Ask.Password(prompt));
}

/// <summary>What the kernels of the languages hang from.</summary>
public sealed class CompositeKernel : Kernel
{
    internal CompositeKernel() : base(".NET") { }

    public override CompositeKernel? ParentKernel => null;

    public string DefaultKernelName => CSharp.Name;

    public IReadOnlyCollection<Kernel> ChildKernels => [CSharp];

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Add(Kernel kernel, IEnumerable<string>? aliases = null) =>
        throw new NotSupportedException($"The kernel '{kernel.Name}' cannot be added: only C# is run here. Remove the call, or write in C# what that kernel would do.");
}
