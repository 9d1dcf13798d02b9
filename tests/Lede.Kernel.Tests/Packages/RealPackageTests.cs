using Lede.Tests;

namespace Lede.Kernel.Tests;

/// <summary>Packages as people use them, from the feed that the machine is set up for.</summary>
public sealed class RealPackageTests : IDisposable
{
    static readonly Lazy<Task<bool>> Network = new(async () =>
    {
        using var cells = new Sessions();
        return await cells.Run("#r \"nuget: NodaTime, 3.*\"") is Outcome.Succeeded;
    });

    readonly Sessions _cells = new();

    public void Dispose() => _cells.Dispose();

    [SkippableFact]
    public async Task NodaTime()
    {
        await NeedsNetwork();
        Assert.Equal("P2M4D", await _cells.Value("#r \"nuget: NodaTime, 3.*\"\nusing NodaTime;\nPeriod.Between(new LocalDate(2024, 1, 1), new LocalDate(2024, 3, 5)).ToString()"));
    }

    [SkippableFact]
    public async Task MathNet()
    {
        await NeedsNetwork();
        // Γ(5) = 4!
        Assert.Equal(24, (double)(await _cells.Value("#r \"nuget: MathNet.Numerics\"\nMathNet.Numerics.SpecialFunctions.Gamma(5)"))!, 9);
    }

    [SkippableFact]
    public async Task A_frame_of_an_older_Deedle_is_shown_as_a_table()
    {
        await NeedsNetwork();
        var end = await _cells.Run("#r \"nuget: Deedle, 3.0.0\"\nusing Deedle;\nFrame.FromRecords(new[] { new { Name = \"a\", Size = 1 }, new { Name = \"b\", Size = 2 } })");
        var shown = Assert.IsType<Outcome.Succeeded>(end).Shown!;
        Assert.Contains("<table", shown[MimeBundle.Html], StringComparison.Ordinal);
        Assert.Equal(["Name", "Size", "a", "b"], new[] { "Name", "Size", "a", "b" }.Where(text => shown[MimeBundle.Text]!.Contains(text, StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task A_data_frame_of_Microsofts()
    {
        await NeedsNetwork();
        Assert.Equal(2L, await _cells.Value("#r \"nuget: Microsoft.Data.Analysis\"\nusing Microsoft.Data.Analysis;\nnew DataFrame(new Int32DataFrameColumn(\"n\", new[] { 1, 2 })).Rows.Count"));
    }

    [SkippableFact]
    public async Task A_package_with_a_native_library_for_this_platform()
    {
        await NeedsNetwork();
        Assert.Equal(3L, await _cells.Value("""
            #r "nuget: Microsoft.Data.Sqlite"
            var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
            connection.Open();
            var command = connection.CreateCommand();
            command.CommandText = "select 1 + 2";
            command.ExecuteScalar()
            """));
    }

    static async Task NeedsNetwork() => Repository.Needs(await Network.Value, "a feed with NodaTime");
}
