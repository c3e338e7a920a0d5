using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
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
/// <param name="columns">Fields of the front matter by part of an item, where they are named otherwise.</param>
internal sealed partial class FrontMatterReader(IReadOnlyDictionary<string, string> columns) : ISourceReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .Build();

    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    public IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures)
    {
        var files = Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Markdown().IsMatch(file));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (Item(path, file, failures) is { } item)
            {
                yield return item;
            }
        }
    }

    private ImportItem? Item(string root, string file, ICollection<SourceFailure> failures)
    {
        var relative = Path.GetRelativePath(root, file).Replace('\\', '/');
        var text = File.ReadAllText(file).Replace("\r\n", "\n");
        var match = Parts().Match(text);
        if (!match.Success)
        {
            failures.Add(new SourceFailure(relative, "there is no front matter"));
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
            failures.Add(new SourceFailure(relative, e.Message));
            return null;
        }

        var named = DatedName().Match(Path.GetFileName(file));
        var title = Text(fields, "title");
        var date = Text(fields, "date") ?? (named.Success ? named.Groups[1].Value : null);
        if (title is null || date is null)
        {
            failures.Add(new SourceFailure(relative, title is null ? "there is no title" : "there is no date"));
            return null;
        }

        var language = Text(fields, "language") ?? Text(fields, "lang") ?? LanguageOf(relative);
        var addresses = List(fields, "aliases")
            .Concat(List(fields, "redirect_from"))
            .Concat(List(fields, "permalink"))
            .Concat(List(fields, "url"));
        return new ImportItem(relative, title, date)
        {
            Language = language?.Split('-', '_')[0].ToLowerInvariant(),
            Html = Html(match.Groups["body"].Value),
            Addresses =
            [
                .. addresses.Where(address =>
                    address.StartsWith('/') || address.Contains("://", StringComparison.Ordinal)
                ),
            ],
            Pair =
                Text(fields, "pair")
                ?? Text(fields, "translationKey")
                ?? (LanguageInName().IsMatch(relative) ? LanguageInName().Replace(relative, "") : null),
            Topics =
            [
                .. List(fields, "topics").Concat(List(fields, "tags")).Concat(List(fields, "categories")).Distinct(),
            ],
            Summary = Text(fields, "summary") ?? Text(fields, "description"),
            IsDraft = Text(fields, "draft") is "true" || Text(fields, "published") is "false",
        };
    }

    /// <summary>
    /// Renders the body, since old archives use HTML and other Markdown than ours. Shortcodes become what they show, or stay
    /// as a text that the checks name.
    /// </summary>
    private static string Html(string body)
    {
        var shown = Youtube().Replace(body, match => $"https://www.youtube.com/watch?v={match.Groups[1].Value}");
        shown = Figure()
            .Replace(
                shown,
                match =>
                {
                    var figure = new HtmlParser().ParseDocument($"<i {match.Groups[1].Value}></i>").QuerySelector("i")!;
                    string Value(string name) => System.Net.WebUtility.HtmlEncode(figure.GetAttribute(name) ?? "");
                    return $"\n\n<figure><img src=\"{Value("src")}\" alt=\"{Value("alt")}\"><figcaption>{Value("caption")}{Value("title")}</figcaption></figure>\n\n";
                }
            );
        return Markdig.Markdown.ToHtml(shown, Pipeline);
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

    private static Dictionary<string, object?> YamlFields(string front) =>
        Yaml.Deserialize<Dictionary<string, object?>>(front) ?? [];

    private static Dictionary<string, object?> Toml(string front) =>
        TomlSerializer.Deserialize<TomlTable>(front)!.ToDictionary(pair => pair.Key, pair => (object?)pair.Value);

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

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})-")]
    private static partial Regex DatedName();

    [GeneratedRegex(@"\.([a-z]{2,3})(?=\.(?:md|markdown)$)", RegexOptions.IgnoreCase)]
    private static partial Regex LanguageInName();

    [GeneratedRegex(@"(?:^|/)([a-z]{2})/")]
    private static partial Regex LanguageInPath();

    [GeneratedRegex("""\{\{[<%]\s*youtube\s+(?:id=)?"?([\w-]+)"?\s*[>%]\}\}""")]
    private static partial Regex Youtube();

    [GeneratedRegex(@"\{\{[<%]\s*figure\s+(.+?)\s*/?[>%]\}\}", RegexOptions.Singleline)]
    private static partial Regex Figure();
}
