using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Import.Items;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Writing;

/// <summary>Writes the Markdown file of an imported version.</summary>
internal static class ArticleText
{
    /// <param name="body">The body in Markdown.</param>
    /// <param name="topics">Keys of the site's topics.</param>
    /// <param name="aliases">Old addresses, as paths.</param>
    /// <param name="source">The name of the source.</param>
    public static string Of(
        ImportedVersion version,
        string body,
        ImmutableArray<string> topics,
        ImmutableArray<(string Name, ImportedFile File)> photos,
        ImmutableArray<(string Name, ImportedFile File)> documents,
        ImmutableArray<string> aliases,
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

        text.Append(topics.IsEmpty ? "" : $"topics: [{string.Join(", ", topics)}]\n");
        Files(text, "photos", photos, [("alt", file => file.Alt), ("caption", file => file.Caption)]);
        Files(text, "attachments", documents, [("title", file => file.Alt)]);
        text.Append(aliases.IsEmpty ? "" : "aliases:\n");
        foreach (var alias in aliases)
        {
            text.Append("  - ").Append(YamlText.Scalar(alias)).Append('\n');
        }

        text.Append("source: ").Append(ImportedSources.FieldOf(source, version.Item.Id)).Append('\n');
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

    private static string OneLine(string text) => InvisibleMarks.OneLine(ComposedText.Of(text));
}
