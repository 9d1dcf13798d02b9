using System.Net;
using System.Text.Json;

namespace Lede.Kernel.Jupyter;

/// <summary>Where the client wants the kernel to listen, and the key both sign with.</summary>
sealed record ConnectionFile(IPAddress Address, int Shell, int Control, int Stdin, int IOPub, int Heartbeat, byte[] Key)
{
    /// <exception cref="JupyterException">The file cannot be read, or asks for something this kernel does not do.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var transport = root.GetProperty("transport").GetString();
            if (transport != "tcp")
                throw new JupyterException($"{path} asks for the transport '{transport}'; this kernel speaks tcp only. Start it with a connection file of \"transport\": \"tcp\".");
            var scheme = root.TryGetProperty("signature_scheme", out var s) ? s.GetString() : "hmac-sha256";
            if (scheme != "hmac-sha256") throw new JupyterException($"{path} asks for the signature scheme '{scheme}'; this kernel signs with hmac-sha256.");
            var ip = root.GetProperty("ip").GetString() ?? "";
            if (!IPAddress.TryParse(ip == "localhost" ? "127.0.0.1" : ip, out var address))
                throw new JupyterException($"{path} has the address '{ip}'. The kernel listens on one numeric address, such as 127.0.0.1.");
            int Port(string name) => root.GetProperty(name).GetInt32() is >= 0 and <= IPEndPoint.MaxPort and var port ? port
                : throw new FormatException($"its {name} is no port.");
            return new ConnectionFile(address,
                Port("shell_port"), Port("control_port"), Port("stdin_port"), Port("iopub_port"), Port("hb_port"),
                System.Text.Encoding.UTF8.GetBytes(root.GetProperty("key").GetString() ?? ""));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException)
        {
            throw new JupyterException($"{path} is no Jupyter connection file: {exception.Message} A Jupyter client writes one when it starts the kernel.");
        }
    }
}

/// <summary>Something that keeps the kernel from starting; the message says what, and what to do.</summary>
public sealed class JupyterException(string message) : Exception(message);
