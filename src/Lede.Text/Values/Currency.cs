namespace Lede;

/// <summary>
/// A currency by its ISO 4217 code. Equal when the codes are; ordered by code. <c>default</c> is <see cref="Unknown"/> (code XXX, ISO's own
/// for "no currency").
/// </summary>
public readonly record struct Currency : IComparable<Currency>
{
    readonly string? _code;

    /// <exception cref="ArgumentException"><paramref name="code"/> is not three Latin capitals.</exception>
    public Currency(string code)
    {
        if (code is not { Length: 3 } || !code.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"\"{code}\" is not a currency code: ISO 4217 codes are three capitals, such as USD.", nameof(code));
        _code = code == "XXX" ? null : code;
    }

    public string Code => _code ?? "XXX";

    public static Currency Unknown => default;
    public static Currency Usd { get; } = new("USD");
    public static Currency Cny { get; } = new("CNY");
    public static Currency Eur { get; } = new("EUR");
    public static Currency Gbp { get; } = new("GBP");
    public static Currency Jpy { get; } = new("JPY");
    public static Currency Krw { get; } = new("KRW");
    public static Currency Hkd { get; } = new("HKD");
    public static Currency Twd { get; } = new("TWD");

    public int CompareTo(Currency other) => string.CompareOrdinal(Code, other.Code);

    public override string ToString() => Code;
}
