using System.Collections.Immutable;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Queries the git repository that holds a source folder.</summary>
public static class GitRepository
{
    /// <summary>Branches that others publish from, the most authoritative first.</summary>
    private static readonly string[] MainBranches =
    [
        "refs/remotes/origin/HEAD",
        "refs/remotes/origin/main",
        "refs/remotes/origin/master",
        "refs/heads/main",
        "refs/heads/master",
    ];

    /// <summary>
    /// Returns the folder's path in its repository, ending in a slash. Empty for the repository's root and outside any
    /// repository.
    /// </summary>
    public static string PathInRepository(string folder) => FindPath(folder) ?? "";

    /// <summary>True if the folder is in a repository. Asks the file system only.</summary>
    public static bool Contains(string folder) => FindPath(folder) is not null;

    /// <summary>
    /// Returns the files in a folder that differ from a revision, untracked files included, relative to the folder.
    /// </summary>
    /// <exception cref="GitException">The folder is in no repository, the revision does not exist, or git is not
    /// installed.</exception>
    public static IReadOnlySet<string> ChangedSince(string folder, string revision)
    {
        // Resolve the revision first: git must not read it as an option or a path.
        var commit = Git.Run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
            .Trim();
        return Git.Run(folder, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--")
            .Split('\0')
            .Concat(Git.Run(folder, "ls-files", "--others", "--exclude-standard", "-z").Split('\0'))
            .Where(path => path.Length > 0)
            .Select(path => ComposedText.Of(path))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Returns the commits from which the present state grew: the last one, its parents, and where its branch left the
    /// main one and another revision. Empty in a repository without commits.
    /// </summary>
    /// <param name="since">Another revision to grow from, or null.</param>
    /// <exception cref="GitException">Git refuses to read the repository, or is not installed.</exception>
    public static ImmutableArray<string> Origins(string folder, string? since)
    {
        // Also fails, with git's own words, where git refuses to read the repository.
        var main = Git.Run(folder, ["for-each-ref", "--format=%(refname)", .. MainBranches]).Split('\n');
        if (Git.TryRun(folder, "rev-list", "--max-count=1", "--parents", "HEAD")?.Trim().Split(' ') is not { } commits)
        {
            return [];
        }

        var bases = MainBranches
            .Where(main.Contains)
            .Take(1)
            .Append(since)
            .OfType<string>()
            .Select(other => Git.TryRun(folder, "merge-base", "--", commits[0], other)?.Trim())
            .OfType<string>();
        return [.. commits.Concat(bases).Distinct()];
    }

    /// <summary>Returns the different states of a file in some commits, each with the first commit that has it.</summary>
    /// <param name="path">Path relative to the folder.</param>
    public static IEnumerable<(string Commit, byte[] Content)> Contents(
        string folder,
        ImmutableArray<string> commits,
        string path
    )
    {
        var inRepository = PathInRepository(folder) + path;
        return Git.ReadBlobs(folder, [.. commits.Select(commit => $"{commit}:{inRepository}")])
            .Zip(commits, (blob, commit) => (commit, blob))
            .Where(pair => pair.blob is not null)
            .DistinctBy(pair => pair.blob!.Id)
            .Select(pair => (pair.commit, pair.blob!.Content));
    }

    /// <summary>
    /// Returns for files and folders that are gone a revision that still has them, like <c>HEAD</c> or <c>1a2b3c4^</c>.
    /// Those that were never committed are left out.
    /// </summary>
    /// <param name="paths">Paths relative to the folder.</param>
    public static IReadOnlyDictionary<string, string> RevisionsWith(string folder, IReadOnlyCollection<string> paths)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (
            paths.Count == 0
            || Git.TryRun(folder, ["ls-tree", "-r", "-z", "--name-only", "HEAD", "--", .. paths]) is not { } last
        )
        {
            return found;
        }

        Add("HEAD", last.Split('\0'));
        var gone = paths.Where(path => !found.ContainsKey(path)).ToList();
        if (gone.Count > 0)
        {
            var log = Git.Run(
                folder,
                [
                    "log",
                    "--diff-filter=D",
                    "--no-renames",
                    "--relative",
                    "--name-only",
                    "--format=%x00%h",
                    "--",
                    .. gone,
                ]
            );
            foreach (var commit in log.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            {
                var lines = commit.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                Add(lines[0] + "^", lines[1..]);
            }
        }

        return found;

        void Add(string revision, string[] files)
        {
            foreach (var path in paths)
            {
                if (files.Any(file => file == path || file.StartsWith(path + "/", StringComparison.Ordinal)))
                {
                    found.TryAdd(path, revision);
                }
            }
        }
    }

    private static string? FindPath(string folder)
    {
        for (var ancestor = new DirectoryInfo(folder); ancestor is not null; ancestor = ancestor.Parent)
        {
            // In a worktree or submodule, .git is a file.
            if (Path.Exists(Path.Combine(ancestor.FullName, ".git")))
            {
                var path = Path.GetRelativePath(ancestor.FullName, folder).Replace('\\', '/');
                return path == "." ? "" : path + "/";
            }
        }

        return null;
    }
}
