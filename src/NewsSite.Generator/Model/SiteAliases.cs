using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Collects the aliases of articles, documents and topics as redirects.</summary>
internal sealed partial class SiteAliases
{
    private readonly SiteConfiguration configuration;
    private readonly UrlRegistry urls;
    private readonly DiagnosticBag diagnostics;
    private readonly AliasReader aliases;

    private SiteAliases(SiteConfiguration configuration, UrlRegistry urls, DiagnosticBag diagnostics)
    {
        (this.configuration, this.urls, this.diagnostics) = (configuration, urls, diagnostics);
        aliases = new AliasReader(urls, diagnostics);
    }

    /// <summary>Returns all redirects in ordinal order of old addresses.</summary>
    /// <param name="stories">Stories that are not withdrawn.</param>
    public static ImmutableArray<Redirect> Read(
        SiteConfiguration configuration,
        ImmutableArray<Route> routes,
        IEnumerable<Story> stories,
        ImmutableArray<TopicArchive> topics,
        UrlRegistry urls,
        DiagnosticBag diagnostics
    )
    {
        var site = new SiteAliases(configuration, urls, diagnostics);
        // Stories come before pages, because the later of two articles with the same alias is reported.
        foreach (var route in routes.Where(route => route.Version is not null).OrderBy(route => route.Subject is Page))
        {
            site.aliases.Add(route.Path, route.Language, route.Version!.Title, route.Version.Aliases);
        }

        foreach (var story in stories)
        {
            site.AddDocuments(
                story.Versions.SelectMany(version => version.Attachments.Select(file => (version.Language, file))),
                file => Permalinks.StoryFile(story.Key, file)
            );
        }

        foreach (var page in routes.Select(route => route.Subject).OfType<Page>().Distinct())
        {
            site.AddDocuments(
                page.Versions.SelectMany(version => version.Attachments.Select(file => (version.Language, file))),
                file => Permalinks.PageFile(page.Slug, file)
            );
        }

        foreach (var topic in topics)
        {
            foreach (var alias in topic.Topic.Aliases)
            {
                site.AddTopic(topic, alias, routes);
            }
        }

        return site.aliases.Redirects;
    }

    /// <summary>Adds the aliases of documents. Versions that share a document may both name its aliases.</summary>
    private void AddDocuments(
        IEnumerable<(Language Language, Input.Content.Attachment Document)> documents,
        Func<string, string> addressOf
    )
    {
        var known = new HashSet<(string, string)>();
        foreach (var (language, document) in documents)
        {
            var file = document.File.Value;
            foreach (var alias in document.Aliases.Where(alias => known.Add((file, alias.Value))))
            {
                aliases.Add(addressOf(file), language, document.Title?.Value ?? file, alias);
            }
        }
    }

    private void AddTopic(TopicArchive archive, Located<string> alias, ImmutableArray<Route> routes)
    {
        if (alias.Value.StartsWith('/'))
        {
            var language =
                configuration.Languages.FirstOrDefault(language =>
                    alias.Value.StartsWith(Permalinks.Home(language), StringComparison.Ordinal)
                ) ?? configuration.DefaultLanguage;
            aliases.Add(Permalinks.Topic(language, archive.Topic), language, archive.Topic.Name[language], alias);
        }
        else if (TopicKey().IsMatch(alias.Value))
        {
            AddFormerKey(archive, alias, routes);
        }
        else
        {
            diagnostics.Report(AddressRules.BadTopicAlias, alias.Location, alias.Value);
        }
    }

    /// <summary>Adds the pages and the feed that the topic had under another key, in every language.</summary>
    private void AddFormerKey(TopicArchive archive, Located<string> alias, ImmutableArray<Route> routes)
    {
        var (topic, former) = (archive.Topic, archive.Topic with { Id = alias.Value });
        foreach (var language in configuration.Languages)
        {
            (string From, string To)[] pages =
            [
                (Permalinks.Topic(language, former), Permalinks.Topic(language, topic)),
                (Permalinks.TopicRss(language, former), Permalinks.TopicRss(language, topic)),
                .. archive.Years.Select(year =>
                    (
                        Permalinks.TopicYear(language, former, year.Year),
                        Permalinks.TopicYear(language, topic, year.Year)
                    )
                ),
                .. from route in routes
                where route.Language == language
                let page = route.Subject as DocumentPage
                where page is not null && page.Filter.IsOf(topic)
                select (Permalinks.Documents(language, new DocumentFilter(Topic: former), page.Part), route.Path),
            ];
            foreach (var (from, to) in pages)
            {
                // One problem is enough: the other pages of the key have the same.
                if (!AddFormer(from, to, language, topic, alias))
                {
                    return;
                }
            }
        }
    }

    private bool AddFormer(string from, string to, Language language, Topic topic, Located<string> alias)
    {
        if (urls.OwnerOf(from) is { } owner)
        {
            diagnostics.Report(AddressRules.AliasTaken, alias.Location, alias.Value, owner);
            return false;
        }

        var old = alias with { Value = configuration.Address.Link(from) };
        return aliases.Add(to, language, topic.Name[language], old);
    }

    [GeneratedRegex(TopicLoader.KeyPattern)]
    private static partial Regex TopicKey();
}
