namespace Lede;

/// <summary>Where a text was published, as far as it decides what a bare 元 is.</summary>
public enum Origin
{
    /// <summary>Mainland China: 元 is CNY.</summary>
    Mainland,

    /// <summary>Taiwan: 元 is TWD.</summary>
    Taiwan,

    /// <summary>Hong Kong: 元 is HKD.</summary>
    HongKong,
}
