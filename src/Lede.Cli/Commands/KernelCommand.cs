using System.CommandLine;
using Lede.Kernel.Jupyter;

namespace Lede.Cli;

/// <summary><c>lede kernel …</c>: the Jupyter kernel, and where its clients find it.</summary>
static class KernelCommand
{
    public static Command Create() => new("kernel", "The C# kernel for Jupyter, VS Code and their like.") { Install(), List(), Remove(), Start() };

    static Option<string?> Prefix() => new("--prefix") { Description = "An environment's root (a virtual environment, /usr/local); your own data folder without it.", HelpName = "DIR" };

    static string Folder(string? prefix) => prefix is null ? KernelSpec.UserFolder() : KernelSpec.PrefixFolder(prefix);

    static Command Install()
    {
        var prefix = Prefix();
        var command = new Command("install", $"Tell Jupyter's clients of the kernel, as \"{KernelSpec.DisplayName}\".") { prefix };
        command.SetAction(parsed =>
        {
            var written = KernelSpec.Install(Folder(parsed.GetValue(prefix)), KernelSpec.OwnCommand());
            Console.WriteLine($"Wrote {written}. Choose \"{KernelSpec.DisplayName}\" as the kernel of a notebook.");
            return ExitCode.Done;
        });
        return command;
    }

    static Command List()
    {
        var command = new Command("list", "List where the kernel is installed.");
        command.SetAction(_ =>
        {
            var found = KernelSpec.List();
            foreach (var path in found) Console.WriteLine(path);
            if (found.Count == 0) Console.Error.WriteLine("The kernel is not installed; lede kernel install does it.");
            return found.Count == 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    static Command Remove()
    {
        var prefix = Prefix();
        var command = new Command("remove", "Undo install.") { prefix };
        command.SetAction(parsed =>
        {
            var folder = Folder(parsed.GetValue(prefix));
            var removed = KernelSpec.Remove(folder);
            Console.Error.WriteLine(removed ? $"Removed the kernel from {folder}." : $"The kernel is not installed in {folder}.");
            return removed ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    static Command Start()
    {
        var connection = new Argument<string>("CONNECTION_FILE") { Description = "The file by which the client says where it listens." };
        var command = new Command("start", "Start the kernel; clients do this.") { connection };
        command.SetAction((parsed, cancellation) =>
            JupyterKernel.RunAsync(parsed.GetValue(connection)!, () => NewsSession.Start(Environment.CurrentDirectory), cancellation));
        return command;
    }
}
