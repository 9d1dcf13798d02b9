using System.Text.Json.Nodes;
using System.Xml.Linq;
using Lede.Kernel.Jupyter;

namespace Lede.Kernel.Tests;

public sealed class KernelSpecTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("lede").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Installs_lists_and_removes()
    {
        var folder = KernelSpec.PrefixFolder(_folder);
        var path = KernelSpec.Install(folder, ["/opt/lede/lede"]);
        Assert.Equal(Path.Combine(_folder, "share", "jupyter", "kernels", "lede-csharp", "kernel.json"), path);
        var spec = JsonNode.Parse(File.ReadAllText(path))!;
        Assert.Equal("""["/opt/lede/lede","kernel","start","{connection_file}"]""", spec["argv"]!.ToJsonString());
        Assert.Equal(("C# (Lede)", "csharp", "message"), ((string)spec["display_name"]!, (string)spec["language"]!, (string)spec["interrupt_mode"]!));
        Assert.Equal(path, KernelSpec.Install(folder, ["/usr/bin/dotnet", "/opt/lede/lede.dll"]));
        var files = Directory.GetFiles(Path.GetDirectoryName(path)!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["kernel.json", "logo-svg.svg"], files.Select(Path.GetFileName));
        Assert.Equal("svg", XDocument.Load(files[1]).Root!.Name.LocalName);
        Assert.True(KernelSpec.Remove(folder));
        Assert.False(KernelSpec.Remove(folder));
    }

    [Fact]
    public void A_program_without_a_path_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => KernelSpec.Install(_folder, ["lede"]));
        Assert.StartsWith("The kernel's program must have an absolute path, not 'lede'.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "is no Jupyter connection file")]
    [InlineData("nothing", "is no Jupyter connection file")]
    [InlineData("""{"transport":"ipc","ip":"x","key":""}""", "asks for the transport 'ipc'; this kernel speaks tcp only.")]
    [InlineData("""{"transport":"tcp","signature_scheme":"none","ip":"127.0.0.1","key":""}""", "asks for the signature scheme 'none'; this kernel signs with hmac-sha256.")]
    [InlineData("""{"transport":"tcp","ip":"*","key":""}""", "has the address '*'. The kernel listens on one numeric address")]
    public void A_connection_file_that_cannot_be_served_is_told(string json, string message)
    {
        var path = Path.Combine(_folder, "connection.json");
        File.WriteAllText(path, json);
        Assert.Contains(message, Assert.Throws<JupyterException>(() => ConnectionFile.Read(path)).Message, StringComparison.Ordinal);
    }
}
