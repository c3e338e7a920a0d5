using System.IO.Compression;
using System.Text;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Archiving;

/// <summary>
/// A site with stories of several years, one of them with a photo, a document and links out of its year; with a draft, a
/// story to come and a withdrawn one. Archived once for 2024, after a preview lay in its output folder.
/// </summary>
public sealed class ArchivedSite : IDisposable
{
    internal const string Now = "2024-11-01T12:00:00+06:00";
    internal const string Name = "edu.example-2024";

    public ArchivedSite()
    {
        const string files =
            "topics: [science]\nphotos: [{file: a.jpg, alt: Сүрөт}]\nattachments: [{file: 50%.pdf, title: План}]";
        Folder = TestFolder.Of(
            Story("2024/05/07-a", "ky", "Жыйын", files, "[Мурунку](../../../2023/03/01-b/index.ky.md)")
                + Story("2024/05/07-a", "ru", "Встреча", files)
                + "-- content/news/2024/05/07-a/a.jpg --\nа\n"
                + Story("2024/06/01-v", "ky", "Бир тилде", "topics: [science]")
                + Story(
                    "2024/06/02-g",
                    "ru",
                    "Снятая",
                    "withdrawn: {date: 2024-06-03, reason: {ky: Ката, ru: Ошибка}}",
                    "Тайное снятое."
                )
                + Story("2024/06/03-d", "ru", "Черновик", "draft: true", "Тайный черновик.")
                + Story("2024/12/01-e", "ru", "Будущее", "", "Тайное будущее.")
                + Pair("2023/03/01-b", "Былтыр", "topics: [science]")
        );
        Folder.Add("content/news/2024/05/07-a/50%.pdf", TestDocument.Pdf());
        TestSite.AddDefaults(Folder);
        Folder.Age();
        var preview = CommandRun.In(Folder.Root, "en", "build", "--drafts", "--future", "--now", Now);
        Assert.True(preview.ExitCode == 0, preview.Error);
        Archived = Run("2024");
        Assert.True(Archived.ExitCode == 0, Archived.Error);
        using var zip = ZipFile.OpenRead(PathOf(".zip"));
        Bag = zip.Entries.ToDictionary(entry => entry.FullName[(Name.Length + 1)..], BytesOf, StringComparer.Ordinal);
        Assert.All(zip.Entries, entry => Assert.StartsWith(Name + "/", entry.FullName, StringComparison.Ordinal));
    }

    /// <summary>The sources, with the site in <c>dist</c> and the archive in <c>archives</c>.</summary>
    internal TestFolder Folder { get; }

    /// <summary>The run that made the archive.</summary>
    internal CommandRun Archived { get; }

    /// <summary>The files of the ZIP by their path in the bag.</summary>
    internal IReadOnlyDictionary<string, byte[]> Bag { get; }

    public void Dispose() => Folder.Dispose();

    internal CommandRun Run(params string[] arguments) =>
        CommandRun.In(Folder.Root, "en", ["archive", .. arguments, "--now", Now]);

    /// <summary>Returns the path of one of the archive's files.</summary>
    internal string PathOf(string ending) => Folder.PathOf("archives/" + Name + ending);

    internal string Text(string path) => Encoding.UTF8.GetString(Bag[path]);

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
