using System.Diagnostics;
using System.Text;

namespace NewsSite;

/// <summary>What git knows of the source folder.</summary>
internal static class GitRepository
{
    /// <summary>Git said no, with its own words.</summary>
    public sealed class GitException(string message) : Exception(message);

    /// <summary>
    /// The folder's path in the repository it lies in, with a slash at its end; empty where it is the repository's root or
    /// in none.
    /// </summary>
    public static string PathInRepository(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            // In a worktree or submodule .git is a file.
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                var path = Path.GetRelativePath(at.FullName, folder).Replace('\\', '/');
                return path == "." ? "" : path + "/";
            }
        }

        return "";
    }

    /// <summary>
    /// The files below a folder that differ from a revision: changed, new, deleted, and those git does not know yet;
    /// relative to the folder.
    /// </summary>
    /// <exception cref="GitException">The folder is in no repository, there is no such revision, or no git.</exception>
    public static IReadOnlySet<string> ChangedSince(string folder, string revision)
    {
        // Resolved first: a revision that looks like an option or a path must not be taken for one.
        var commit = Run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")[0]
            .Trim();
        return Run(folder, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--")
            .Concat(Run(folder, "ls-files", "--others", "--exclude-standard", "-z"))
            .Where(path => path.Length > 0)
            .Select(path => path.Normalize(NormalizationForm.FormC))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What git writes, split at its zero bytes.</summary>
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

        // Set where git runs a hook; the folder is what counts.
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
