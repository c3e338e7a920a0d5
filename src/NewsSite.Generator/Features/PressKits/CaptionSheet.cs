using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.PressKits;

/// <summary>
/// What newsrooms are told of the photos: for each language in turn the story's title, date, publisher and address, then
/// each photo's name, caption and credit. It needs no words of its own.
/// </summary>
internal static class CaptionSheet
{
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
            Line(sheet, language.Name.ToUpperInvariant());
            Line(sheet, Typographer.Set(language, article.Title.Value));
            Line(sheet, language.Dates.Long(day));
            Line(sheet, configuration.Publisher[language]);
            Line(sheet, configuration.Address.Absolute(Permalinks.Story(language, story.Key)));
            foreach (var photo in photos)
            {
                sheet.Append('\n');
                Line(sheet, photo.File.Value);
                Line(sheet, Set(photo.Caption ?? photo.Alt));
                Line(sheet, Set(photo.Credit));
            }

            string? Set(string? text) => string.IsNullOrEmpty(text) ? null : Typographer.Set(language, text);
        }

        return sheet.ToString();
    }

    private static void Line(StringBuilder sheet, string? text)
    {
        if (text is not null)
        {
            sheet.Append(text).Append('\n');
        }
    }
}
