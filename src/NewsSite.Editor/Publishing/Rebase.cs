using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Publishing;

/// <summary>Puts what is committed here onto what colleagues sent.</summary>
/// <param name="committed">Paths of the story that were committed just now; empty if none were.</param>
internal sealed class Rebase(StoryGit git, PublishRequest request, ImmutableArray<string> committed)
{
    /// <summary>File in the repository's own folder that says a rebase is the editor's: it may be ended.</summary>
    private const string Mark = "newssite-rebase";

    /// <summary>Most commits that wait to be sent, each of which may conflict.</summary>
    private const int MostSteps = 200;

    /// <summary>Ends a rebase that was interrupted by a crash or a power cut, so that all is as before it.</summary>
    public static void EndInterrupted(StoryGit git)
    {
        var mark = git.OwnFile(Mark);
        if (File.Exists(mark))
        {
            if (IsUnderWay(git))
            {
                git.Ask("rebase", "--abort");
            }

            TryForget(git, mark);
        }
    }

    private static bool IsUnderWay(StoryGit git) =>
        Path.Exists(git.OwnFile("rebase-merge")) || Path.Exists(git.OwnFile("rebase-apply"));

    /// <summary>Deletes the mark, unless a rebase could not be ended: the next publishing ends it.</summary>
    private static void TryForget(StoryGit git, string mark)
    {
        if (!IsUnderWay(git))
        {
            File.Delete(mark);
        }
    }

    /// <summary>Rebases onto a commit. Returns null if that was possible; else all is as before.</summary>
    public PublishResult? Onto(string tip)
    {
        var incoming = StoryGit.Parts(git.Run("diff", "--name-only", "--no-renames", "-z", $"HEAD...{tip}"));
        var both = incoming.Intersect(Uncommitted(git)).ToList();
        if (both.Count > 0)
        {
            return new(PublishOutcome.Kept, PublishTexts.KeptOtherFiles, string.Join(", ", both));
        }

        var overruled = request.OverruledIn(tip).ToList();
        var own = git.Run("rev-parse", "HEAD").Trim();
        var mark = git.OwnFile(Mark);
        File.WriteAllText(mark, own);
        try
        {
            var answer = git.Ask("-c", "core.hooksPath=/dev/null", "rebase", "--quiet", "--autostash", tip);
            for (var step = 0; !answer.IsFine && step < MostSteps; step++)
            {
                var conflicts = StoryGit.Parts(git.Run("diff", "--name-only", "--diff-filter=U", "-z"));
                var open = conflicts.Where(path => !overruled.Exists(story => IsOf(path, story))).ToList();
                if (conflicts.IsEmpty || open.Count > 0)
                {
                    git.Run("rebase", "--abort");
                    return conflicts.IsEmpty ? throw new GitException(answer.Error) : Stopped(tip, open);
                }

                conflicts.ToList().ForEach(path => TakeFrom(own, path));
                answer = git.Ask("-c", "core.hooksPath=/dev/null", "rebase", "--continue");
            }
        }
        finally
        {
            TryForget(git, mark);
        }

        overruled.ForEach(story => Overrule(story, own, tip));
        return null;
    }

    private PublishResult Stopped(string tip, List<string> conflicts)
    {
        if (!conflicts.Exists(path => IsOf(path, request.Folder)))
        {
            return new(PublishOutcome.Kept, PublishTexts.KeptOtherConflict, string.Join(", ", conflicts));
        }

        if (!committed.IsEmpty)
        {
            // Back to uncommitted: the author's files are still to be brought in order.
            TakeBack(git, committed);
        }

        return new(PublishOutcome.Conflict, PublishTexts.Conflict)
        {
            Theirs = git.FilesAt(tip, request.Folder),
            Seen = tip,
        };
    }

    /// <summary>Makes a story what the author has, where git joined it with what a colleague wrote.</summary>
    private void Overrule(string story, string own, string tip)
    {
        var mine = git.StoryFiles(own, story);
        if (mine.IsEmpty || git.Ask(["diff", "--quiet", own, "HEAD", "--", .. mine]).IsFine)
        {
            return;
        }

        // Photos that the colleague sent stay: only the author's own files are set back.
        git.Run(["restore", $"--source={own}", "--staged", "--worktree", "--", .. mine]);
        string[] how = git.Value("rev-parse", "HEAD") == tip ? ["-C", own] : ["--amend", "--no-edit"];
        git.Run(["-c", "core.hooksPath=/dev/null", "commit", "--quiet", .. how]);
    }

    private void TakeFrom(string own, string path)
    {
        if (git.Ask("cat-file", "-e", $"{own}:{path}").IsFine)
        {
            git.AskAtTop("checkout", own, "--", path);
        }
        else
        {
            git.AskAtTop("rm", "--quiet", "--force", "--", path);
        }
    }

    private bool IsOf(string path, string story) => StoryChange.IsIn(path, git.Prefix + story);

    /// <summary>Takes the last commit back; its files stay as they are.</summary>
    public static void TakeBack(StoryGit git, ImmutableArray<string> paths)
    {
        if (git.Value("rev-parse", "--verify", "--quiet", "HEAD~1") is null)
        {
            git.Run("update-ref", "-d", "HEAD");
        }
        else
        {
            git.Run("reset", "--quiet", "--soft", "HEAD~1");
        }

        git.Ask(["reset", "--quiet", "--", .. paths]);
    }

    /// <summary>Returns the paths in the repository that differ from the last commit, untracked files included.</summary>
    public static IEnumerable<string> Uncommitted(StoryGit git) =>
        StoryGit
            .Parts(git.Run("status", "--porcelain", "--no-renames", "--untracked-files=all", "-z"))
            .Select(line => line[3..]);
}
