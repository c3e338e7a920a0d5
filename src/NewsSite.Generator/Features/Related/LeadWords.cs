using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsSite.Generator.Features.Related;

/// <summary>The words of all stories' titles and summaries, each with the stories that have it. Immutable.</summary>
internal sealed class LeadWords
{
    private readonly Dictionary<string, List<int>> byWord;

    private LeadWords(Dictionary<string, List<int>> byWord) => this.byWord = byWord;

    /// <param name="leads">Titles and summaries of each story.</param>
    public static LeadWords Of(ImmutableArray<string> leads)
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

        return new(byWord);
    }

    /// <summary>Returns for each word of a story's lead the indexes of all stories that have it, in their order.</summary>
    public IEnumerable<List<int>> StoriesSharing(string lead) => WordsOf(lead).Select(word => byWord[word]);

    /// <summary>Returns the words after some leads changed.</summary>
    /// <param name="changed">The new leads by the stories' indexes.</param>
    /// <param name="before">All leads of before.</param>
    public LeadWords With(IReadOnlyDictionary<int, string> changed, ImmutableArray<string> before)
    {
        var next = new Dictionary<string, List<int>>(byWord, StringComparer.Ordinal);
        foreach (var (story, lead) in changed)
        {
            var (old, words) = (WordsOf(before[story]), WordsOf(lead));
            foreach (var word in old.Except(words))
            {
                next[word] = [.. next[word].Where(other => other != story)];
            }

            foreach (var word in words.Except(old))
            {
                next[word] = [.. next.GetValueOrDefault(word, []).Append(story).Order()];
            }
        }

        return new(next);
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
