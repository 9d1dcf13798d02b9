namespace Lede.Cli;

/// <summary>A file that is written whole or not at all: into one beside it first, which then takes its name.</summary>
static class WholeFile
{
    public static void Write(string path, Action<Stream> write)
    {
        var beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = File.Create(beside)) write(stream);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
