using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Proposes names for folders and files in the archive that are named otherwise.</summary>
internal static partial class NameAdvice
{
    /// <summary>Number of lines of a file in which its title and date are looked for.</summary>
    private const int FrontMatterLines = 40;

    /// <summary>Proposes the four digits of a year, from two.</summary>
    public static Message ForYear(string name) =>
        name.Length == 2 && name.All(char.IsAsciiDigit) ? Rename($"20{name}") : Message.Empty;

    /// <summary>Proposes the two digits of a month, from one digit or its name.</summary>
    public static Message ForMonth(string name, ImmutableArray<Language> languages)
    {
        var isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var words = name.Split((char[])[' ', '-', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        var month = isNumber
            ? number
            : words.Select(word => MonthNames.MonthOf(word, languages)).FirstOrDefault(found => found > 0);
        return month is >= 1 and <= 12 ? Rename($"{month:00}") : Message.Empty;
    }

    /// <summary>Proposes a name for the folder or file of a story, of its own name, title and date.</summary>
    /// <param name="path">Path of the folder or file, relative to the source folder.</param>
    public static Message ForStory(
        SourceFolder source,
        string path,
        FolderEntry entry,
        int year,
        int month,
        ImmutableArray<Language> languages
    )
    {
        var isText = !entry.IsFolder && MarkdownName().IsMatch(entry.Name);
        if (!entry.IsFolder && !isText)
        {
            return Message.Empty;
        }

        var (name, code) = isText ? WithoutLanguage(entry.Name, languages) : (entry.Name, null);
        var (title, date) = FrontMatterOf(source, entry.IsFolder ? TextIn(source, path) : path);
        var dated = Date().Match(name);
        var written = dated.Success ? int.Parse(dated.Groups["day"].Value, CultureInfo.InvariantCulture) : 0;
        var day = IsDay(year, month, written) ? written : DayOf(date, year, month);
        var rest = dated.Success ? name[dated.Length..] : name;
        var slug = SlugOf(rest, languages) is { Length: > 0 } own ? own : SlugOf(title, languages);
        if (day is null || slug.Length == 0)
        {
            return Message.Empty;
        }

        var language = code ?? LanguageRecognizer.Recognize(title, languages)?.Code;
        var proposed = $"{day:00}-{slug}";
        return entry.IsFolder ? Rename(proposed)
            : language is null ? Message.Empty
            : Rename($"{proposed}.{language}.md");
    }

    /// <summary>Proposes a name for the file of an article in its folder.</summary>
    public static Message ForArticle(SourceFolder source, string path, string name, ImmutableArray<Language> languages)
    {
        var code =
            WithoutLanguage(name, languages).Code
            ?? LanguageRecognizer.Recognize(FrontMatterOf(source, path).Title, languages)?.Code;
        var proposed = $"index.{code}.md";
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return code is null || source.FileExists(folder + proposed) ? Message.Empty : Rename(proposed);
    }

    /// <summary>Proposes a name for the folder of a page.</summary>
    public static Message ForPage(FolderEntry entry, ImmutableArray<Language> languages)
    {
        var slug = SlugOf(entry.IsFolder ? entry.Name : WithoutLanguage(entry.Name, languages).Name, languages);
        return slug.Length == 0 ? Message.Empty
            : entry.IsFolder ? Rename(slug)
            : Rename($"{slug}/index.{WithoutLanguage(entry.Name, languages).Code ?? languages[0].Code}.md");
    }

    private static Message Rename(string name) =>
        new($"; rename it to \"{name}\"", $"; переименуйте в \"{name}\"", $"; атын \"{name}\" деп өзгөртүңүз");

    private static bool IsDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int? DayOf(string date, int year, int month)
    {
        var iso = IsoDate().Match(date);
        return iso.Success && iso.Groups["month"].Value == $"{year:0000}-{month:00}"
            ? int.Parse(iso.Groups["day"].Value, CultureInfo.InvariantCulture)
            : null;
    }

    private static string SlugOf(string text, ImmutableArray<Language> languages)
    {
        var language = LanguageRecognizer.Recognize(text, languages) ?? languages[0];
        return language.Transliteration.Slug(ComposedText.Of(text));
    }

    /// <summary>Splits «Жыйын.ky.md» or «Жыйын.kg.md» into its name and the code of its language, null if it says none.</summary>
    private static (string Name, string? Code) WithoutLanguage(string file, ImmutableArray<Language> languages)
    {
        var name = MarkdownName().Replace(file, "");
        var match = LanguageInName().Match(name);
        var code = match.Success ? match.Groups["code"].Value.ToLowerInvariant() : "";
        var named =
            languages.FirstOrDefault(language => language.Code == code)
            ?? languages.FirstOrDefault(language => language.Proofreading?.AddressCodes.Contains(code) ?? false);
        return named is null ? (name, null) : (name[..match.Index], named.Code);
    }

    private static string? TextIn(SourceFolder source, string folder) =>
        source
            .Entries(folder)
            .Where(entry => !entry.IsFolder && MarkdownName().IsMatch(entry.Name))
            .Select(entry => $"{folder}/{entry.Name}")
            .FirstOrDefault();

    private static (string Title, string Date) FrontMatterOf(SourceFolder source, string? path)
    {
        var file = path is null ? null : SourceReader.Read(source, path, new DiagnosticBag());
        var lines = file?.Text.Split('\n').Take(FrontMatterLines).ToList() ?? [];
        return (ValueOf("title:"), ValueOf("date:"));

        string ValueOf(string key) =>
            lines
                .FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal), "")
                .Replace(key, "", StringComparison.Ordinal)
                .Trim(' ', '"', '\'');
    }

    [GeneratedRegex(@"\.(?:md|markdown|mdx)(?:\.txt)?$", RegexOptions.IgnoreCase)]
    private static partial Regex MarkdownName();

    [GeneratedRegex(@"(?:^|[._ -])\(?(?<code>[a-z]{2,3})\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LanguageInName();

    // A day alone, or a whole date: 7-a, 2024-05-07-a, 07.05.2024 a.
    [GeneratedRegex(
        @"^(?:[0-9]{4}[-._ ][0-9]{1,2}[-._ ](?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})[._-][0-9]{1,2}[._-][0-9]{4}|(?<day>[0-9]{1,2}))(?![0-9])"
    )]
    private static partial Regex Date();

    [GeneratedRegex("^(?<month>[0-9]{4}-[0-9]{2})-(?<day>[0-9]{2})")]
    private static partial Regex IsoDate();
}
