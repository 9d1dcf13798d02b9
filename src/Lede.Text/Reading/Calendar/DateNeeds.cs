namespace Lede;

/// <summary>What a calendar expression must be told before its days are known.</summary>
public enum DateNeeds
{
    /// <summary>It states its year: 2023年9月.</summary>
    Nothing,

    /// <summary>The year of publication: 去年, 9月, 11月26日.</summary>
    Year,

    /// <summary>The month of publication: 上个月, 本月初, 15日.</summary>
    Month,

    /// <summary>The day of publication: 昨天, 上周日.</summary>
    Day,
}
