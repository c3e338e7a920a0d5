using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>
/// Reads one YAML document into a tree. Anchors and aliases are rejected, because a few lines of them can expand to
/// gigabytes. Deep nesting is rejected, because it would overflow the stack.
/// </summary>
/// <remarks>
/// YamlDotNet's own tree, <c>YamlStream</c>, was tried. It stops at the first duplicate key, replaces an alias by the
/// anchor's node, overflows the stack on deep nesting, and is no faster: 1.02 times our time on 5,000 front matters.
/// </remarks>
internal sealed class YamlReader
{
    private const int DeepestLevel = 16;
    private readonly string yaml;
    private readonly Lazy<(int Line, int Column)> end;
    private readonly YamlEvents parser;
    private readonly string path;
    private readonly int linesBefore;
    private readonly DiagnosticBag diagnostics;

    private YamlReader(string yaml, string path, int linesBefore, DiagnosticBag diagnostics)
    {
        this.yaml = yaml;
        end = new(() => (yaml.AsSpan().Count('\n') + 1, yaml.Length - yaml.LastIndexOf('\n')));
        parser = new YamlEvents(yaml);
        this.path = path;
        this.linesBefore = linesBefore;
        this.diagnostics = diagnostics;
    }

    /// <summary>Reads a whole file as one map. Returns null after reporting an error.</summary>
    public static YamlMapping? ReadMapping(SourceFile file, DiagnosticBag diagnostics) =>
        ReadMapping(file.Text, file.Path, 0, diagnostics);

    /// <summary>
    /// Reads YAML that begins after <paramref name="linesBefore"/> lines of its file. Returns null after reporting an
    /// error.
    /// </summary>
    public static YamlMapping? ReadMapping(string yaml, string path, int linesBefore, DiagnosticBag diagnostics)
    {
        var reader = new YamlReader(yaml, path, linesBefore, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            diagnostics.Report(YamlRules.Invalid, reader.LocationOf(e.Start), e.Message);
            return null;
        }
        catch (RejectedYamlException e)
        {
            diagnostics.Report(e.Rule, e.Location, e.Argument);
            return null;
        }
    }

    private YamlMapping? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return new YamlMapping([], new SourceLocation(path, linesBefore + 1, 1));
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            throw new RejectedYamlException(YamlRules.SecondDocument, Location(second));
        }

        switch (root)
        {
            case YamlMapping mapping:
                return mapping;
            case YamlScalar { IsNull: true }:
                return new YamlMapping([], root.Location);
            default:
                diagnostics.Report(YamlRules.WrongType, root.Location, YamlTypes.Map);
                return null;
        }
    }

    private YamlNode ReadNode(int level)
    {
        var current = parser.Current!;
        if (level > DeepestLevel)
        {
            throw new RejectedYamlException(YamlRules.TooDeep, Location(current), DeepestLevel);
        }

        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw new RejectedYamlException(YamlRules.Anchor, Location(current));
        }

        return current switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadSequence(level),
            MappingStart => ReadMappingNode(level),
            _ => throw new YamlException(current.Start, current.End, "unexpected content"),
        };
    }

    private YamlScalar ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        return new YamlScalar(WithoutForbiddenCharacters(scalar), scalar.Style == ScalarStyle.Plain, Location(scalar));
    }

    /// <summary>
    /// Returns the value with forbidden characters, which escapes such as "\0" can produce, reported and replaced.
    /// </summary>
    private string WithoutForbiddenCharacters(Scalar scalar)
    {
        var forbidden = ForbiddenCharacters.IndexIn(scalar.Value);
        if (forbidden < 0)
        {
            return scalar.Value;
        }

        var name = $"U+{(int)scalar.Value[forbidden]:X4}";
        diagnostics.Report(FileRules.ControlCharacter, Location(scalar), name);
        return ForbiddenCharacters.Replace(scalar.Value);
    }

    private YamlSequence ReadSequence(int level)
    {
        var start = parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(level + 1));
        }

        return new YamlSequence(items.DrainToImmutable(), Location(start));
    }

    private YamlMapping ReadMappingNode(int level)
    {
        var start = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(level + 1) is not YamlScalar key)
            {
                throw new RejectedYamlException(YamlRules.ComplexKey, Location(start));
            }

            var value = ReadNode(level + 1);
            if (keys.Add(key.Value))
            {
                entries.Add(new(key, value));
            }
            else
            {
                diagnostics.Report(YamlRules.DuplicateKey, key.Location, key.Value);
            }
        }

        return new YamlMapping(entries.DrainToImmutable(), Location(start));
    }

    private SourceLocation Location(ParsingEvent e) => LocationOf(e.Start);

    /// <summary>
    /// Returns the location of a mark. YamlDotNet counts from 1, but puts errors at the end of the text on a line after
    /// the last one; these are moved to the end of the text.
    /// </summary>
    private SourceLocation LocationOf(Mark mark)
    {
        var (line, column) = mark.Index < yaml.Length ? ((int)mark.Line, (int)mark.Column) : end.Value;
        return new SourceLocation(path, line + linesBefore, column);
    }

    /// <summary>Thrown at any depth for valid YAML that this program rejects.</summary>
    private sealed class RejectedYamlException(DiagnosticRule rule, SourceLocation location, object? argument = null)
        : Exception
    {
        public DiagnosticRule Rule => rule;
        public SourceLocation Location => location;
        public object Argument => argument ?? "";
    }
}
