using System.Collections.Immutable;
using NewsSite.Generator.Core.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>
/// Finds the place of every value in a front matter. Refuses what the content stage refuses: anchors, tags, other
/// documents, deep nesting.
/// </summary>
internal sealed class SpannedYamlReader
{
    private const int DeepestLevel = 16;
    private readonly string yaml;
    private readonly YamlEvents parser;

    /// <summary>End of the last value read so far.</summary>
    private int lastEnd;

    private SpannedYamlReader(string yaml) => (this.yaml, parser) = (yaml, new YamlEvents(yaml));

    /// <summary>Returns the map, empty if nothing is written; null if it cannot be followed.</summary>
    public static SpannedMap? Read(string yaml)
    {
        try
        {
            return new SpannedYamlReader(yaml).ReadDocument();
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private SpannedMap? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return new SpannedMap([], false, 0, 0);
        }

        if (!parser.Consume<DocumentStart>().IsImplicit)
        {
            return null;
        }

        var root = Read(0);
        return parser.Consume<DocumentEnd>().IsImplicit && parser.Accept<StreamEnd>(out _) ? root as SpannedMap : null;
    }

    private SpannedValue Read(int level)
    {
        if (
            level > DeepestLevel
            || parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false }
        )
        {
            throw new YamlException("an anchor, a tag, or too deep");
        }

        return parser.Current switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadList(level),
            MappingStart => ReadMap(level),
            _ => throw new YamlException("unexpected content"),
        };
    }

    private SpannedScalar ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        var start = (int)scalar.Start.Index;
        return new SpannedScalar(scalar.Value, scalar.Style, start, ContentEnd(start, (int)scalar.End.Index));
    }

    private SpannedList ReadList(int level)
    {
        var start = parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<SpannedValue>();
        while (!parser.Accept<SequenceEnd>(out _))
        {
            items.Add(Read(level + 1));
        }

        var end = parser.Consume<SequenceEnd>();
        var isFlow = start.Style == SequenceStyle.Flow;
        var from = (int)start.Start.Index;
        return new SpannedList(items.DrainToImmutable(), isFlow, from, isFlow ? Bracket(end) : LastEnd(from));
    }

    private SpannedMap ReadMap(int level)
    {
        var start = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<SpannedEntry>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (Read(level + 1) is not SpannedScalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } key)
            {
                throw new YamlException("a key that is no text");
            }

            entries.Add(new SpannedEntry(key, AfterColon(key, Read(level + 1))));
        }

        var end = parser.Consume<MappingEnd>();
        var isFlow = start.Style == MappingStyle.Flow;
        var from = (int)start.Start.Index;
        return new SpannedMap(entries.DrainToImmutable(), isFlow, from, isFlow ? Bracket(end) : LastEnd(from));
    }

    /// <summary>Puts an empty value right after its colon: the parser has it somewhere before the next key.</summary>
    private SpannedValue AfterColon(SpannedScalar key, SpannedValue value)
    {
        if (value is not SpannedScalar { Style: ScalarStyle.Plain, Value: "" } empty)
        {
            lastEnd = Math.Max(lastEnd, value.End);
            return value;
        }

        var colon = ColonAfter(yaml, key);
        var at = colon < 0 ? key.End : colon + 1;
        lastEnd = Math.Max(lastEnd, at);
        return empty with { Start = at, End = at };
    }

    /// <summary>Returns the offset of the colon after a key; -1 where a key in braces has none.</summary>
    public static int ColonAfter(string yaml, SpannedScalar key)
    {
        var spaces = yaml.AsSpan(key.End).IndexOfAnyExcept(' ', '\t');
        return spaces >= 0 && yaml[key.End + spaces] == ':' ? key.End + spaces : -1;
    }

    /// <summary>Returns the offset after the bracket or brace that ends a list or map.</summary>
    private int Bracket(ParsingEvent end)
    {
        var bracket = yaml.AsSpan((int)end.Start.Index).IndexOfAny(']', '}');
        lastEnd = Math.Max(lastEnd, (int)end.Start.Index + bracket + 1);
        return (int)end.Start.Index + bracket + 1;
    }

    private int LastEnd(int start) => Math.Max(start, lastEnd);

    private int ContentEnd(int start, int end)
    {
        end = Math.Min(end, yaml.Length);
        while (end > start && char.IsWhiteSpace(yaml[end - 1]))
        {
            end--;
        }

        lastEnd = Math.Max(lastEnd, end);
        return end;
    }
}
