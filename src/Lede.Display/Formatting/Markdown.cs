namespace Lede;

/// <summary>Text to be shown as Markdown. HTML inside it is shown as text.</summary>
public sealed record Markdown(string Source)
{
    public override string ToString() => Source;
}
