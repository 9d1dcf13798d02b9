using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter;

/// <summary>A language behind Jupyter's sockets.</summary>
public sealed class JupyterKernel
{
    public const string ProtocolVersion = "5.4";

    static readonly Dictionary<string, IRequestHandler> Handlers = typeof(IRequestHandler).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRequestHandler)))
        .Select(type => (IRequestHandler)Activator.CreateInstance(type)!)
        .ToDictionary(handler => handler.MessageType, StringComparer.Ordinal);

    readonly Task<ILanguage> _language;
    readonly TaskCompletionSource _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    JupyterKernel(Wire wire, Journal journal, Task<ILanguage> language)
    {
        (Wire, Journal, _language) = (wire, journal, language);
        Input = new StandardInput(wire);
        Comms = new OpenComms(this);
        // Of one kernel; what the user may keep is asked once.
        var kept = HistoryFolder.OfUser();
        Subshells = new Subshells(() => new ExecutionHistory(kept, Log), request => AnswerAsync(request).GetAwaiter().GetResult());
    }

    internal Wire Wire { get; }

    internal Journal Journal { get; }

    /// <summary>Awaited where needed: the first questions of a client come while the language is still being loaded.</summary>
    internal Task<ILanguage> Language => _language;

    internal Subshells Subshells { get; }

    internal OpenComms Comms { get; }

    internal StandardInput Input { get; }

    /// <summary>Listens as the connection file says, until a client asks to shut down or the token is cancelled.</summary>
    /// <param name="language">Called once, on another thread, while the sockets are being bound.</param>
    /// <returns>
    /// The process's exit code: 0 after a shutdown, 2 when the kernel could not start (standard error says why). The caller should end
    /// the process with it at once, because threads that cells left running may keep it alive.
    /// </returns>
    public static async Task<int> RunAsync(string connectionFile, Func<ILanguage> language, CancellationToken cancellation = default)
    {
        // Now, before standard error is led elsewhere.
        _ = ToError;
        try
        {
            var connection = ConnectionFile.Read(connectionFile);
            // First what takes longest.
            var loading = Task.Run(language, CancellationToken.None);
            using var wire = new Wire(connection, Log);
            var journal = new Journal(connectionFile, Log);
            await new JupyterKernel(wire, journal, loading).ServeAsync(cancellation).ConfigureAwait(false);
            journal.Remove();
            return 0;
        }
        catch (JupyterException exception)
        {
            Log(exception.Message);
            return 2;
        }
    }

    internal void Publish(Request? parent, string type, JsonObject content) => Wire.Publish(parent, type, content);

    /// <summary>Set by a handler to end the kernel once its reply is on the way.</summary>
    internal bool EndAfterReply { get; set; }

    internal void Interrupt()
    {
        if (_language.IsCompletedSuccessfully) _language.Result.Interrupt();
        Input.Withdraw();
    }

    async Task ServeAsync(CancellationToken cancellation)
    {
        using var cancelled = cancellation.UnsafeRegister(static self => ((JupyterKernel)self!)._shutdown.TrySetResult(), this);
        // Clients that do not read interrupt_mode send the signal.
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            Interrupt();
        });
        Publish(null, "status", new JsonObject { ["execution_state"] = "starting" });
        PoolRelief.Start();
        Wire.Start(Route);
        // Beside shell, because an interrupt comes while a cell runs; on a thread of its own, because a cell of busy tasks leaves none in the pool.
        new Thread(AnswerControl) { IsBackground = true, Name = "jupyter control" }.UnsafeStart();
        await _shutdown.Task.ConfigureAwait(false);
        Interrupt();
        await Subshells.CloseAsync().ConfigureAwait(false);
        await Wire.CloseAsync().ConfigureAwait(false);
    }

    void AnswerControl()
    {
        foreach (var request in Wire.Control.GetConsumingEnumerable()) AnswerAsync(request).GetAwaiter().GetResult();
    }

    void Route(Request request)
    {
        if (Subshells.TryAdd(request)) return;
        Publish(request, "status", new JsonObject { ["execution_state"] = "busy" });
        Reply(request, Error(Subshells.NotFound(request.SubshellId)));
        Publish(request, "status", new JsonObject { ["execution_state"] = "idle" });
    }

    /// <summary>Every request's way: busy, run, catch whatever comes, reply, idle.</summary>
    async Task AnswerAsync(Request request)
    {
        Publish(request, "status", new JsonObject { ["execution_state"] = "busy" });
        try
        {
            JsonObject? reply = null;
            try
            {
                if (Handlers.TryGetValue(request.Type, out var handler)) reply = await handler.HandleAsync(request, this).ConfigureAwait(false);
                else Log($"nobody here answers a {request.Type}");
            }
            catch (Exception exception)
            {
                Log($"a {request.Type} failed: {exception}");
                reply = Error(CellError.Of(exception.GetType().FullName!, exception.Message));
            }
            if (reply is not null) Reply(request, reply);
        }
        finally
        {
            Publish(request, "status", new JsonObject { ["execution_state"] = "idle" });
            if (EndAfterReply) _shutdown.TrySetResult();
        }
    }

    // What is no request (a comm's messages) has no reply, not even of its failure.
    void Reply(Request request, JsonObject content)
    {
        if (request.Type.EndsWith("_request", StringComparison.Ordinal)) Wire.Send(request.Channel, request, request.Type[..^"request".Length] + "reply", content);
    }

    internal static JsonObject Error(CellError error) => new()
    {
        ["status"] = "error",
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };

    // Not the console's: to log must never wait for a cell.
    static readonly KernelLog ToError = To(ProcessStream.Error());

    static KernelLog To(TextWriter error) => new(line => error.WriteLine("lede kernel: " + line));

    static void Log(string line) => ToError.Write(line);
}
