namespace Lede;

/// <summary>What another library knows of how a type's values look.</summary>
/// <param name="Bundle">Makes the value's forms; the function that it is given makes those that the value would have here.</param>
/// <param name="Cell">Makes what stands inside something larger; null to leave that as it is.</param>
public sealed record FormsAhead(Func<object, Func<MimeBundle>, MimeBundle> Bundle, Func<object, Cell>? Cell);
