using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>The theme's texts used outside templates: in titles, feeds and structured data.</summary>
internal sealed class InterfaceTexts
{
    /// <summary>The keys every theme must have.</summary>
    public static readonly string[] Keys =
    [
        "archive.title",
        "archive.year",
        "topics.title",
        "documents.title",
        "documents.description",
        "documents.year",
        "documents.topic",
        "documents.part",
        .. DocumentType.All.Select(type => $"documents.type.{type.Id}"),
        "mistake.subject",
        "search.title",
        "not_found.title",
        "not_found.text",
        "missing.title",
        "withdrawn.title",
        "languages.title",
        "topic.description",
        "dates.deadline_of",
        "dates.calendar",
        "regions.title",
        "region.description",
    ];

    private readonly ByLanguage<ThemeStrings> strings;

    public InterfaceTexts(Theme theme, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        strings = theme.Strings;
        foreach (var language in configuration.Languages)
        {
            var file = new SourceLocation($"themes/{theme.Name}/strings.{language.Code}.yaml");
            foreach (var key in Keys.Where(key => !strings[language].Texts.ContainsKey(key)))
            {
                diagnostics.Report(
                    ThemeRules.MissingString,
                    file,
                    key,
                    "src/NewsSite.Generator/Rendering/Pages/InterfaceTexts.cs"
                );
            }
        }
    }

    /// <summary>The text; empty if it is missing, which has been reported.</summary>
    public string this[Language language, string key] => Get(language, key);

    public string Get(Language language, string key, params (string Name, string Value)[] arguments) =>
        strings[language].Text(key, arguments.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))) ?? "";
}
