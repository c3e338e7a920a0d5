using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads a controlled vocabulary. A site without the file has no topics, or no regions.</summary>
internal static partial class TopicLoader
{
    /// <summary>Regular expression for topic keys, which are segments of URLs.</summary>
    public const string KeyPattern = Key + "$";

    private const string Key = "^[a-z][a-z0-9-]*";

    /// <summary>Fields of a topic besides its names in the site's languages.</summary>
    public static readonly FieldList Fields = new(
        new Field(
            "aliases",
            FieldShape.Texts,
            new(
                "Keys that the topic had before: their pages and feeds lead here. Old addresses, too.",
                "Прежние ключи темы: их страницы и ленты ведут сюда. Можно указать и старые адреса.",
                "Теманын мурунку ачкычтары: алардын барактары жана агымдары ушул жерге алып келет. Эски даректер да болот."
            )
        )
    );

    /// <summary>
    /// Returns the topics and what was left out of them. A topic without a name in some language keeps its place, so
    /// that articles that name it are not reported too.
    /// </summary>
    public static (ImmutableArray<Topic> Topics, TopicFaults Faults) Load(
        SourceFolder folder,
        Vocabulary vocabulary,
        ByLanguageReader byLanguage,
        DiagnosticBag diagnostics
    )
    {
        if (!folder.FileExists(vocabulary.Path))
        {
            return ([], TopicFaults.None);
        }

        var file = SourceReader.Read(folder, vocabulary.Path, diagnostics);
        var mapping = file is null ? null : YamlReader.ReadMapping(file, byLanguage.KeysWith(Fields), diagnostics);
        if (mapping is null)
        {
            return ([], new TopicFaults([], IsUnreadable: true));
        }

        var topics = ImmutableArray.CreateBuilder<Topic>();
        var unusable = ImmutableArray.CreateBuilder<string>();
        foreach (var (id, value) in mapping.Entries)
        {
            if (!UsableInAddresses().IsMatch(id.Value))
            {
                diagnostics.Report(ConfigurationRules.BadTopicId, id.Location, id.Value);
                unusable.Add(id.Value);
                unusable.AddRange(NamesIn(value));
            }
            else if (PortableName.ProblemOf(id.Value) is { } problem)
            {
                diagnostics.Report(AttachmentRules.BadName, id.Location, id.Value, problem);
                unusable.Add(id.Value);
                unusable.AddRange(NamesIn(value));
            }
            else
            {
                var fields = byLanguage.FieldsOf(value, Fields);
                var name = byLanguage.Read(value, fields, placeholder: NameIn(value) ?? id.Value);
                topics.Add(
                    new Topic(id.Value, name, id.Location)
                    {
                        Vocabulary = vocabulary,
                        Aliases = fields?.Texts("aliases") ?? [],
                    }
                );
            }
        }

        return (topics.DrainToImmutable(), new TopicFaults(unusable.DrainToImmutable()));
    }

    /// <summary>Returns the name of a topic that has the same one in all languages, which is an error, or null.</summary>
    private static string? NameIn(YamlNode value) => value is YamlScalar { IsNull: false } name ? name.Value : null;

    private static IEnumerable<string> NamesIn(YamlNode value) =>
        value is YamlMapping names
            ? names.Entries.Select(entry => entry.Value).OfType<YamlScalar>().Select(name => name.Value)
            : [];

    [GeneratedRegex(Key + @"\z")]
    private static partial Regex UsableInAddresses();
}
