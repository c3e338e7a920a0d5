using System.Collections.Concurrent;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>The silences of all articles, and which of them had an effect. Thread-safe.</summary>
internal sealed class SilenceList(IEnumerable<Silence> silences)
{
    public static readonly SilenceList None = new([]);

    private readonly ILookup<string, Silence> byCode = silences.ToLookup(
        silence => silence.Code,
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<Silence, bool> used = [];

    /// <summary>True if an article allows the problem.</summary>
    public bool Allows(Diagnostic diagnostic)
    {
        var isAllowed = false;
        foreach (var silence in byCode[diagnostic.Rule.Code])
        {
            if (silence.Covers(diagnostic))
            {
                used[silence] = isAllowed = true;
            }
        }

        return isAllowed;
    }

    public bool WasUsed(Silence silence) => used.ContainsKey(silence);

    /// <summary>Takes over what other silences had an effect on.</summary>
    public void AddUsed(SilenceList other)
    {
        foreach (var silence in other.used.Keys)
        {
            used[silence] = true;
        }
    }
}
