using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads <c>site.yaml</c> and <c>topics.yaml</c>.</summary>
public static class ConfigurationLoader
{
    private const int DefaultLatest = 20;

    /// <summary>
    /// Returns the configuration, or null if <c>site.yaml</c> cannot be read at all. Reports every problem.
    /// </summary>
    /// <param name="baseUrl">Replaces the <c>url</c> of <c>site.yaml</c>, for previews.</param>
    public static SiteConfiguration? Load(SourceFolder folder, SiteAddress? baseUrl, DiagnosticBag diagnostics)
    {
        if (!folder.FileExists(SourceFolder.ConfigurationPath))
        {
            diagnostics.Report(ConfigurationRules.NoSite, new SourceLocation(SourceFolder.ConfigurationPath));
            return null;
        }

        var file = SourceReader.Read(folder, SourceFolder.ConfigurationPath, diagnostics);
        var mapping = file is null ? null : YamlReader.ReadMapping(file, diagnostics);
        if (mapping is null)
        {
            return null;
        }

        var fields = new MappingFields(mapping, SiteFields.All, diagnostics);
        var languages = ReadLanguages(fields, diagnostics);
        var byLanguage = new ByLanguageReader(languages, diagnostics);
        var address = ReadAddress(fields, diagnostics);
        var timeZone = ReadTimeZone(fields, diagnostics);
        var theme = ReadTheme(folder, fields, diagnostics);
        var title = byLanguage.Required(fields, "title");
        var description = byLanguage.Required(fields, "description");
        var publisher = byLanguage.Required(fields, "publisher");
        var pressOffice = ReadPressOffice(fields.Mapping("pressOffice"));
        var latest = fields.Integer("latest")?.Value ?? DefaultLatest;
        var writesLunrIndex = fields.Mapping("search")?.Boolean("lunrIndex")?.Value ?? false;
        var shareCards = fields.Boolean("shareCards")?.Value ?? true;
        var pressKit = fields.Boolean("pressKit")?.Value ?? false;
        var checks = SeveritySettingsReader.Read(fields.Node("checks"), diagnostics);
        diagnostics.Configure(checks);
        var topics = TopicLoader.Load(folder, byLanguage, diagnostics);

        // A missing value was reported, so nothing will be written. Placeholders let the other stages report as well.
        var placeholder = new ByLanguage<string>(languages, _ => "");
        return new SiteConfiguration
        {
            Address = baseUrl ?? address ?? new SiteAddress("https://site.invalid", ""),
            TimeZone = timeZone ?? TimeZoneInfo.CreateCustomTimeZone("+06:00", TimeSpan.FromHours(6), null, null),
            Theme = theme,
            Languages = languages,
            Title = title ?? placeholder,
            Description = description ?? placeholder,
            Publisher = publisher ?? placeholder,
            PressOffice = pressOffice,
            Latest = latest,
            WritesLunrIndex = writesLunrIndex,
            PressKit = pressKit,
            ShareCards = shareCards,
            Checks = checks,
            Topics = topics,
        };
    }

    /// <summary>
    /// Returns the configured languages. If they are invalid, returns all supported ones as well: the build fails, but
    /// articles in those languages are still checked and not reported as unexpected.
    /// </summary>
    private static ImmutableArray<Language> ReadLanguages(MappingFields fields, DiagnosticBag diagnostics)
    {
        var codes = fields.Texts("languages");
        if (codes.IsEmpty)
        {
            diagnostics.Report(YamlRules.MissingKey, fields.Location, "languages");
        }

        var languages = ImmutableArray.CreateBuilder<Language>();
        var hasUnknown = codes.IsEmpty;
        foreach (var code in codes)
        {
            var language = Language.Find(code.Value);
            if (language is null)
            {
                var known = string.Join(", ", Language.All);
                diagnostics.Report(ConfigurationRules.UnknownLanguage, code.Location, code.Value, known);
                hasUnknown = true;
            }
            else if (languages.Contains(language))
            {
                diagnostics.Report(ConfigurationRules.LanguageTwice, code.Location, code.Value);
            }
            else
            {
                languages.Add(language);
            }
        }

        if (hasUnknown)
        {
            languages.AddRange(Language.All.Except(languages));
        }

        return languages.DrainToImmutable();
    }

    private static SiteAddress? ReadAddress(MappingFields fields, DiagnosticBag diagnostics)
    {
        var url = Required(fields, "url", diagnostics);
        var address = url is null ? null : SiteAddress.Parse(url.Value);
        if (url is not null && address is null)
        {
            diagnostics.Report(ConfigurationRules.BadUrl, url.Location, url.Value);
        }

        return address;
    }

    private static TimeZoneInfo? ReadTimeZone(MappingFields fields, DiagnosticBag diagnostics)
    {
        var id = Required(fields, "timeZone", diagnostics);
        if (id is null)
        {
            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(id.Value, out var zone))
        {
            return zone;
        }

        diagnostics.Report(ConfigurationRules.UnknownTimeZone, id.Location, id.Value);
        return null;
    }

    private static string? ReadTheme(SourceFolder folder, MappingFields fields, DiagnosticBag diagnostics)
    {
        var theme = Required(fields, "theme", diagnostics);
        if (theme is null)
        {
            return null;
        }

        string[] themes = folder.FolderExists("themes")
            ? [.. folder.Entries("themes").Where(entry => entry.IsFolder).Select(entry => entry.Name)]
            : [];
        if (themes.Contains(theme.Value))
        {
            return theme.Value;
        }

        var suggestion = Suggestion.For(theme.Value, themes);
        diagnostics.Report(ConfigurationRules.UnknownTheme, theme.Location, theme.Value, suggestion);
        return null;
    }

    private static PressOffice? ReadPressOffice(MappingFields? fields) =>
        fields is null
            ? null
            : new PressOffice(
                fields.Text("email")?.Value,
                fields.Text("phone")?.Value,
                fields.Text("telegram")?.Value.TrimStart('@'),
                fields.Text("whatsapp")?.Value
            );

    private static Located<string>? Required(MappingFields fields, string key, DiagnosticBag diagnostics)
    {
        var text = fields.Text(key);
        if (text is null)
        {
            diagnostics.Report(YamlRules.MissingKey, fields.Location, key);
        }

        return text;
    }
}
