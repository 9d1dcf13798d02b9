namespace Lede;

/// <summary>How sure a text is, told by its words.</summary>
static class StatusWords
{
    static readonly Words Rumoured = Words.Of(
        ["知情人士", "消息人士", "据传", "传闻", "传出", "市场传", "有传", "或达", "或将", "疑似", "据称", "reportedly", "people familiar", "sources said", "is said to", "rumored", "rumoured"]);
    static readonly Words Forecast = Words.Of(
        ["预计", "预测", "预期", "估计将", "有望", "可能", "料将", "看好", "将达", "将升至", "将增至", "冲击", "expected to", "forecast", "projected", "may reach", "could reach", "estimates"]);
    static readonly Words Planned = Words.Of(
        ["计划", "拟", "承诺", "打算", "准备", "将", "寻求", "试图", "洽谈", "申请", "筹划", "考虑", "plans to", "plan to", "will ", "to raise", "seeking", "in talks", "pledged", "agreed to", "committed"]);

    /// <summary>
    /// Rumoured where the sentence up to the evidence has no name that stands for it; forecast where somebody up to there expects it; planned where the clause
    /// itself says so; actual otherwise.
    /// </summary>
    public static Status Of(Evidence evidence)
    {
        var reading = evidence.Reading!;
        var sentence = evidence.SentenceSpan;
        var clause = Clauses.Start(reading.Folded, sentence, evidence.Span.Start);
        var end = evidence.Span.End;
        var folded = reading.Folded.AsSpan();
        return Rumoured.IsIn(folded[sentence.Start..end]) ? Status.Rumoured
            : Forecast.IsIn(folded[sentence.Start..end]) ? Status.Forecast
            : Planned.IsIn(folded[clause..end]) ? Status.Planned
            : Status.Actual;
    }
}
