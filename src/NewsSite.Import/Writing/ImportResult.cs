using System.Collections.Immutable;
using NewsSite.Import.Items;

namespace NewsSite.Import.Writing;

/// <summary>Result for one story.</summary>
/// <param name="Key">Its path in the archive.</param>
/// <param name="Files">What was or would be written.</param>
internal sealed record ImportedStory(
    string Key,
    WriteOutcome Outcome,
    ImmutableArray<ImportedVersion> Versions,
    ImmutableArray<StoryFile> Files,
    ImmutableArray<Doubt> Doubts
);

/// <summary>Result for a whole source.</summary>
/// <param name="UnknownTopics">Words of the source that mean no topic of the site, and how often they stand.</param>
/// <param name="TakenAddresses">Old addresses that lead elsewhere: to another story that claims them, or to a page of the site.</param>
internal sealed record ImportResult(
    ImmutableArray<ImportedStory> Stories,
    ImmutableArray<SourceFailure> Failures,
    ImmutableArray<(string Word, int Count)> UnknownTopics,
    ImmutableArray<string> TakenAddresses
)
{
    public int Count(WriteOutcome outcome) => Stories.Count(story => story.Outcome == outcome);

    public int Doubtful => Stories.Count(story => story.Doubts.Length > 0);
}
