namespace Lede.Kernel.Session.Packages;

/// <summary>Work that is only worth a word when somebody waits for it.</summary>
static class Progress
{
    /// <param name="after">Work that is done before then is not spoken of.</param>
    public static async Task<T> TellAsync<T>(Task<T> work, TimeSpan after, Action tell)
    {
        if (await Task.WhenAny(work, Task.Delay(after, CancellationToken.None)).ConfigureAwait(false) != work) tell();
        return await work.ConfigureAwait(false);
    }
}
