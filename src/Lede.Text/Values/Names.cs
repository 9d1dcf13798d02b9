namespace Lede;

/// <summary>
/// Somebody or something that a text calls by name. <see cref="Name"/> is the name that all its forms share within the text, in the text's own
/// script; two are equal when their kind and their names, folded (<see cref="Fold"/>), are: 黃仁勳 is 黄仁勋.
/// </summary>
public abstract record Named(string Name)
{
    string? _key;

    /// <summary>The folded name, by which two compare.</summary>
    public string Key => _key ??= Fold.Text(Name);

    public virtual bool Equals(Named? other) => other is not null && EqualityContract == other.EqualityContract && Key == other.Key;

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Key);

    public sealed override string ToString() => Name;
}

/// <summary>A company, fund, agency, school, newspaper or other body; a country is none.</summary>
public sealed record Organization(string Name) : Named(Name), IComparable<Organization>
{
    public int CompareTo(Organization? other) => string.CompareOrdinal(Key, other?.Key);
}

public sealed record Person(string Name) : Named(Name), IComparable<Person>
{
    public int CompareTo(Person? other) => string.CompareOrdinal(Key, other?.Key);
}

/// <summary>A named product, model, chip or service: GPT-4, H100, 文心一言.</summary>
public sealed record Product(string Name) : Named(Name), IComparable<Product>
{
    public int CompareTo(Product? other) => string.CompareOrdinal(Key, other?.Key);
}
