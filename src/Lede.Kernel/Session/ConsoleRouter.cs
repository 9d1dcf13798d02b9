using System.Runtime.CompilerServices;
using System.Text;

namespace Lede.Kernel.Session;

/// <summary>
/// Stands in for the process's console, and sends what is written to the cell whose code writes it. Which cell that is flows with the
/// execution context into the tasks and threads that the cell starts; code outside any cell reaches the console that was there before.
/// </summary>
static class ConsoleRouter
{
    static readonly AsyncLocal<CellConsole?> Ambient = new();
    static readonly Lock Gate = new();
    static bool _installed;

    /// <summary>Puts the router in place, once for the process.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (_installed) return;
            Console.SetOut(new Writer(OutputStream.Stdout, Console.Out));
            Console.SetError(new Writer(OutputStream.Stderr, Console.Error));
            Console.SetIn(new Reader());
            _installed = true;
        }
    }

    /// <summary>Makes <paramref name="console"/> that of the running code and of all it starts.</summary>
    public static void Enter(CellConsole console) => Ambient.Value = console;

    /// <summary>The console of the running code's cell; null outside any.</summary>
    public static CellConsole? Current => Ambient.Value;

    /// <summary>Runs a host's own code, which may itself write to the console: that is then not the cell's.</summary>
    public static void Outside(Action host)
    {
        var cell = Ambient.Value;
        Ambient.Value = null;
        try
        {
            host();
        }
        finally
        {
            Ambient.Value = cell;
        }
    }

    sealed class Writer(OutputStream stream, TextWriter before) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (Ambient.Value is { } cell) cell.Write(stream, new ReadOnlySpan<char>(in value));
            else before.Write(value);
        }

        public override void Write(string? value)
        {
            if (Ambient.Value is { } cell) cell.Write(stream, value);
            else before.Write(value);
        }

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (Ambient.Value is { } cell) cell.Write(stream, buffer);
            else before.Write(buffer);
        }

        public override void WriteLine(string? value)
        {
            // One piece, so that the lines of two threads do not mix.
            if (value is { Length: < 1024 })
            {
                Span<char> line = stackalloc char[value.Length + 1];
                value.CopyTo(line);
                line[^1] = '\n';
                Write(line);
            }
            else
            {
                Write(value);
                Write('\n');
            }
        }

        public override string NewLine => "\n";

        public override void Flush()
        {
            if (Ambient.Value is { } cell) cell.Flush();
            else before.Flush();
        }
    }

    sealed class Reader : TextReader
    {
        // Read once: to ask for it earlier would open the process's input, which may be somebody else's (a protocol's, for instance).
        readonly Lazy<TextReader> _before = new(() => new StreamReader(Console.OpenStandardInput()));
        readonly ConditionalWeakTable<CellConsole, StringReader> _rest = [];

        public override string? ReadLine() => Ambient.Value is { } cell ? cell.ReadLine() : _before.Value.ReadLine();

        public override Task<string?> ReadLineAsync() => Task.FromResult(ReadLine());

        public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => new(ReadLine());

        public override int Read()
        {
            if (Ambient.Value is not { } cell) return _before.Value.Read();
            if (!_rest.TryGetValue(cell, out var rest) || rest.Peek() < 0)
            {
                if (cell.ReadLine() is not { } line) return -1;
                _rest.AddOrUpdate(cell, rest = new StringReader(line + "\n"));
            }
            return rest.Read();
        }

        public override int Peek() => Ambient.Value is null ? _before.Value.Peek() : -1;
    }
}
