using System.Collections.Immutable;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Core.Yaml.Repairs;
using NewsSite.Generator.Input.Texts;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads an <see cref="Article"/> from a Markdown file.</summary>
internal static class ArticleReader
{
    /// <summary>
    /// Returns the article, or null if its front matter cannot be read at all. A missing title or an invalid date is
    /// reported and replaced, so that the same run finds other problems too.
    /// </summary>
    /// <param name="languages">The site's languages.</param>
    /// <param name="day">Day named by the story's folder, which replaces an invalid date; null for a page.</param>
    /// <param name="texts">Receives the Markdown after the front matter.</param>
    public static Article? Read(
        SourceFile file,
        Language language,
        ImmutableArray<Language> languages,
        TimeZoneInfo zone,
        DateOnly? day,
        MarkdownTexts texts,
        DiagnosticBag diagnostics
    )
    {
        var parts = FrontMatter.Split(file.Text);
        if (parts is null)
        {
            FenceAdvice.Report(file, diagnostics);
            return null;
        }

        var mapping = YamlReader.ReadMapping(
            parts.Yaml,
            file.Path,
            1,
            DeclaredKeys.Of(ArticleFields.All, languages.Select(each => each.Code)),
            diagnostics
        );
        if (mapping is null)
        {
            return null;
        }

        var fields = new MappingFields(mapping, ArticleFields.All, diagnostics);
        var amendments = new AmendmentReader(zone, languages, diagnostics);
        var dates = new EventReader(zone, languages, diagnostics);
        var article = new Article
        {
            Language = language,
            Path = file.Path,
            Title = ReadTitle(fields, file.Path, diagnostics),
            Date = ReadDate(fields, zone, languages, day, diagnostics),
            Summary = ShownText.Read(fields.Text("summary"), diagnostics),
            Topics = fields.Texts("topics"),
            Regions = [.. fields.Texts("region"), .. fields.Texts("regions")],
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
            Audio = [.. fields.Mappings("audio").Select(file => ReadRecording(file, diagnostics)).OfType<Recording>()],
            Video = [.. fields.Mappings("video").Select(file => ReadRecording(file, diagnostics)).OfType<Recording>()],
            PressKit = fields.Boolean("pressKit"),
            Contact = ContactReader.Read(fields, diagnostics),
            Corrections = amendments.Corrections(fields),
            Withdrawn = amendments.Withdrawn(fields),
            Event = dates.Event(fields),
            Deadline = dates.Time(fields, "deadline"),
            Expires = dates.Time(fields, "expires"),
            Allowed = SilenceReader.Read(fields, diagnostics),
            Source = fields.Text("source")?.Value,
            BodyHash = TextHash.Of(parts.Body),
            LinesBeforeBody = parts.LinesBeforeBody,
        };
        texts.Keep(file.Path, parts.Body);
        if (!article.IsDraft && string.IsNullOrWhiteSpace(Comments.Remove(parts.Body, out _).Text))
        {
            diagnostics.Report(ContentRules.NoText, new SourceLocation(file.Path, parts.LinesBeforeBody, 1));
        }

        return article;
    }

    private static Located<string> ReadTitle(MappingFields fields, string path, DiagnosticBag diagnostics)
    {
        var title = ShownText.Read(fields.Text("title"), diagnostics);
        if (title is { Value.Length: > 0 })
        {
            return title;
        }

        var location = title?.Location ?? new SourceLocation(path, 2, 1);
        if (!fields.IsUnusableText("title"))
        {
            diagnostics.Report(ContentRules.NoTitle, location);
        }

        return new Located<string>("", location);
    }

    private static Located<DateTimeOffset>? ReadDate(
        MappingFields fields,
        TimeZoneInfo zone,
        ImmutableArray<Language> languages,
        DateOnly? day,
        DiagnosticBag diagnostics
    )
    {
        var text = fields.Text("date");
        if (text is null)
        {
            // A date left empty, or a list in its place, was reported: the story is not said to have no date as well.
            return (fields.IsEmpty("date") || fields.Node("date") is not null) && day is not null
                ? new Located<DateTimeOffset>(DateReader.Midnight(day.Value, zone), fields.Location)
                : null;
        }

        if (DateReader.Read(text.Value, zone) is { } date)
        {
            return new Located<DateTimeOffset>(date, text.Location);
        }

        var shown = InvisibleCharacters.InName(text.Value);
        diagnostics.Report(ContentRules.BadDate, text.Location, shown, DateAdvice.For(text.Value, day, languages));
        return day is null ? null : new Located<DateTimeOffset>(DateReader.Midnight(day.Value, zone), text.Location);
    }

    private static Photo? ReadPhoto(MappingFields fields, DiagnosticBag diagnostics)
    {
        var file = ReadFile(fields, diagnostics);
        var alt = ShownText.Read(fields.Text("alt"), diagnostics);
        var caption = ShownText.Read(fields.Text("caption"), diagnostics);
        var credit = ShownText.Read(fields.Text("credit"), diagnostics);
        return file is null ? null : new Photo(file, alt, caption, credit);
    }

    private static Attachment? ReadAttachment(MappingFields fields, DiagnosticBag diagnostics)
    {
        var file = ReadFile(fields, diagnostics);
        var title = ShownText.Read(fields.Text("title"), diagnostics);
        var language = fields.Text("language");
        var aliases = fields.Texts("aliases");
        return file is null ? null : new Attachment(file, title, language, aliases);
    }

    private static Recording? ReadRecording(MappingFields fields, DiagnosticBag diagnostics)
    {
        var file = ReadFile(fields, diagnostics);
        var title = ShownText.Read(fields.Text("title"), diagnostics);
        var poster = fields.Declares("poster") ? fields.Text("poster") : null;
        return file is null ? null : new Recording(file, title, poster);
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
