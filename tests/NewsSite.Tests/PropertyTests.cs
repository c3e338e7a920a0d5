using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests;

/// <summary>Properties of arbitrary texts. The generator knows the marks that matter.</summary>
[Properties(Arbitrary = [typeof(AnyText)], MaxTest = 200)]
public class PropertyTests
{
    private static readonly TimeZoneInfo Bishkek = TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek");

    /// <summary>A text made of pieces of Markdown, YAML, HTML, URLs and both alphabets.</summary>
    public sealed record Text(string Value)
    {
        public override string ToString() => System.Text.Json.JsonSerializer.Serialize(Value);
    }

    public static class AnyText
    {
        private static readonly string[] Pieces =
        [
            "---",
            "\n",
            "\n\n",
            " ",
            "    ",
            "\t",
            "title: ",
            "date: ",
            "- ",
            "? ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "\"",
            "'",
            "#",
            "# ",
            "*",
            "**",
            "_",
            "~~",
            "`",
            "```\n",
            ">",
            "|",
            "|-|\n",
            "![",
            "](",
            "[^1]",
            "[^1]: ",
            "[x] ",
            "<",
            "<script>",
            "</script>",
            "<img onerror=x src=y>",
            "<javascript:x>",
            "javascript:",
            "https://a.example",
            "mailto:",
            "//",
            "..",
            "/ky/",
            "&#7;",
            "&lt;",
            "&#x6A;avascript:",
            "%00",
            "%0A",
            "\\",
            "&",
            "!",
            "|>",
            "%",
            "@",
            "...",
            " - ",
            "«",
            "»",
            "№ 5",
            "2022 г.",
            "сөз",
            "Школа",
            "2024-05-07",
            "T10:30",
            "Z",
            "+06:00",
            "\u00A0",
            "\u200B",
            "\u0301",
            "🏫",
            "\uD83C",
            "\uFFFE",
            "0",
            "9999-12-31",
        ];

        public static Arbitrary<Text> Texts() =>
            Gen.Elements(Pieces)
                .Or(ArbMap.Default.GeneratorFor<char>().Select(letter => letter.ToString()))
                .ListOf()
                .Select(pieces => new Text(string.Concat(pieces)))
                .ToArbitrary();
    }

    [Property]
    public void Bytes_are_decoded_or_refused(byte[] bytes, Text text)
    {
        var diagnostics = new DiagnosticBag();
        byte[] mixed = [.. Encoding.UTF8.GetBytes(text.Value), .. bytes];
        Assert.Equal(SourceReader.Decode("x", mixed, diagnostics) is null, diagnostics.HasErrors);
    }

    [Property]
    public void Front_matter_is_split_without_losing_a_line(Text text)
    {
        var whole = "---\n" + text.Value;
        if (FrontMatter.Split(whole) is { } parts)
        {
            Assert.EndsWith(parts.Body, whole, StringComparison.Ordinal);
            Assert.Equal(
                whole[..^parts.Body.Length].Split('\n').Length
                    - (parts.Body.Length > 0 || whole.EndsWith('\n') ? 1 : 0),
                parts.LinesBeforeBody
            );
        }

        Assert.True(FrontMatter.Split(text.Value) is null || FrontMatter.Opens(text.Value));
    }

    [Property]
    public void Yaml_is_read_or_refused(Text text)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = YamlReader.ReadMapping(text.Value, "x", 1, diagnostics);
        Assert.True(mapping is not null || diagnostics.HasErrors);
    }

    [LongProperty(usual: 20, whole: 100)]
    public void Any_article_becomes_safe_html_or_an_error(Text text)
    {
        var cleaned =
            SourceReader.Decode("x", Encoding.UTF8.GetBytes("а" + text.Value), new DiagnosticBag())?.Text ?? "а";
        using var site = TestSite.Build(Sample.Body(cleaned.Replace("\n--", "\n", StringComparison.Ordinal)));
        if (site.Diagnostics.Any(line => line.Contains(": error ", StringComparison.Ordinal)))
        {
            return;
        }

        var body = new HtmlParser().ParseDocument(site.Page("/ky/news/2024/05/07-a/")).QuerySelector(".text")!;
        Assert.Empty(body.QuerySelectorAll("script, style, iframe, object, embed, form, input"));
        Assert.All(
            body.QuerySelectorAll("*").SelectMany(element => element.Attributes),
            attribute =>
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
                Assert.DoesNotContain(
                    "javascript:",
                    attribute.Name is "href" or "src" ? attribute.Value.Trim() : "",
                    StringComparison.OrdinalIgnoreCase
                );
            }
        );
        Assert.NotNull(site.Xml("/ky/atom.xml").Root);
    }

    [Property]
    public void The_typographer_loses_no_letter(Text text)
    {
        foreach (var language in Language.OfProgram)
        {
            var set = Typographer.Set(language, text.Value);
            Assert.Equal(Letters(text.Value), Letters(set));
            Assert.Equal(Letters(set), Letters(Typographer.Set(language, set)));
        }

        static string Letters(string of) => string.Concat(of.Where(char.IsLetterOrDigit));
    }

    [Property]
    public void A_date_is_read_or_refused(Text text) =>
        Assert.True(DateReader.Read(text.Value, Bishkek) is null or { Year: > 0 });

    [Property]
    public void Any_day_has_a_first_moment(DateOnly day) =>
        Assert.Equal(day, DateOnly.FromDateTime(DateReader.Midnight(day, Bishkek).DateTime));

    [Property]
    public void A_slug_is_part_of_an_address(Text text)
    {
        foreach (var language in Language.OfProgram)
        {
            Assert.Matches("^([a-z0-9]+(-[a-z0-9]+)*)?$", language.Transliteration.Slug(text.Value));
        }
    }

    [Property]
    public void Any_number_has_a_plural_and_a_form(decimal number, long whole, int place)
    {
        foreach (var language in Language.OfProgram)
        {
            Assert.Contains(language.Plurals.Category(number), language.Plurals.Categories);
            Assert.Contains(language.Plurals.Category(whole), language.Plurals.Categories);
            Assert.NotEmpty(language.Numbers.OneOf(place));
            Assert.NotEmpty(language.Numbers.Integer(whole));
        }
    }

    [Property]
    public void An_address_is_read_or_refused(Text text)
    {
        _ = SiteAddress.Parse(text.Value);
        _ = SiteAddress.Parse("https://a.example/" + text.Value);
    }

    [Property]
    public void Sorting_is_an_order(Text[] texts)
    {
        foreach (var language in Language.OfProgram)
        {
            var words = texts.Select(text => text.Value).ToArray();
            var sorted = words.Order(language.Alphabet).ToArray();
            Assert.Equal(sorted, words.Reverse().Order(language.Alphabet));
        }
    }
}
