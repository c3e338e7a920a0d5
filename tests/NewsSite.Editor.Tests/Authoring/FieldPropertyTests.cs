using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Authoring;

/// <summary>What holds for every declared field, every value and every story.</summary>
public class FieldPropertyTests
{
    private static readonly string[] NastyTexts =
    [
        "",
        "Жөнөкөй текст",
        "Өң, үн, ң",
        "\"",
        "'",
        "а \"б\" 'в'",
        "#башы",
        "а #б",
        "а: б",
        ":",
        "а:",
        "- тизме",
        "-",
        "--- ",
        "---",
        "...",
        "@а",
        "*а",
        "&а",
        "!а",
        "%а",
        "|",
        ">",
        "?",
        "? а",
        "`а",
        "[а]",
        "{а: б}",
        "а, б",
        "]",
        "yes",
        "no",
        "true",
        "null",
        "~",
        "1.0",
        "0x1F",
        "2026-11-23",
        "10:30",
        "😀 👩‍👩‍👧",
        "эки\nсап",
        "эки\n\nабзац\n  жылдырылган",
        "\ttab\tтаб",
        "а  б",
        "а\\б\\n",
        "\u0085\u2028\u2029\uFEFFа",
        "а\u00A0б\u00ADв",
        "<b>&amp;</b> <!-- -->",
        "=cmd",
        "https://edu.example/?a=1&b=#c",
        new('ң', 3000),
    ];

    private static readonly ImmutableArray<Field> Fields = [.. ArticleFields.All];

