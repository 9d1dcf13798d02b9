using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Lede.Kernel.Session.Packages;

namespace Lede.Kernel.Tests;

public sealed class PackageTests : IDisposable
{
    readonly LocalFeed _feed = new();

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task A_package_brings_what_it_needs_and_the_second_session_asks_nobody()
    {
        _feed.Pack("Inner", "1.0.0", "public class Inner { public static string Is => \"inner 1\"; }")
            .Pack("Outer", "2.0.0", "public class Outer { public static string Is => \"outer of \" + Inner.Is; }", "Inner/1.0.0");
        using (var first = new Sessions(_feed.Options))
        {
            Assert.Equal("outer of inner 1", await first.Value("#r \"nuget: Outer, 2.0.0\"\nOuter.Is"));
            Assert.Matches(@"^(Restoring Outer …\n)?Installed Outer 2\.0\.0 \(\d+\.\d s\)\n$", first.Host.Stderr);
            Assert.Equal("inner 1", await first.Value("Inner.Is"));
            Assert.Equal("<inner>1</inner>", await first.Value("new System.Xml.Linq.XElement(Inner.Is.Split(' ')[0], 1).ToString()"));
            Assert.Equal("inner 1", await first.Value("Inner.Is"));
            Assert.Contains("Is", first.Session.Complete("Inner.", 6).Items.Select(item => item.Text));
            Assert.Contains("Outer", first.Session.Complete("Out", 3).Items.Select(item => item.Text));
            Assert.Equal("outer of inner 1", await first.Value("#r \"nuget: Outer, 2.0.0\"\nOuter.Is"));
            Assert.Equal("", first.Host.Stderr);
        }
        // Nobody could answer now.
        Directory.Delete(_feed.Feed, recursive: true);
        using var second = new Sessions(_feed.Options);
        Assert.Equal("outer of inner 1", await second.Value("#r \"nuget: Outer, 2.0.0\"\nOuter.Is"));
        Assert.Equal("", second.Host.Stderr);
    }

