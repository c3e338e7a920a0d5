using NewsSite.Generator.Core.Caching;

namespace NewsSite.Tests.Caching;

/// <summary>The index of a pack finds each value, and keeps those that were used in the order of their places.</summary>
public sealed class PackIndexTests
{
    [Fact]
    public void Keys_with_the_same_lowest_bits_are_told_apart()
    {
        var entries = Enumerable.Range(0, 50).Select(number => Entry((UInt128)number << 64, number)).ToArray();
        var index = new PackIndex(entries);
        Assert.All(entries, entry => Assert.Equal(entry, index.Use(entry.Key)));
        Assert.Null(index.Use((UInt128)50 << 64));
        Assert.True(index.IsUnchanged);
    }

    [Fact]
    public void An_index_without_values_finds_none()
    {
        var index = new PackIndex([]);
        Assert.Null(index.Use(0));
        Assert.Equal(0, index.End);
        Assert.Empty(index.Used());
    }

    [Fact]
    public void Values_that_were_not_used_are_dropped()
    {
        var index = new PackIndex([Entry(1, 0), Entry(2, 1), Entry(3, 2)]);
        index.Use(3);
        index.Add(Entry(5, 4));
        index.Add(Entry(4, 3));
        index.Use(1);
        Assert.False(index.IsUnchanged);
        Assert.Equal([1, 3, 4, 5], index.Used().Select(entry => (int)entry.Key));
    }

    [Fact]
    public void A_value_in_the_place_of_another_stands_once()
    {
        var index = new PackIndex([Entry(1, 0), Entry(2, 1)], areUsed: true);
        index.Remove(1);
        Assert.Null(index.Use(1));
        index.Add(Entry(1, 2));
        index.Add(Entry(2, 3));
        Assert.Equal([Entry(1, 2), Entry(2, 3)], index.Used());
        Assert.Equal(Entry(2, 3), index.Use(2));
        index.Remove(2);
        Assert.Equal([Entry(1, 2)], index.Used());
    }

    private static PackEntry Entry(UInt128 key, int place) => new(key, 7, place * 10L, 10);
}
