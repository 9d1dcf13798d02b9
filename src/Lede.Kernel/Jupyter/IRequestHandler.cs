using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter;

/// <summary>
/// Answers one kind of message. Each is a class of its own with a constructor without parameters; being there is all it takes.
/// The kernel says busy before and idle after, sends the reply, and turns an exception into an error reply.
/// </summary>
interface IRequestHandler
{
    /// <summary>As in the header: <c>execute_request</c>.</summary>
    string MessageType { get; }

    /// <returns>The reply's content; null where the protocol knows no reply.</returns>
    Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel);
}
