using System.Collections.Immutable;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Publishing;

/// <summary>
/// Publishes one story: checks it as it will be committed, commits it alone, takes in what colleagues sent, checks again,
/// and sends it. Whatever fails, the author's files stay as they are.
/// </summary>
/// <param name="source">Source folder, in a repository.</param>
/// <param name="check">Returns what is reported of a source folder, with the caches of another.</param>
/// <param name="language">Language of titles in the history.</param>
/// <param name="alone">Does something while nobody else writes files of the source folder; null if nobody does.</param>
public sealed class Publisher(
    SourceFolder source,
    Func<SourceFolder, CacheFolder, ImmutableArray<Diagnostic>> check,
    MessageLanguage language,
    Func<Func<PublishResult?>, PublishResult?>? alone = null
)
{
    /// <summary>How often a story is sent anew because a colleague was faster.</summary>
    private const int Attempts = 4;

    private static readonly string[] HalfDone =
    [
        "MERGE_HEAD",
        "CHERRY_PICK_HEAD",
        "REVERT_HEAD",
        "rebase-merge",
        "rebase-apply",
    ];

    private readonly StoryGit git = new(source);
    private readonly TreeCheck trees = new(new StoryGit(source), check);
    private readonly Lock one = new();
    private readonly Func<Func<PublishResult?>, PublishResult?> alone = alone ?? (work => work());

    /// <summary>Publishes a story. One call at a time does.</summary>
    public PublishResult Publish(PublishRequest request)
    {
        lock (one)
        {
            try
            {
                return Refusal(request) ?? Commit(request, out var committed) ?? Send(request, committed);
            }
            catch (GitException e)
            {
                return new(PublishOutcome.Refused, PublishTexts.RefusedByGit, e.Message);
            }
        }
    }

    /// <summary>Returns a story's files as a commit has them, by their paths below its folder.</summary>
    /// <param name="commit">Commit of an earlier <see cref="PublishResult.Seen"/>.</param>
    public ImmutableDictionary<string, byte[]> FilesAt(string commit, string folder) => git.FilesAt(commit, folder);

    private PublishResult? Refusal(PublishRequest request)
    {
        Rebase.EndInterrupted(git);
        if (File.Exists(git.OwnFile("index.lock")))
        {
            return new(PublishOutcome.Refused, PublishTexts.RefusedBusy);
        }

        if (HalfDone.Any(name => Path.Exists(git.OwnFile(name))))
        {
            return new(PublishOutcome.Refused, PublishTexts.RefusedHalfDone);
        }

        if (git.Value("symbolic-ref", "--quiet", "--short", "HEAD") is null)
        {
            return new(PublishOutcome.Refused, PublishTexts.RefusedNoBranch);
        }

        return Author.Note(git, request.Name, request.Email);
    }

    /// <summary>Commits the story alone. Returns null if it is committed, or if nothing was to be.</summary>
    /// <param name="committed">The paths committed now; empty if nothing was changed.</param>
    private PublishResult? Commit(PublishRequest request, out ImmutableArray<string> committed)
    {
        committed = [];
        var change = StoryChange.Of(git, request.Folder);
        if (change.Paths.IsEmpty)
        {
            return null;
        }

        var errors = trees.Errors(change.Tree);
        if (!errors.IsEmpty)
        {
            return new(PublishOutcome.Refused, PublishTexts.Errors) { Problems = errors };
        }

        git.Run(["add", "--all", "--", .. change.Paths]);
        var message = change.Kind switch
        {
            StoryChangeKind.New => PublishTexts.CommitNew,
            StoryChangeKind.Moved => PublishTexts.CommitMoved,
            _ => PublishTexts.CommitChanged,
        };
        var answer = git.AskWith(
            ("NEWSSITE_CHECKED", change.Tree),
            [
                "commit",
                "--quiet",
                "--cleanup=verbatim",
                $"--message={message.In(language, request.Title)}",
                "--only",
                "--",
                .. change.Paths,
            ]
        );
        if (!answer.IsFine)
        {
            git.Ask(["reset", "--quiet", "--", .. change.Paths]);
            return new(PublishOutcome.Refused, PublishTexts.RefusedByGit, answer.Error);
        }

        if (git.Value("rev-parse", "HEAD^{tree}") != change.Tree)
        {
            // A file was saved between the check and the commit.
            Rebase.TakeBack(git, change.Paths);
            return new(PublishOutcome.Refused, PublishTexts.RefusedBusy);
        }

        committed = change.Paths;
        return null;
    }

    /// <summary>
    /// Returns files that wait to be sent and are changed again since: a story that was kept, and is a draft by now, must
    /// not go out with another one.
    /// </summary>
    private List<string> Undone(string? tip) =>
        [
            .. StoryGit
                .Parts(
                    tip is null
                        ? git.Run("ls-tree", "-r", "--full-tree", "--name-only", "-z", "HEAD")
                        : git.Run("diff", "--name-only", "--no-renames", "-z", $"{tip}...HEAD")
                )
                .Intersect(Rebase.Uncommitted(git)),
        ];

    private PublishResult Send(PublishRequest request, ImmutableArray<string> committed)
    {
        if (Remote.Of(git) is not { } remote)
        {
            return new(PublishOutcome.Kept, PublishTexts.KeptNoRemote);
        }

        // What was committed or joined in an earlier call may have been refused then.
        var isChecked = !committed.IsEmpty;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (remote.Fetch() is { } trouble)
            {
                return trouble;
            }

            var tip = remote.Tip;
            if (tip is not null && !git.Ask("merge-base", "--is-ancestor", tip, "HEAD").IsFine)
            {
                if (alone(() => new Rebase(git, request, committed).Onto(tip)) is { } stopped)
                {
                    return stopped;
                }

                isChecked = false;
            }

            if (tip is not null && tip == git.Value("rev-parse", "HEAD"))
            {
                return new(PublishOutcome.Published, PublishTexts.NothingNew);
            }

            if (Undone(tip) is { Count: > 0 } undone)
            {
                return new(PublishOutcome.Kept, PublishTexts.KeptUndone, string.Join(", ", undone));
            }

            if (!isChecked)
            {
                var errors = trees.Errors("HEAD");
                if (!errors.IsEmpty)
                {
                    return new(PublishOutcome.Refused, PublishTexts.ErrorsTogether) { Problems = errors };
                }

                isChecked = true;
            }

            var answer = remote.Push();
            if (answer.IsFine)
            {
                return new(PublishOutcome.Published, PublishTexts.Published);
            }

            if (!Remote.IsOvertaken(answer))
            {
                return RemoteTrouble.Of(answer, remote.Name);
            }
        }

        return new(PublishOutcome.Kept, PublishTexts.KeptBusy);
    }
}
