using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Import.Items;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Writing;

/// <summary>Writes the report as one page without scripts: what to look at first, then what failed and what is done.</summary>
internal sealed partial class ImportReport
{
    private const string Style = """
        :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
        body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
        h1, h2, h3 { line-height: 1.2; }
        article { border-top: 1px solid #8886; margin-top: 1.5rem; padding-top: 0.5rem; }
        code, li, p, summary { overflow-wrap: anywhere; }
        .sides { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }
        pre { background: #8882; overflow-wrap: anywhere; padding: 0.75rem; white-space: pre-wrap; }
        """;

    private readonly StringBuilder page = new();
    private readonly MessageLanguage language;

    private ImportReport(MessageLanguage language) => this.language = language;

    /// <summary>Returns the page in the language of messages.</summary>
    /// <param name="check">What <c>check</c> says, or null if nothing could be checked.</param>
    public static string Of(ImportResult result, ImportCheck? check, MessageLanguage language)
    {
        var report = new ImportReport(language);
        report.Write(result, check);
        return report.page.ToString();
    }

    /// <summary>Returns the counts as one line.</summary>
    public static string Summary(ImportResult result, MessageLanguage language) =>
        ImportTexts.Counts.In(
            language,
            result.Count(WriteOutcome.Written),
            result.Count(WriteOutcome.Unchanged),
            result.Count(WriteOutcome.Kept),
            result.Doubtful,
            result.Failures.Length
        );

    private void Write(ImportResult result, ImportCheck? check)
    {
        var title = ImportTexts.Title.In(language);
        page.Append("<!doctype html>\n<html lang=\"").Append(MessageLanguages.CodeOf(language)).Append("\">\n<head>\n");
        page.Append(
            "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        );
        page.Append("<meta name=\"robots\" content=\"noindex\">\n");
        page.Append($"<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n");
        page.Append($"<p>{Encode(Summary(result, language))}</p>\n");
        if (check is not null)
        {
            Section(ImportTexts.Check, check.Errors, WriteProblem, check.Summary(language), isAlways: true);
        }

        Section(ImportTexts.Failed, result.Failures, WriteFailure);
        Section(
            ImportTexts.UnknownTopics,
            result.UnknownTopics,
            WriteTopic,
            ImportTexts.UnknownTopicsHelp.In(language)
        );
        Section(ImportTexts.TakenAddresses, result.TakenAddresses, alias => Item($"<code>{Encode(alias)}</code>"));
        Section(ImportTexts.Doubtful, [.. result.Stories.Where(story => story.Doubts.Length > 0)], WriteDoubtful);
        Section(ImportTexts.Done, [.. result.Stories.Where(story => story.Doubts.Length == 0)], WriteDone);
        page.Append("</main>\n</body>\n</html>\n");
    }

    private void Section<T>(
        Message heading,
        ImmutableArray<T> entries,
        Action<T> write,
        string? introduction = null,
        bool isAlways = false
    )
    {
        if (entries.IsEmpty && !isAlways)
        {
            return;
        }

        var count = entries.IsEmpty ? "" : $" ({entries.Length})";
        page.Append($"<section>\n<h2>{heading.In(language)}{count}</h2>\n");
        page.Append(introduction is null ? "" : $"<p>{Encode(introduction)}</p>\n");
        foreach (var entry in entries)
        {
            write(entry);
        }

        page.Append("</section>\n");
    }

    private void WriteProblem(Diagnostic problem) => Item(Encode(problem.Format(language)));

    private void WriteFailure(SourceFailure failure) =>
        Item($"<code>{Encode(failure.Where)}</code>: {Encode(failure.In(language))}");

    private void WriteTopic((string Word, int Count) topic) => Item($"{Encode(topic.Word)} ({topic.Count})");

    private void WriteDone(ImportedStory story)
    {
        var first = story.Versions[0];
        Item(
            $"<code>{Encode(story.Key)}</code> <span lang=\"{first.Language.Code}\">{Encode(first.Item.Title)}</span>"
        );
        WriteTakenOut(story);
    }

    private void WriteDoubtful(ImportedStory story)
    {
        page.Append($"<article>\n<h3><code>{Encode(story.Key)}</code></h3>\n<ul>\n");
        foreach (var doubt in story.Doubts)
        {
            page.Append($"<li>{Encode(doubt.In(language))}</li>\n");
        }

        page.Append("</ul>\n");
        WriteTakenOut(story);
        foreach (var version in story.Versions)
        {
            var written = story
                .Files.First(file => file.Name.EndsWith($".{version.Language.Code}.md", StringComparison.Ordinal))
                .Text!;
            page.Append("<div class=\"sides\">\n");
            WriteSide(
                ImportTexts.InSource,
                version.Language.Code,
                version.Item.Original ?? version.Item.Html ?? version.Item.Text ?? ""
            );
            WriteSide(ImportTexts.AsWritten, version.Language.Code, written);
            page.Append("</div>\n");
        }

        page.Append("</article>\n");
    }

    // A line break right after the tag does not count, so that one which belongs to the text is kept.
    private void WriteSide(Message heading, string code, string text) =>
        page.Append(
            $"<div><h4>{heading.In(language)} ({code})</h4>\n<pre lang=\"{code}\">\n{Encode(text)}</pre></div>\n"
        );

    private void WriteTakenOut(ImportedStory story)
    {
        var log = story
            .Versions.SelectMany(version => version.Text.Log.Select(entry => (version.Language.Code, Entry: entry)))
            .Where(one => one.Entry.Letters.Length > 0 || one.Entry.Change is Change.Hidden or Change.Date)
            .ToList();
        if (log.Count == 0)
        {
            return;
        }

        page.Append($"<details><summary>{ImportTexts.TakenOut.In(language)}: {log.Count}</summary>\n");
        foreach (var (code, entry) in log)
        {
            page.Append($"<p lang=\"{code}\"><del>{Encode(entry.Removed)}</del></p>\n");
        }

        page.Append("</details>\n");
    }

    private void Item(string html) => page.Append($"<p>{html}</p>\n");

    /// <summary>Encodes a text. Characters that HTML may not hold become the sign for such ones.</summary>
    private static string Encode(string text) =>
        WebUtility.HtmlEncode(Forbidden().Replace(text.Replace("\r", "", StringComparison.Ordinal), "\ufffd"));

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]")]
    private static partial Regex Forbidden();
}
