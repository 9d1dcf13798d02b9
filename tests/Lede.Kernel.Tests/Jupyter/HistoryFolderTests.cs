using Lede.Kernel.Jupyter;
using Lede.Tests;

namespace Lede.Kernel.Tests;

public sealed class HistoryFolderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Kernels_side_by_side_lose_and_mix_nothing()
    {
        const int Kernels = 8;
        const int Cells = 50;
        var text = new string('长', 5_000);
        var histories = Enumerable.Range(0, Kernels).Select(_ => new ExecutionHistory(Folder(), message => Assert.Fail(message))).ToArray();
        await Parallel.ForEachAsync(histories, async (history, _) =>
        {
            for (var cell = 1; cell <= Cells; cell++) history.Add(history.Begin(), $"{cell} {text}\n", null);
            await history.CloseAsync();
        });
        var folder = Folder();
        Assert.Equal(Enumerable.Range(1, Kernels), folder.Sessions());
        foreach (var session in folder.Sessions())
            Assert.Equal(Enumerable.Range(1, Cells).Select(cell => new HistoryEntry(session, cell, $"{cell} {text}\n", null)), folder.Read(session));
        Assert.Equal(Enumerable.Range(1, Kernels), histories.Select(history => history.Own()[0].Session).Order());
    }

    [Fact]
    public void A_torn_line_is_passed_over()
    {
        _folder.Write("history/00000003.jsonl", """
            {"line":1,"input":"whole","output":"a"}
            {"line":2,"inp
            []
            {"line":"x","input":"no number","output":null}
            {"line":4,"input":null,"output":null}
            {"line":5,"input":"also whole","output":null}
            {"line":6,"input":"to
            """);
        Assert.Equal([new(3, 1, "whole", "a"), new(3, 5, "also whole", null)], Folder().Read(3));
    }

    [Fact]
    public void What_is_no_session_is_left_alone()
    {
        var own = _folder.Write("history/notes.jsonl", "mine");
        var (session, file) = Folder(mostSessions: 1).Create();
        file.Dispose();
        Assert.Equal((1, true), (session, File.Exists(own)));
    }

    [Fact]
    public void Old_sessions_go_when_there_are_too_many()
    {
        for (var i = 0; i < 5; i++) Folder(mostSessions: 3).Create().File.Dispose();
        Assert.Equal([3, 4, 5], Folder().Sessions());
    }

    [Fact]
    public void Old_sessions_go_when_they_are_too_long()
    {
        foreach (var session in new[] { 1, 2, 3 }) _folder.Write($"history/{session:D8}.jsonl", new byte[400]);
        Folder(mostBytes: 1000).Create().File.Dispose();
        Assert.Equal([2, 3, 4], Folder().Sessions());
        Assert.Empty(Folder().Read(1));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_nothing_but_the_keeping()
    {
        _folder.Write("history", "a file stands where the folder should");
        var said = new List<string>();
        var history = new ExecutionHistory(Folder(), said.Add);
        history.Add(history.Begin(), "cell", null);
        await history.CloseAsync();
        Assert.Equal([new(1, 1, "cell", null)], history.Own());
        Assert.StartsWith("the history of this session is not kept: ", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_output_is_cut()
    {
        var history = new ExecutionHistory(Folder(), message => Assert.Fail(message));
        history.Add(history.Begin(), "cell", new string('x', 2_001));
        await history.CloseAsync();
        Assert.Equal(new string('x', 2_000) + "…", Assert.Single(Folder().Read(1)).Output);
    }

    HistoryFolder Folder(int mostSessions = 100, long mostBytes = 100 << 20) => new(_folder.File("history"), mostSessions, mostBytes);
}
