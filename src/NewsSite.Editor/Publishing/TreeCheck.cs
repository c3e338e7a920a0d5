using System.Collections.Immutable;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Publishing;

/// <summary>
/// Checks content as it will be committed. Where other files are changed in the source folder, it is checked in a folder of
/// its own, so that the unfinished story of somebody else neither stops this one nor props it up.
/// </summary>
/// <param name="check">Returns what is reported of a source folder, with the caches of another.</param>
internal sealed class TreeCheck(StoryGit git, Func<SourceFolder, CacheFolder, ImmutableArray<Diagnostic>> check)
{
    private static readonly string[] Parts = ["content", "themes"];

    /// <summary>Checks as the command <c>check</c> does.</summary>
    /// <param name="options">Options of a build of the given folder.</param>
    public static ImmutableArray<Diagnostic> ByBuild(BuildOptions options)
    {
        var diagnostics = new DiagnosticBag();
        SiteChecker.Check(options, diagnostics);
        return diagnostics.ToSorted();
    }

    /// <summary>Returns the diagnostics that stop a tree from being published.</summary>
    /// <param name="tree">Git's name of a tree or commit.</param>
    /// <exception cref="GitException">Git fails.</exception>
    public ImmutableArray<Diagnostic> Errors(string tree)
    {
        var cache = CacheFolder.Of(git.Source);
        if (IsWorkTree(tree))
        {
            return [.. check(git.Source, cache).Where(problem => Verdict.Stops(problem))];
        }

        var copy = Directory.CreateTempSubdirectory("newssite-tree-").FullName;
        var scratch = copy + ".index";
        try
        {
            var index = ("GIT_INDEX_FILE", scratch);
            StoryGit.OutputOf(git.AskWith(index, "read-tree", tree));
            StoryGit.OutputOf(git.AskAtTopWith(index, "checkout-index", "--all", "--quiet", $"--prefix={copy}/"));
            return
            [
                .. check(new SourceFolder(Path.Combine(copy, git.Prefix)), cache)
                    .Where(problem => Verdict.Stops(problem)),
            ];
        }
        finally
        {
            File.Delete(scratch);
            Directory.Delete(copy, recursive: true);
        }
    }

    private bool IsWorkTree(string tree) =>
        git.Ask(["diff", "--quiet", tree, "--", .. Parts.Where(git.Source.FolderExists)]).IsFine
        && git.Run(["ls-files", "--others", "--exclude-standard", "-z", "--", .. Parts]).Length == 0;
}
