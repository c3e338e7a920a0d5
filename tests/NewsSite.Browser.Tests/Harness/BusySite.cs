using System.Globalization;
using System.Text;

namespace NewsSite.Browser.Tests.Harness;

/// <summary>
/// A busy archive: a month of 48 stories, a topic's year of 89, titles of up to 190 characters, most without photos.
/// </summary>
public sealed class BusySite : IAsyncLifetime
{
    public const string Month = "news/2026/03/";
    public const string TopicYear = "topics/education/2026/";
    public const string LongTitle = "news/2026/03/31-n0/";

    private const int InMonth = 48;
    private const int InYear = 89;
    private readonly MadeFolder folder = new();

    public SampleSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        folder.ShareCache();
        var photo = File.ReadAllBytes(
            Directory.EnumerateFiles(Repository.PathOf("content/news/2022/03/15-protokol"), "*.jpg").Order().First()
        );
        for (var i = 0; i < InYear; i++)
        {
            var day =
                i < InMonth
                    ? new DateOnly(2026, 3, 31).AddDays(-(i * 30 / InMonth))
                    : new DateOnly(2026, 2, 25).AddDays(InMonth - i);
            AddStory(day, i, i % 5 == 1 ? photo : null);
        }

        Site = await SampleSite.StartAsync(folder.Root);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        folder.Dispose();
    }

    private void AddStory(DateOnly day, int number, byte[]? photo)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"content/news/{day:yyyy/MM/dd}-n{number}");
        if (photo is not null)
        {
            folder.Add($"{at}/photo.jpg", photo);
        }

        foreach (var language in SamplePages.Languages)
        {
            folder.Add(
                $"{at}/index.{language}.md",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    ---
                    title: {Title(language, number)}
                    date: {day:yyyy-MM-dd} {23 - (number % 12):00}:00
                    summary: {Sentence(language)}
                    topics: [education, {(number % 2 == 0 ? "schools" : "teachers")}]
                    {(photo is null ? "" : $"photos: [{{file: photo.jpg, alt: {Word(language)}}}]")}
                    ---
                    {Sentence(language)}
                    """
                )
            );
        }
    }

    /// <summary>Returns a title of 190, 60, 90, 120, 150 or 180 characters.</summary>
    private static string Title(string language, int number)
    {
        var length = number == 0 ? 190 : 60 + (number % 5 * 30);
        var title = new StringBuilder($"{number} ");
        while (title.Length < length)
        {
            title.Append(Sentence(language)).Append(' ');
        }

        return title.ToString(0, length).Replace(".", "", StringComparison.Ordinal).Trim();
    }

    private static string Sentence(string language) =>
        language == "ky"
            ? "Министрлик айыл мектептериндеги мугалимдердин билимин жогорулатуу боюнча жаңы программаны тааныштырды."
            : "Министерство представило новую программу повышения квалификации учителей сельских школ республики.";

    private static string Word(string language) => language == "ky" ? "Мугалимдер" : "Учителя";
}
