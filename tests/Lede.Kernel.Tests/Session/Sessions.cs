using Lede.Kernel.Session;

namespace Lede.Kernel.Tests;

/// <summary>Runs cells one after another, as a notebook would.</summary>
sealed class Sessions : IDisposable
{
    int _cell;

    public Sessions(SessionOptions? options = null) => Session = new CSharpSession(options);

    public CSharpSession Session { get; }

    public RecordingHost Host { get; private set; } = new();

    public async Task<Outcome> Run(string code, RecordingHost? host = null)
    {
        Host = host ?? new RecordingHost();
        return await Session.ExecuteAsync(code, new CellContext($"cell {++_cell}", Host));
    }

    public async Task<object?> Value(string code) =>
        await Run(code) switch
        {
            Outcome.Succeeded { HasValue: true } succeeded => succeeded.Value,
            Outcome.Failed failed => throw new InvalidOperationException(string.Join('\n', failed.Error.Traceback)),
            var other => throw new InvalidOperationException($"No value, but {other}."),
        };

    public async Task<CellError> Error(string code) => Assert.IsType<Outcome.Failed>(await Run(code)).Error;

    public void Dispose() => Session.Dispose();
}
