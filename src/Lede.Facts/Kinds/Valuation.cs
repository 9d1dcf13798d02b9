namespace Lede;

/// <summary>What a company is said to be worth.</summary>
/// <param name="Company">The company.</param>
/// <param name="Amount">Its worth.</param>
/// <param name="Basis"><c>valuation</c> by its investors, or <c>market cap</c> on an exchange.</param>
/// <param name="Date">When; null where the text does not say.</param>
public sealed record Valuation(Organization Company, Money Amount, string Basis = "valuation", DateRange? Date = null) : Fact, IFact<Valuation>
{
    /// <summary>The day the amount holds for: the stated date, else the article's own; null when neither is known.</summary>
    public DateRange? AsOf => Date ?? Evidence.Source.Published;

    const int Far = 60;

    static readonly string[] Valued = ["估值", "身价", "valued at", "valuation of", "valuing", "valuation at", "values", "worth", "valuation", "value the company at", "value it at", "估价", "作价"];
    static readonly string[] MarketCap = ["市值", "market cap", "market capitalization", "market capitalisation", "market value"];

    /// <summary>What makes it a sum over several companies, a threshold, or a change.</summary>
    static readonly string[] NotOne = ["市值之和", "合计", "家公司的", "蒸发", "缩水", "增加", "收入", "营收", "combined", "分别为", "分别达", "后者", "两市", "沪深"];

    /// <summary>"A start-up valued at over a billion" defines a word; it values nobody.</summary>
    static readonly string[] NotValued = [.. NotOne, "的创业公司", "的公司", "的企业"];

    static readonly Part<DateRange?> When = Find.Date.NotBefore("的", "业绩", "年报", "财报", "报告", "营收", "净利").Anywhere().Optional();

    static readonly Pattern<Valuation> Stated =
        from company in Find.Organization.Carried()
        from amount in Find.Money.After(Valued).NotBefore("融资", "募资", "投资").NotAfter("from").Not(NotValued)
        from date in When
        select new Valuation(company, amount, "valuation", date);

    static readonly Pattern<Valuation> Named =
        from company in Find.Organization.Carried()
        from amount in Find.Money.Before("估值", "身价", "valuation").NotBefore("in", "at", "on", "from", "融资", "募资").Within(Far).Not(NotOne)
        from date in When
        select new Valuation(company, amount, "valuation", date);

    static readonly Pattern<Valuation> ValuedAt =
        from company in Find.Organization.After("values", "value", "valued", "valuing")
        from amount in Find.Money.After("at").Within(24)
        from date in When
        select new Valuation(company, amount, "valuation", date);

    static readonly Pattern<Valuation> Latter =
        from company in Find.Organization
        from amount in Find.Money.After("后者估值", "后者的估值", "后者最新估值", "后者投后估值")
        select new Valuation(company, amount, "valuation", null);

    static readonly Pattern<Valuation> Level =
        from amount in Find.Money.After(Valued).Shared()
        from company in Find.Organization.Within(Far).Before(4, "齐平", "持平", "相当", "看齐", "并列")
        select new Valuation(company, amount, "valuation", null);

    static readonly Pattern<Valuation> Market =
        from company in Find.Organization.Carried()
        from amount in Find.Money.After(MarketCap).Not(NotOne)
        from date in When
        select new Valuation(company, amount, "market cap", date);

    static readonly Pattern<Valuation> MarketNamed =
        from company in Find.Organization.Carried()
        from amount in Find.Money.Before("市值", "market cap", "market value").Within(Far).Not(NotOne)
        from date in When
        select new Valuation(company, amount, "market cap", date);

    public static Pattern<Valuation> Pattern { get; } = ValuedAt | Latter | Stated | Named | Market | MarketNamed | Level;

    public static IReadOnlyList<Example<Valuation>> Examples { get; } =
    [
        new("Anthropic 歷經 7 輪融資，估值到達 184 億美元。", new Valuation(new("Anthropic"), Money.Exactly(18_400_000_000, Currency.Usd))),
        new("OpenAI 的最新估值高达 1570 亿美元。", new Valuation(new("OpenAI"), Money.Exactly(157_000_000_000, Currency.Usd))),
        new("智譜 AI 估值達到 30 億美元，與月之暗面齊平。",
            new Valuation(new("智譜 AI"), Money.Exactly(3_000_000_000, Currency.Usd)),
            new Valuation(new("月之暗面"), Money.Exactly(3_000_000_000, Currency.Usd))),
        new("英伟达市值达到 7550 亿美元。", new Valuation(new("英伟达"), Money.Exactly(755_000_000_000, Currency.Usd), "market cap")),
        new("据预测，OpenAI 将冲击 1000 亿美元估值。", new Valuation(new("OpenAI"), Money.Exactly(100_000_000_000, Currency.Usd)) { Status = Status.Forecast }),
        new("Databricks was valued at $43 billion.", new Valuation(new("Databricks"), Money.Exactly(43_000_000_000, Currency.Usd))),
        new("该轮融资 values Mistral at €5.8 billion.", new Valuation(new("Mistral"), Money.Exactly(5_800_000_000, Currency.Eur))),
        new("阿里巴巴 8 亿美元投资月之暗面，后者估值 25 亿美元。", new Valuation(new("月之暗面"), Money.Exactly(2_500_000_000, Currency.Usd))),
        new("Databricks is raising $5 billion at a valuation of $55 billion.", new Valuation(new("Databricks"), Money.Exactly(55_000_000_000, Currency.Usd))),
        new("Klarna's valuation fell to $6.7 billion.", new Valuation(new("Klarna"), Money.Exactly(6_700_000_000, Currency.Usd))),
        new("Klarna was valued at 30 billion euros (27 billion U.S. dollars).", new Valuation(new("Klarna"), Money.Exactly(30_000_000_000, Currency.Eur))),
        new("宁德时代、比亚迪市值分别为980亿元和850亿元。"),
        new("独角兽是估值超过 10 亿美元的创业公司。"),
    ];
}
