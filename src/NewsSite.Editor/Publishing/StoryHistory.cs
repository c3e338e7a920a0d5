using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Publishing;

/// <summary>Reads who changed a story, when and how, also before it was moved.</summary>
public sealed class StoryHistory(SourceFolder source)
{
    private const char EndOfName = '\0';
    private const char Start = '\u0001';

    private readonly StoryGit git = new(source);

    /// <summary>Returns the commits that changed some files of a story, newest first; empty if it was never committed.</summary>
    /// <param name="paths">Paths of the story's Markdown files, relative to the source folder.</param>
    public ImmutableArray<StoryRevision> Of(params IEnumerable<string> paths)
    {
        var revisions = paths
            .SelectMany(Of)
            .GroupBy(revision => revision.Id)
            .Select(same => same.First() with { Files = [.. same.SelectMany(revision => revision.Files)] })
            .ToList();
        // Times do not tell which of two commits came first: those of one second are alike, and clocks differ.
        var order = revisions.Count < 2 ? [] : git.Run("rev-list", "--topo-order", "HEAD").Split('\n');
        var places = order.Index().ToDictionary(commit => commit.Item, commit => commit.Index);
        return [.. revisions.OrderBy(revision => places.GetValueOrDefault(revision.Id))];
    }

    /// <summary>Returns a file as a commit left it, or null.</summary>
    /// <param name="path">Path then, from <see cref="StoryRevision.Files"/>.</param>
    public byte[]? Content(string id, string path) =>
        Git.ReadBlobs(source.Root, [$"{id}:{git.Prefix}{path}"])[0]?.Content;

    private IEnumerable<StoryRevision> Of(string path)
    {
        if (git.Value("rev-parse", "--verify", "--quiet", "HEAD") is null)
        {
            // Nothing was ever committed, which git log takes for an error.
            yield break;
        }

        var output = git.Run(
            "log",
            "--follow",
            "--relative",
            "--name-status",
            "-z",
            $"--format={Start}%H%x00%an%x00%aI%x00%s",
            "--",
            path
        );
        var commits = output.Split(Start, StringSplitOptions.RemoveEmptyEntries);
        foreach (var commit in commits)
        {
            // Hash, author, time, subject, then a status and one or two names.
            var parts = commit.Split(EndOfName, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 6 || parts[4].Trim() == "D")
            {
                continue;
            }

            yield return new StoryRevision(
                parts[0],
                parts[1],
                DateTimeOffset.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture),
                parts[3].Trim('\n'),
                [(path[(path.LastIndexOf('/') + 1)..], parts[^1].Trim('\n'))]
            );
        }
    }
}

/// <summary>One change of a story.</summary>
/// <param name="Id">Name of the commit.</param>
/// <param name="What">First line of the commit's message.</param>
/// <param name="Files">Names that the story's files have now, each with its path in that commit.</param>
public sealed record StoryRevision(
    string Id,
    string Who,
    DateTimeOffset When,
    string What,
    ImmutableArray<(string Name, string Path)> Files
);
