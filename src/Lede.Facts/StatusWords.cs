namespace Lede;

/// <summary>How sure a text is, told by its words.</summary>
static class StatusWords
{
    static readonly Words Rumoured = Words.Of(
        ["知情人士", "消息人士", "据传", "传闻", "传出", "市场传", "有传", "或达", "或将", "疑似", "据称", "reportedly", "people familiar", "sources said", "is said to", "rumored", "rumoured"]);
    static readonly Words Forecast = Words.Of(
        ["预计", "预测", "预期", "估计将", "有望", "可能", "料将", "看好", "将达", "将升至", "将增至", "冲击", "expected to", "forecast", "projected", "may reach", "could reach", "estimates"]);

    /// <summary>Whose forecast it is, before the comma: "IDC 预测，…".</summary>
    static readonly Words Forecasts = Words.Of(["预计", "预测", "预期", "估计", "forecasts", "expects", "projects", "predicts"]);
    static readonly Words Planned = Words.Of(
        ["计划", "拟", "承诺", "打算", "准备", "将", "寻求", "试图", "洽谈", "申请", "筹划", "考虑", "plans to", "plan to", "will ", "to raise", "seeking", "in talks", "pledged", "agreed to", "committed"]);

    /// <summary>
    /// Rumoured where the sentence up to the evidence has no name that stands for it; forecast where the clause itself says so or an earlier clause ends with
    /// somebody's forecast; planned where the clause says so; actual otherwise.
    /// </summary>
    public static Status Of(Evidence evidence)
    {
        var reading = evidence.Reading!;
        var sentence = evidence.SentenceSpan;
        var clause = Clauses.Start(reading.Folded, sentence, evidence.Span.Start);
        var end = evidence.Span.End;
        var folded = reading.Folded.AsSpan();
        return Rumoured.IsIn(folded[sentence.Start..end]) ? Status.Rumoured
            : Forecast.IsIn(folded[clause..end]) || IsForecast(reading.Folded, sentence, clause) ? Status.Forecast
            : Planned.IsIn(folded[clause..end]) ? Status.Planned
            : Status.Actual;
    }

    static bool IsForecast(string folded, Span sentence, int clause)
    {
        foreach (var word in Forecasts.All(folded, sentence with { End = clause }))
            if (word.End < clause && folded[word.End] is ',' or ':') return true;
        return false;
    }
}
