using System.Collections.Concurrent;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Output;

/// <summary>A folder is spared reading only if its names are those that were read before.</summary>
public sealed class FolderSurveyTests : IDisposable
{
    private static readonly int Rounds = LongTests.Times(usual: 40, whole: 400);
    private static readonly string[] Names = ["a", "b", "c", "d"];
    private readonly TestFolder folder = new();

    private string Root => folder.PathOf("tree");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_unchanged_folder_is_not_read_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells the time of the last change");
        folder.Add("-- tree/a/b/x --\n1").Add("-- tree/a/y --\n1").Add("-- tree/c/z --\n1");
        Settle();
        var first = Survey(Empty);
        Assert.Equal(["a", "a/b", "c"], first.Survey.Stamps.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(first.Survey.Unread);
        var second = Survey(first.Survey.Stamps);
        Assert.Equal(["a", "a/b", "c"], second.Survey.Unread.Order(StringComparer.Ordinal));
        Assert.Equal([""], second.Read);

        folder.Add("-- tree/a/new --\n1");
        var third = Survey(first.Survey.Stamps);
        Assert.Equal(["a/b", "c"], third.Survey.Unread.Order(StringComparer.Ordinal));
        Assert.Equal(["a/new", "a/y"], third.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_was_just_changed_is_read_again()
    {
        folder.Add("-- tree/a/x --\n1");
        var known = Survey(Empty).Survey.Stamps;
        Assert.Equal(["a"], known.Keys);
        Assert.Empty(Survey(known).Survey.Unread);
    }

    [Fact]
    public void A_link_to_a_known_folder_in_its_old_place_is_a_link()
    {
        folder.Add("-- tree/a/b/x --\n1").Add("-- tree/c/z --\n1");
        Settle();
        var known = Survey(Empty).Survey.Stamps;
        Directory.Move(Path.Join(Root, "a"), folder.PathOf("moved"));
        folder.AddLink("tree/a", "../moved");
        var survey = Survey(known);
        Assert.Equal(["a", "c/z"], survey.Files.Order(StringComparer.Ordinal));
        Assert.Empty(survey.Survey.Unread);
    }

    [Fact]
    public void What_is_known_and_what_is_read_are_all_files_whatever_happened()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            for (var i = 0; i < 12; i++)
            {
                Change(random);
            }

            var known = Empty;
            IReadOnlyCollection<string> files = [];
            for (var step = 0; step < 3; step++)
            {
                if (random.Next(4) > 0)
                {
                    Settle();
                }

                var survey = Survey(known);
                var unread = files.Where(path => survey.Survey.Unread.Contains(ParentOf(path)));
                files = [.. survey.Files.Concat(unread).Order(StringComparer.Ordinal)];
                Assert.Equal(
                    FolderWalk.FilesIn(Root, closed => Assert.Fail(closed)).Order(StringComparer.Ordinal),
                    files
                );
                known = survey.Survey.Stamps;
                for (var i = random.Next(3); i > 0; i--)
                {
                    Change(random);
                }
            }

            Directory.Delete(Root, recursive: true);
        }
    }

    private static IReadOnlyDictionary<string, FileStamp> Empty => new Dictionary<string, FileStamp>();

    private static string ParentOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    /// <summary>Adds, deletes, moves or replaces something at random.</summary>
    private void Change(Random random)
    {
        Directory.CreateDirectory(Root);
        var path = Path.Join(
            Root,
            string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Names[random.Next(Names.Length)]))
        );
        var parent = Path.GetDirectoryName(path)!;
        if (!StaysInside(parent))
        {
            return;
        }

        Directory.CreateDirectory(parent);
        var kind = FileFacts.OfEntry(path).Kind;
        switch (random.Next(4))
        {
            case 0 when kind == FileKind.Folder:
                Assert.True(FolderTree.TryDelete(path));
                break;
            case 1 when kind == FileKind.Folder && random.Next(2) == 0:
                var moved = folder.PathOf($"moved{random.Next()}");
                Directory.Move(path, moved);
                Directory.CreateSymbolicLink(path, moved);
                break;
            case 2 when kind == FileKind.Folder:
                var other = Path.Join(parent, Names[random.Next(Names.Length)]);
                if (FileFacts.OfEntry(other).Kind == FileKind.Missing)
                {
                    Directory.Move(path, other);
                }

                break;
            default:
                if (kind is FileKind.Missing)
                {
                    File.WriteAllText(path, "x");
                }
                else if (kind is not FileKind.Folder)
                {
                    File.Delete(path);
                    Directory.CreateDirectory(path);
                }

                break;
        }
    }

    /// <summary>
    /// False for a path through a link, since what happens behind it does not happen in the folder, or through a file.
    /// </summary>
    private bool StaysInside(string path)
    {
        for (; path.Length > Root.Length; path = Path.GetDirectoryName(path)!)
        {
            if (FileFacts.OfEntry(path).Kind is FileKind.Link or FileKind.File)
            {
                return false;
            }
        }

        return true;
    }

    private (FolderSurvey Survey, IReadOnlyCollection<string> Files, IEnumerable<string> Read) Survey(
        IReadOnlyDictionary<string, FileStamp> known
    )
    {
        var files = new ConcurrentBag<string>();
        var read = new ConcurrentBag<string>();
        var survey = FolderSurvey.Of(
            Root,
            known,
            (parent, entries) =>
            {
                read.Add(parent.Length == Root.Length ? "" : FolderWalk.RelativePath(parent, Root));
                foreach (var entry in entries.Where(entry => entry.Kind != FileKind.Folder))
                {
                    files.Add(FolderWalk.RelativePath(Path.Join(parent, entry.Name), Root));
                }
            },
            closed => Assert.Fail(closed)
        );
        return (survey, files, read);
    }

    /// <summary>Makes all folders as old as if nobody had touched them for a while.</summary>
    private void Settle() => folder.AgeFolders("tree");
}
