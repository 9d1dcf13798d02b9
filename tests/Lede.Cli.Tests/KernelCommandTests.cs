namespace Lede.Tests;

/// <summary>Where <c>lede kernel install</c> puts the kernel, and where its clients then find it.</summary>
public sealed class KernelCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_active_environment_gets_the_kernel_and_loses_it()
    {
        var environment = Environment(active: _folder.Path);
        var spec = Path.Combine(_folder.Path, "share", "jupyter", "kernels", "lede-csharp", "kernel.json");
        var install = LedeCommand.Run(environment, "kernel", "install", "--sys-prefix");
        Assert.True(install.ExitCode == 0, install.Error);
        Assert.Equal($"Wrote {spec}. Choose \"C# (Lede)\" as the kernel of a notebook.\n", install.Output);
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(spec)!, "logo-svg.svg")));
        Assert.Contains(spec + "\n", LedeCommand.Run(environment, "kernel", "list").Output, StringComparison.Ordinal);
        var remove = LedeCommand.Run(environment, "kernel", "remove", "--prefix", _folder.Path);
        Assert.True(remove.ExitCode == 0, remove.Error);
        Assert.False(Directory.Exists(Path.GetDirectoryName(spec)));
    }

    [Fact]
    public void Without_an_active_environment_it_says_what_to_do()
    {
        var result = LedeCommand.Run(Environment(active: ""), "kernel", "install", "--sys-prefix");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--sys-prefix means the active environment, and none is: neither VIRTUAL_ENV nor CONDA_PREFIX is set. Activate one, or name it with --prefix DIR.",
            result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_places_at_once_are_refused()
    {
        var result = LedeCommand.Run(Environment(active: ""), "kernel", "install", "--system", "--prefix", _folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--prefix, --sys-prefix and --system each name another place; give one of them.", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    Dictionary<string, string> Environment(string active) => new()
    {
        ["JUPYTER_DATA_DIR"] = _folder.File("user"),
        ["VIRTUAL_ENV"] = active,
        ["CONDA_PREFIX"] = "",
    };
}
