using System.Runtime.InteropServices;
using System.Text;

namespace Lede.Kernel;

/// <summary>
/// The process's own output, apart from <see cref="Console"/>: on Unix every write to a stream of the console takes the lock of
/// <c>Console.Out</c>, which a cell that prints holds while it waits for whoever shows what it prints.
/// </summary>
public sealed partial class ProcessStream : Stream
{
    readonly int _descriptor;

    ProcessStream(int descriptor) => _descriptor = Duplicate(descriptor);

    /// <returns>Standard output as it is now, whatever it is led to later; thread-safe, and written at once.</returns>
    public static TextWriter Output() => Writer(OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new ProcessStream(1));

    /// <inheritdoc cref="Output"/>
    /// <returns>The same of standard error.</returns>
    public static TextWriter Error() => Writer(OperatingSystem.IsWindows() ? Console.OpenStandardError() : new ProcessStream(2));

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = WriteSome(_descriptor, buffer, buffer.Length);
            if (written >= 0) buffer = buffer[(int)written..];
            // As the console does: nobody reads any more, and there is nobody to tell.
            else if (Marshal.GetLastPInvokeError() is var error && error != Interrupted && error != TryAgain) return;
            else if (error == TryAgain) Thread.Sleep(1);
        }
    }

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    const int Interrupted = 4;

    static int TryAgain => OperatingSystem.IsMacOS() ? 35 : 11;

    // In the terminal's encoding, without a mark at the beginning.
    static TextWriter Writer(Stream stream) => TextWriter.Synchronized(
        new StreamWriter(stream, Console.OutputEncoding is UTF8Encoding ? new UTF8Encoding(false) : Console.OutputEncoding) { AutoFlush = true });

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteSome(int descriptor, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);
}
