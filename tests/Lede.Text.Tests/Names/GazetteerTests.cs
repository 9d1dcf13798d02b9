namespace Lede.Tests.Names;

public class GazetteerTests
{
    [Fact]
    public void No_name_is_listed_twice() =>
        Assert.Empty(Gazetteer.Shared.Forms.Skip(1).GroupBy(f => f.Text, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void No_two_entities_share_a_folded_name() =>
        Assert.Empty(Gazetteer.Shared.Forms.Skip(1).GroupBy(f => Fold.Text(f.Text), StringComparer.Ordinal).Where(g => g.Select(f => (f.Kind, f.Entity)).Distinct().Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_name_is_written_without_stray_space_or_mark() =>
        Assert.DoesNotContain(Gazetteer.Shared.Forms.Skip(1), f => f.Text.Length < 2 || f.Text.Trim() != f.Text || f.Text.Contains('|', StringComparison.Ordinal) || f.Text.Contains('?', StringComparison.Ordinal));

    [Fact]
    public void It_is_broad() => Assert.True(Gazetteer.Shared.Entities.Count > 2_500);

    [Fact]
    public void Every_listed_name_is_found_where_it_stands_alone()
    {
        foreach (var form in Gazetteer.Shared.Forms.Skip(1).Where(f => !f.IsGuarded))
        {
            var length = Gazetteer.Shared.At(form.Text, Fold.Text(form.Text), 0, out var found);
            Assert.True(length == form.Text.Length && found?.Entity == form.Entity, form.Text);
        }
    }
}
