using Lede.Kernel.Jupyter;

namespace Lede;

/// <summary>
/// A conversation between the notebook's code and the page that shows the notebook: JSON and bytes, both ways. Widgets are made of it.
/// </summary>
/// <remarks>
/// What the page says is heard as a cell runs: one at a time, after the running cell, and the stop button stops it.
/// What a handler prints or throws is shown in the name of the message.
/// </remarks>
public sealed class Comm
{
    readonly OpenComms _comms;

    internal Comm(OpenComms comms, string id, string target) => (_comms, Id, Target) = (comms, id, target);

    public string Id { get; }

    /// <summary>The name under which the one end looks for the code of the other.</summary>
    public string Target { get; }

    /// <summary>False from the moment that either end closed it.</summary>
    public bool IsOpen => _comms.Has(this);

    /// <summary>The page sent something.</summary>
    public event Action<CommMessage>? Received;

    /// <summary>The page closed the conversation.</summary>
    public event Action<CommMessage>? Closed;

    /// <summary>Opens a conversation with the code that the page has registered under <paramref name="target"/>.</summary>
    /// <param name="data">Anything that <see cref="System.Text.Json"/> writes as an object: <c>new { value = 3 }</c>.</param>
    /// <param name="buffers">Bytes to go beside it.</param>
    /// <exception cref="InvalidOperationException">No Jupyter client is at the other end.</exception>
    public static Comm Open(string target, object? data = null, object? metadata = null, IReadOnlyList<byte[]>? buffers = null) =>
        OpenComms.Current.Open(target, data, metadata, buffers);

    /// <summary>Says what to do when the page opens a conversation of that name; a second call takes the place of the first.</summary>
    /// <param name="opened">Given the conversation, and what it was opened with. When it throws, the conversation is closed.</param>
    /// <exception cref="InvalidOperationException">No Jupyter client is at the other end.</exception>
    public static void Register(string target, Action<Comm, CommMessage> opened) => OpenComms.Current.Register(target, opened);

    /// <returns>False when nothing was registered under that name.</returns>
    /// <exception cref="InvalidOperationException">No Jupyter client is at the other end.</exception>
    public static bool Unregister(string target) => OpenComms.Current.Unregister(target);

    /// <inheritdoc cref="Open"/>
    /// <exception cref="InvalidOperationException">The conversation is closed.</exception>
    public void Send(object? data, object? metadata = null, IReadOnlyList<byte[]>? buffers = null) => _comms.Send(this, data, metadata, buffers);

    /// <summary>Ends the conversation; does nothing when it is over.</summary>
    public void Close(object? data = null) => _comms.Close(this, data);

    internal void OnReceived(CommMessage message) => Received?.Invoke(message);

    internal void OnClosed(CommMessage message) => Closed?.Invoke(message);
}
