using static Lede.Glyphs;

namespace Lede;

/// <summary>How far the noun reaches that stands behind a measure word: 中东国家 of 5个中东国家销售…, 英伟达a100 gpu of 3万多片英伟达a100 gpu,.</summary>
static class CountedNouns
{
    /// <summary>Longer than this no noun is; the limit also keeps reading linear.</summary>
    const int Longest = 16;

    // Characters that end a noun, with what may follow each so that it is part of a word instead.
    static readonly Lexicon<string> Stops = new(
    [
        ("的", ""), ("是", ""), ("在", "线"), ("和", ""), ("与", ""), ("及", ""), ("或", ""), ("于", ""), ("以", ""), ("将", ""), ("已", ""),
        ("被", ""), ("把", ""), ("从", "业"), ("向", ""), ("对", "冲"), ("为", ""), ("了", ""),
        ("都", "市"), ("也", ""), ("就", "业"), ("还", ""), ("则", ""), ("并", "购"), ("而", ""), ("等", "级"), ("中", "东国小央心型枢美欧学层"), ("里", ""),
        ("内", "资地容部存"), ("外", "资企卖部国商汇"), ("上", "市海游"), ("下", "游属"), ("前", "沿端"), ("后", "台端"),
        ("时", "尚"), ("至", ""), ("到", ""), ("由", ""), ("因", "子"), ("其", ""), ("又", ""), ("再", "生"), ("才", ""), ("均", "线"), ("各", ""),
        ("此", ""), ("这", ""), ("那", ""), ("占", ""), ("来", "自"), ("可", "转再"), ("需", "求"), ("能", "源效"), ("会", "员议计"), ("用", "户于"),
        ("比", "特赛亚"),
        ("有", "限"), ("没", ""), ("不", "良动"), ("较", ""), ("按", ""), ("让", ""), ("给", ""), ("使", "用"), ("当", "事地"), ("得", ""), ("获", "奖"),
        ("去", ""), ("要", "素"), ("且", ""), ("但", ""), ("仅", ""), ("只", ""), ("最", ""), ("更", ""), ("处", "理方"), ("入", "口"), ("共", "享同"),
        ("涨", "停"), ("跌", "停"), ("增", "值"), ("减", "税"), ("达", ""), ("超", "级市跑算"), ("近", ""), ("约", ""), ("间", ""), ("称", ""), ("说", ""),
        ("受", "益"), ("经", "济销营理"), ("供", "应"), ("则", ""), ("呈", ""),
    ]);

    static readonly Lexicon<bool> Verbs = Lexicon.Of(
        "进行 销售 组成 印发 发布 宣布 串联 覆盖 完成 实现 参与 布局 用于 使用 出席 合计 累计 共计 总计 减持 增持 购入 签署 签订 签约 购买 建设 新增 落地 亮相 参加 加入 推出 推动 提供 投入 开展 举行 召开 启动 获得 披露 公布 公告 发生 下跌 上涨 增长 " +
            "下降 减少 收购 入股 投资了 组建 " +
        "构成 代表 拥有 支持 表示 认为 预计 计划 正在 目前 其中 包括 分布 来自 位于 交付 上线 发行 涉及 涵盖 进入 存在 出现 同意 同比 环比 联合 共同 左右 以上 以下 上下 不等 左右 ipo 出炉 三季报 季报 年报 财报 业绩");

    /// <summary>Nouns of one character; another character alone is the beginning of a verb (2406万股面|向).</summary>
    const string Short = "车船书人股票床鱼店房树米糖油煤钢铁酒茶花猪牛羊鸡枪炮桥井矿片剧歌行币药菜奶纸布衣鞋表灯锁门楼山岛湖河厂馆站港人员井路线网站";

