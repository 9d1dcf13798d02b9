using static Lede.Glyphs;

namespace Lede;

/// <summary>
/// The measure words that count things, and the nouns that a number may stand before without one. Measures of time, length, weight and money count
/// nothing; nor do those that mostly number a place in an order (届, 期, 级, 层, 号).
/// </summary>
static class MeasureWords
{
    /// <summary>Each measure word with the characters that, when one of them follows, make it the start of another word (位于, 部署, 股东).</summary>
    static readonly Lexicon<string> Words = new(
    [
        ("个", "月小季星礼世基点股交工百涨跌性多亿万"), ("家", "庭族电具居乡里属装用教长人"), ("名", "为单称义列誉片牌气字次额叫利人"), ("位", "于置数列次居面移"),
        ("人", "民工气士才均类力物形脸生体事文为寿大身造机间心性格口权"), ("人次", ""), ("人份", ""), ("台", "湾币积风北海州胞账前上阶"), ("辆", ""), ("架", "构设"), ("艘", ""), ("只", "有是能要不需会得见"),
        ("支", "持付出撑柱配"), ("条", "件例款约"), ("件", ""), ("项", "目链"), ("款", "项待"), ("种", "植子族地业"), ("张", "力扬开贴家三四江裕"), ("枚", ""), ("颗", "粒"),
        ("片", "区面段场"), ("块", "头钱状链"),
        ("座", "谈右位舱次"), ("所", "有以得需在谓属致能做处"), ("间", "隔接"), ("套", "利现牢取期保房餐"), ("份", "额"), ("笔", "记者试画"), ("宗", "旨教"), ("例", "如外行会"),
        ("次", "日年新级要贷于品"),
        ("场", "景所地内外馆次上均"), ("轮", "胎流船换廓值"), ("代", "表理价码替工言号"), ("类", "似型别比"), ("批", "准评发复量判"), ("批次", ""), ("部", "署门分位委长队落件属"),
        ("本", "地次月年周报土来身轮期公案市田质金"), ("篇", "幅章"), ("册", ""),
        ("首", "次个家席发批先要都款日先期份付"), ("幅", "度员"), ("门", "槛店票户口外"), ("道", "路德理歉指琼"), ("户", "均籍外型"), ("股", "东价市指息权本民票债灾比转送派改"),
        ("起", "诉源步初点草来码伏到动飞"), ("瓶", "颈"), ("箱", ""), ("盒", ""), ("桶", ""),
        ("封", "锁面闭顶装测"), ("根", "据本源基"), ("棵", ""), ("头", "部寸条等"), ("匹", "配敌马狼"), ("顶", "级层部端"), ("组", "织成合建装件长团"), ("队", "伍员长"),
        ("群", "体众岛"), ("列", "入车为举出强"), ("串", "联"), ("席", "位"), ("手", "机段续握里术中游册"), ("粒", ""), ("支队", ""), ("对", "于比应手象外冲接标"),
        ("单", "元位价月季日个纯一独品边车店晶身"), ("分", ""), ("大", "约概量多小幅型家力于会面盘增跌涨规涨批笔于致超于"), ("站点", ""), ("口", "径岸腔碑服岸罩号"), ("桩", ""), ("节", "能日约奏省"),
        ("集", "团中成合资体装群采"), ("卷", ""), ("副", "总主本"), ("双", "方边向重碳十休"),
        ("档", "次案"), ("道题", ""), ("处", "理于罚置境分方"), ("名额", ""), ("席位", ""), ("餐", "饮厅"), ("趟", ""), ("班", "子"), ("航班", ""), ("架次", ""),
        ("辆次", ""), ("尊", "重敬"), ("则", "是会为将需"), ("幢", ""), ("栋", ""), ("盏", ""), ("株", "洲"), ("帧", ""), ("比特币", ""),
    ]);

