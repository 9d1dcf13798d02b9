namespace Lede;

/// <summary>Bodies that the end of their Chinese name gives away: 国盛证券, 英国竞争和市场管理局, 云从科技集团股份有限公司.</summary>
static class ChineseOrganizations
{
    // A stem of a company has two to four characters of its own (锐驰, 惊蛰); a longer one is a sentence without a known word in it.
    const int ShortestStem = 2, LongestCompanyStem = 4, LongestOfficialStem = 6, LongestName = 24;

    static readonly string[] Ends = ["科技", "能源", "新能源", "医药", "生物", "光电", "传媒", "股份", "汽车", "智能", "电子", "精密", "半导体"];

    public static void Read(string text, string folded, List<Find> finds, Neighbours neighbours)
    {
        for (var i = 0; i < folded.Length;)
        {
            if (!Script.IsHan(folded[i]) || EndingAt(folded, i, out var cue) is var length && (length == 0 || IsTailOfWord(folded, i, i + length)))
            {
                i++;
                continue;
            }
            var end = ExtendEnding(folded, i, i + length, ref cue);
            if (IsInsideListed(neighbours, i, i + length, end))
            {
                i += length;
                continue;
            }
            var find = From(text, folded, i, end, cue, neighbours);
            if (find is { } found) finds.Add(found);
            i = find is null ? i + 1 : end;
        }
    }

    // 公司 makes no name (亏损公司), but closes that of a listed company (美光公司).
    static int EndingAt(string folded, int at, out Cue cue)
    {
        var length = Words.At(folded, at, out cue);
        if ((cue & Cue.Ending) != 0) return length;
        cue = Cue.None;
        return IsCompany(folded, at) ? 2 : 0;
    }

    static bool IsCompany(string folded, int at) => at + 1 < folded.Length && folded[at] == '公' && folded[at + 1] == '司';

    // 玉山银行 is listed: what stands before it is no part of it.
    static bool IsInsideListed(Neighbours neighbours, int ending, int first, int end) =>
        (neighbours.Before(end) ?? neighbours.Before(first)) is { Kind: NameKind.Organization, Entity: >= 0 } name && name.Start < ending && (name.End == end || name.End == first && end == first);

    // 科技|集团|股份有限公司 is one end; the strongest of its parts counts.
    static int ExtendEnding(string folded, int start, int end, ref Cue cue)
    {
        while (end < folded.Length && end - start < LongestName && EndingAt(folded, end, out var more) is var length and > 1)
        {
            // 泽羽资本投资的: behind one end, 投资 is what it did.
            if (folded.AsSpan(end, length) is "投资" && (end + 2 >= folded.Length || EndingAt(folded, end + 2, out _) < 2)) break;
            cue |= more;
            end += length;
        }
        return end;
    }

