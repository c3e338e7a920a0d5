using NewsSite.Generator.Core.Caching;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>A store on disk gives back what was put into it, in whatever order it is asked.</summary>
public sealed class PackStoreTests : IDisposable
{
    private const int Values = 400;
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Values_of_all_lengths_come_back_in_any_order_while_others_are_added()
    {
        var random = new Random(20261128);
        var values = Enumerable
            .Range(1, Values)
            .Select(number =>
                (
                    Key: (UInt128)number,
                    Bytes: BytesOf(
                        random,
                        random.Next(3) switch
                        {
                            0 => 100_000,
                            1 => 5000,
                            _ => 40,
                        }
                    )
                )
            )
            .ToList();
        using (var first = Open())
        {
            foreach (var (key, bytes) in values.Take(Values / 2))
            {
                Assert.True(first.Add(key, bytes));
            }

            first.Save();
        }

        using var second = Open();
        Parallel.ForEach(
            values.Skip(Values / 2).Concat(values).Concat(values.Take(Values / 2).Reverse()),
            value =>
            {
                if (second.Read(value.Key) is { } read)
                {
                    Assert.Equal(value.Bytes, read);
                }
                else
                {
                    Assert.True(value.Key > Values / 2);
                    Assert.True(second.Add(value.Key, value.Bytes));
                    Assert.Equal(value.Bytes, second.Read(value.Key));
                }
            }
        );
        second.Save();
        using var third = Open();
        Assert.All(values.OrderBy(_ => random.Next()), value => Assert.Equal(value.Bytes, third.Read(value.Key)));
    }

    [Fact]
    public void A_damaged_value_is_missing_and_its_neighbours_are_not()
    {
        using (var store = Open())
        {
            for (var number = 1; number <= 3; number++)
            {
                store.Add((UInt128)number, Enumerable.Repeat((byte)number, 100).ToArray());
            }

            store.Save();
        }

        var pack = Directory.GetFiles(folder.Root, "*.pack", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(pack);
        bytes[150] ^= 1;
        File.WriteAllBytes(pack, bytes);
        using var damaged = Open();
        Assert.NotNull(damaged.Read(1));
        Assert.Null(damaged.Read(2));
        Assert.NotNull(damaged.Read(3));
    }

    private CacheStore Open() => CacheStore.Open(new CacheFolder(folder.Root), "values");

    private static byte[] BytesOf(Random random, int most)
    {
        var bytes = new byte[random.Next(1, most)];
        random.NextBytes(bytes);
        return bytes;
    }
}
