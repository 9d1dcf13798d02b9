using System.Text.RegularExpressions;

namespace Lede;

/// <summary>A line of an article with the shapes by which its part is told. Positions are in the whole text; white space at both ends is left out.</summary>
readonly partial record struct Line(string Source, Span Span)
{
    /// <summary>From this many characters on, a line without a full stop is still prose.</summary>
    public const int LongLine = 60;

    /// <summary>A sentence shorter than this may be a button or a headline.</summary>
    const int ShortSentence = 22;

    public ReadOnlySpan<char> Text => Source.AsSpan(Span.Start, Span.Length);

    public bool IsDate => DateLine().IsMatch(Text);

    public bool IsProse => Text.Length >= LongLine || (Text.Length >= ShortSentence && Text.IndexOfAny("。！？!?；;.") >= 0 && !IsDate);

    public bool IsSentence => Text.Length > 0 && "。！？!?；;.”」".Contains(Text[^1], StringComparison.Ordinal);

    /// <summary>"How much does it cost?" on a line of its own is a heading more often than a sentence.</summary>
    public bool IsShortQuestion => Text.Length is > 2 and < ShortSentence && Text[^1] is '?' or '？';

    /// <summary>A line that announces what follows: "Three questions:".</summary>
    public bool LeadsIn => Text.Length > 0 && Text[^1] is ':' or '：';

    public bool IsListItem => Text.Length > 1 && Text[0] is '•' or '·' or '●' or '▪' or '◆' or '-' or '–' && char.IsWhiteSpace(Text[1]);

    public Match Byline => BylineLine().Match(Source, Span.Start, Span.Length);

    public bool IsCredit => CreditLine().IsMatch(Text);

    /// <summary>A short line that asks to open, scan, log in, share: a button or a banner.</summary>
    public bool IsPrompt => Text.Length <= 40 && Prompt().IsMatch(Text);

    /// <summary>A legal line: who may reprint, whose views these are, where to complain.</summary>
    public bool IsLegal => Text.Length <= 160 && Legal().Count(Text) >= 2;

    /// <summary>The label of a box that pages put below an article: what follows is not the article any more.</summary>
    public bool IsBoxLabel => Text.Length <= 20 && BoxLabel().IsMatch(Text);

    // 2024-04-10 11:19 · 2024年4月10日 · April 10, 2024 · with a source or a weekday at most beside it
    [GeneratedRegex(@"^\D{0,12}(19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(\s*\D{0,4}\s*\d{1,2}:\d\d(:\d\d)?)?.{0,16}$|^(Published|Updated|Posted)?\W{0,3}(on )?[A-Z][a-z]{2,8}\.? \d{1,2},? (19|20)\d\d.{0,24}$")]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^[((（【\[]?\s*(?:文|作者|撰文|記者|记者|編輯|编辑|責編|责编|責任編輯|责任编辑|校對|校对|采訪|采访|採訪|整理|翻譯|翻译|编译|編譯|[Bb]y(?=\s+[A-Z])|[Aa]uthor|[Ee]ditor|[Rr]eporter)\s*(?:[丨|｜/／:：]|(?<=[Bb]y)\s|(?<=记者|記者|编辑|編輯|作者)\s)\s*(?<who>\S.{0,60}?)\s*[)）】\]]?\s*$|^[((（〔\[【]?\s*(?:[\p{IsCJKUnifiedIdeographs}]{2,8}\s*[／/]\s*)?(?:記者|记者|特派員|特派员|編譯|编译)\s*(?<who>[\p{IsCJKUnifiedIdeographs}]{2,4}(?:[、,，]\s*[\p{IsCJKUnifiedIdeographs}]{2,4})*)\s*[／/]\s*[\p{IsCJKUnifiedIdeographs}]{2,4}(?:報導|报道|報道|电|電)\s*[)）〕】\]]?\s*$")]
    private static partial Regex BylineLine();

    [GeneratedRegex(@"^[*((（\[【]?\s*(頭|头|題|题|封面|配|資料|资料|插)?(圖|图)(片|源|表|像)?(片?(來|来)?源|(來|来)自|(由|为|為).{0,12})?(\s*[:：丨|｜/]\s*.{1,40}|[)）\]】])$|^((image|photo|picture|source|graphic)s?( credit)?|(數據|数据|資料|资料)?(來|来)源)\s*[:：|].{1,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex CreditLine();

    [GeneratedRegex(@"(打開|打开|下載|下载|扫码|掃碼|登錄|登录|點擊|点击|長按|长按|關注|关注|識別|识别|分享到|轉發|转发|订阅|訂閱|加入|安装|安裝).{0,14}(APP|App|app|小程序|微信|微博|客户端|客戶端|評論|评论|全文|更多|公众号|公眾號|二维码|朋友圈|下载|下載|會員|会员)|^(share|tweet|subscribe|sign (in|up)|log in|read more|advertisement|follow us|comments?|print|email|cookies?).{0,30}$", RegexOptions.IgnoreCase)]
    private static partial Regex Prompt();

    [GeneratedRegex(@"未(經|经)|許可|许可|授權|授权|轉載|转载|版權|版权|投訴|投诉|異議|异议|侵權|侵权|立場|立场|免責|免责|聯系|联系|聯繫|不代表|不構成|不构成|@\w+\.\w+|copyright|all rights reserved|©", RegexOptions.IgnoreCase)]
    private static partial Regex Legal();

    [GeneratedRegex(@"^(大\s*家\s*都\s*在\s*(看|搜)|推薦(內容|閱讀|阅读)?|推荐(内容|阅读)?|相關(閱讀|推薦|新聞|文章)|相关(阅读|推荐|新闻|文章)|猜你喜(欢|歡)|最新(評論|评论|文章)|熱門.{0,4}|热门.{0,4}|更多.{0,6}|評論|评论|發表評論|发表评论|搜索(历史|歷史)|延伸閱讀|往期.{0,4}|文集[:：]?|頻道[:：]?|频道[:：]?|related( stories| articles)?|you may also like|recommended( for you)?|most read|comments?|tags?:?)$", RegexOptions.IgnoreCase)]
    private static partial Regex BoxLabel();
}
