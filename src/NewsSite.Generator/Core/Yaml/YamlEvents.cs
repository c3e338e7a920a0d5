using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>
/// Parser events of a YAML text. On some invalid texts and escapes YamlDotNet throws other exceptions than
/// <see cref="YamlException"/>; here they become one at the last known position.
/// </summary>
internal sealed class YamlEvents(string yaml) : IParser
{
    // YamlDotNet counts U+2028 and U+2029 as line ends; YAML 1.2, editors and this program do not.
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
