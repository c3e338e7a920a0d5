using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsSite.Generator.Tools.Authoring;

namespace NewsSite.Tests.Ledger;

/// <summary>An alias is written in the style of its file, and no other byte changes.</summary>
public class AliasEditorTests
{
    private const string Address = "/ky/news/2024/05/07-a/";

    [Theory]
    [InlineData("title: А\n", "title: А\naliases: [/ky/news/2024/05/07-a/]\n")]
    [InlineData("aliases: [/x/]\ntitle: А\n", "aliases: [/x/, /ky/news/2024/05/07-a/]\ntitle: А\n")]
    [InlineData("aliases: /x/\n", "aliases: [/x/, /ky/news/2024/05/07-a/]\n")]
    [InlineData("{title: А}\n", "{title: А, aliases: [/ky/news/2024/05/07-a/]}\n")]
    [InlineData("aliases: []\n", "aliases: [/ky/news/2024/05/07-a/]\n")]
    [InlineData("aliases: [ '/x/' , ]  # эски\n", "aliases: [ '/x/', /ky/news/2024/05/07-a/ , ]  # эски\n")]
    [InlineData("aliases: [\n  /x/,\n  /y/\n]\n", "aliases: [\n  /x/,\n  /y/,\n  /ky/news/2024/05/07-a/\n]\n")]
    [InlineData("aliases:\n  - /x/\ntitle: А\n", "aliases:\n  - /x/\n  - /ky/news/2024/05/07-a/\ntitle: А\n")]
    [InlineData(
        "aliases:\n- \"/x/\" # эски\n# дагы\n\ntitle: А\n",
        "aliases:\n- \"/x/\" # эски\n- /ky/news/2024/05/07-a/\n# дагы\n\ntitle: А\n"
    )]
    [InlineData("aliases:\ntitle: А\n", "aliases: [/ky/news/2024/05/07-a/]\ntitle: А\n")]
    [InlineData("aliases: # эски\ntitle: А\n", "aliases: [/ky/news/2024/05/07-a/] # эски\ntitle: А\n")]
    [InlineData("aliases: ~\ntitle: А\n", "aliases: [/ky/news/2024/05/07-a/]\ntitle: А\n")]
    [InlineData(
        "photos:\n  - file: a.jpg\nsummary: |\n  Биринчи\n  экинчи\n",
        "photos:\n  - file: a.jpg\naliases: [/ky/news/2024/05/07-a/]\nsummary: |\n  Биринчи\n  экинчи\n"
    )]
    [InlineData("title: 'aliases: [/x/]'\n", "title: 'aliases: [/x/]'\naliases: [/ky/news/2024/05/07-a/]\n")]
    public void It_is_written_in_the_style_of_the_list(string before, string after) =>
        Assert.Equal($"---\n{after}---\nТекст.\n", Edited($"---\n{before}---\nТекст.\n"));

    [Theory]
    [InlineData("aliases: {a: /x/}\n")]
    [InlineData("title: [\n")]
    [InlineData("title: А\n...\n")]
    [InlineData("aliases: [/x/]\naliases: [/y/]\n")]
    public void A_file_it_cannot_follow_is_left_alone(string frontMatter) =>
        Assert.Null(Edited($"---\n{frontMatter}---\nТекст.\n"));

    [Theory]
    [InlineData("Текст без шапки")]
    [InlineData("---\ntitle: А\n")]
    [InlineData("")]
    public void A_file_without_front_matter_is_left_alone(string file) => Assert.Null(Edited(file));

    [Theory]
    [InlineData("\uFEFF---\r\ntitle: А\r\naliases:\r\n  - /x/\r\n---\r\nТекст.\rещё\n")]
    [InlineData("--- \rtitle: А\raliases: [/x/]\r---\rТекст.")]
    [InlineData("\uFEFF---\r\ntitle: и\u0306 😀\r\n---  \r\n\r\n---\r\nТекст. \t")]
    public void Byte_order_mark_line_ends_and_decomposed_letters_stay(string file)
    {
        var edited = Edited(file)!;
        var at = edited.IndexOf(Address, StringComparison.Ordinal);
        var added = edited.Length - file.Length;
        // The new file is the old one with one insertion, which contains the alias.
        var start = Enumerable
            .Range(0, at + 1)
            .Last(i => i <= file.Length && file.StartsWith(edited[..i], StringComparison.Ordinal));
        Assert.Equal(file, edited.Remove(start, added));
        Assert.DoesNotMatch(
            file.Contains("\r\n", StringComparison.Ordinal) ? "(?<!\r)\n.*aliases" : "\n",
            edited[..(at + 1)]
        );
    }

    /// <summary>For any front matter, the edit is refused, or adds one alias and changes nothing else.</summary>
    [Property(MaxTest = 300)]
    public Property Nothing_is_ever_lost() =>
        Prop.ForAll(
            Gen.Elements(
                    "title: А",
                    "aliases:",
                    "  - /x/",
                    "- /y/",
                    "aliases: [",
                    "/z/,",
                    "]",
                    "a: |",
                    "  б",
                    "# ~",
                    "",
                    "  ",
                    "\t"
                )
                .ListOf()
                .ToArbitrary(),
            Gen.Elements("\n", "\r\n", "\r").ToArbitrary(),
            (lines, end) =>
            {
                var file = string.Join(end, ["---", .. lines, "---", "Текст."]);
                var edited = Edited(file);
                if (edited is null)
                {
                    return true;
                }

                var (before, after) = (FieldsOf(file), FieldsOf(edited));
                var aliases = before["aliases"] as JsonArray ?? [];
                before["aliases"] = new JsonArray([.. aliases.Select(alias => alias?.DeepClone()), Address]);
                return JsonNode.DeepEquals(before, after)
                    && edited.EndsWith(string.Join(end, ["---", "Текст."]), StringComparison.Ordinal);
            }
        );

    private static JsonObject FieldsOf(string file) => FrontMatterEditor.Fields(Encoding.UTF8.GetBytes(file));

    private static string? Edited(string file)
    {
        var bytes = AliasEditor.Edited(new UTF8Encoding(false).GetBytes(file), Address);
        return bytes is null ? null : new UTF8Encoding(false).GetString(bytes);
    }
}
