using static Lede.Glyphs;

namespace Lede;

/// <summary>A currency as it is written: its ISO code, null where the text's origin decides (a bare 元), and what part of its unit is meant (分: 0.01).</summary>
readonly record struct CurrencyWord(Currency? Currency, decimal Part = 1);

/// <summary>How texts write currencies: by word before or after the amount, by sign and by code before it. Folded forms.</summary>
static class Currencies
{
    static CurrencyWord Iso(string code, decimal part = 1) => new(new Currency(code), part);

    static readonly (string, CurrencyWord)[] Codes =
    [
        .. new[]
        {
            "USD", "CNY", "EUR", "GBP", "JPY", "KRW", "HKD", "TWD", "CHF", "CAD", "AUD", "SGD", "INR", "RUB", "BRL", "SEK", "NOK", "DKK", "NZD", "THB",
            "MYR", "IDR", "PHP", "VND", "AED", "SAR", "ZAR", "MXN", "PLN", "MOP", "ILS", "CNH",
        }.Select(code => (code.ToLowerInvariant(), Iso(code == "CNH" ? "CNY" : code))),
        ("rmb", Iso("CNY")), ("ntd", Iso("TWD")),
    ];

    static readonly (string, CurrencyWord)[] Signs =
    [
        ("us$", Iso("USD")), ("$", Iso("USD")), ("nt$", Iso("TWD")), ("hk$", Iso("HKD")), ("s$", Iso("SGD")), ("a$", Iso("AUD")), ("au$", Iso("AUD")),
        ("c$", Iso("CAD")), ("ca$", Iso("CAD")), ("r$", Iso("BRL")), ("nz$", Iso("NZD")), ("mop$", Iso("MOP")), ("cn¥", Iso("CNY")), ("jp¥", Iso("JPY")),
            ("¥", Iso("CNY")),
        ("€", Iso("EUR")), ("£", Iso("GBP")), ("₩", Iso("KRW")), ("₹", Iso("INR")), ("₽", Iso("RUB")), ("฿", Iso("THB")), ("₫", Iso("VND")), ("₱", Iso("PHP")),
    ];

    // Words that can stand on either side of an amount.
    static readonly (string, CurrencyWord)[] Names =
    [
        .. Lexicon.Words(Iso("USD"), "美元 美金 us_dollars"),
        .. Lexicon.Words(Iso("CNY"), "人民币 离岸人民币"),
        .. Lexicon.Words(Iso("TWD"), "新台币 新台元 台币 台元"),
        .. Lexicon.Words(Iso("HKD"), "港元 港币 港纸"),
        .. Lexicon.Words(Iso("MOP"), "澳门元 澳门币"),
        .. Lexicon.Words(Iso("EUR"), "欧元"),
        .. Lexicon.Words(Iso("JPY"), "日元 日圆 日币"),
        .. Lexicon.Words(Iso("KRW"), "韩元 韩圆 韩币 韩国元"),
        .. Lexicon.Words(Iso("GBP"), "英镑"),
        .. Lexicon.Words(Iso("CHF"), "瑞士法郎 瑞郎"),
        .. Lexicon.Words(Iso("CAD"), "加元 加拿大元 加币"),
        .. Lexicon.Words(Iso("AUD"), "澳元 澳大利亚元 澳币"),
        .. Lexicon.Words(Iso("SGD"), "新元 新加坡元 新加坡币 新币 坡币"),
        .. Lexicon.Words(Iso("NZD"), "新西兰元 纽元"),
        .. Lexicon.Words(Iso("RUB"), "卢布 俄罗斯卢布"),
        .. Lexicon.Words(Iso("INR"), "卢比 印度卢比"),
        .. Lexicon.Words(Iso("IDR"), "印尼盾 印尼卢比 印度尼西亚盾"),
        .. Lexicon.Words(Iso("VND"), "越南盾"),
        .. Lexicon.Words(Iso("THB"), "泰铢"),
        .. Lexicon.Words(Iso("MYR"), "林吉特 马币 令吉"),
        .. Lexicon.Words(Iso("PHP"), "菲律宾比索"),
        .. Lexicon.Words(Iso("MXN"), "墨西哥比索"),
        .. Lexicon.Words(Iso("ARS"), "阿根廷比索"),
        .. Lexicon.Words(Iso("BRL"), "雷亚尔 巴西雷亚尔"),
        .. Lexicon.Words(Iso("TRY"), "土耳其里拉 里拉"),
        .. Lexicon.Words(Iso("SEK"), "瑞典克朗"),
        .. Lexicon.Words(Iso("NOK"), "挪威克朗"),
        .. Lexicon.Words(Iso("DKK"), "丹麦克朗"),
        .. Lexicon.Words(Iso("AED"), "迪拉姆"),
        .. Lexicon.Words(Iso("SAR"), "沙特里亚尔 里亚尔"),
        .. Lexicon.Words(Iso("ZAR"), "兰特"),
        .. Lexicon.Words(Iso("ILS"), "谢克尔"),
        .. Lexicon.Words(Iso("PLN"), "兹罗提"),
    ];

