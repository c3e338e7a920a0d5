using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Core.Yaml.Repairs;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads <c>site.yaml</c>, <c>topics.yaml</c> and <c>synonyms.yaml</c>.</summary>
public static class ConfigurationLoader
{
    private const int DefaultLatest = 20;
    private const StringSplitOptions SplitOptions =
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

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
        var syntax = new DiagnosticBag();
        var keys = DeclaredKeys.Of(SiteFields.All, SiteLanguages.Codes(folder));
        var mapping = file is null ? null : YamlReader.ReadMapping(file, keys, syntax);
        diagnostics.Add(syntax.ToSorted());
        if (mapping is null)
        {
            return null;
        }

        // A file with a broken line has no more to say of what stands in its values.
        var values = syntax.HasErrors ? new DiagnosticBag() : diagnostics;
        var fields = new MappingFields(mapping, SiteFields.All, diagnostics);
        var languages = ReadLanguages(folder, fields, diagnostics);
        var byLanguage = new ByLanguageReader(languages, diagnostics);
        var address = ReadAddress(fields, diagnostics);
        var timeZone = ReadTimeZone(fields, diagnostics);
        var theme = ReadTheme(folder, fields, diagnostics);
        var title = byLanguage.Required(fields, "title");
        var description = byLanguage.Required(fields, "description");
        var publisher = byLanguage.Required(fields, "publisher");
        var pressOffice = ReadPressOffice(fields.Mapping("pressOffice"), values);
        var siteTexts = byLanguage.TextsRead;
        var channels = ChannelReader.Read(fields.Mapping("channels"), values);
        var latest = fields.Integer("latest")?.Value ?? DefaultLatest;
        var writesLunrIndex = fields.Mapping("search")?.Boolean("lunrIndex")?.Value ?? false;
        var shareCards = fields.Boolean("shareCards")?.Value ?? true;
        var pressKit = fields.Boolean("pressKit")?.Value ?? false;
        var precompress = fields.Boolean("precompress")?.Value ?? false;
        var sameHosts = HostPairReader.Read(fields.Nodes("hostPairs"), byLanguage, languages, diagnostics);
        var checks = SeveritySettingsReader.Read(fields.Node("checks"), diagnostics);
        diagnostics.Configure(checks);
        var topicProblems = new DiagnosticBag();
        var topicReader = new ByLanguageReader(languages, topicProblems);
        var (topics, topicFaults) = TopicLoader.Load(folder, Vocabulary.Topics, topicReader, topicProblems);
        diagnostics.Add(topicProblems.ToSorted());
        var synonyms = SynonymLoader.Load(folder, languages, diagnostics);
        var regionReader = new ByLanguageReader(languages, diagnostics);
        var (regions, regionFaults) = TopicLoader.Load(folder, Vocabulary.Regions, regionReader, diagnostics);

        // A missing value was reported, so nothing will be written. Placeholders let the other stages report as well.
        var placeholder = new ByLanguage<string>(languages, _ => "");
        return new SiteConfiguration
        {
            OwnAddresses = [.. new[] { address, baseUrl }.OfType<SiteAddress>()],
            Address = baseUrl ?? address ?? new SiteAddress("https://site.invalid", ""),
            TimeZone = timeZone ?? TimeZoneInfo.CreateCustomTimeZone("+06:00", TimeSpan.FromHours(6), null, null),
            Theme = theme,
            Languages = languages,
            Title = title ?? placeholder,
            Description = description ?? placeholder,
            Publisher = publisher ?? placeholder,
            PressOffice = pressOffice,
            VisibleTexts = [.. siteTexts, .. topicReader.TextsRead, .. regionReader.TextsRead],
            Channels = channels,
            Latest = latest,
            WritesLunrIndex = writesLunrIndex,
            PressKit = pressKit,
            Precompress = precompress,
            ShareCards = shareCards,
            SameHosts = sameHosts,
            Checks = checks,
            Topics = topics,
            HasAllTopics = !topicProblems.HasErrors,
            TopicFaults = topicFaults,
            Synonyms = synonyms,
            Regions = regions,
            RegionFaults = regionFaults,
        };
    }

    /// <summary>
    /// Returns the configured languages. If they are invalid, returns those that the title has as well, or else those that
    /// topics have, or else all known ones: the build fails, but articles in those languages are still checked and not
    /// reported as unexpected.
    /// </summary>
    private static ImmutableArray<Language> ReadLanguages(
        SourceFolder folder,
        MappingFields fields,
        DiagnosticBag diagnostics
    )
    {
        // No code contains a comma: a list may stand without brackets.
        ImmutableArray<Located<string>> codes =
        [
            .. fields
                .Texts("languages")
                .SelectMany(codes => codes.Value.Split(',', SplitOptions).Select(code => codes with { Value = code })),
        ];
        if (codes.IsEmpty)
        {
            diagnostics.Report(YamlRules.MissingKey, fields.Location, "languages");
        }

        var languages = ImmutableArray.CreateBuilder<Language>();
        var hasUnknown = codes.IsEmpty;
        foreach (var code in codes)
        {
            var language = SiteLanguages.Find(folder, code, diagnostics);
            if (language is null)
            {
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
            var known = SiteLanguages.All(folder);
            var titled = (fields.Node("title") as YamlMapping)?.Entries.Select(entry => entry.Key.Value).ToList() ?? [];
            var meant = known.Where(language => titled.Contains(language.Code)).ToList();
            meant = meant.Count > 0 ? meant : [.. LanguagesOfTopics(folder, known)];
            languages.AddRange((meant.Count > 0 ? meant : [.. known]).Except(languages));
        }

        return languages.DrainToImmutable();
    }

    /// <summary>Returns the languages in which a topic has a name. What is wrong with the file is reported later.</summary>
    private static IEnumerable<Language> LanguagesOfTopics(SourceFolder folder, ImmutableArray<Language> known)
    {
        var unused = new DiagnosticBag();
        var topics = folder.FileExists(Vocabulary.Topics.Path)
            ? SourceReader.Read(folder, Vocabulary.Topics.Path, unused)
            : null;
        var names = topics is null ? null : YamlReader.ReadMapping(topics.Text, topics.Path, 0, unused);
        var codes = names?.Entries.SelectMany(topic =>
            (topic.Value as YamlMapping)?.Entries.Select(name => name.Key.Value) ?? []
        );
        return known.Where(language => codes?.Contains(language.Code) == true);
    }

    private static SiteAddress? ReadAddress(MappingFields fields, DiagnosticBag diagnostics)
    {
        var url = Required(fields, "url", diagnostics);
        var address = url is null ? null : SiteAddress.Parse(url.Value);
        if (url is not null && address is null)
        {
            var meant = WebAddress.Meant(url.Value) is { } whole ? Suggestion.Of(whole) : Message.Empty;
            diagnostics.Report(ConfigurationRules.BadUrl, url.Location, url.Value, meant);
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

    private static PressOffice? ReadPressOffice(MappingFields? fields, DiagnosticBag diagnostics)
    {
        if (fields is null)
        {
            return null;
        }

        var phone = fields.Text("phone");
        ContactDetails.CheckPhone(phone, diagnostics);
        return new PressOffice(
            ContactDetails.Email(fields.Text("email"), diagnostics),
            phone?.Value,
            fields.Text("telegram")?.Value.TrimStart('@'),
            fields.Text("whatsapp")?.Value
        );
    }

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