    [Fact]
    public async Task Versions_are_read_as_NuGet_reads_them()
    {
        foreach (var name in new[] { "Latest", "Exact", "Floating", "Ranged", "Preview" })
            foreach (var version in new[] { "1.0.0", "1.5.0", "2.0.0", "3.0.0-beta" })
                _feed.Pack(name, version, $"public class {name} {{ public static string Is => \"{version}\"; }}");
        using var cells = new Sessions(_feed.Options);
        Assert.Equal("2.0.0 1.0.0 1.5.0 2.0.0 3.0.0-beta", await cells.Value("""
            #r "nuget: Latest"
            #r "nuget:Exact,1.0.0"
            #r "nuget: Floating, 1.*"
            #r "nuget: Ranged, [1.6,3.0)"
            #r "nuget: Preview, *-*"
            $"{Latest.Is} {Exact.Is} {Floating.Is} {Ranged.Is} {Preview.Is}"
            """));
        Assert.Contains("Installed Latest 2.0.0, Exact 1.0.0, Floating 1.5.0, Ranged 2.0.0, Preview 3.0.0-beta (", cells.Host.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_that_is_loaded_stays_and_the_person_is_told()
    {
        _feed.Pack("Numbers", "1.0.0", "public class Numbers { public static int Is => 1; }")
            .Pack("Numbers", "2.0.0", "public class Numbers { public static int Is => 2; }")
            .Pack("Beside", "1.0.0", "public class Beside { public static int Is => 10; }");
        using var cells = new Sessions(_feed.Options);
        Assert.Equal(1, await cells.Value("#r \"nuget: Numbers, 1.0.0\"\nNumbers.Is"));
        Assert.Equal(11, await cells.Value("#r \"nuget: Numbers, 2.0.0\"\n#r \"nuget: Beside, 1.0.0\"\nNumbers.Is + Beside.Is"));
        Assert.Contains("Numbers 1.0.0 is loaded; restart, or run #!reset, to use 2.0.0.\n", cells.Host.Stderr, StringComparison.Ordinal);
        Assert.Equal(2, await cells.Value("#!reset\n#r \"nuget: Numbers, 2.0.0\"\nNumbers.Is"));
    }

    [Fact]
    public async Task What_a_session_begins_with_is_used_instead_of_a_packages()
    {
        var version = typeof(LocalFeed).Assembly.GetName();
        _feed.Pack(version.Name!, "0.0.1", "public class Older { }");
        using var cells = new Sessions(_feed.Options with { References = [typeof(LocalFeed).Assembly] });
        Assert.Same(typeof(PackageTests), await cells.Value($"#r \"nuget: {version.Name}, 0.0.1\"\ntypeof(Lede.Kernel.Tests.PackageTests)"));
        Assert.Contains($"{version.Name} {version.Version!.ToString(3)} comes with Lede and is used instead of 0.0.1, which {version.Name} 0.0.1 has.\n", cells.Host.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_a_sessions_reach_and_what_the_framework_has_is_used_instead_of_a_packages()
    {
        _feed.Pack("Deedle", "0.0.1", "namespace Deedle { public class Older { } }").Pack("System.Xml.Linq", "0.0.1", "public class Older { }");
        using var cells = new Sessions(_feed.Options with { Libraries = ["Deedle"] });
        Assert.Equal("Deedle", await cells.Value("#r \"nuget: Deedle, 0.0.1\"\n#r \"nuget: System.Xml.Linq, 0.0.1\"\ntypeof(Deedle.IFrame).Namespace"));
        Assert.Matches(@"\nDeedle \d+\.\d+\.\d+ comes with Lede and is used instead of 0\.0\.1, which Deedle 0\.0\.1 has\.\n", cells.Host.Stderr);
        Assert.Matches(@"\nSystem\.Xml\.Linq \d+\.\d+\.\d+ comes with \.NET and is used instead of 0\.0\.1, which System\.Xml\.Linq 0\.0\.1 has\.\n", cells.Host.Stderr);
    }

    [Fact]
    public async Task A_package_wins_over_what_only_the_program_uses()
    {
        // The kernel speaks by NetMQ, and cells do not see it.
        _feed.Pack("NetMQ", "0.0.1", "namespace NetMQ; public class Frame { public static int Is => 7; }");
        using var cells = new Sessions(_feed.Options);
        Assert.Equal(7, await cells.Value("#r \"nuget: NetMQ, 0.0.1\"\nNetMQ.Frame.Is"));
    }

    [Fact]
    public async Task What_cannot_be_had_is_told_at_its_line_and_the_session_goes_on()
    {
        _feed.Pack("Known", "1.0.0", "public class Known { public static int Is => 1; }");
        using var cells = new Sessions(_feed.Options);
        await cells.Run("var kept = 5;");
        var error = await cells.Error("#r \"nuget: Known, 1.0.0\"\n#r \"nuget: Nobody.Has.It\"\n1");
        Assert.Equal("cell 2, line 2, column 4: error LEDE1001: NU1101: Unable to find package Nobody.Has.It. No packages exist with this id in source(s): feed. "
            + "Check the name, or add the source that has it: #i \"nuget: URL or folder\".", error.Traceback[0]);
        error = await cells.Error("\n#r \"nuget: Known, 9.0.0\"\n1");
        Assert.StartsWith("cell 3, line 2, column 4: error LEDE1001: NU1102: Unable to find package Known with version (>= 9.0.0)", error.Traceback[0], StringComparison.Ordinal);
        Assert.EndsWith("Ask for a version that there is, or leave the version out to get the latest.", error.Traceback[0], StringComparison.Ordinal);
        Assert.Equal(6, await cells.Value("#r \"nuget: Known, 1.0.0\"\nkept + Known.Is"));
    }

    [Theory]
    [InlineData("#r \"nuget: \"")]
    [InlineData("#r \"nuget: One Two\"")]
    [InlineData("#r \"nuget: One, 1.0;2\"")]
    public async Task What_names_no_package_says_how_to_name_one(string code)
    {
        using var cells = new Sessions(_feed.Options);
        Assert.Contains("names no package. Write #r \"nuget: Name\" or #r \"nuget: Name, Version\"", (await cells.Error(code)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_nobody_serves_is_named()
    {
        using var cells = new Sessions(_feed.Options);
        var error = await cells.Error("#i \"nuget: https://127.0.0.1:9/index.json\"\n#r \"nuget: Nobody.Has.It\"");
        Assert.StartsWith("cell 1, line 2, column 4: error LEDE1001: NU1301: Unable to load the service index for source https://127.0.0.1:9/index.json.", error.Traceback[0], StringComparison.Ordinal);
        Assert.EndsWith("Check the network, and the sources in NuGet.Config and in #i.", error.Traceback[0], StringComparison.Ordinal);
        Assert.Equal(2, await cells.Value("1 + 1"));
    }

    [Fact]
    public async Task The_latest_is_looked_for_again_after_a_day_and_yesterdays_is_used_where_nobody_answers()
    {
        _feed.Pack("Aged", "1.0.0", "public class Aged { public static int Is => 1; }");
        using (var first = new Sessions(_feed.Options)) Assert.Equal(1, await first.Value("#r \"nuget: Aged\"\nAged.Is"));
        _feed.Pack("Aged", "2.0.0", "public class Aged { public static int Is => 2; }");
        using (var today = new Sessions(_feed.Options))
        {
            Assert.Equal(1, await today.Value("#r \"nuget: Aged\"\nAged.Is"));
            Assert.Equal("Using Aged 1.0.0\n", today.Host.Stderr);
        }
        Age();
        using (var tomorrow = new Sessions(_feed.Options)) Assert.Equal(2, await tomorrow.Value("#r \"nuget: Aged\"\nAged.Is"));
        Age();
        Directory.Delete(_feed.Feed, recursive: true);
        using var offline = new Sessions(_feed.Options);
        Assert.Equal(2, await offline.Value("#r \"nuget: Aged\"\nAged.Is"));
        Assert.Contains("Using Aged 2.0.0, found 2020-", offline.Host.Stderr, StringComparison.Ordinal);

        static void Age()
        {
            var file = Directory.GetFiles(PackageCache.Folder, "*.json").Single(file => File.ReadAllText(file).Contains("Aged", StringComparison.Ordinal));
            File.WriteAllText(file, Regex.Replace(File.ReadAllText(file), "\"Found\":\"\\d+", "\"Found\":\"2020"));
        }
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_is_told()
    {
        _feed.Write("nuget.config", "<configuration>");
        using var cells = new Sessions(_feed.Options);
        var error = await cells.Error("#r \"nuget: Nobody.Has.It\"");
        Assert.StartsWith("LEDE1001: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_feed.Path, "nuget.config"), error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_dotnet_without_an_SDK_is_none()
    {
        var runtime = _feed.Write("runtime/dotnet", "");
        Assert.Null(DotnetSdk.Find([Path.Combine(_feed.Path, "nowhere", "dotnet"), runtime]));
        Directory.CreateDirectory(Path.Combine(_feed.Path, "runtime", "sdk"));
        Assert.NotNull(DotnetSdk.Find([runtime]));
        Assert.Equal("#r \"nuget: One\" needs the .NET SDK, and no dotnet command with an SDK was found in DOTNET_ROOT, in PATH or where it is usually installed. "
            + "Install the .NET 10 SDK (https://dot.net/download), or set DOTNET_ROOT to its folder, and start again.", DotnetSdk.Missing("nuget: One"));
    }

    [Fact]
    public async Task A_source_is_a_folder_relative_to_the_notebook()
    {
        _feed.Pack("Elsewhere", "1.0.0", "public class Elsewhere { public static int Is => 3; }", feed: "more");
        using var cells = new Sessions(_feed.Options);
        Assert.Equal(3, await cells.Value("#i \"nuget: more\"\n#r \"nuget: Elsewhere\"\nElsewhere.Is"));
        Assert.Contains($"There is no folder {Path.Combine(_feed.Path, "none")} to look for packages in.", (await cells.Error("#i \"nuget: none\"")).Message, StringComparison.Ordinal);
        Assert.Contains("Write #i \"nuget: https://…/index.json\" or #i \"nuget: folder\".", (await cells.Error("#i nowhere")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loaded_file_may_ask_for_packages_and_so_may_a_line_below_code()
    {
        _feed.Pack("Loaded", "1.0.0", "public class Loaded { public static int Is => 1; }").Pack("Below", "1.0.0", "public class Below { public static int Is => 2; }");
        _feed.Write("lib/file.csx", "#r \"nuget: Loaded, 1.0.0\"\nint Twice() => 2 * Loaded.Is;");
        using var cells = new Sessions(_feed.Options);
        Assert.Equal(4, await cells.Value("#load \"lib/file.csx\"\nvar one = Twice();\n#r \"nuget: Below, 1.0.0\"\none + Below.Is"));
    }

    [Fact]
    public async Task A_stop_ends_the_restore_and_its_process()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var cells = new Sessions(_feed.Options);
        var cell = cells.Run($"#i \"nuget: https://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/index.json\"\n#r \"nuget: Nobody.Has.It\"");
        using var client = await silent.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(1));
        cells.Session.Interrupt();
        Assert.IsType<Outcome.Interrupted>(await cell.WaitAsync(TimeSpan.FromSeconds(20)));
        await Closed(client.GetStream()).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(2, await cells.Value("1 + 1"));
    }

    [Theory]
    [InlineData("#r \"nuget: Lede\"\n1 + 1")]
    [InlineData("#r \"nuget:lede, 0.1.0\"\n1 + 1")]
    public async Task A_built_in_package_is_there_already(string code)
    {
        using var cells = new Sessions(_feed.Options);
        Assert.Equal(2, await cells.Value(code));
        Assert.Matches("^[Ll]ede is here already; its #r adds nothing\\.\n$", cells.Host.Stderr);
    }

    static async Task Closed(NetworkStream stream)
    {
        var buffer = new byte[1024];
        try
        {
            while (await stream.ReadAsync(buffer) > 0) { }
        }
        catch (IOException)
        {
            // Reset rather than closed; either way nobody is there.
        }
    }
}
