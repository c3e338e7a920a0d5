namespace NewsSite.Generator.Tools.Checking;

/// <summary>Parts of a text seen so far. Only those that begin alike are compared.</summary>
internal sealed class SeenParts
{
    private const int FirstLetters = 16;

    private readonly Dictionary<ulong, List<TextPart>> parts = [];

    /// <summary>Returns the equal part seen before, or null after adding this one.</summary>
    public TextPart? FindOrAdd(TextPart part)
    {
        var hash = part.HashOfFirst(FirstLetters);
        if (!parts.TryGetValue(hash, out var alike))
        {
            parts[hash] = [part];
            return null;
        }

        if (alike.Find(part.Repeats) is { } first)
        {
            return first;
        }

        alike.Add(part);
        return null;
    }
}
