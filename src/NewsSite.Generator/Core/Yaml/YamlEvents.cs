using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>
/// The events of a YAML text. YamlDotNet loses its place on some texts that are not YAML, and on escapes that stand for no
/// letter, and throws what a bug of ours would: here that becomes a <see cref="YamlException"/> at the last place known.
/// </summary>
internal sealed class YamlEvents(string yaml) : IParser
{
    // It also takes two characters for ends of lines that are none to YAML 1.2, editors and us: its lines were not ours.
    private readonly Parser parser = new(new StringReader(yaml.Replace('\u2028', ' ').Replace('\u2029', ' ')));

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        var before = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is not YamlException)
        {
            throw new YamlException(before, before, "the text cannot be followed");
        }
    }
}
