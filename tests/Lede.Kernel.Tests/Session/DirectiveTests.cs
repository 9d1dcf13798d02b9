using Lede.Kernel.Notebooks;
using Lede.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Tests;

public sealed class DirectiveTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("lede").FullName;
    readonly Sessions _cells;

    public DirectiveTests() => _cells = new Sessions(new SessionOptions { WorkingDirectory = _folder });

    public void Dispose()
    {
        _cells.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_path_is_relative_to_the_notebook_and_brings_what_lies_beside_it()
    {
        Library("Inner", "public class Inner { public static int Answer => 42; }");
        Library("Outer", "public class Outer { public static int Answer => Inner.Answer; }", "Inner");
        Assert.Equal(42, await _cells.Value("#r \"Outer.dll\"\nOuter.Answer"));
        Assert.Equal(84, await _cells.Value("Outer.Answer * 2"));
    }

    [Fact]
    public async Task A_name_finds_an_assembly_of_the_framework()
    {
        Assert.Equal("a", await _cells.Value("#r \"System.Xml.Linq\"\nnew System.Xml.Linq.XElement(\"a\").Name.LocalName"));
    }

    [Fact]
    public async Task The_framework_needs_no_directive()
    {
        Assert.Equal("{}", await _cells.Value("System.Text.Json.JsonSerializer.Serialize(new { })"));
        Assert.Equal(6, await _cells.Value("(int)System.Numerics.BigInteger.Pow(6, 1)"));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var error = await _cells.Error("#r \"none.dll\"\n1");
        Assert.Equal("cell 1, line 1, column 1: error CS0006: Metadata file 'none.dll' could not be found", error.Traceback[0]);
    }

    [Fact]
    public async Task A_loaded_file_is_relative_to_the_notebook_and_to_the_file_that_loads_it()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "lib"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "lib", "a.csx"), "#load \"b.csx\"\nint A() => B() + 1;");
        await File.WriteAllTextAsync(Path.Combine(_folder, "lib", "b.csx"), "using System.Numerics;\nint B() => 1;");
        Assert.Equal(2, await _cells.Value("#load \"lib/a.csx\"\nA()"));
        Assert.Equal(1, await _cells.Value("B()"));
    }

    [Fact]
    public async Task An_exception_in_a_loaded_file_names_the_file_and_line()
    {
        var file = Path.Combine(_folder, "bad.csx");
        await File.WriteAllTextAsync(file, "int Bad(int zero)\n{\n    return 1 / zero;\n}");
        var error = await _cells.Error("#load \"bad.csx\"\nBad(0)");
        Assert.Equal(
            ["System.DivideByZeroException: Attempted to divide by zero.", $"   {file}, line 3, in Bad", "       return 1 / zero;", "   cell 1, line 2", "       Bad(0)"],
            error.Traceback.ToArray());
    }

    [Fact]
    public async Task A_script_file_runs_as_one_cell()
    {
        var path = Path.Combine(_folder, "script.csx");
        await File.WriteAllTextAsync(path, "#!/usr/bin/env lede\nConsole.WriteLine(\"from a script\");\n1 + 1");
        var host = new RecordingHost();
        var succeeded = Assert.IsType<Outcome.Succeeded>(await CSharpScriptFile.RunAsync(path, _cells.Session, host));
        Assert.Null(succeeded.Shown);
        Assert.Equal("from a script\n", host.Stdout);
    }

    [Fact]
    public async Task Given_assemblies_and_imports_are_there()
    {
        using var cells = new Sessions(new SessionOptions { References = [typeof(DirectiveTests).Assembly], Imports = ["Lede.Kernel.Tests"] });
        Assert.Same(typeof(DirectiveTests), await cells.Value("typeof(DirectiveTests)"));
    }

    void Library(string name, string code, string? needs = null)
    {
        var references = FrameworkReferences.All.Cast<MetadataReference>();
        if (needs is not null) references = references.Append(MetadataReference.CreateFromFile(Path.Combine(_folder, needs + ".dll")));
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], references, new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(Path.Combine(_folder, name + ".dll"));
        Assert.True(result.Success);
    }
}