    static readonly Lexicon<bool> Heads = Lexicon.Of(
        "企业 公司 国家 芯片 员工 用户 客户 模型 产品 项目 机构 银行 基金 股票 个股 门店 城市 地区 部门 订单 汽车 新能源车 车辆 手机 设备 平台 品牌 专利 学校 大学 医院 人员 工程师 研究员 董事 高管 股东 投资者 投资人 消费者 开发者 基地 工厂 " +
        "融资 交易 案例 案件 事故 合同 协议 岗位 职位 席位 房屋 住房 住宅 房源 飞机 客机 卫星 火箭 船舶 论文 文章 报告 视频 图片 游戏 电影 书 服务器 计算机 数据中心 数据点 应用 软件 系统 机器人 无人机 电池 充电桩 基站 会员 粉丝 学生 " +
        "教师 专家 记者 代表 团队 品种 板块 行业 领域 产业 问题 话题 方面 方案 措施 政策 标准 条件 标的 合约 债券 理财产品 上市公司 子公司 创业公司 独角兽 独角兽企业 巨头 难题 资本 gpu 公里 浮点运算 中国公司 创新药 疫苗 新药 批文 牌照 航班 航线 车型 省份 家庭");

    /// <returns>Where the noun that starts at <paramref name="at"/> ends; <paramref name="at"/> itself where none starts.</returns>
    public static int End(string s, int at)
    {
        int i = at, head = at;
        for (; i < s.Length && i - at < Longest; i++)
        {
            var c = s[i];
            if (IsLatin(c) || IsDigit(c))
            {
                if (IsDigit(c) && (i == at || (!IsLatin(At(s, i - 1)) && CountsAgain(s, i)))) break;
                if (Verbs.StartsAt(s, i, out _, out _) && IsHan(At(s, i - 1))) break;
                while (i + 1 < s.Length && (IsLatin(s[i + 1]) || IsDigit(s[i + 1]) || (s[i + 1] is '-' or '+' or '.'
                    && IsLatin(At(s, i + 2)) | IsDigit(At(s, i + 2)))) && i - at < 2 * Longest) i++;
                // Falcon 40b: the whole of a name in Latin letters.
                if (At(s, i + 1) == ' ' && (IsLatin(At(s, i + 2)) || IsDigit(At(s, i + 2))) && i - at < Longest) i++;
                if (Heads.EndsAt(s, i + 1, at, out _, out _)) head = i + 1;
                continue;
            }
            if (c == ' ')
            {
                var latin = IsLatin(At(s, i - 1)) || IsDigit(At(s, i - 1)) || IsLatin(At(s, i + 1)) || IsDigit(At(s, i + 1));
                if (!latin) break;
                continue;
            }
            if (!IsHan(c) && c is not ('·' or '“' or '”' or '、') || c == '、') break;
            if (c is '“' or '”') break;
            if (Stops.StartsAt(s, i, out var after, out var unless) && !IsOneOf(At(s, after), unless) && !EndsAWord(s, i)) break;
            if (Verbs.StartsAt(s, i, out _, out _)) break;
            if (Heads.EndsAt(s, i + 1, at, out _, out _)) head = i + 1;
        }
        // A head noun that was seen ends it; without one, what stands there must be short to be believed.
        if (head > at) return head;
        while (i > at && s[i - 1] == ' ') i--;
        if (i - at == 1 && IsHan(s[at]) && !IsOneOf(s[at], Short)) return at;
        return i - at <= 8 || !IsHan(s[at]) ? i : at;
    }

    // 3家子公司签订5份合同: the next number begins another count.
    static bool CountsAgain(string s, int at)
    {
        while (IsDigit(At(s, at))) at++;
        at = Space(s, at);
        return MeasureWords.StartsAt(s, at, out _) || Powers.Of(At(s, at)) > 0 || At(s, at) is '%' or '.' or ',' or '年' or '月' or '日' or '元';
    }

    // 性能, 英伟达, 华为, 小米科技有限…: the character is the end of a word that a noun may hold.
    static bool EndsAWord(string s, int at) => s[at] switch
    {
        '能' => IsOneOf(At(s, at - 1), "性智功产技动热储节核新"),
        '达' => IsOneOf(At(s, at - 1), "伟雷尔波万"),
        '为' => At(s, at - 1) is '华' or '行',
        '会' => IsOneOf(At(s, at - 1), "董协学商工基银证监"),
        '有' => IsOneOf(At(s, at - 1), "国民私公自专"),
        '后' => At(s, at - 1) == '售',
        '供' => IsOneOf(At(s, at - 1), "提特"),
        '在' => IsOneOf(At(s, at - 1), "潜内"),
        '需' => At(s, at - 1) == '内',
        _ => false,
    };
}
