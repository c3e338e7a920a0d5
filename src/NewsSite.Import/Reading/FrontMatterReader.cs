using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using NewsSite.Import.Items;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace NewsSite.Import.Reading;

/// <summary>
/// Reads a folder of Markdown files with front matter in YAML or TOML, as Hugo and Jekyll have them. The language stands in
/// the front matter, in the name (<c>post.ru.md</c>) or in the path (<c>content/ru/…</c>); the date in the front matter or in
/// Jekyll's names (<c>2022-03-15-name.md</c>).
/// </summary>
/// <param name="columns">Fields of the front matter by part of an item, of <see cref="PartNames"/>, where they are named otherwise.</param>
internal sealed partial class FrontMatterReader(IReadOnlyDictionary<string, string> columns) : ISourceReader
{
    /// <summary>Parts of an item that a field may hold.</summary>
    public static readonly string[] PartNames =
    [
        "title",
        "date",
        "language",
        "lang",
        "aliases",
        "redirect_from",
        "permalink",
        "url",
        "slug",
        "pair",
        "translationKey",
        "topics",
        "tags",
        "categories",
        "summary",
        "description",
        "draft",
        "published",
    ];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .UseEmojiAndSmiley(enableSmileys: false)
        .Build();

    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    public IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures)
    {
        var files = Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            // Hugo's lists of a section have no date and are no stories.
            .Where(file =>
                Markdown().IsMatch(file)
                && !Path.GetFileName(file).StartsWith("_index.", StringComparison.OrdinalIgnoreCase)
            );
        var site = SiteValues(path, failures);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (Item(path, file, site, failures) is { } item)
            {
                yield return item;
            }
        }
    }

    /// <summary>Returns what Jekyll's <c>_config.yml</c> says, if there is one.</summary>
    private static Dictionary<string, object?> SiteValues(string root, ICollection<SourceFailure> failures)
    {
        const string name = "_config.yml";
        var file = Path.Combine(root, name);
        try
        {
            return File.Exists(file) ? YamlFields(SourceText.Read(file)) : [];
        }
        catch (YamlException e)
        {
            failures.Add(new SourceFailure(name, FailureTexts.BadFrontMatter, e.Message));
            return [];
        }
    }

    private ImportItem? Item(
        string root,
        string file,
        Dictionary<string, object?> site,
        ICollection<SourceFailure> failures
    )
    {
        var relative = Path.GetRelativePath(root, file).Replace('\\', '/');
        if (SourceText.Bytes(file, relative, failures) is not { } bytes)
        {
            return null;
        }

        var text = SourceText.Decode(bytes).Replace("\r\n", "\n");
        var match = Parts().Match(text);
        if (!match.Success)
        {
            failures.Add(new SourceFailure(relative, FailureTexts.NoFrontMatter));
            return null;
        }

        IReadOnlyDictionary<string, object?> fields;
        try
        {
            fields =
                match.Groups["mark"].Value == "+++"
                    ? Toml(match.Groups["front"].Value)
                    : YamlFields(match.Groups["front"].Value);
        }
        catch (Exception e) when (e is YamlException or TomlException or InvalidCastException)
        {
            failures.Add(new SourceFailure(relative, FailureTexts.BadFrontMatter, e.Message));
            return null;
        }

        var named = DatedName().Match(Path.GetFileName(file));
        var title = Text(fields, "title");
        var date = Text(fields, "date") ?? (named.Success ? named.Groups[1].Value : null);
        if (title is null || date is null)
        {
            failures.Add(new SourceFailure(relative, title is null ? FailureTexts.NoTitle : FailureTexts.NoDate));
            return null;
        }

        var language = Text(fields, "language") ?? Text(fields, "lang") ?? LanguageOf(relative);
        var addresses = List(fields, "aliases")
            .Concat(List(fields, "redirect_from"))
            .Concat(List(fields, "permalink"))
            .Concat(List(fields, "url"));
        var marks = new TemplateMarks(JekyllPost().IsMatch(relative), site);
        if (HtmlOf(marks.Replace(match.Groups["body"].Value)) is not { } html)
        {
            failures.Add(new SourceFailure(relative, FailureTexts.TooDeep));
            return null;
        }

        return new ImportItem(relative, Plain(title), date)
        {
            Language = language?.Split('-', '_')[0].ToLowerInvariant(),
            Html = html,
            Original = match.Groups["body"].Value,
            LeftOut = marks.LeftOut,
            Addresses =
            [
                .. addresses
                    .Where(address => !address.Contains(':') || address.Contains("://", StringComparison.Ordinal))
                    .DefaultIfEmpty(UsualAddress(relative, Text(fields, "slug"), [.. List(fields, "categories")]))
                    .OfType<string>(),
            ],
            Pair =
                Text(fields, "pair")
                ?? Text(fields, "translationKey")
                ?? (LanguageInName().IsMatch(relative) ? LanguageInName().Replace(relative, "") : null),
            Topics =
            [
                .. List(fields, "topics").Concat(List(fields, "tags")).Concat(List(fields, "categories")).Distinct(),
            ],
            Summary = (Text(fields, "summary") ?? Text(fields, "description")) is { } summary ? Plain(summary) : null,
            IsDraft = Text(fields, "draft") is "true" || Text(fields, "published") is "false",
        };
    }

    /// <summary>
    /// Renders Markdown, which is read as any HTML then: old archives use HTML and other Markdown than ours. Returns null
    /// for what nests deeper than Markdig follows.
    /// </summary>
    private static string? HtmlOf(string markdown)
    {
        try
        {
            return Markdig.Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private string? Text(IReadOnlyDictionary<string, object?> fields, string part) =>
        fields.GetValueOrDefault(columns.GetValueOrDefault(part, part)) switch
        {
            null => null,
            DateTimeOffset at => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            TomlDateTime at => at.ToString(),
            bool flag => flag ? "true" : "false",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text
                ? text.Trim()
                : null,
        };

    private IEnumerable<string> List(IReadOnlyDictionary<string, object?> fields, string part) =>
        fields.GetValueOrDefault(columns.GetValueOrDefault(part, part)) switch
        {
            null => [],
            string one => [one],
            System.Collections.IEnumerable many => many.Cast<object?>()
                .Select(one => Convert.ToString(one, CultureInfo.InvariantCulture) ?? ""),
            _ => [],
        };

    /// <summary>Returns a title without emphasis. Other words in angle brackets are the title's own: «How to use &lt;video&gt;».</summary>
    private static string Plain(string text) => WebUtility.HtmlDecode(Emphasis().Replace(text, ""));

    private static Dictionary<string, object?> YamlFields(string front) =>
        Yaml.Deserialize<Dictionary<string, object?>>(front) ?? [];

    private static Dictionary<string, object?> Toml(string front) =>
        TomlSerializer.Deserialize<TomlTable>(front)!.ToDictionary(pair => pair.Key, pair => (object?)pair.Value);

    /// <summary>Returns the address that Hugo or Jekyll give a file unless told otherwise, or null.</summary>
    private static string? UsualAddress(string relative, string? slug, string[] categories)
    {
        if (JekyllPost().Match(relative) is { Success: true } post)
        {
            var day = post.Groups["day"].Value.Replace('-', '/');
            var folders = string.Concat(
                categories.Select(one => one.Trim().ToLowerInvariant().Replace(' ', '-') + "/")
            );
            return $"/{post.Groups["folder"]}{folders}{day}/{slug ?? post.Groups["name"].Value}.html";
        }

        var page = HugoPage().Match(relative);
        if (!page.Success)
        {
            return null;
        }

        var path = page.Groups["path"].Value;
        return slug is null ? $"/{path}/" : $"/{path[..(path.LastIndexOf('/') + 1)]}{slug}/";
    }

    private static string? LanguageOf(string relative) =>
        LanguageInName().Match(relative) is { Success: true } name ? name.Groups[1].Value
        : LanguageInPath().Match(relative) is { Success: true } folder ? folder.Groups[1].Value
        : null;

    [GeneratedRegex(@"\.(?:md|markdown)$", RegexOptions.IgnoreCase)]
    private static partial Regex Markdown();

    [GeneratedRegex(
        @"^\uFEFF?(?<mark>---|\+\+\+)[ \t]*\n(?<front>.*?)\n\k<mark>[ \t]*(?:\n(?<body>.*))?$",
        RegexOptions.Singleline
    )]
    private static partial Regex Parts();

    [GeneratedRegex(@"</?(?:a|b|br|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})-")]
    private static partial Regex DatedName();

    // Codes are small letters: «path.Dir.md» is a name.
    [GeneratedRegex(@"\.([a-z]{2,3})(?=\.(?:md|markdown|MD)$)")]
    private static partial Regex LanguageInName();

    [GeneratedRegex(@"(?:^|/)([a-z]{2})/")]
    private static partial Regex LanguageInPath();

    [GeneratedRegex(
        @"^(?<folder>(?:[^_][^/]*/)*)_posts/(?:[^/]+/)*(?<day>\d{4}-\d{2}-\d{2})-(?<name>[^/]+)\.(?:md|markdown)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex JekyllPost();

    [GeneratedRegex(
        @"(?:^|/)content/(?<path>[^.]+?)(?:/index)?(?:\.[a-z]{2,3})?\.(?:md|markdown)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex HugoPage();
}
