namespace Lede;

/// <summary>A company receives money for shares, or as an investment.</summary>
/// <param name="Company">Who receives it.</param>
/// <param name="Amount">How much; null where the text does not say.</param>
/// <param name="Round">A, B, seed, IPO, 定增 …; null where the text does not say.</param>
/// <param name="Investors">Who gives it, as far as the text names them.</param>
/// <param name="Lead">Who of them leads the round, as far as the text says.</param>
/// <param name="Date">When; null where the text does not say.</param>
public sealed record Funding(
    Organization Company,
    Money? Amount = null,
    string? Round = null,
    IReadOnlyList<Organization>? Investors = null,
    IReadOnlyList<Organization>? Lead = null,
    DateRange? Date = null) : Fact, IFact<Funding>
{
    public IReadOnlyList<Organization> Investors { get; init; } = Investors ?? [];

    public IReadOnlyList<Organization> Lead { get; init; } = Lead ?? [];

    static readonly string[] Raises =
    [
        "完成", "获得", "获", "拿下", "筹集", "筹资", "募资", "募集", "募得", "融资", "斩获", "寻求", "定增", "引入", "收到", "raised", "raises", "raise", "raising", "secured", "secures",
        "closed", "closes", "landed", "received", "been given", "pulled in", "picked up", "bagged", "nabbed", "attracted", "scored", "netted", "garnered", "snagged", "筹得", "集资", "announced",
    ];
    static readonly string[] Round_ = ["融资", "投资", "注资", "资金", "风投", "战略投资", "funding", "financing", "round", "series", "investment", "in equity", "in seed", "venture"];
    static readonly string[] Raising = ["融资", "筹资", "募资", "募集", "筹集", "定增", "raised", "raises", "raise", "raising", "secured", "funding round"];
    static readonly string[] Gives = ["投资", "追加", "注资", "入资", "投入", "出资"];
    static readonly string[] To = ["向", "对", "给"];

    /// <summary>What makes an amount the sum over many companies, a change or a cost rather than one company's round.</summary>
    static readonly string[] NotARound = ["融资总额", "交易量", "众多", "收入", "营收", "利润", "亏损", "总额达到", "并无", "没有", "未获", "否认", "估值", "再融资", "融资事件", "companies raised", "startups raised", "loan"];

    /// <summary>What stands right before or behind the amount when it is the company's worth, not the money that it gets.</summary>
    static readonly string[] WorthBefore = ["valuation of", "valuation of about", "valuation of roughly", "valuation of more than", "valued at", "at a", "估值", "估值达"];
    static readonly string[] WorthAfter = ["valuation", "post-money", "pre-money", "估值", "的估值", "投后估值", "的投后估值"];

    static readonly Part<string> RoundName = Find.Word(
    [
        .. "ABCDEFGH".SelectMany(letter => new[] { $"{letter}轮", $"{letter} 轮", $"{letter}+轮", $"{letter}+ 轮", $"Series {letter}", $"series {letter}", $"Pre-{letter}轮", $"Pre-{letter} 轮" }),
        "天使轮", "种子轮", "战略融资", "战略投资", "首次公开募股", "IPO", "定增", "定向募资", "seed round", "seed funding",
    ]);

    static readonly Part<IReadOnlyList<Organization>> Backers = Find.Organization.List()
        .After("投资方", "领投方", "领投", "参投", "跟投", "由", "来自", "投资者包括", "led by", "from", "backed by", "investors including").Not("持股", "研究", "高管");

    /// <summary>由清流资本领投.</summary>
    static readonly Part<IReadOnlyList<Organization>> Leaders = Find.Organization.List().Before(4, "领投", "共同领投", "联合领投").Anywhere();

    /// <summary>美团、源码资本等跟投.</summary>
    static readonly Part<IReadOnlyList<Organization>> Followers = Find.Organization.List().Before(16, "跟投", "参投", "参与投资", "继续加码", "追投").Anywhere();

    /// <summary>When it happened; not the period that a noun belongs to.</summary>
    static readonly Part<DateRange?> When = Find.Date.NotBefore("的", "业绩", "年报", "财报", "报告", "营收", "净利").Anywhere().Optional();

    static readonly Pattern<Funding> Raised = RoundOver(Find.Money.After(Raises).Before(Round_));

    static readonly Pattern<Funding> RaisedSum = RoundOver(Find.Money.Within(60).After(Raising));

    static readonly Pattern<Funding> Given =
        from investors in Find.Organization.List().Carried()
        from company in Find.Organization.After(To).Carried()
        from amount in Find.Money.After(Gives).Not("收购", "罚款")
        from date in When
        select new Funding(company, amount, null, investors, null, date);

    static readonly Pattern<Funding> GivenBefore =
        from company in Find.Organization.Carried()
        from investors in Find.Organization.List().After("与", "来自", "获", "获得")
        from amount in Find.Money.Within(8).Before("投资", "注资")
        from date in When
        select new Funding(company, amount, null, investors, null, date);

    static readonly Pattern<Funding> Led =
        from leaders in Find.Organization.List().Carried()
        from company in Find.Organization.After("领投", "参投", "跟投", "投资")
        from amount in Find.Money.Within(6).Before("融资", "投资")
        from round in RoundName.Anywhere().Optional()
        select new Funding(company, amount, RoundOf(round), leaders, leaders, null);

    static readonly Pattern<Funding> Invested =
        from investors in Find.Organization.List().Carried()
        from amount in Find.Money.After("pumped", "has pumped", "ploughed", "plowed", "injected", "invested", "invests", "invest", "will invest", "to invest", "pledged", "committed", "put", "poured", "押注").Within(40)
        from company in Find.Organization.After("in", "into", "to").Within(24)
        from date in When
        select new Funding(company, amount, null, investors, null, date);

    static readonly Pattern<Funding> Bet =
        from investors in Find.Organization.List()
        from amount in Find.Money.Within(4)
        from company in Find.Organization.After("押注", "投资", "注资").Within(8)
        select new Funding(company, amount, null, investors, null, null);

    static readonly Pattern<Funding> BackedBy =
        from company in Find.Organization.Carried()
        from investors in Find.Organization.List().After("投资方包括", "投资方为", "投资方是", "投资人包括", "股东包括", "投资者包括", "金主中", "背后有", "背后也有", "身后有").Not("研究")
        select new Funding(company, null, null, investors, null, null);

    static readonly Pattern<Funding> InvestsIn =
        from investors in Find.Organization.Carried()
        from companies in Find.Organization.After("投资了", "投资于", "对外投资", "领投了", "参投了", "has invested in", "invested in").Within(40).Shared()
        select new Funding(companies, null, null, new[] { investors }, null, null);

    public static Pattern<Funding> Pattern { get; } = Led | Given | Raised | GivenBefore | Bet | Invested | RaisedSum | BackedBy | InvestsIn;

    /// <summary>A company's round of that amount, with all that its sentence says of it.</summary>
    static Pattern<Funding> RoundOver(Part<Money> sum)
    {
        var own = sum.NotAfter(WorthBefore).NotBefore(WorthAfter).Not(NotARound);
        return
            from company in Find.Organization.Carried()
            from amount in own
            from round in RoundName.Anywhere().Optional()
            from leaders in Leaders.Optional()
            from backers in Backers.Optional()
            from followers in Followers.Optional()
            from date in When
            select new Funding(company, amount, RoundOf(round), All(company, leaders, backers, followers), leaders, date);
    }

    /// <summary>Everyone who is named but the company itself, in the order of the roles; each once.</summary>
    static List<Organization> All(Organization company, params IReadOnlyList<Organization>?[] named) =>
        [.. named.SelectMany(list => list ?? []).Where(investor => investor != company).Distinct()];

    static string? RoundOf(string? words) => words?.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal) switch
    {
        null => null,
        "首次公开募股" or "首次公開募股" => "IPO",
        "定向募资" or "定向募資" or "定增" => "定增",
        "天使轮" or "天使輪" => "angel",
        "种子轮" or "種子輪" or "SEEDROUND" or "SEEDFUNDING" => "seed",
        "战略融资" or "战略投资" or "戰略融資" or "戰略投資" => "strategic",
        var round => round.Replace("SERIES", "", StringComparison.Ordinal).TrimEnd('轮', '輪'),
    };

    public static IReadOnlyList<Example<Funding>> Examples { get; } =
    [
        new("月之暗面完成10亿美元B轮融资，由阿里巴巴领投。",
            new Funding(new("月之暗面"), Money.Exactly(1_000_000_000, Currency.Usd), "B", [new("阿里巴巴")], [new("阿里巴巴")])),
        new("亞馬遜首次向 Anthropic 投資 12.5 億美元，並追加投資 27.5 億美元。",
            new Funding(new("Anthropic"), Money.Exactly(1_250_000_000, Currency.Usd), Investors: [new("亞馬遜")]),
            new Funding(new("Anthropic"), Money.Exactly(2_750_000_000, Currency.Usd), Investors: [new("亞馬遜")])),
        new("谷歌承诺向 Anthropic 投资 20 亿美元。",
            new Funding(new("Anthropic"), Money.Exactly(2_000_000_000, Currency.Usd), Investors: [new("谷歌")]) { Status = Status.Planned }),
        new("Mistral raised $640 million in a Series B round led by General Catalyst.",
            new Funding(new("Mistral"), Money.Exactly(640_000_000, Currency.Usd), "B", [new("General Catalyst")])),
        new("智谱AI完成近3亿元A轮融资，由阿里巴巴领投，腾讯、小米等跟投。",
            new Funding(new("智谱AI"), new Money(null, 300_000_000, Currency.Cny, approximate: true), "A", [new("阿里巴巴"), new("腾讯"), new("小米")], [new("阿里巴巴")])),
        new("零一万物创始人李开复表示，公司已完成2亿美元融资。", new Funding(new("零一万物"), Money.Exactly(200_000_000, Currency.Usd))),
        new("OpenAI has been given $1.05 billion in a Series C led by SoftBank Group.",
            new Funding(new("OpenAI"), Money.Exactly(1_050_000_000, Currency.Usd), "C", [new("SoftBank Group")])),
        new("Databricks is raising $5 billion at a valuation of $55 billion.", new Funding(new("Databricks"), Money.Exactly(5_000_000_000, Currency.Usd))),
        new("Microsoft, which has pumped $13 billion into OpenAI, is optimistic.",
            new Funding(new("OpenAI"), Money.Exactly(13_000_000_000, Currency.Usd), Investors: [new("Microsoft")])),
        new("2024年台灣新創募資金額突破新台幣千億元，國發會表示。"),
        new("智谱AI近期并无融资打算。"),
        new("全球人工智能公司融资总额环比下降43%至54亿美元。"),
    ];
}
