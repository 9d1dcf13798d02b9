namespace Lede.Tests;

/// <summary>Each kind of fact carries sentences and what a careful reader finds in them; these are run as they stand.</summary>
public class ExamplesTests
{
    public static TheoryData<string> Fundings => [.. Funding.Examples.Select(e => e.Text)];

    public static TheoryData<string> Valuations => [.. Valuation.Examples.Select(e => e.Text)];

    [Theory]
    [MemberData(nameof(Fundings))]
    public void Funding_is_found_as_its_examples_say(string text) => Check<Funding>(text);

    [Theory]
    [MemberData(nameof(Valuations))]
    public void Valuation_is_found_as_its_examples_say(string text) => Check<Valuation>(text);

    static void Check<T>(string text)
        where T : Fact, IFact<T>
    {
        var expected = T.Examples.Single(e => e.Text == text).Facts;
        var found = T.Pattern.Matches(Reading.Of(text)).Select(m => m.Row);
        Assert.Equal(expected.Select(Describe), found.Select(Describe));
    }

    /// <summary>Everything but the evidence, lists by their items.</summary>
    static string Describe<T>(T fact)
        where T : Fact => string.Join("; ", typeof(T).GetProperties()
            .Where(p => p.CanWrite && p.Name != nameof(Fact.Evidence))
            .Select(p => $"{p.Name}={(p.GetValue(fact) is System.Collections.IEnumerable list and not string ? string.Join(',', list.Cast<object>()) : p.GetValue(fact))}"));
}
