using System.CommandLine;
using Lede.Kernel.Jupyter;
using Lede.Kernel.Session;

namespace Lede.Cli;

/// <summary><c>lede kernel …</c>: the Jupyter kernel, and where its clients find it.</summary>
static class KernelCommand
{
    public static Command Create() => new("kernel", "The C# kernel for Jupyter, VS Code and their like.") { Install(), List(), Remove(), Start() };

    /// <summary>Which folder of kernels is meant: at most one of the options, and the user's own without any.</summary>
    sealed class Place
    {
        readonly Option<string?> _prefix = new("--prefix") { Description = "For an environment: its root, such as a virtual environment's folder.", HelpName = "DIR" };
        readonly Option<bool> _sysPrefix = new("--sys-prefix") { Description = "For the environment that is active." };
        readonly Option<bool> _system = new("--system") { Description = "For all users of this machine." };

        public Command AddTo(Command command)
        {
            command.Add(_prefix);
            command.Add(_sysPrefix);
            command.Add(_system);
            command.Validators.Add(result =>
            {
                if (new Option[] { _prefix, _sysPrefix, _system }.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
                    result.AddError("--prefix, --sys-prefix and --system each name another place; give one of them.");
                else if (result.GetValue(_sysPrefix) && KernelSpec.ActivePrefix() is null)
                    result.AddError("--sys-prefix means the active environment, and none is: neither VIRTUAL_ENV nor CONDA_PREFIX is set. Activate one, or name it with --prefix DIR.");
            });
            return command;
        }

        public string Folder(ParseResult parsed) =>
            parsed.GetValue(_system) ? KernelSpec.SystemFolder()
            : (parsed.GetValue(_sysPrefix) ? KernelSpec.ActivePrefix() : parsed.GetValue(_prefix)) is { } prefix ? KernelSpec.PrefixFolder(prefix)
            : KernelSpec.UserFolder();
    }

    static Command Install()
    {
        var place = new Place();
        var command = place.AddTo(new CommandWithExamples("install", $"Tell Jupyter's clients of the kernel, as \"{KernelSpec.DisplayName}\": your own, unless you say for whom.", """
            lede kernel install                                    for yourself
            lede kernel install --system                           for everybody
            lede kernel install --prefix .venv                     for a virtual environment
            """));
        command.SetAction(parsed =>
        {
            var written = KernelSpec.Install(place.Folder(parsed), KernelSpec.OwnCommand());
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
        var place = new Place();
        var command = place.AddTo(new Command("remove", "Undo install."));
        command.SetAction(parsed =>
        {
            var folder = place.Folder(parsed);
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
            JupyterKernel.RunAsync(parsed.GetValue(connection)!, StartSession, cancellation));
        return command;
    }

    static CSharpSession StartSession()
    {
        var session = NewsSession.Start(Environment.CurrentDirectory);
        // While the compiler warms up, so that the first result finds its looks ready.
        _ = Task.Run(() => Formatter.Format(0));
        return session;
    }
}