    public static TheoryData<string> Articles() =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("content"), "*.md", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.Root, path))
                .Where(path => !path.Contains("README", StringComparison.Ordinal)),
        ];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Setting_what_is_there_changes_no_byte_of_the_archive(string path) =>
        AssertSameWhenSetAgain(File.ReadAllBytes(Repository.PathOf(path)), path);

    [Fact]
    public void Setting_what_is_there_changes_no_byte_of_a_thousand_odd_stories()
    {
        for (var number = 0; number < LongTests.Times(usual: 200, whole: 1000); number++)
        {
            AssertSameWhenSetAgain(OddStories.Number(number), $"story {number}");
        }
    }

    [Fact]
    public void Odd_stories_are_stories()
    {
        for (var number = 0; number < 1000; number++)
        {
            Assert.NotEmpty(FrontMatterEditor.Fields(OddStories.Number(number)));
        }
    }

    [LongProperty(usual: 300, whole: 1500)]
    public Property A_value_is_read_back_and_the_others_stay() =>
        Prop.ForAll(
            Gen.Choose(0, 999).ToArbitrary(),
            Gen.Elements(Fields.SelectMany(field => Values(field).Select(value => (field.Name, value)))).ToArbitrary(),
            (number, change) => IsSetAlone(OddStories.Number(number), change.Name, change.value)
        );

    [Fact]
    public void Every_field_takes_every_nasty_value()
    {
        foreach (var field in Fields)
        {
            foreach (var (value, i) in Values(field).Select((value, i) => (value, i)))
            {
                Assert.True(
                    IsSetAlone(OddStories.Number(i), field.Name, value),
                    $"{field.Name} = {value} in story {i}: {Encoding.UTF8.GetString(OddStories.Number(i))}"
                );
            }
        }
    }

    /// <summary>A part of a list or map is read back, and all the other lines stay.</summary>
    [LongProperty(usual: 100, whole: 500)]
    public Property A_part_is_read_back_and_other_lines_stay() =>
        Prop.ForAll(
            Gen.Choose(0, 999).ToArbitrary(),
            Gen.Elements(
                    "photos[0].alt",
                    "photos[1].alt",
                    "photos[1].caption",
                    "contact.role.ru",
                    "event.place",
                    "topics[0]",
                    "corrections[0].note.ky"
                )
                .ToArbitrary(),
            Gen.Elements(NastyTexts).ToArbitrary(),
            (number, part, text) =>
            {
                var file = OddStories.Number(number);
                var name = part.Split('.', '[')[0];
                var before = FrontMatterEditor.Fields(file);
                if (before[name] is null || FrontMatterEditor.Set(file, part, text) is not { } changed)
                {
                    // A part of what is not there, or is no list.
                    return before[name] is null || part.Contains("[1]") || part is "contact.role.ru";
                }

                var lost = Lines(file).Except(Lines(changed)).Count();
                var values = FrontMatterEditor.Fields(changed);
                before.Remove(name);
                values.Remove(name);
                // At most the value itself, over as many lines as the longest of the odd stories has.
                return lost <= 4 && JsonNode.DeepEquals(before, values);
            }
        );

    [LongProperty(usual: 100, whole: 300)]
    public bool Any_text_is_read_back(int number, NonNull<string> text)
    {
        var file = OddStories.Number(Math.Abs(number % 1000));
        var changed = FrontMatterEditor.SetText(file, text.Get);
        return changed is null
            ? text.Get.Any(char.IsSurrogate)
            : FrontMatterEditor.Text(changed) == text.Get.Replace("\r\n", "\n").Replace('\r', '\n')
                && JsonNode.DeepEquals(FrontMatterEditor.Fields(changed), FrontMatterEditor.Fields(file));
    }

    private static void AssertSameWhenSetAgain(byte[] file, string name)
    {
        var values = FrontMatterEditor.Fields(file);
        foreach (var field in Fields)
        {
            // The browser sends what it got, as JSON.
            var value = values[field.Name] is { } json ? JsonNode.Parse(json.ToJsonString()) : null;
            var same = FrontMatterEditor.Set(file, field.Name, value);
            Assert.True(same is not null && file.AsSpan().SequenceEqual(same), $"{name}: {field.Name}");
        }

        Assert.Equal(file, FrontMatterEditor.SetText(file, FrontMatterEditor.Text(file)));
    }

    private static bool IsSetAlone(byte[] file, string name, JsonNode? value)
    {
        var changed = FrontMatterEditor.Set(file, name, value);
        if (changed is null)
        {
            return false;
        }

        var (before, after) = (FrontMatterEditor.Fields(file), FrontMatterEditor.Fields(changed));
        var isReadBack = value is null ? after[name] is null : JsonNode.DeepEquals(Trimmed(value), after[name]);
        before.Remove(name);
        after.Remove(name);
        return isReadBack
            && JsonNode.DeepEquals(before, after)
            // That a text is empty is told only of what is no draft.
            && (value is null || IsEmpty(value) || name is "draft" || HasNoNewProblem(file, changed))
            && FrontMatterEditor.Text(file) == FrontMatterEditor.Text(changed)
            && OtherLinesStay(file, changed, name);
    }

    /// <summary>True if every line outside the field is there as before, in the same order.</summary>
    private static bool OtherLinesStay(byte[] file, byte[] changed, string name)
    {
        var (before, after) = (Outside(file, name), Outside(changed, name));
        return before.SequenceEqual(after);

        static List<string> Outside(byte[] bytes, string name)
        {
            var lines = new List<string>();
            var isInside = false;
            var isText = false;
            foreach (var (line, i) in Encoding.UTF8.GetString(bytes).Split('\n').Select((line, i) => (line, i)))
            {
                isText |= i > 0 && line.TrimEnd() == "---";
                isInside =
                    !isText
                    && (
                        isInside && (line.Trim().Length == 0 || line[0] == '#')
                        || line.StartsWith(name + ":", StringComparison.Ordinal)
                        || (isInside && line is [' ' or '-' or ']', ..])
                    );
                // An empty line may be one of the field's own, inside a text by lines. A comment between list items is its own.
                if (!isInside && line.Trim().Length > 0 && !line.StartsWith('#'))
                {
                    lines.Add(line);
                }
            }

            return lines;
        }
    }

    private static bool HasNoNewProblem(byte[] file, byte[] changed) => !Problems(changed).Except(Problems(file)).Any();

    private static IEnumerable<string> Problems(byte[] file)
    {
        var diagnostics = new DiagnosticBag();
        if (SourceReader.Decode("a.md", file, diagnostics) is { } source)
        {
            var texts = new MarkdownTexts(new SourceFolder(Repository.Root));
            ArticleReader.Read(
                source,
                Language.Find("ky")!,
                Language.OfProgram,
                TimeZoneInfo.Utc,
                new DateOnly(2026, 11, 23),
                texts,
                diagnostics
            );
        }

        return diagnostics.ToSorted().Select(problem => problem.Rule.Code);
    }

    /// <summary>True for a value whose emptiness is told: of a title, a file, a phone.</summary>
    private static bool IsEmpty(JsonNode value) => value.ToJsonString().Contains("\"\"", StringComparison.Ordinal);

    private static JsonNode? Trimmed(JsonNode value) =>
        value switch
        {
            JsonArray list => new JsonArray([.. list.Select(item => Trimmed(item!))]),
            JsonObject map => new JsonObject(
                map.Select(entry => KeyValuePair.Create(entry.Key, Trimmed(entry.Value!)))
            ),
            _ when value.GetValueKind() == System.Text.Json.JsonValueKind.String => value
                .GetValue<string>()
                .ReplaceLineEndings("\n")
                .Trim(),
            _ => value.DeepClone(),
        };

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file).Split('\n');

    private static IEnumerable<JsonNode?> Values(Field field) =>
        field.Shape switch
        {
            FieldShape.BooleanShape => [true, false, null],
            _ => [.. NastyTexts.Select(text => Value(field.Shape, text)), null],
        };

    private static JsonNode Value(FieldShape shape, string text) =>
        shape switch
        {
            FieldShape.TextShape { Pattern: { } pattern } => pattern.Contains("NS") ? "NS300"
            : pattern.Contains("a-z") ? "ky"
            : "2026-11-23T10:30",
            FieldShape.ListShape { Items: FieldShape.TextShape } => new JsonArray(text.Length == 0 ? "a" : text, "б"),
            FieldShape.ListShape list => new JsonArray(Value(list.Items, text), Value(list.Items, "а")),
            FieldShape.MapShape map => new JsonObject(
                map.Fields.Select(field =>
                    KeyValuePair.Create(
                        field.Name,
                        (JsonNode?)(
                            field.Name switch
                            {
                                "phone" => "+996 312 66-24-42",
                                "email" => "a@edu.example",
                                "end" => "2026-11-24T10:30",
                                "file" when text.Length == 0 => "a",
                                _ => Value(field.Shape, text),
                            }
                        )
                    )
                )
            ),
            FieldShape.ByLanguageShape or FieldShape.TextOrByLanguageShape => new JsonObject
            {
                ["ky"] = text,
                ["ru"] = "б",
            },
            _ => text,
        };
}
