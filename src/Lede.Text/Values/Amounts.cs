namespace Lede;

/// <summary>Amounts as one says them: <c>1.Billion(Currency.Usd)</c>.</summary>
public static class Amounts
{
    public static Money Of(this decimal amount, Currency currency) => Money.Exactly(amount, currency);
    public static Money Of(this int amount, Currency currency) => Money.Exactly(amount, currency);
    public static Money Thousand(this decimal amount, Currency currency) => Money.Exactly(amount * 1_000m, currency);
    public static Money Thousand(this int amount, Currency currency) => Money.Exactly(amount * 1_000m, currency);
    public static Money Million(this decimal amount, Currency currency) => Money.Exactly(amount * 1_000_000m, currency);
    public static Money Million(this int amount, Currency currency) => Money.Exactly(amount * 1_000_000m, currency);
    public static Money Million(this double amount, Currency currency) => Million((decimal)amount, currency);

    /// <summary>A thousand million.</summary>
    public static Money Billion(this decimal amount, Currency currency) => Money.Exactly(amount * 1_000_000_000m, currency);

    /// <inheritdoc cref="Billion(decimal, Currency)"/>
    public static Money Billion(this int amount, Currency currency) => Money.Exactly(amount * 1_000_000_000m, currency);

    /// <inheritdoc cref="Billion(decimal, Currency)"/>
    public static Money Billion(this double amount, Currency currency) => Billion((decimal)amount, currency);

    /// <summary>A million million.</summary>
    public static Money Trillion(this decimal amount, Currency currency) => Money.Exactly(amount * 1_000_000_000_000m, currency);

    /// <inheritdoc cref="Trillion(decimal, Currency)"/>
    public static Money Trillion(this int amount, Currency currency) => Money.Exactly(amount * 1_000_000_000_000m, currency);
}
