using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsSite.Generator.Features.Related;

/// <summary>The words of all stories' titles and summaries, each with the stories that have it. Immutable.</summary>
internal sealed class LeadWords
{
    /// <summary>Number of changed leads above which all are read anew.</summary>
    private const int MostChanged = 64;

    private readonly ImmutableArray<string> leads;
    private readonly Dictionary<string, List<int>> byWord;

    private LeadWords(ImmutableArray<string> leads, Dictionary<string, List<int>> byWord) =>
        (this.leads, this.byWord) = (leads, byWord);

    /// <param name="leads">Titles and summaries of each story.</param>
    /// <param name="earlier">Words of other leads, which save time where few differ.</param>
    public static LeadWords Of(ImmutableArray<string> leads, LeadWords? earlier)
    {
        if (earlier?.leads.Length == leads.Length)
        {
            var changed = Enumerable.Range(0, leads.Length).Where(i => leads[i] != earlier.leads[i]).ToList();
            if (changed.Count <= MostChanged)
            {
                return earlier.With(leads, changed);
            }
        }

        return Of(leads);
    }

    /// <summary>
    /// Returns for each word of a story's lead the indexes of all stories that have it, in their order.
    /// </summary>
    /// <param name="story">Index of the story.</param>
    public IEnumerable<List<int>> StoriesSharing(int story) => WordsOf(leads[story]).Select(word => byWord[word]);

    private static LeadWords Of(ImmutableArray<string> leads)
    {
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var story = 0;
        foreach (var words in leads.AsParallel().AsOrdered().Select(WordsOf))
        {
            foreach (var word in words)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _) ??= []).Add(story);
            }

            story++;
        }

        return new(leads, byWord);
    }

    private LeadWords With(ImmutableArray<string> next, List<int> changed)
    {
        var nextByWord = new Dictionary<string, List<int>>(byWord, StringComparer.Ordinal);
        foreach (var story in changed)
        {
            var (old, words) = (WordsOf(leads[story]), WordsOf(next[story]));
            foreach (var word in old.Except(words))
            {
                nextByWord[word] = [.. nextByWord[word].Where(other => other != story)];
            }

            foreach (var word in words.Except(old))
            {
                nextByWord[word] = [.. nextByWord.GetValueOrDefault(word, []).Append(story).Order()];
            }
        }

        return new(next, nextByWord);
    }

    /// <summary>
    /// Returns the words of a text, cut to their first characters, so that most inflected forms match.
    /// </summary>
    private static HashSet<string> WordsOf(string text)
    {
        const int minLength = 4;
        const int prefixLength = 6;
        var words = new HashSet<string>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[prefixLength];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetter(text[i]);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                if (i - start >= minLength)
                {
                    var length = text.AsSpan(start, Math.Min(prefixLength, i - start)).ToLowerInvariant(lower);
                    lookup.Add(lower[..length]);
                }

                start = -1;
            }
        }

        return words;
    }
}
