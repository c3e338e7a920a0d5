using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Publishing;

/// <summary>The branch of another repository that stories are sent to.</summary>
/// <param name="remote">Name of the remote repository: <c>origin</c>.</param>
/// <param name="branch">Full name of the branch there: <c>refs/heads/main</c>.</param>
internal sealed class Remote(StoryGit git, string remote, string branch)
{
    private string Tracking => $"refs/remotes/{remote}/{branch["refs/heads/".Length..]}";

    /// <summary>Host of the remote repository, or its path, without a password.</summary>
    public string Name
    {
        get
        {
            var address = git.Value("remote", "get-url", remote) ?? remote;
            return Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.Host
                : address.Contains('@', StringComparison.Ordinal) ? address[(address.IndexOf('@') + 1)..].Split(':')[0]
                : address;
        }
    }

    /// <summary>The branch's last commit as fetched, or null if the remote repository has no such branch.</summary>
    public string? Tip => git.Value("rev-parse", "--verify", "--quiet", Tracking);

    /// <summary>Returns where the present branch is sent to, or null if there is no remote repository.</summary>
    public static Remote? Of(StoryGit git)
    {
        var local = git.Run("symbolic-ref", "--short", "HEAD").Trim();
        var remotes = (git.Value("remote") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var named = git.Value("config", $"branch.{local}.remote");
        var remote =
            named is not null && remotes.Contains(named) ? named
            : remotes.Contains("origin") ? "origin"
            : remotes.FirstOrDefault();
        var branch =
            git.Value("config", $"branch.{local}.merge") is { } merge && remote == named
                ? merge
                : $"refs/heads/{local}";
        return remote is null ? null : new Remote(git, remote, branch);
    }

    /// <summary>True if a push was refused because the branch has commits that are not fetched.</summary>
    public static bool IsOvertaken(GitAnswer answer) =>
        answer.Error.Contains("(fetch first)", StringComparison.Ordinal)
        || answer.Error.Contains("(non-fast-forward)", StringComparison.Ordinal)
        || answer.Error.Contains("cannot lock ref", StringComparison.Ordinal);

    /// <summary>Fetches the branch. Returns what to show if that fails.</summary>
    public PublishResult? Fetch()
    {
        var answer = git.AskNetwork("fetch", "--quiet", "--no-tags", remote, $"+{branch}:{Tracking}");
        if (answer.IsFine)
        {
            return null;
        }

        if (!answer.Error.Contains("couldn't find remote ref", StringComparison.Ordinal))
        {
            return RemoteTrouble.Of(answer, Name);
        }

        // The remote repository is empty, or the branch is new.
        git.Ask("update-ref", "-d", Tracking);
        return null;
    }

    public GitAnswer Push() => git.AskNetwork("push", "--quiet", "--set-upstream", remote, $"HEAD:{branch}");
}
