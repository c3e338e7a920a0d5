using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Benchmarks;

/// <summary>
/// Generates archives of any size. Words come from the repository's own content, with their real frequencies and
/// lengths, in meaningless sentences. The same size gives the same archive.
/// </summary>
internal sealed partial class Corpus
{
    private static readonly string[] Topics = ["education", "science", "exams", "textbooks"];
    private readonly Dictionary<string, string[]> words;
    private readonly Random random = new(1);

    public Corpus(string repository)
    {
        Repository = repository;
        words = new[] { "ky", "ru" }.ToDictionary(code => code, WordsOf);
    }

    /// <summary>The folder that contains <c>content/</c> and <c>themes/</c>.</summary>
    public string Repository { get; }

    /// <summary>Returns the folder of the solution, above this program's.</summary>
    public static string FindRepository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "NewsSite.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("this program lies in no clone of NewsSite");
        }

        return at.FullName;
    }

    /// <summary>Returns a text of paragraphs. Every tenth has a list, a link and a quotation.</summary>
    public string Markdown(string language, int paragraphs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < paragraphs; i++)
        {
            text.Append(
                    (i % 10) switch
                    {
                        3 => $"## {Sentence(language, 4)}\n\n",
                        5 => $"- {Sentence(language, 8)}\n- {Sentence(language, 6)}\n\n",
                        7 => $"[{Sentence(language, 3)}](https://example.org/) ",
                        9 => $"> \"{Sentence(language, 12)}\" - {Sentence(language, 2)}\n\n",
                        _ => "",
                    }
                )
                .Append(Sentence(language, 18))
                .Append(' ')
                .Append(Sentence(language, 22))
                .Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>Returns the file of an article.</summary>
    public string Article(string language, DateOnly day, int number) =>
        $"""
            ---
            title: {Sentence(language, 7).TrimEnd('.')}
            date: {day:yyyy-MM-dd}
            summary: {Sentence(language, 16)}
            topics: [{Topics[number % Topics.Length]}]
            ---
            {Markdown(language, 6)}
            """;

    /// <summary>Writes an archive with this number of stories in two languages to a folder.</summary>
    public void Write(string folder, int stories)
    {
        CopyTheme(Path.Combine(Repository, "themes"), Path.Combine(folder, "themes"));
        Directory.CreateDirectory(Path.Combine(folder, "content"));
        File.WriteAllText(
            Path.Combine(folder, "content", "site.yaml"),
            """
            url: https://edu.example
            timeZone: Asia/Bishkek
            theme: ministry
            languages: [ky, ru]
            title: {ky: Жаңылыктар, ru: Новости}
            description: {ky: Архив, ru: Архив}
            publisher: {ky: Министрлик, ru: Министерство}
            shareCards: false
            """
        );
        File.WriteAllText(
            Path.Combine(folder, "content", "topics.yaml"),
            string.Concat(Topics.Select(topic => $"{topic}: {{ky: Тема {topic}, ru: Тема {topic}}}\n"))
        );
        for (var i = 0; i < stories; i++)
        {
            // Always sixteen years: a larger archive has more stories a day.
            var day = new DateOnly(2010, 1, 1).AddDays((int)((long)i * 5800 / stories));
            var path = $"{day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}-kabar-{i}";
            var story = Path.Combine(folder, "content", "news", path);
            Directory.CreateDirectory(story);
            foreach (var language in words.Keys)
            {
                File.WriteAllText(Path.Combine(story, $"index.{language}.md"), Article(language, day, i));
            }
        }
    }

    private string Sentence(string language, int length)
    {
        var known = words[language];
        var sentence = string.Join(
            ' ',
            Enumerable
                .Range(0, length)
                // Squared, so that few words are common and most are rare, as in real texts.
                .Select(_ => known[(int)(known.Length * Math.Pow(random.NextDouble(), 2))])
        );
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private string[] WordsOf(string language) =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(Repository, "content"),
                    $"index.{language}.md",
                    SearchOption.AllDirectories
                )
                .Order(StringComparer.Ordinal)
                .SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(match => match.Value))
                .GroupBy(word => word, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key),
        ];

    private static void CopyTheme(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    [GeneratedRegex(@"\p{IsCyrillic}{2,}")]
    private static partial Regex Word();
}