    static Find? From(string text, string folded, int ending, int end, Cue cue, Neighbours neighbours)
    {
        if (ListedNames.IsTurned(folded, end)) return null;
        if (Words.StartsWith(folded, end, Cue.Follower) && !IsFalseFollower(folded, end)) return null;
        var start = ending;
        int own = 0, generic = 0, places = 0;
        var absorbed = false;
        var official = (cue & Cue.Official) != 0;
        var limit = official || IsRegistered(folded, end) ? LongestOfficialStem : LongestCompanyStem;
        var joint = -1;
        while (start > 0 && end - start < LongestName)
        {
            if (neighbours.Before(start) is { Kind: NameKind.Organization, Entity: >= 0 } name)
            {
                if (own > 0 && !official && !IsRegistered(folded, end)) break;
                start = name.Start;
                absorbed = true;
                // 深圳市腾讯计算机系统有限公司: the register's name begins with the place.
                while (IsRegistered(folded, end) && Words.Ending(folded, start, Cue.Place, out _) is var place and > 0) start -= place;
                break;
            }
            var c = folded[start - 1];
            if (Script.IsLatin(c))
            {
                if (own + generic > 0 && (cue & Cue.Weak) != 0 && own == 0) return null;
                var word = LatinText.WordBefore(text, start);
                if (own == 0 && word.Length is > 1 and < 16 && Script.IsUpper(word[0]) && !EnglishWords.Common.Contains(word) && !ProductShapes.IsModel(word))
                {
                    start -= word.Length;
                    own += ShortestStem;
                }
                break;
            }
            if (!Script.IsHan(c)) break;
            var length = Words.Ending(folded, start, Cue.Stop | Cue.Generic | Cue.Place | Cue.Joint | Cue.Title, out var word1);
            if (length > 0 && (word1 & Cue.Joint) != 0 && official && ending - start >= 2 && Joins(folded, start - length))
            {
                joint = start;
                start -= length;
                continue;
            }
            if (length > 0 && (word1 & (Cue.Place | Cue.Generic)) == 0 && !IsFirstOfName(folded, start, length, own)) break;
            if (length > 0 && (word1 & (Cue.Place | Cue.Generic)) == 0) length = 0;
            if (length > 1 && own > 0 && !official && Words.Ending(folded, start, Cue.OrganizationLeft, out _) > 1) break;
            if (length == 0)
            {
                start--;
                own++;
                if (own > limit) return null;
                continue;
            }
            if ((word1 & Cue.Place) != 0)
            {
                places++;
                start -= length;
                if (Words.Ending(folded, start, Cue.Place, out _) == 0) break;
                continue;
            }
            if (length == 1)
                own++;
            else
                generic++;
            start -= length;
        }
        // A joint that nothing of the name stands before joined the name to what came before.
        if (joint >= 0 && start == joint - 1) start = joint;
        var find = new Find(start, end, NameKind.Organization, Weight: 2);
        if (!absorbed && (cue == Cue.None || IsTailOfWord(folded, ending, end) || Completes(folded, ending, end))) return null;
        if (ending == start) return null;
        if (absorbed) return (cue & (Cue.Official | Cue.Company)) != 0 || IsNoun(folded, ending, end) ? find : null;
        if (own == 0 && ending - start >= 4 && IsAbbreviated(text, end)) return find;
        if (official && places == 0 && own == 0) return ending - start >= 6 || ending - start >= 4 && IsWide(folded, start, ending, end) ? find : null;
        if (official && places > 0 && own + generic == 0 && IsOfCountry(folded, start, ending, end)) return null;
        if (official) return own + generic > 0 && (own >= ShortestStem || places > 0 && own + generic > 0) || places > 0 && !IsVague(folded, ending, end) ? find : null;
        if (generic > 0 && own > 0 && places == 0 && !IsRegistered(folded, end)) return null;
        // 中国环保产业有限公司: what the register has needs no word of its own.
        if (own < ShortestStem && IsRegistered(folded, end) && places > 0 && generic > 0 && ending - start >= 4) return find;
        if (own < ShortestStem) return places > 0 && own + generic == 0 && IsBank(folded, ending, end) && ending - start < 4 ? find : null;
        if ((cue & Cue.Company) != 0 && end - ending > 1) return find;
        return IsSupported(text, folded, find, neighbours) ? find : null;
    }

    static bool IsRegistered(string folded, int end) => end > 3 && folded.AsSpan(end - 4, 4) is "有限公司" or "责任公司";

    // 国际金融协会: the reach of a body of which there is one.
    static bool IsWide(string folded, int start, int ending, int end) =>
        (folded.AsSpan(start, 2) is "国际" or "世界" or "全国" or "国家" or "中央" or "全球" or "亚洲" or "欧洲")
        && (folded.AsSpan(ending, end - ending) is "协会" or "学会" or "联合会" or "委员会" or "管理局" or "总局" or "监管局" or "商会" or "交易所" or "基金会" or "科学院");

    // 美国大学, 英国法院: any of the country's.
    static bool IsOfCountry(string folded, int start, int ending, int end) =>
        (folded.AsSpan(start, ending - start) is "中国" or "美国" or "英国" or "法国" or "德国" or "日本" or "韩国" or "印度" or "俄罗斯" or "加拿大" or "澳大利亚" or "澳洲" or "欧洲" or "亚洲" or "非洲" or "意大利" or "西班牙" or "以色列"
            or "大陆" or "内地" or "海外")
        && folded.AsSpan(ending, end - ending) is "大学" or "法院" or "银行" or "日报" or "检察院" or "交易所" or "人民法院" or "电视台" or "药监局" or "税务局" or "俱乐部";

    // 人工|智能: the end of an ordinary word is no end of a name.
    static bool IsTailOfWord(string folded, int ending, int end) => Words.Ending(folded, end, Cue.Generic, out _) > end - ending;

