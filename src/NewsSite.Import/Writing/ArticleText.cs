using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Import.Items;

namespace NewsSite.Import.Writing;

/// <summary>Writes the Markdown file of an imported version.</summary>
internal static class ArticleText
{
    /// <param name="body">The body in Markdown.</param>
    /// <param name="source">The name of the source.</param>
    public static string Of(
        ImportedVersion version,
        string body,
        ImmutableArray<(string Name, ImportedFile File)> photos,
        ImmutableArray<(string Name, ImportedFile File)> documents,
        string source,
        bool isDraft
    )
    {
        var text = new StringBuilder("---\n");
        Field(text, "title", OneLine(version.Item.Title));
        var format = version.HasTime ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd";
        text.Append("date: ").Append(version.At.ToString(format, CultureInfo.InvariantCulture)).Append('\n');
        if (OneLine(version.Item.Summary ?? "") is { Length: > 0 } summary)
        {
            Field(text, "summary", summary);
        }

        Files(text, "photos", photos, [("alt", file => file.Alt), ("caption", file => file.Caption)]);
        Files(text, "attachments", documents, [("title", file => file.Alt)]);
        var aliases = version.Item.Addresses.Select(OldLinks.PathOf).Where(path => path.Length > 1).Distinct().ToList();
        if (aliases.Count > 0)
        {
            text.Append("aliases:\n");
            aliases.ForEach(alias => text.Append("  - ").Append(YamlText.Scalar(alias)).Append('\n'));
        }

        Field(text, "source", $"{source}:{OneLine(version.Item.Id)}");
        text.Append(isDraft ? "draft: true\n" : "").Append("---\n\n").Append(body);
        return text.ToString();
    }

    private static void Files(
        StringBuilder text,
        string field,
        ImmutableArray<(string Name, ImportedFile File)> files,
        (string Name, Func<ImportedFile, string> Of)[] parts
    )
    {
        text.Append(files.IsEmpty ? "" : field + ":\n");
        foreach (var (name, file) in files)
        {
            text.Append("  - file: ").Append(YamlText.Scalar(name)).Append('\n');
            foreach (var part in parts.Where(part => OneLine(part.Of(file)).Length > 0))
            {
                text.Append("    ")
                    .Append(part.Name)
                    .Append(": ")
                    .Append(YamlText.Scalar(OneLine(part.Of(file))))
                    .Append('\n');
            }
        }
    }

    private static void Field(StringBuilder text, string name, string value) =>
        text.Append(name).Append(": ").Append(YamlText.Scalar(value)).Append('\n');

    private static string OneLine(string text) =>
        string.Join(' ', ComposedText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
