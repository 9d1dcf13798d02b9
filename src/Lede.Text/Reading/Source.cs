namespace Lede;

/// <summary>What a text is cited as. Equal by all its members.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">When it was published; null when that is not known.</param>
/// <param name="Outlet">The paper, agency or account; null when that is not known.</param>
public sealed record Source(string Id, string Title, DateRange? Published = null, string? Outlet = null)
{
    public static Source None { get; } = new("", "");

    public override string ToString() => Title.Length > 0 ? Title : Id;
}
