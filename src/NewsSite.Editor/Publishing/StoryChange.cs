using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Publishing;

/// <summary>
/// Uncommitted changes that belong to one story: its folder, the folder it was moved from, and files in which
/// nothing but links to it follow the move.
/// </summary>
/// <param name="Paths">Paths relative to the source folder; empty if nothing changed.</param>
/// <param name="Tree">Git's name of the whole content as it will be with this story.</param>
/// <param name="Kind">What happened to the story.</param>
internal sealed partial record StoryChange(ImmutableArray<string> Paths, string Tree, StoryChangeKind Kind)
{
    /// <summary>Finds the change of a story. Nothing is changed in the repository but objects that nobody refers to.</summary>
    /// <exception cref="GitException">Git fails.</exception>
    public static StoryChange Of(StoryGit git, string folder)
    {
        var scratch = Path.Combine(Path.GetTempPath(), $"newssite-index-{Guid.NewGuid():n}");
        var index = ("GIT_INDEX_FILE", scratch);
        try
        {
            var hasCommit = git.Value("rev-parse", "--verify", "--quiet", "HEAD") is not null;
            var real = git.OwnFile("index");
            if (File.Exists(real))
            {
                // A copy keeps what git knows of unchanged files, so that it need not read them all.
                File.Copy(real, scratch);
            }

            if (hasCommit)
            {
                StoryGit.OutputOf(git.AskWith(index, "read-tree", "--reset", "HEAD"));
            }

            StoryGit.OutputOf(git.AskWith(index, "add", "--all", "--", SourceContent));
            var changes = Changes(git, index, hasCommit);
            var moved = changes
                .Where(change => IsIn(change.Path, folder) && !IsIn(change.OldPath, folder))
                .Where(change => !git.Source.FileExists(change.OldPath))
                .Select(change => StoryOf(change.OldPath))
                .Distinct()
                .Where(old => old != folder && !git.Source.FolderExists(old))
                .ToList();
            ImmutableArray<string> folders = [.. moved.Prepend(folder)];
            ImmutableArray<string> paths =
            [
                .. changes
                    .SelectMany(change => new[] { change.OldPath, change.Path }.Distinct())
                    .Where(path => folders.Any(own => IsIn(path, own))),
                .. changes
                    .Where(change =>
                        change.Path == change.OldPath
                        && !folders.Any(own => IsIn(change.Path, own))
                        && moved.Any(old => FollowsOnly(git, change.Path, old, folder))
                    )
                    .Select(change => change.Path),
            ];
            var kind =
                moved.Count > 0 ? StoryChangeKind.Moved
                : hasCommit && git.Value(["ls-tree", "HEAD", "--", folder, .. paths]) is not null
                    ? StoryChangeKind.Changed
                : StoryChangeKind.New;

            // The tree holds the story's change alone, whatever else is changed or staged.
            StoryGit.OutputOf(
                hasCommit
                    ? git.AskWith(index, "read-tree", "--reset", "HEAD")
                    : git.AskWith(index, "read-tree", "--empty")
            );
            if (!paths.IsEmpty)
            {
                StoryGit.OutputOf(git.AskWith(index, ["add", "--all", "--", .. paths]));
            }

            return new StoryChange(paths, StoryGit.OutputOf(git.AskWith(index, "write-tree")).Trim(), kind);
        }
        finally
        {
            File.Delete(scratch);
        }
    }

    private const string SourceContent = "content";

    /// <summary>Returns the changed files of the content; a moved one has another old path.</summary>
    private static List<(string OldPath, string Path)> Changes(
        StoryGit git,
        (string Name, string Value) index,
        bool hasCommit
    )
    {
        var before = hasCommit ? "HEAD" : git.Run("hash-object", "-t", "tree", "-w", "--stdin").Trim();
        var parts = StoryGit.Parts(
            StoryGit.OutputOf(
                git.AskWith(
                    index,
                    "diff-index",
                    "--cached",
                    "--relative",
                    "--name-status",
                    "--find-renames=40%",
                    "-z",
                    before,
                    "--",
                    SourceContent
                )
            )
        );
        var changes = new List<(string, string)>();
        for (var i = 0; i < parts.Length; )
        {
            var isMove = parts[i][0] == 'R';
            changes.Add((parts[i + 1], parts[isMove ? i + 2 : i + 1]));
            i += isMove ? 3 : 2;
        }

        return changes;
    }

    /// <summary>True if a file differs from the last commit by links only that led to the old folder.</summary>
    private static bool FollowsOnly(StoryGit git, string path, string old, string now)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal) || !git.Source.FileExists(path))
        {
            return false;
        }

        var before = git.Ask("cat-file", "blob", $"HEAD:{git.Prefix}{path}");
        return before.IsFine
            && WithoutLinks(before.Output, old)
                == WithoutLinks(File.ReadAllText(git.Source.Absolute(path), Encoding.UTF8), now);
    }

    private static string WithoutLinks(string text, string folder) =>
        Regex.Replace(
            text,
            $@"(?:\.\./)+(?:[\w-]+/)*{Regex.Escape(folder[(folder.LastIndexOf('/') + 1)..])}(?=[/)\s#""'])",
            "→"
        );

    /// <summary>
    /// True for a file in a story's folder, and for a version of a story that is files like <c>23-slug.ky.md</c> and has no
    /// folder.
    /// </summary>
    internal static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && Inside().IsMatch(path.AsSpan(folder.Length));

    private static string StoryOf(string path) =>
        FlatVersion().Match(path) is { Success: true } flat
            ? flat.Groups["story"].Value
            : path[..Math.Max(0, path.LastIndexOf('/'))];

    [GeneratedRegex(@"^(?:/|\.[a-z]{2,3}\.md\z)")]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?<story>.*/(?!index\.)[^/.]+)\.[a-z]{2,3}\.md\z")]
    private static partial Regex FlatVersion();
}

/// <summary>Kind of a story's change since the last commit.</summary>
internal enum StoryChangeKind
{
    New,
    Changed,
    Moved,
}