    static readonly Lexicon<CurrencyWord> BeforeAmount = new([.. Signs, .. Codes, .. Names]);

    static readonly Lexicon<CurrencyWord> AfterAmount = new(
    [
        .. Codes, .. Names,
        .. Lexicon.Words(Iso("CNY"), "元人民币 块钱 块人民币 yuan renminbi"),
        .. Lexicon.Words(Iso("TWD"), "元新台币 元台币 new_taiwan_dollars new_taiwan_dollar taiwan_dollars"),
        .. Lexicon.Words(Iso("HKD"), "元港币 元港元 hong_kong_dollars hong_kong_dollar"),
        .. Lexicon.Words(Iso("USD"), "元美金 美刀 u.s._dollars u.s._dollar us_dollars us_dollar american_dollars dollars dollar bucks"),
        .. Lexicon.Words(Iso("AUD"), "australian_dollars"),
        .. Lexicon.Words(Iso("CAD"), "canadian_dollars"),
        .. Lexicon.Words(Iso("SGD"), "singapore_dollars"),
        .. Lexicon.Words(Iso("NZD"), "new_zealand_dollars"),
        .. Lexicon.Words(Iso("EUR"), "euros euro €"),
        .. Lexicon.Words(Iso("GBP"), "pounds_sterling pounds"),
        .. Lexicon.Words(Iso("JPY"), "japanese_yen yen"),
        .. Lexicon.Words(Iso("KRW"), "korean_won won"),
        .. Lexicon.Words(Iso("CHF"), "swiss_francs"),
        .. Lexicon.Words(Iso("INR"), "indian_rupees rupees"),
        .. Lexicon.Words(Iso("RUB"), "roubles rubles"),
        .. Lexicon.Words(Iso("AED"), "dirhams"),
        .. Lexicon.Words(Iso("SAR"), "riyals"),
        .. Lexicon.Words(Iso("USD", 0.01m), "美分 cents cent"),
        .. Lexicon.Words(Iso("EUR", 0.01m), "欧分"),
        .. Lexicon.Words(Iso("GBP", 0.01m), "便士 pence"),
        .. Lexicon.Words(Iso("CNY", 0.1m), "毛钱 角钱"),
        .. Lexicon.Words(Iso("CNY", 0.01m), "分钱"),
        .. Lexicon.Words(new CurrencyWord(null), "元 圆整"),
    ]);

    /// <summary>A currency before its amount, and the place after it.</summary>
    public static bool Before(string s, int at, out int end, out CurrencyWord currency) => BeforeAmount.StartsAt(s, at, out end, out currency);

    /// <summary>A currency after its amount, and the place after it. 元素 and 元年 are none.</summary>
    public static bool After(string s, int at, out int end, out CurrencyWord currency)
    {
        if (!AfterAmount.StartsAt(s, at, out end, out currency)) return false;
        if (currency.Currency is null) return At(s, at) == '圆' || IsYuan(s, at);
        if (s[at] == '$') return false;
        return !(Is(s, at, "新元") && At(s, end) is '素' or '件' or '宇' or '年');
    }

    // 元素, 元年, 元宇宙 …: 元 begins another word.
    static bool IsYuan(string s, int at)
    {
        var next = At(s, at + 1);
        if (!IsOneOf(next, "素年旦宇祖件老首器勋月朝代帅凶初曲音宵数气")) return true;
        return next switch
        {
            '年' => At(s, at + 2) is '化' or '度' or '终' or '薪' or '均' or '利',
            '月' => At(s, at + 2) is '租' or '薪' or '均',
            '首' => At(s, at + 2) is '付' or '期',
            '代' => At(s, at + 2) is '金' or '价',
            _ => false,
        };
    }

    /// <summary>True when a currency's code ends here (rmb10亿, us$3bn), so that the digits after it are an amount.</summary>
    public static bool CodeEndsAt(string s, int end) => BeforeAmount.EndsAt(s, end, 0, out _, out _);
}
