using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml.Repairs;
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
    private const int MostFaults = 20;
    private readonly string yaml;
    private readonly YamlSource source;
    private readonly Misreadings misreadings;

    /// <summary>Lines as their author wrote them, if some were repaired; otherwise null.</summary>
    private readonly string[]? writtenLines;

    /// <summary>Keys that help to repair mistakes; null if no more are repaired.</summary>
    private readonly DeclaredKeys? keys;
    private readonly Lazy<(int Line, int Column)> end;
    private readonly YamlEvents parser;
    private readonly string path;
    private readonly int linesBefore;
    private readonly DiagnosticBag diagnostics;

    private YamlReader(
        string yaml,
        string written,
        string path,
        int linesBefore,
        DeclaredKeys? keys,
        DiagnosticBag diagnostics
    )
    {
        this.yaml = yaml;
        this.keys = keys;
        writtenLines = ReferenceEquals(yaml, written) ? null : written.Split('\n');
        end = new(() => (yaml.AsSpan().Count('\n') + 1, yaml.Length - yaml.LastIndexOf('\n')));
        parser = new YamlEvents(yaml);
        source = new YamlSource(yaml, linesBefore);
        misreadings = new Misreadings(yaml, source, keys);
        this.path = path;
        this.linesBefore = linesBefore;
        this.diagnostics = diagnostics;
    }

    /// <summary>
    /// Reads a whole file as one map. Reports errors. After one whose cause is known, returns the map that its author
    /// meant, so that the rest is checked too; otherwise null.
    /// </summary>
    /// <param name="declared">Keys of the document, which help to find the cause of an error; null if unknown.</param>
    public static YamlMapping? ReadMapping(SourceFile file, DiagnosticBag diagnostics, FieldList? declared = null) =>
        ReadMapping(file, DeclaredKeys.Of(declared), diagnostics);

    /// <inheritdoc cref="ReadMapping(SourceFile, DiagnosticBag, FieldList?)"/>
    public static YamlMapping? ReadMapping(SourceFile file, DeclaredKeys keys, DiagnosticBag diagnostics) =>
        ReadMapping(file.Text, file.Path, 0, keys, diagnostics);

    /// <summary>
    /// Reads YAML that begins after <paramref name="linesBefore"/> lines of its file, as
    /// <see cref="ReadMapping(SourceFile, DiagnosticBag, FieldList?)"/> does.
    /// </summary>
    public static YamlMapping? ReadMapping(
        string yaml,
        string path,
        int linesBefore,
        DiagnosticBag diagnostics,
        FieldList? declared = null
    ) => ReadMapping(yaml, path, linesBefore, DeclaredKeys.Of(declared), diagnostics);

    /// <inheritdoc cref="ReadMapping(string, string, int, DiagnosticBag, FieldList?)"/>
    public static YamlMapping? ReadMapping(
        string yaml,
        string path,
        int linesBefore,
        DeclaredKeys keys,
        DiagnosticBag diagnostics
    )
    {
        var written = yaml;
        while (KeyMarks.Remove(yaml, keys) is { } marked)
        {
            Apply(marked);
        }

        for (var faults = 0; ; faults++)
        {
            // Reading begins again after a repair. Only the last reading reports.
            var problems = new DiagnosticBag();
            var repairing = faults < MostFaults ? keys : null;
            var reader = new YamlReader(yaml, written, path, linesBefore, repairing, problems);
            YamlFix? fix;
            try
            {
                var mapping = reader.ReadDocument();
                diagnostics.Add(problems.ToSorted());
                // Of a map with nothing in it nothing was meant.
                return faults > 0 && mapping is { Entries.IsEmpty: true } ? null : mapping;
            }
            catch (RejectedYamlException e)
            {
                diagnostics.Add(problems.ToSorted());
                diagnostics.Report(e.Rule, e.Location, e.Argument);
                return null;
            }
            catch (MisreadYamlException e)
            {
                fix = e.Fix;
            }
            catch (YamlException e)
            {
                fix = repairing is null ? null : YamlFaults.Find(yaml, (int)e.Start.Index, keys, linesBefore > 0);
                if (fix is null)
                {
                    diagnostics.Report(
                        YamlRules.Invalid,
                        reader.LocationOf(e.Start),
                        YamlCauses.Unknown,
                        Message.Empty
                    );
                    return null;
                }
            }

            Apply(ListOfMaps.Bracketed(fix, keys));
        }

        void Apply(YamlFix fix)
        {
            var line = written.Split('\n')[fix.Line];
            var location = new SourceLocation(path, fix.Line + linesBefore + 1, Math.Min(fix.Column, line.Length) + 1);
            diagnostics.Report(YamlRules.Invalid, location, fix.Cause, YamlCauses.Write(fix.Corrected));
            yaml = fix.ApplyTo(yaml.Split('\n'));
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
            case YamlScalar
            or YamlSequence when keys is not null && YamlFaults.Find(yaml, 0, keys, linesBefore > 0) is { } fix:
                throw new MisreadYamlException(fix);
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
            var quoted = LineRepairs.QuoteIndicator(misreadings.LineAt(current.Start));
            var write = quoted is null ? Message.Empty : YamlCauses.Write(quoted.Corrected);
            throw new RejectedYamlException(YamlRules.Anchor, Location(current), write);
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            misreadings.FindIn(current.Start, line => LineRepairs.QuoteIndicator(line));
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
        var isPlain = scalar.Style == ScalarStyle.Plain;
        return new YamlScalar(WithoutForbiddenCharacters(scalar), isPlain, Location(scalar))
        {
            Comment = isPlain && scalar.Value.Length > 0 ? CommentAfter(scalar.End) : null,
        };
    }

    /// <summary>Returns the location of the comment that follows a value, or null.</summary>
    private SourceLocation? CommentAfter(Mark mark)
    {
        var rest = yaml.AsSpan((int)Math.Min(mark.Index, yaml.Length));
        var spaces = rest.IndexOfAnyExcept(' ', '\t');
        return spaces > 0 && rest[spaces] == '#' ? LocationOf(mark, spaces) : null;
    }

    /// <summary>Returns the location of the comment in place of a key's value, or null.</summary>
    private SourceLocation? CommentInPlaceOfValue(Scalar key)
    {
        var rest = yaml.AsSpan((int)Math.Min(key.End.Index, yaml.Length));
        var colon = rest.IndexOfAnyExcept(' ', '\t');
        if (colon < 0 || rest[colon] != ':')
        {
            return null;
        }

        var spaces = rest[(colon + 1)..].IndexOfAnyExcept(' ', '\t');
        return spaces > 0 && rest[colon + 1 + spaces] == '#' ? LocationOf(key.End, colon + 1 + spaces) : null;
    }

    /// <summary>
    /// Returns the value with forbidden characters, which escapes such as "\0" can produce, reported and removed.
    /// </summary>
    private string WithoutForbiddenCharacters(Scalar scalar)
    {
        var forbidden = ForbiddenCharacters.IndexIn(scalar.Value);
        if (forbidden < 0)
        {
            return scalar.Value;
        }

        var name = InvisibleCharacters.NameOf(scalar.Value[forbidden]);
        diagnostics.Report(FileRules.ControlCharacter, Location(scalar), name);
        return ForbiddenCharacters.Remove(scalar.Value);
    }

    private YamlSequence ReadSequence(int level)
    {
        var start = parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.Current is Scalar { Style: ScalarStyle.Plain } text && text.Start.Line < text.End.Line)
            {
                misreadings.FindSwallowedItem(text, (int)start.Start.Column - 1);
            }

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
            var writtenKey = parser.Current as Scalar;
            if (ReadNode(level + 1) is not YamlScalar key)
            {
                throw new RejectedYamlException(YamlRules.ComplexKey, Location(start));
            }

            misreadings.FindInKey(
                writtenKey!,
                isInBraces: start.Style == MappingStyle.Flow,
                hasValue: parser.Current is not Scalar { Style: ScalarStyle.Plain, Value: "" }
            );
            var value = ReadNode(level + 1);
            if (value is YamlScalar { IsPlain: true, Value: "" } empty)
            {
                value = empty with { Comment = CommentInPlaceOfValue(writtenKey!) };
            }

            if (keys.Add(key.Value))
            {
                entries.Add(new(key, value));
            }
            else
            {
                diagnostics.Report(YamlRules.DuplicateKey, key.Location, key.Value);
            }
        }

        if (level == 0 && start.Style == MappingStyle.Block)
        {
            misreadings.FindMisplacedKeys(entries);
            misreadings.FindSplitItems(entries);
        }

        return new YamlMapping(entries.DrainToImmutable(), Location(start)) { Source = source };
    }

    private SourceLocation Location(ParsingEvent e) => LocationOf(e.Start);

    /// <summary>
    /// Returns the location of a mark. YamlDotNet counts from 1, but puts errors at the end of the text on a line after
    /// the last one; these are moved to the end of the text.
    /// </summary>
    private SourceLocation LocationOf(Mark mark, int charactersAfter = 0)
    {
        var (line, column) = mark.Index < yaml.Length ? ((int)mark.Line, (int)mark.Column) : end.Value;
        column += charactersAfter;
        if (writtenLines is not null)
        {
            // A repaired line may be longer than the one its author wrote.
            line = Math.Min(line, writtenLines.Length);
            column = Math.Min(column, writtenLines[line - 1].Length + 1);
        }

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
