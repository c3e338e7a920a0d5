using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads an <see cref="Article"/> from a Markdown file.</summary>
internal static class ArticleReader
{
    /// <summary>
    /// Returns the article, or null if its front matter cannot be read at all. A missing title or an invalid date is
    /// reported and replaced, so that the same run finds other problems too.
    /// </summary>
    /// <param name="day">Day named by the story's folder, which replaces an invalid date; null for a page.</param>
    /// <param name="texts">Receives the Markdown after the front matter.</param>
    public static Article? Read(
        SourceFile file,
        Language language,
        TimeZoneInfo zone,
        DateOnly? day,
        MarkdownTexts texts,
        DiagnosticBag diagnostics
    )
    {
        var parts = FrontMatter.Split(file.Text);
        if (parts is null)
        {
            var rule = FrontMatter.Opens(file.Text) ? ContentRules.FrontMatterOpen : ContentRules.NoFrontMatter;
            diagnostics.Report(rule, new SourceLocation(file.Path, 1, 1));
            return null;
        }

        var mapping = YamlReader.ReadMapping(parts.Yaml, file.Path, 1, diagnostics);
        if (mapping is null)
        {
            return null;
        }

        var fields = new MappingFields(mapping, ArticleFields.All, diagnostics);
        var amendments = new AmendmentReader(zone, diagnostics);
        var article = new Article
        {
            Language = language,
            Path = file.Path,
            Title = ReadTitle(fields, file.Path, diagnostics),
            Date = ReadDate(fields, zone, day, diagnostics),
            Summary = fields.Text("summary"),
            Topics = fields.Texts("topics"),
            IsDraft = fields.Boolean("draft")?.Value ?? false,
            IsPinned = fields.Boolean("pinned")?.Value ?? false,
            Aliases = fields.Texts("aliases"),
            Photos = [.. fields.Mappings("photos").Select(photo => ReadPhoto(photo, diagnostics)).OfType<Photo>()],
            Attachments =
            [
                .. fields
                    .Mappings("attachments")
                    .Select(file => ReadAttachment(file, diagnostics))
                    .OfType<Attachment>(),
            ],
            PressKit = fields.Boolean("pressKit"),
            Corrections = amendments.Corrections(fields),
            Withdrawn = amendments.Withdrawn(fields),
            Source = fields.Text("source")?.Value,
            BodyHash = TextHash.Of(parts.Body),
            LinesBeforeBody = parts.LinesBeforeBody,
        };
        texts.Keep(file.Path, parts.Body);
        if (!article.IsDraft && string.IsNullOrWhiteSpace(parts.Body))
        {
            diagnostics.Report(ContentRules.NoText, new SourceLocation(file.Path, parts.LinesBeforeBody, 1));
        }

        return article;
    }

    private static Located<string> ReadTitle(MappingFields fields, string path, DiagnosticBag diagnostics)
    {
        var title = fields.Text("title");
        if (title is { Value.Length: > 0 })
        {
            return title;
        }

        var location = title?.Location ?? new SourceLocation(path, 2, 1);
        diagnostics.Report(ContentRules.NoTitle, location);
        return new Located<string>("", location);
    }

    private static Located<DateTimeOffset>? ReadDate(
        MappingFields fields,
        TimeZoneInfo zone,
        DateOnly? day,
        DiagnosticBag diagnostics
    )
    {
        var text = fields.Text("date");
        if (text is null)
        {
            return null;
        }

        if (DateReader.Read(text.Value, zone) is { } date)
        {
            return new Located<DateTimeOffset>(date, text.Location);
        }

        diagnostics.Report(ContentRules.BadDate, text.Location, text.Value);
        return day is null ? null : new Located<DateTimeOffset>(DateReader.Midnight(day.Value, zone), text.Location);
    }

    private static Photo? ReadPhoto(MappingFields fields, DiagnosticBag diagnostics)
    {
        var file = ReadFile(fields, diagnostics);
        var alt = fields.Text("alt")?.Value;
        var caption = fields.Text("caption")?.Value;
        var credit = fields.Text("credit")?.Value;
        return file is null ? null : new Photo(file, alt, caption, credit);
    }

    private static Attachment? ReadAttachment(MappingFields fields, DiagnosticBag diagnostics)
    {
        var file = ReadFile(fields, diagnostics);
        var title = fields.Text("title")?.Value;
        var language = fields.Text("language");
        return file is null ? null : new Attachment(file, title, language);
    }

    private static Located<string>? ReadFile(MappingFields fields, DiagnosticBag diagnostics)
    {
        var file = fields.Text("file");
        if (file is { Value.Length: > 0 })
        {
            // "./a.jpg" in one version and "a.jpg" in the other are the same photo.
            return file with { Value = string.Join('/', file.Value.Split('/').Where(part => part != ".")) };
        }

        diagnostics.Report(YamlRules.MissingKey, file?.Location ?? fields.Location, "file");
        return null;
    }
}