    // 担心中|国会: the first character belongs to the country before it.
    static bool Completes(string folded, int ending, int end) => end - ending == 2 && ending > 0 && folded[ending] == '国' && (Words.Of(folded.AsSpan(ending - 1, 2)) & Cue.Place) != 0;

    // 全球商业智能中心(BIC).
    static bool IsAbbreviated(string text, int end)
    {
        var open = Script.SkipSpace(text, end);
        if (open + 3 >= text.Length || !Script.IsOpening(text[open]) || !char.IsAsciiLetterUpper(text[open + 1])) return false;
        var close = LatinText.WordEnd(text, open + 1);
        return close < text.Length && close - open > 2 && Script.IsClosing(text[close]);
    }

    // 、同歌创投: with nothing before it, what is elsewhere a word begins the name.
    static bool IsFirstOfName(string folded, int end, int length, int own) =>
        length == 1 && own <= 2 && "数同近日月年前后内外上下时里地无有会可能元作现经当新天来去出入为".Contains(folded[end - 1], StringComparison.Ordinal)
        && (own > 0 && IsEdge(folded, end - 1) || own == 0 && end >= 2 && Script.IsHan(folded[end - 2]) && (Words.Of(folded.AsSpan(end - 2, 1)) & ~Cue.Generic) == 0 && IsEdge(folded, end - 2));

    static bool IsEdge(string folded, int at) => at == 0 || !Script.IsHan(folded[at - 1]) || Words.Ending(folded, at, Cue.OrganizationLeft, out _) > 1;

    static bool IsFalseFollower(string folded, int end) => folded[end] == '金' || Words.At(folded, end, out var cue) > 1 && (cue & Cue.Follower) == 0;

    static bool IsBank(string folded, int ending, int end) => folded.AsSpan(ending, end - ending) is "银行" or "证券" or "航空" or "商业银行" or "创投";

    // A place and one of these alone is a common noun: 美国大学, 上海医院.
    static bool IsVague(string folded, int ending, int end) =>
        folded.AsSpan(ending, end - ending) is "学院" or "医院" or "研究院" or "研究所" or "实验室" or "协会" or "学会" or "商会" or "委员会" or "管理局" or "博物馆" or "出版社" or "基金会" or "研究中心" or "总会" or "总局" or "开发区管委会" or "日报" or "商学院";

    // 美光公司, 阿里巴巴集团: what a listed company may carry after its name.
    static bool IsNoun(string folded, int ending, int end) => folded.AsSpan(ending, end - ending) is "公司" or "科技" or "国际" or "股份" or "汽车" or "电子" or "能源" or "健康" or "物流" or "医疗" or "物业" or "新能源" or "置业";

    static bool Joins(string folded, int before) =>
        before > 1 && Script.IsHan(folded[before - 1]) && Words.Ending(folded, before, Cue.Generic | Cue.Stop | Cue.Place | Cue.Ending, out var cue) is var length
        && (length == 0 || (cue & Cue.Generic) != 0 && (cue & (Cue.Stop | Cue.Place)) == 0);

    static bool IsSupported(string text, string folded, Find find, Neighbours neighbours)
    {
        if (!ListedNames.IsOpen(folded, find.Start)) return false;
        var right = Script.SkipSpace(text, find.End);
        if (right < text.Length && Script.IsOpening(text[right])) return true;
        if (Words.At(folded, right, out var cue) > 1 && (cue & (Cue.OrganizationRight | Cue.Title)) != 0) return true;
        // 蓝鲸新闻 11 月 26 日讯: an agency at the beginning of its report.
        if ((find.Start == 0 || text[find.Start - 1] is '\n' or '\r') && text.AsSpan(find.End, Math.Min(16, text.Length - find.End)).IndexOfAny("讯訊电電") is > 0 and var wire && text.AsSpan(find.End, wire).IndexOfAny("日月") >= 0) return true;
        // Between marks of enumeration: beside a name that is known, or as a stem of two characters with an end that common nouns seldom have.
        if (right < text.Length && text[right] is '、' or '等' && find.Length <= 5 && (find.Start == 0 || !Script.IsHan(text[find.Start - 1])) && Ends.Any(e => folded.AsSpan(find.Start, find.Length).EndsWith(e))) return true;
        if (neighbours.IsListed(text, find)) return true;
        return Words.Ending(folded, find.Start, Cue.OrganizationLeft, out _) > 1;
    }
}
