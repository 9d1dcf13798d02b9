using System.Buffers;

namespace Lede;

/// <summary>Clauses of a sentence, and which name a clause has as its subject. All over folded text.</summary>
static class Clauses
{
    static readonly SearchValues<char> Marks = SearchValues.Create(",，;；:：。！？!?\n—");

    /// <summary>What stands before a name that is no subject: prepositions, joints of a list.</summary>
    static readonly string[] ObjectMarks =
    [
        "由", "被", "向", "对", "与", "和", "及", "跟", "同", "、", "包括", "给", "来自", "据", "根据", "获", "获得", "除", "除了", "比", "让", "使", "为", "领投", "投资", "持有",
        "收购", "入股", "到", "押注", "称", "ex-", "前", " former", " by", " from", " with", " to", " of", " in", " and", " for", " at", " into", "&",
    ];

    /// <summary>Nouns that name what the next name is; what stands before them is what counts.</summary>
    static readonly string[] Appositions =
        ["创业公司", "初创公司", "公司", "独角兽", "巨头", "厂商", "企业", "机构", "平台", "新秀", "明星", "ai", "人工智能", "大模型", "科技", "芯片", "云", "startup", "company", "maker", "giant", "existing investor", "investor", "investors", "rival"];

    /// <summary>What stands behind a name that only says whose: the next name is the subject.</summary>
    static readonly string[] PossessorMarks =
    [
        "旗下", "校友", "前高管", "高管", "分析师", "创始人", "联合创始人", "首席", "董事长", "ceo", "cto", "cfo", "总裁", "记者", "报道", "、", "和", "与", "及", "消息", "'s", "’s", " and ",
        " chief", " analyst", " executive", " veteran", " engineer", " alum",
    ];

    /// <returns>Where the clause that holds <paramref name="position"/> begins; never before the sentence.</returns>
    public static int Start(string folded, Span sentence, int position)
    {
        for (var end = position; ;)
        {
            var at = folded.AsSpan(sentence.Start, end - sentence.Start).LastIndexOfAny(Marks);
            if (at < 0) return sentence.Start;
            end = sentence.Start + at;
            if (!IsInNumber(folded, end)) return end + 1;
        }
    }

    /// <returns>Where the clause that holds <paramref name="position"/> ends; never behind the sentence.</returns>
    public static int End(string folded, Span sentence, int position)
    {
        for (var start = position; ;)
        {
            var at = folded.AsSpan(start, sentence.End - start).IndexOfAny(Marks);
            if (at < 0) return sentence.End;
            if (!IsInNumber(folded, start + at)) return start + at;
            start += at + 1;
        }
    }

    /// <returns>How many clause boundaries stand between two places of one sentence.</returns>
    public static int Between(string folded, int from, int to)
    {
        var count = 0;
        for (var at = from; at < to; at++)
        {
            var next = folded.AsSpan(at, to - at).IndexOfAny(Marks);
            if (next < 0) break;
            at += next;
            if (!IsInNumber(folded, at)) count++;
        }
        return count;
    }

    static bool IsInNumber(string folded, int mark) =>
        folded[mark] == ',' && mark > 0 && mark + 1 < folded.Length && char.IsAsciiDigit(folded[mark - 1]) && char.IsAsciiDigit(folded[mark + 1]);

    /// <summary>Who speaks for the company itself, so that "公司" in what is said is that company.</summary>
    static readonly string[] Insiders = ["创始人", "联合创始人", "董事长", "总裁", "首席执行官", "执行长", "总经理", "ceo", "cfo", "财务长", "行政总裁", "发言人", "创办人", "'s chief executive", " chief executive"];

    /// <summary>How far into a clause 公司 may stand to be its subject.</summary>
    const int SubjectReach = 6;

    /// <returns>True when the clause at <paramref name="clause"/> speaks of 公司 and the name stands before somebody who speaks for it.</returns>
    static bool SpeaksOfIt(string folded, Span name, int clause)
    {
        if (clause <= name.End || folded.AsSpan(clause, Math.Min(SubjectReach + 2, folded.Length - clause)).IndexOf("公司") < 0) return false;
        var after = folded.AsSpan(name.End).TrimStart(' ');
        foreach (var title in Insiders)
            if (after.StartsWith(title[0] == ' ' ? title.AsSpan(1) : title, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <returns>True when the name can be what later clauses speak of.</returns>
    /// <param name="folded">The text.</param>
    /// <param name="name">The name.</param>
    /// <param name="clause">Where the later clause begins.</param>
    public static bool IsSubject(string folded, Span name, int clause = 0)
    {
        var before = folded.AsSpan(0, name.Start).TrimEnd();
        for (var stripped = true; stripped;)
        {
            stripped = false;
            foreach (var noun in Appositions)
            {
                if (!before.EndsWith(noun, StringComparison.Ordinal)) continue;
                before = before[..^noun.Length].TrimEnd();
                stripped = true;
            }
        }
        // "A did this, and B did that": behind a comma a second subject.
        if (before.EndsWith(", and")) return !IsPossessor(folded, name);
        foreach (var mark in ObjectMarks)
            if (before.EndsWith(mark, StringComparison.Ordinal) || (mark[0] == ' ' && before.SequenceEqual(mark.AsSpan(1)))) return false;
        return !IsPossessor(folded, name) || SpeaksOfIt(folded, name, clause);
    }

    /// <returns>True when the name only says whose the next one is: 沙特阿美旗下的 Prosperity7.</returns>
    public static bool IsPossessor(string folded, Span name)
    {
        var after = folded.AsSpan(name.End);
        var near = after.TrimStart(' ');
        foreach (var mark in PossessorMarks)
            if ((mark[0] == ' ' ? after : near).StartsWith(mark, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <returns>True when the name stands between brackets that open a report: 【财新网】, (中央社…, [Newtalk新聞].</returns>
    public static bool IsReporter(string folded, Span name)
    {
        var after = folded.AsSpan(name.End).TrimStart(' ');
        return name.Start > 0 && folded[name.Start - 1] is '【' or '[' or '〔' or '(' && (after.StartsWith("记者") || after is [']' or '】' or '〕', ..])
            || after.StartsWith("获悉") || after.StartsWith("讯");
    }

    public static bool IsOwner(string folded, Span name) => folded.AsSpan(name.End).TrimStart(' ').StartsWith("旗下", StringComparison.Ordinal);
}
