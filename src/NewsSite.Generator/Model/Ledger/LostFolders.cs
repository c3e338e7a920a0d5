using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Model.Ledger;

/// <summary>Tells how to bring deleted folders of articles back from git, asking it once for all.</summary>
internal sealed class LostFolders
{
    /// <summary>Limit of folders to ask for, since command lines have one.</summary>
    private const int MaxAsked = 100;

    private readonly IReadOnlyDictionary<string, string> revisions;

    /// <param name="lost">Folders relative to the source folder, with the language of the lost version.</param>
    public LostFolders(SourceFolder source, IEnumerable<(string Folder, string Language)> lost)
    {
        var paths = lost.Take(MaxAsked).SelectMany(pair => PathsOf(pair.Folder, pair.Language)).Distinct().ToList();
        revisions = RevisionsWith(source, paths);
    }

    /// <summary>
    /// Returns the path to restore, and a clause with the command that does it; empty if git does not know the path.
    /// </summary>
    /// <param name="wholeFolder">True to restore the story, false to restore only its version in the language.</param>
    public (string Path, Message Command) Of(string folder, string language, bool wholeFolder)
    {
        var paths = PathsOf(folder, language);
        var path = paths.Skip(wholeFolder ? 0 : 1).FirstOrDefault(revisions.ContainsKey);
        if (path is null)
        {
            return (wholeFolder ? folder : paths[1], Message.Empty);
        }

        var command = $"git checkout {revisions[path]} -- {path}";
        return (path, new Message($" with \"{command}\"", $" командой \"{command}\"", $" (\"{command}\")"));
    }

    /// <summary>Returns the places an article can be at: its folder, its file in it, and a file without a folder.</summary>
    private static string[] PathsOf(string folder, string language) =>
        [folder, $"{folder}/index.{language}.md", $"{folder}.{language}.md"];

    private static IReadOnlyDictionary<string, string> RevisionsWith(SourceFolder source, List<string> paths)
    {
        try
        {
            return paths.Count > 0 && GitRepository.Contains(source.Root)
                ? GitRepository.RevisionsWith(source.Root, paths)
                : new Dictionary<string, string>();
        }
        catch (GitException)
        {
            // LedgerHistory has reported it. The folder is named all the same.
            return new Dictionary<string, string>();
        }
    }
}
