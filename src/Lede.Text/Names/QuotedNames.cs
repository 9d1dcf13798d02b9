namespace Lede;

/// <summary>Names in quotation marks, where the word before or after them says what they are: 大模型“序列猴子”, 创业公司「星海图」.</summary>
static class QuotedNames
{
    const int Longest = 8;

    public static void Read(string text, string folded, List<Find> finds)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] switch { '“' => '”', '「' => '」', '『' => '』', '‘' => '’', '《' => '》', '【' => '】', _ => '\0' };
            if (close == '\0') continue;
            var end = text.AsSpan(i + 1, Math.Min(Longest + 1, text.Length - i - 1)).IndexOf(close) is var at and > 1 ? i + 1 + at : 0;
            if (end == 0) continue;
            if (close == '》')
            {
                if (IsMedium(folded, i, end + 1)) finds.Add(new Find(i + 1, end, NameKind.Organization, Weight: 2));
                i = end;
                continue;
            }
            if (!IsName(folded, i + 1, end)) continue;
            if (KindOf(folded, i, end + 1) is { } kind) finds.Add(new Find(i + 1, end, kind, Weight: 2));
            i = end;
        }
    }

    // 据《AI前哨》消息, 《经济观察报》记者: a work that reports is a medium.
    static bool IsMedium(string folded, int open, int after) =>
        after + 1 < folded.Length && (folded.AsSpan(after, 2) is "报道" or "报导" or "消息" or "记者" or "披露" or "专访" or "引述" or "援引")
        && (open == 0 || folded[open - 1] is not ('的' or '为'));

    // A quoted sentence has words that no name reaches over.
    static bool IsName(string folded, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Script.IsHan(folded[i]) && !Script.IsLatin(folded[i])) return false;
            if (Words.At(folded, i, out var cue) > 1 && (cue & (Cue.Stop | Cue.Title)) != 0) return false;
        }
        return !Script.IsLatin(folded[start]) && (Words.Of(folded.AsSpan(start, end - start)) & (Cue.Generic | Cue.Place)) == 0;
    }

    static NameKind? KindOf(string folded, int open, int after)
    {
        var left = Words.Ending(folded, open, Cue.ProductLeft | Cue.OrganizationLeft, out var before);
        if (left < 2) before = Cue.None;
        if (Words.At(folded, after, out var next) < 2) next = Cue.None;
        if (IsThing(folded, open) || (next & Cue.ProductRight) != 0 && (next & Cue.OrganizationRight) == 0 && (before & Cue.OrganizationLeft) == 0) return NameKind.Product;
        return left > 1 && folded.AsSpan(open - left, left) is "公司" or "企业" or "品牌" or "独角兽" or "初创" or "创企" or "初创企业" or "初创公司" or "创业公司" or "科技公司" or "厂商" or "开发商" or "服务商" or "运营商"
            ? NameKind.Organization : null;
    }

    static bool IsThing(string folded, int open) =>
        Words.Ending(folded, open, Cue.ProductLeft, out _) is var length and > 1 && folded.AsSpan(open - length, length) is "模型" or "大模型" or "芯片" or "产品" or "手机" or "应用" or "平台" or "系统" or "机器人" or "软件" or "车型" or "智能体" or "助手" or "处理器" or "药物" or "操作系统";
}
