namespace Lede;

/// <summary>HTML that the author of the running code vouches for. It is shown as it is.</summary>
public sealed record Html
{
    Html(string markup) => Markup = markup;

    public string Markup { get; }

    /// <returns>The markup, to be shown unencoded. Text from data belongs in <see cref="Text"/>.</returns>
    public static Html Raw(string markup) => new(markup);

    /// <returns>The text, encoded.</returns>
    public static Html Text(string text) => new(Encode.Html(text));

    public override string ToString() => Markup;
}
