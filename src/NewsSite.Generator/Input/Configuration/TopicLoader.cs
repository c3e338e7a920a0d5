using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads <c>topics.yaml</c>, the controlled vocabulary. A site without the file has no topics.</summary>
internal static partial class TopicLoader
{
    /// <summary>Regular expression for topic keys, which are segments of URLs.</summary>
    public const string KeyPattern = Key + "$";

    private const string Key = "^[a-z][a-z0-9-]*";

    public const string Path = "content/topics.yaml";

    public static ImmutableArray<Topic> Load(
        SourceFolder folder,
        ByLanguageReader byLanguage,
        DiagnosticBag diagnostics
    )
    {
        var file = folder.FileExists(Path) ? SourceReader.Read(folder, Path, diagnostics) : null;
        var mapping = file is null ? null : YamlReader.ReadMapping(file, diagnostics);
        if (mapping is null)
        {
            return [];
        }

        var topics = ImmutableArray.CreateBuilder<Topic>();
        foreach (var (id, value) in mapping.Entries)
        {
            if (!UsableInAddresses().IsMatch(id.Value))
            {
                diagnostics.Report(ConfigurationRules.BadTopicId, id.Location, id.Value);
            }
            else if (byLanguage.Read(value) is { } name)
            {
                topics.Add(new Topic(id.Value, name, id.Location));
            }
        }

        return topics.DrainToImmutable();
    }

    [GeneratedRegex(Key + @"\z")]
    private static partial Regex UsableInAddresses();
}
