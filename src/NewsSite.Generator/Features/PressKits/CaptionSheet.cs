using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.PressKits;

/// <summary>
/// Writes the text file of a press kit: for each language the story's title, date, publisher and URL, then each photo's
/// name, caption and credit. It contains no interface texts.
/// </summary>
internal static class CaptionSheet
{
    /// <summary>Returns the text, with line feeds as line ends.</summary>
    /// <param name="versions">The published versions, each with its photos.</param>
    public static string Write(
        SiteConfiguration configuration,
        Story story,
        IEnumerable<(Article Article, ImmutableArray<Photo> Photos)> versions
    )
    {
        var sheet = new StringBuilder();
        foreach (var (article, photos) in versions)
        {
            var language = article.Language;
            var day = DateOnly.FromDateTime(story.DateOf(article).DateTime);
            sheet.Append(sheet.Length > 0 ? "\n\n" : "");
            AppendLine(sheet, language.Name.ToUpperInvariant());
            AppendLine(sheet, Typographer.Set(language, article.Title.Value));
            AppendLine(sheet, language.Dates.Long(day));
            AppendLine(sheet, configuration.Publisher[language]);
            AppendLine(sheet, configuration.Address.Absolute(Permalinks.Story(language, story.Key)));
            foreach (var photo in photos)
            {
                sheet.Append('\n');
                AppendLine(sheet, photo.File.Value);
                AppendLine(sheet, Set((photo.Caption ?? photo.Alt)?.Value));
                AppendLine(sheet, Set(photo.Credit?.Value));
            }

            string? Set(string? text) => string.IsNullOrEmpty(text) ? null : Typographer.Set(language, text);
        }

        return sheet.ToString();
    }

    private static void AppendLine(StringBuilder sheet, string? text)
    {
        if (text is not null)
        {
            sheet.Append(text).Append('\n');
        }
    }
}
