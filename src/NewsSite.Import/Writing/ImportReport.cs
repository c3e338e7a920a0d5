using System.Collections.Immutable;
using System.Net;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Import.Writing;

/// <summary>Writes the report as one page without scripts: what to look at first, then what failed and what is done.</summary>
internal static class ImportReport
{
    private const string Style = """
        :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
        body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
        article { border-top: 1px solid; margin-top: 1.5rem; padding-top: 0.5rem; }
        .sides { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); }
        pre { background: light-dark(#f3f1ec, #22262b); overflow-wrap: anywhere; padding: 0.75rem; white-space: pre-wrap; }
        del { opacity: 0.75; }
        """;

    /// <summary>Returns the page in the language of messages.</summary>
    public static string Of(ImportResult result, MessageLanguage language, string code)
    {
        var page = new StringBuilder();
        var title = ImportTexts.Title.In(language);
        page.Append($"<!doctype html>\n<html lang=\"{code}\">\n<meta charset=\"utf-8\">\n")
            .Append(
                "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n"
            )
            .Append(
                $"<title>{title}</title>\n<style>\n{Style}\n</style>\n<body>\n<h1>{title}</h1>\n<p>{Summary(result, language)}</p>\n"
            );
        Section(
            page,
            ImportTexts.Doubtful.In(language),
            [.. result.Stories.Where(story => story.Doubts.Length > 0)],
            story => Doubtful(story, language)
        );
        Section(
            page,
            ImportTexts.Failed.In(language),
            result.Failures,
            failure => $"<p><code>{Encode(failure.Where)}</code>: {Encode(failure.Why)}</p>\n"
        );
        Section(
            page,
            ImportTexts.Done.In(language),
            [.. result.Stories.Where(story => story.Doubts.Length == 0)],
            story =>
                $"<p><code>{Encode(story.Key)}</code> {Encode(story.Versions[0].Item.Title)}{TakenOut(story, language)}</p>\n"
        );
        return page.Append("</body>\n</html>\n").ToString();
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

    private static void Section<T>(StringBuilder page, string heading, ImmutableArray<T> entries, Func<T, string> write)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        page.Append($"<h2>{heading} ({entries.Length})</h2>\n");
        foreach (var entry in entries)
        {
            page.Append(write(entry));
        }
    }

    private static string Doubtful(ImportedStory story, MessageLanguage language)
    {
        var text = new StringBuilder($"<article>\n<h3><code>{Encode(story.Key)}</code></h3>\n<ul>\n");
        foreach (var doubt in story.Doubts)
        {
            text.Append($"<li>{Encode(ImportTexts.Of(doubt.Kind).In(language, doubt.About))}</li>\n");
        }

        text.Append("</ul>\n").Append(TakenOut(story, language));
        foreach (var version in story.Versions)
        {
            var written = story
                .Files.First(file => file.Name.EndsWith($".{version.Language.Code}.md", StringComparison.Ordinal))
                .Text!;
            text.Append($"<div class=\"sides\" lang=\"{version.Language.Code}\">\n")
                .Append(
                    $"<div><h4>{ImportTexts.InSource.In(language)}</h4>\n<pre>{Encode(version.Item.Html ?? version.Item.Text ?? "")}</pre></div>\n"
                )
                .Append(
                    $"<div><h4>{ImportTexts.AsWritten.In(language)}</h4>\n<pre>{Encode(written)}</pre></div>\n</div>\n"
                );
        }

        return text.Append("</article>\n").ToString();
    }

    private static string TakenOut(ImportedStory story, MessageLanguage language)
    {
        var log = story
            .Versions.SelectMany(version => version.Text.Log)
            .Where(entry => entry.Letters.Length > 0)
            .ToList();
        return log.Count == 0
            ? ""
            : $"<details><summary>{ImportTexts.TakenOut.In(language)}: {log.Count}</summary>\n"
                + string.Concat(log.Select(entry => $"<p><del>{Encode(entry.Removed)}</del></p>\n"))
                + "</details>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
