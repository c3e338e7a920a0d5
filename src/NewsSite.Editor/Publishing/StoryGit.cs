using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Publishing;

/// <summary>
/// Runs git for the editor: in its own words only (no prompt, no editor, English), paths as they are written, and not
/// for ever.
/// </summary>
/// <param name="source">Source folder, in a repository.</param>
internal sealed class StoryGit(SourceFolder source)
{
    /// <summary>Limit of what asks another machine.</summary>
    private static readonly TimeSpan NetworkLimit = TimeSpan.FromSeconds(90);

    private static readonly (string Name, string Value)[] Silent =
    [
        ("LC_ALL", "C.UTF-8"),
        ("LANGUAGE", ""),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("GIT_EDITOR", "true"),
        ("GIT_SEQUENCE_EDITOR", "true"),
        ("GIT_LITERAL_PATHSPECS", "1"),
        .. Environment.GetEnvironmentVariable("GIT_SSH_COMMAND") is null
            ? [("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=15")]
            : Array.Empty<(string, string)>(),
    ];

    public SourceFolder Source => source;

    /// <summary>Path of the source folder in the repository, empty or with a slash at its end.</summary>
    public string Prefix { get; } = GitRepository.PathInRepository(source.Root);

    /// <summary>Folder that holds the whole repository.</summary>
    public string TopFolder =>
        Prefix.Length == 0 ? source.Root : Path.GetFullPath(Path.Combine(source.Root, Up(Prefix)));

    /// <summary>Runs git in the source folder.</summary>
    public GitAnswer Ask(params ImmutableArray<string> arguments) => Git.Ask(source.Root, arguments, null, Silent);

    /// <summary>Runs git in the source folder with one more environment variable.</summary>
    public GitAnswer AskWith((string Name, string Value) variable, params ImmutableArray<string> arguments) =>
        Git.Ask(source.Root, arguments, null, [.. Silent, variable]);

    /// <summary>Runs git in the folder of the whole repository.</summary>
    public GitAnswer AskAtTop(params ImmutableArray<string> arguments) => Git.Ask(TopFolder, arguments, null, Silent);

    /// <summary>Runs git in the folder of the whole repository with one more environment variable.</summary>
    public GitAnswer AskAtTopWith((string Name, string Value) variable, params ImmutableArray<string> arguments) =>
        Git.Ask(TopFolder, arguments, null, [.. Silent, variable]);

    /// <summary>Runs a command of git that asks another machine, which may not answer.</summary>
    public GitAnswer AskNetwork(params ImmutableArray<string> arguments) =>
        Git.Ask(source.Root, arguments, NetworkLimit, Silent);

    /// <summary>Runs git and returns its output without space at its ends, or null if it fails or says nothing.</summary>
    public string? Value(params ImmutableArray<string> arguments) =>
        Ask(arguments) is { IsFine: true } answer && answer.Output.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Runs git and returns its output.</summary>
    /// <exception cref="GitException">Git fails.</exception>
    public string Run(params ImmutableArray<string> arguments) => OutputOf(Ask(arguments));

    /// <summary>Returns the output of an answer.</summary>
    /// <exception cref="GitException">Git failed.</exception>
    public static string OutputOf(GitAnswer answer) =>
        answer.IsFine ? answer.Output : throw new GitException(answer.Error);

    /// <summary>Returns the parts of an output that ends each with a NUL.</summary>
    public static ImmutableArray<string> Parts(string output) =>
        [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Path of a file in the repository's own folder, like <c>MERGE_HEAD</c>.</summary>
    public string OwnFile(string name) =>
        Path.GetFullPath(Path.Combine(source.Root, Run("rev-parse", "--git-path", name).Trim()));

    /// <summary>Returns the paths of a story's files in a commit, relative to the source folder.</summary>
    public ImmutableArray<string> StoryFiles(string commit, string folder) =>
        [
            .. Parts(Run("ls-tree", "-r", "--name-only", "-z", commit, "--", MonthOf(folder)))
                .Where(path => StoryChange.IsIn(path, folder)),
        ];

    /// <summary>
    /// Returns a story's files as a commit has them, by their paths below its folder; those of a story without a folder by
    /// their names.
    /// </summary>
    public ImmutableDictionary<string, byte[]> FilesAt(string commit, string folder)
    {
        var paths = StoryFiles(commit, folder);
        return Git.ReadBlobs(source.Root, [.. paths.Select(path => $"{commit}:{Prefix}{path}")])
            .Zip(paths, (blob, path) => (Name: NameOf(path), blob))
            .Where(file => file.blob is not null)
            .ToImmutableDictionary(file => file.Name, file => file.blob!.Content);

        string NameOf(string path) =>
            path[folder.Length] == '/' ? path[(folder.Length + 1)..] : path[MonthOf(folder).Length..];
    }

    private static string MonthOf(string folder) => folder[..(folder.LastIndexOf('/') + 1)];

    private static string Up(string prefix) => string.Concat(Enumerable.Repeat("../", prefix.Count(c => c == '/')));
}
