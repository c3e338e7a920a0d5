using System.Diagnostics;
using System.Text;

namespace NewsSite;

/// <summary>Queries the git repository that holds the source folder.</summary>
internal static class GitRepository
{
    /// <summary>An error of git, with git's own message.</summary>
    public sealed class GitException(string message) : Exception(message);

    /// <summary>
    /// Returns the folder's path in its repository, ending in a slash. Empty for the repository's root and outside any
    /// repository.
    /// </summary>
    public static string PathInRepository(string folder)
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

        return "";
    }

    /// <summary>
    /// Returns the files in a folder that differ from a revision, untracked files included, relative to the folder.
    /// </summary>
    /// <exception cref="GitException">The folder is in no repository, the revision does not exist, or git is not
    /// installed.</exception>
    public static IReadOnlySet<string> ChangedSince(string folder, string revision)
    {
        // Resolve the revision first: git must not read it as an option or a path.
        var commit = Run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")[0]
            .Trim();
        return Run(folder, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--")
            .Concat(Run(folder, "ls-files", "--others", "--exclude-standard", "-z"))
            .Where(path => path.Length > 0)
            .Select(path => path.Normalize(NormalizationForm.FormC))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Runs git and returns its output, split at null characters.</summary>
    private static string[] Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Git sets GIT_DIR when it runs a hook, but the repository is that of the folder.
        start.Environment.Remove("GIT_DIR");
        try
        {
            using var git = Process.Start(start)!;
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Split('\0') : throw new GitException(error.Result.Trim());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new GitException(e.Message);
        }
    }
}
