using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsSite.Generator.Core.Caching;

/// <summary>
/// A long text that need not stay in memory: it can be had again, from a file or by making it anew. What it is, its
/// <see cref="Hash"/> tells at once. Safe for many threads.
/// </summary>
/// <param name="text">Null where it is not in memory.</param>
/// <param name="hash">That of <see cref="HashOf"/>.</param>
/// <param name="recover">Gives the same text; null where it must stay in memory.</param>
public sealed class RecoverableText(string? text, UInt128 hash, Func<string>? recover)
{
    private volatile string? text = text;

    /// <summary>A text that stays in memory.</summary>
    public RecoverableText(string text)
        : this(text, HashOf(text), null) { }

    /// <summary>No text.</summary>
    public static RecoverableText Empty { get; } = new("");

    public UInt128 Hash { get; } = hash;

    /// <summary>The text, had again where it is not in memory; it does not come back to stay.</summary>
    public string Value => text ?? recover!();

    /// <summary>Lets the memory go, where the text can be had again.</summary>
    public void Release()
    {
        if (recover is not null)
        {
            text = null;
        }
    }

    /// <summary>XXH128 of the text's UTF-16.</summary>
    public static UInt128 HashOf(string text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));

    public override string ToString() => Value;
}
