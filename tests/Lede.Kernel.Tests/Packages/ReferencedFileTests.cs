namespace Lede.Kernel.Tests;

public sealed class ReferencedFileTests : IDisposable
{
    readonly LocalFeed _folder = new();
    readonly Sessions _cells;

    public ReferencedFileTests() => _cells = new Sessions(_folder.Options);

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_assembly_that_is_built_anew_leaves_the_session_with_what_it_has()
    {
        _folder.Compile("Part", "1.0.0", "public class Part { public static string Is => \"first\"; public static string Later() => \"first, called later\"; }");
        Assert.Equal("first", await _cells.Value("#r \"built/Part.dll\"\nPart.Is"));
        // In place, as a build on Linux does it: what is mapped into memory would change below the running code.
        var made = _folder.Compile("New", "1.0.0", "public class Part { public static string Is => \"second\"; }");
        using (var file = new FileStream(Path.Combine(_folder.Path, "built", "Part.dll"), FileMode.Truncate)) file.Write(await File.ReadAllBytesAsync(made));
        Assert.Equal("first, called later", await _cells.Value("Part.Later()"));
        Assert.Equal("first", await _cells.Value("#r \"built/Part.dll\"\nPart.Is"));
        Assert.Equal("Part.dll has changed since it was loaded, and stays as it was; restart, or run #!reset, to use the new one.\n", _cells.Host.Stderr);
    }

    [Fact]
    public async Task A_reset_session_takes_the_assembly_as_it_is_now()
    {
        _folder.Compile("Part", "1.0.0", "public class Part { public static string Is => \"first\"; }");
        Assert.Equal("first", await _cells.Value("#r \"built/Part.dll\"\nPart.Is"));
        _folder.Compile("Part", "1.0.0", "public class Part { public static string Is => \"second\"; }");
        Assert.Equal("second", await _cells.Value("#!reset\n#r \"built/Part.dll\"\nPart.Is"));
        Assert.Equal("", _cells.Host.Stderr);
    }

    [Fact]
    public async Task A_project_is_built_with_what_it_needs()
    {
        _folder.Pack("Needed", "1.0.0", "public class Needed { public static int Is => 20; }");
        _folder.Write("lib/Other/Other.csproj", Project(""));
        _folder.Write("lib/Other/Other.cs", "public class Other { public static int Is => 300; }");
        _folder.Write("lib/Main/Main.csproj", Project("<PackageReference Include=\"Needed\" Version=\"1.0.0\" /><ProjectReference Include=\"../Other/Other.csproj\" />"));
        var code = _folder.Write("lib/Main/Main.cs", "public class Main { public static int Is => 1 + Needed.Is + Other.Is; }");
        Assert.Equal(321, await _cells.Value("#r \"lib/Main/Main.csproj\"\nMain.Is"));
        Assert.Equal(320, await _cells.Value("Needed.Is + Other.Is"));

        await File.WriteAllTextAsync(code, "public class Main { public static int Is => missing; }");
        var error = await _cells.Error("#r \"lib/Main/Main.csproj\"\nMain.Is");
        Assert.Equal($"{code}, line 1, column 45: error CS0103: The name 'missing' does not exist in the current context", error.Traceback[0]);
        Assert.Equal("    public class Main { public static int Is => missing; }", error.Traceback[1]);

        await File.WriteAllTextAsync(code, "public class Main { public static int Is => 5; }");
        Assert.Equal(321, await _cells.Value("#r \"lib/Main/Main.csproj\"\nMain.Is"));
        Assert.Contains("Main.dll has changed since it was loaded, and stays as it was; restart, or run #!reset, to use the new one.\n", _cells.Host.Stderr, StringComparison.Ordinal);
        Assert.Equal(5, await _cells.Value("#!reset\n#r \"lib/Main/Main.csproj\"\nMain.Is"));
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_named()
    {
        var error = await _cells.Error("#r \"none.csproj\"");
        Assert.Equal($"LEDE1005: There is no project \"none.csproj\" in {_folder.Path}. Give its path, relative to the notebook.", error.Message);
    }

    static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;
}
