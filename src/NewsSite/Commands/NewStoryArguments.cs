using System.Collections.Immutable;
using System.Globalization;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Commands;

/// <summary>Options of the command line for a new story, and their meaning for a site.</summary>
/// <param name="Only">Code of the only language to write; null for all.</param>
/// <param name="Date">As it is typed; null for today.</param>
/// <param name="Topics">Keys or names of topics, as they are typed.</param>
/// <param name="From">Path of a Word document with the text; null for none.</param>
internal sealed record NewStoryArguments(
    ImmutableArray<string> Titles,
    string? Only,
    string? Date,
    ImmutableArray<string> Topics,
    string? Slug,
    string? From
)
{
    /// <summary>Returns the languages to write. Reports a code that the site does not have.</summary>
    public ImmutableArray<Language> LanguagesOf(SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        if (Only is null)
        {
            return configuration.Languages;
        }

        var only = configuration.Languages.Where(language => language.Code == Only).ToImmutableArray();
        if (only.IsEmpty)
        {
            var known = string.Join(", ", configuration.Languages);
            diagnostics.Report(ContentRules.OtherLanguage, new SourceLocation("--language"), Only, known);
        }

        return only;
    }

    /// <summary>
    /// Returns the given date, or today in the site's time zone, as front matter has it. Reports a date that cannot be read.
    /// </summary>
    public string DateIn(SiteConfiguration configuration, DateTimeOffset now, DiagnosticBag diagnostics)
    {
        var zone = configuration.TimeZone;
        var date = Date is null ? now : DateReader.Read(Date, zone);
        if (date is null)
        {
            diagnostics.Report(
                ContentRules.BadDate,
                new SourceLocation("--date"),
                Date!,
                DateAdvice.For(Date!, null, configuration.Languages)
            );
            return "";
        }

        var local = TimeZoneInfo.ConvertTime(date.Value, zone);
        var hour = local.Second == 0 ? "'T'HH:mm" : "'T'HH:mm:ss";
        var format = Date is null or { Length: 10 } ? "yyyy-MM-dd" : "yyyy-MM-dd" + hour;
        return local.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the keys of the given topics. Reports topics that the site does not have.</summary>
    public ImmutableArray<string> TopicsOf(SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        var names = new TopicNames(configuration);
        foreach (var topic in Topics.Where(topic => names.Find(topic).IsEmpty))
        {
            var suggestion = names.SuggestionFor(topic);
            diagnostics.Report(ContentRules.UnknownTopic, new SourceLocation("--topics"), topic, suggestion);
        }

        return [.. Topics.SelectMany(topic => names.Find(topic)).Select(topic => topic.Id).Distinct()];
    }
}
