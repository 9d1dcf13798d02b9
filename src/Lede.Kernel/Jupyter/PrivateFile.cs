using Microsoft.Win32.SafeHandles;

namespace Lede.Kernel.Jupyter;

/// <summary>Files for the user alone: what people type may hold a secret, and the folder may be everybody's.</summary>
static class PrivateFile
{
    /// <exception cref="IOException">The file cannot be opened so.</exception>
    /// <exception cref="UnauthorizedAccessException">It belongs to somebody else.</exception>
    public static SafeFileHandle Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        // The handle is the caller's from here on; the stream has no buffer that could be lost.
        return new FileStream(path, options).SafeFileHandle;
    }
}