    /// <summary>
    /// Nouns counted without a measure word (3000 员工, 6部门). Only such as do not begin another word.
    /// </summary>
    static readonly Lexicon<bool> Nouns = Lexicon.Of(
        "员工 用户 客户 部门 部委 城市 省份 省市 省区市 国家 门店 粉丝 会员 股民 投资者 订单 家庭 学生 师生 教师 教职工 玩家 开发者 工程师 研发人员 岗位 企业 公司 商家 网点 车主 司机 骑手 " +
        "消费者 读者 观众 人口 旅客 游客 乘客 病例 词元 token tokens 核心 比特币 数据点 节点 设备 终端 基站 站点 充电桩 项目 部分 股份 gpu gpus");

    /// <summary>A measure word at this place that does not begin another word.</summary>
    public static bool StartsAt(string s, int at, out int end)
    {
        if (!Words.StartsAt(s, at, out end, out var otherwise)) return false;
        if (!IsOneOf(At(s, end), otherwise)) return true;
        // 3个百分点 is none, but 5个百货公司; 30个小区, 12个工厂.
        return s[at] == '个' && !(Is(s, end, "月") || Is(s, end, "小时") || Is(s, end, "季度") || Is(s, end, "季") || Is(s, end, "星期") || Is(s, end, "礼拜")
            || Is(s, end, "世纪")
            || Is(s, end, "基点") || Is(s, end, "点") || Is(s, end, "交易日") || Is(s, end, "工作日") || Is(s, end, "百分") || Is(s, end, "涨停") || Is(s, end, "跌停")
            || At(s, end) is '多' or '亿' or '万');
    }

    /// <summary>A noun that is counted as it stands.</summary>
    public static bool NounAt(string s, int at, out int end) => Nouns.StartsAt(s, at, out end, out _);

    static readonly Lexicon<bool> EnglishNouns = Lexicon.Of(
        "companies company employees people workers staff users customers clients stores shops outlets branches units vehicles cars trucks aircraft planes " +
            "jets ships shares jobs " +
        "countries nations markets cities states chips gpus processors servers models deals transactions startups start-ups firms businesses investors " +
            "shareholders members " +
        "subscribers patients students engineers developers factories plants products patents projects satellites stations homes houses apartments rooms " +
            "restaurants banks funds " +
        "funding_rounds rounds passengers tokens data_points barrels orders contracts layoffs devices smartphones phones computers laptops apps downloads " +
            "accounts households " +
        "residents voters schools hospitals universities organizations organisations partners directors executives offices warehouses data_centers " +
            "data_centres centers centres seats guests tickets " +
        "positions roles passengers drivers riders merchants sellers brands locations facilities branches institutions lawsuits complaints cases deaths " +
            "bitcoins bitcoin messages images parameters");

    /// <summary>An English plural noun at this place, with at most two lower-case words before it.</summary>
    public static bool EnglishNounAt(string text, string s, int at, out int start, out int end)
    {
        start = at;
        for (var words = 0; words < 3; words++)
        {
            if (EnglishNouns.StartsAt(s, start, out end, out _)) return true;
            var word = start;
            while (IsLatin(At(text, word)) || (word > start && At(text, word) == '-')) word++;
            if (word == start || At(s, word) != ' ' || IsFunctionWord(s.AsSpan(start, word - start))) break;
            start = word + 1;
        }
        end = at;
        return false;
    }

    static bool IsFunctionWord(ReadOnlySpan<char> word) => word is "of" or "in" or "to" or "and" or "for" or "on" or "at" or "by" or "the" or "with"
        or "from" or "or" or "as" or "per" or "percent"
        or "is" or "was" or "are" or "were" or "has" or "had" or "have" or "will" or "a" or "an" or "out" or "million" or "billion" or "more" or "than"
            or "years" or "days" or "months" or "hours" or "weeks"
        or "times" or "points" or "dollars" or "euros" or "yuan" or "year" or "month" or "day" or "that" or "which" or "when" or "while" or "after" or "before";
}
