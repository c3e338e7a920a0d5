using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using NewsSite.Generator.Core.Serialization;

namespace NewsSite.Tests.Caching;

/// <summary>The hash of parts is that of their bytes one after another, whatever was hashed before or meanwhile.</summary>
public sealed class PartsHashTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(170)]
    [InlineData(171)]
    [InlineData(5000)]
    public void Texts_of_all_lengths_are_hashed_as_their_bytes(int length)
    {
        var text = string.Concat(Enumerable.Repeat('ң', length));
        var hash = PartsHash.Start();
        hash.AppendUtf8(text);
        hash.AppendUtf16(text);
        hash.AppendValue(length);
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(text),
            .. MemoryMarshal.AsBytes(text.AsSpan()),
            .. BitConverter.GetBytes(length),
        ];
        Assert.Equal(XxHash128.HashToUInt128(bytes), hash.Finish());
    }

    [Fact]
    public void A_hash_that_is_started_before_another_ends_is_another()
    {
        var outer = PartsHash.Start();
        outer.AppendUtf8("a");
        var inner = PartsHash.Start();
        inner.AppendUtf8("b");
        Assert.Equal(XxHash128.HashToUInt128("b"u8), inner.Finish());
        outer.AppendUtf8("c");
        Assert.Equal(XxHash128.HashToUInt128("ac"u8), outer.Finish());
    }
}
