using static Lede.Glyphs;

namespace Lede;

/// <summary>Large numbers without a unit that the words around them make money or parameters: 成交额8,500亿, 净流入3.2亿, 参数量为1.8万亿.</summary>
static class Undeclared
{
    static readonly Lexicon<UnitKind> Subjects = new(
    [
        .. Lexicon.Words(UnitKind.Money,
            "成交额 总成交额 成交 交易额 营收 收入 利润 净利 净利润 毛利 亏损 净亏损 市值 总市值 估值 融资 融资额 融资总额 融资余额 融资规模 募资 募集 筹资 集资 资金 净流入 净流出 流入 流出 净买入 净卖出 净买入额 净卖出额 " +
            "投资 投资额 总投资 金额 总额 资产 负债 债务 贷款 存款 成本 费用 支出 预算 补贴 罚款 销售额 产值 gdp 基金规模 资产规模 管理规模 发行规模 市场规模 资金规模 余额 身家 财富 身价 票房 现金 现金流 分红 回购 对价 作价 造价 拨款 授信 注资 增资 " +
                "出资 耗资 斥资 " +
            "gmv 放量 缩量 套现 税收 保费 吸金 加仓 减仓 买入额 卖出额"),
        .. Lexicon.Words(UnitKind.Parameters, "参数量 参数规模 参数数量 参数总量 参数 总参数 总参数量"),
    ]);

    static readonly Lexicon<UnitKind> Objects = new(
        [.. Lexicon.Words(UnitKind.Money, "市值 估值 成交额 成交 营收 融资 资金 贷款 债务 净利 净利润 投资 收入 的市值 的估值 的成交额 的营收 的融资 的资金 的投资 的收入 的贷款 的债务")]);

    static readonly Lexicon<bool> Fillers = Lexicon.Of(
        "为 是 达 达到 共 合计 累计 总计 高达 多达 了 : 仅 仅为 至 到 破 突破 增至 升至 降至 增加至 减少至 扩大至 将达 已达 可达 已 将 则为 分别为 规模达 总额达 超 近 约 录得 报");

    public static UnitKind Kind(string s, in Amount amount, int floor)
    {
        var n = amount.Last;
        if (n.Power < 10_000 && !(n.Is(NumeralForms.Han) && n.Low >= 1e6m)) return UnitKind.None;
        if (n.Is(NumeralForms.English)) return UnitKind.None;
        var end = SpaceBefore(s, amount.Start);
        for (var i = 0; i < 3 && Fillers.EndsAt(s, end, floor, out var filler, out _); i++) end = SpaceBefore(s, filler);
        if (Subjects.EndsAt(s, end, floor, out _, out var kind) && NothingCounted(s, amount.End)) return kind;
        return Objects.StartsAt(s, Space(s, amount.End), out _, out kind) ? kind : UnitKind.None;
    }

    static bool NothingCounted(string s, int at)
    {
        var c = At(s, Space(s, at));
        return !(IsHan(c) || IsDigit(c) || IsLatin(c)) || IsOneOf(c, "以左上之较同环占和与及并而来其创为增减下") || (c == '的' && Objects.StartsAt(s, Space(s, at), out _, out _));
    }
}
