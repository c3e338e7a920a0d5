using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Tools.Checking;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Adversary;

/// <summary>
/// Promise: nothing that stands in the sources ends the program or keeps it busy for minutes. What nests too deep or is
/// too long is refused with its place.
/// </summary>
public class WhatMayRunTests
{
    private static readonly int Attacks = LongTests.Times(usual: 10, whole: 300);

    /// <summary>
    /// Levels of nesting by file: what opens one and what closes it. By default one of each kind of file, with <see
    /// cref="LongTests"/> all.
    /// </summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Nests =>
        LongTests.AreWanted ? AllNests : AllNests.DistinctBy(row => row.Data.Item1);

    private static TheoryData<string, string, string> AllNests =>
        new()
        {
            { "a.js", "(", ")" },
            { "a.js", "[", "]" },
            { "a.js", "{", "}" },
            { "a.js", "!", "" },
            { "a.js", "- ", "" },
            { "a.js", "a=>", "" },
            { "a.js", "a?b:", "" },
            { "a.js", "if(a)", "" },
            { "a.js", "if(a){b()}else ", "" },
            { "a.js", "for(;;)", "" },
            { "a.js", "while(a)", "" },
            { "a.js", "do ", "" },
            { "a.js", "function f(){", "}" },
            { "a.js", "new ", "" },
            { "a.js", "a(", ")" },
            { "a.js", "a.", "" },
            { "a.js", "a()()", ";" },
            { "a.js", "`${", "}`" },
            { "a.js", "class A{static{", "}}" },
            { "a.js", "switch(a){case 1:", "}" },
            { "a.js", "try{", "}catch{}" },
            { "a.js", "/[(]/.test(", ")" },
            { "a.js", "n,,", "" },
            { "a.css", "a{", "}" },
            { "a.css", "{", "}" },
            { "a.css", "@media print{", "}" },
            { "a.css", "a:not(", ")" },
            { "a.css", "a{b:calc(", ")}" },
            { "a.css", "[", "]" },
            { "a.css", "a{b:\"", "" },
            { "a.css", "url(/*", "" },
            { "a.html", "{{ if a }}", "{{ end }}" },
            { "a.html", "{{ for a in b }}", "{{ end }}" },
            { "a.html", "{{(", ")}}" },
            { "a.html", "{{[", "]}}" },
            { "a.html", "{{ {a:", "} }}" },
            { "a.html", "{{ !", " }}" },
            { "a.yaml", "[", "]" },
            { "a.yaml", "{a: ", "}" },
            { "a.yaml", "- ", "" },
            { "a.yaml", "? ", "" },
            { "a.md", "> ", "" },
            { "a.md", "- ", "" },
            { "a.md", "1. ", "" },
            { "a.md", "[", "](b)" },
            { "a.md", "![", "](b)" },
            { "a.md", "*a **b ", "" },
            { "a.md", "<a ", ">" },
            { "a.md", "~~a ", "" },
            { "a.md", "`", "" },
            { "a.md", "|", "" },
            { "a.svg", "<g>", "</g>" },
        };

    [Theory]
    [MemberData(nameof(Nests))]
    public void Deep_nesting_is_a_message(string file, string open, string close)
    {
        foreach (var isClosed in new[] { true, false })
        {
            var text = Repeat(open, 20_000) + "1" + (isClosed ? Repeat(close, 20_000) : "");
            Build(file, text);
        }
    }

    [Theory]
    [InlineData("a.js", "x=((((((((((1))))))))));")]
    [InlineData("a.js", "if(a){b()}else if(c){d()}else if(e){f()}else{g()}")]
    [InlineData("a.js", "x=/[(]/.test(a)?/[)]/:a/(b)/c;")]
    [InlineData("a.js", "var o={a:1};with(o){b=a}")]
    [InlineData("a.css", "@media print{@layer a{a:not(b,:is(c,d)){e:calc((1px + 2px)*3)}}}")]
    [InlineData("a.css", "a{b:\"((((\"}/* )))) (((( */")]
    public void Usual_nesting_is_not(string file, string text) => Assert.Empty(Build(file, text));

    [Fact]
    public void A_place_is_told()
    {
        var script = Build("a.js", "a();\nx=" + Repeat("(", 1100) + "1" + Repeat(")", 1100));
        Assert.Contains(script, line => Regex.IsMatch(line, @"^themes/tiny/assets/a\.js:2:\d+: error NS207: "));
        var sheet = Build("a.css", "a{}\n" + Repeat("b{", 200));
        Assert.Contains(
            "themes/tiny/assets/a.css:2:202: error NS207: brackets and blocks are nested deeper than 100 levels here; write it flatter",
            sheet
        );
        Assert.Contains(
            $"{Sample.TheArticle}:2005:1: error NS149: more than 1000 headings in one article; part it into several",
            Build("a.md", Repeat("## а\n\n", 1001))
        );
    }

    [Fact]
    public void Partials_that_nest_and_call_themselves_are_a_message()
    {
        var nest = Repeat("{{ if true }}", 200) + "{{ include 'a' }}" + Repeat("{{ end }}", 200);
        using var site = TestSite.Build(
            $"-- themes/tiny/partials/a.html --\n{nest}\n-- themes/tiny/layouts/home.html --\n{nest}\n"
        );
        Assert.Contains(site.Diagnostics, line => line.Contains("error NS20", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{")]
    [InlineData("{{ a( }}")]
    [InlineData("{{ if }}")]
    [InlineData("{{ ) }}")]
    public void A_template_full_of_mistakes_tells_the_first_ones(string mistake)
    {
        // Each message is kept, formatted and shown in the browser: 40,000 of them took a gigabyte.
        var told = Build("a.html", Repeat(mistake, 20_000)).Where(line => line.Contains(" NS201: ")).ToList();
        Assert.InRange(told.Count, 1, 20);
        Assert.Contains(told, line => line.StartsWith("themes/tiny/layouts/home.html:1:", StringComparison.Ordinal));
    }

    [Fact]
    public void Random_nests_are_messages_too()
    {
        var random = new Random(20261123);
        var pieces = Nests.Select(row => row.Data).GroupBy(row => row.Item1).ToList();
        for (var attack = 0; attack < Attacks; attack++)
        {
            var of = pieces[random.Next(pieces.Count)].ToList();
            var text = new StringBuilder();
            for (var run = random.Next(1, 5); run > 0; run--)
            {
                var (_, open, close) = of[random.Next(of.Count)];
                var times = 1 << random.Next(4, 14);
                text.Append(Repeat(open, times)).Append(random.Next(2) == 0 ? Repeat(close, times) : "\n");
            }

            Build(of[0].Item1, text.ToString());
        }
    }

    [Fact]
    public void A_comparison_in_halves_finds_the_same_pairs()
    {
        var random = new Random(20261123);
        for (var trial = 0; trial < 200; trial++)
        {
            var (one, other) = (Sections(random), Sections(random));
            var whole = ImmutableArray.CreateBuilder<(Section?, Section?)>();
            SectionAlignment.Align(one, other, whole, maxCells: int.MaxValue);
            var halves = ImmutableArray.CreateBuilder<(Section?, Section?)>();
            SectionAlignment.Align(one, other, halves, maxCells: 0);
            Assert.Equal(whole, halves);
        }
    }

    private static Section[] Sections(Random random) =>
        [
            .. Enumerable
                .Range(0, random.Next(1, 12))
                .Select(i => new Section(
                    i == 0 ? null : new TextBlock(BlockKind.Heading, random.Next(2, 5), PlacedText.Of("а", default)),
                    [],
                    [.. Enumerable.Repeat(new SourceLocation("a", 1, 1), random.Next(4))],
                    [],
                    new SourceLocation("a", random.Next(), 1)
                )),
        ];

    /// <summary>Builds a site with this text in a file of that kind. Returns the diagnostics, all of them formatted.</summary>
    private static List<string> Build(string file, string text)
    {
        var site = Path.GetExtension(file) switch
        {
            ".html" => $"-- themes/tiny/layouts/home.html --\n{text}\n",
            ".yaml" => Sample.Article($"title: А\ndate: 2024-05-07\ntopics: {text}"),
            ".md" => Sample.Body(text),
            ".svg" => Sample.Article("title: А\ndate: 2024-05-07\nphotos: [{file: a.svg, alt: а}]")
                + "-- content/news/2024/05/07-a/a.svg --\n"
                + $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>{text}</svg>\n",
            _ => $"-- themes/tiny/assets/{file} --\n{text}\n",
        };
        using var built = TestSite.Build(site);
        return [.. built.Diagnostics];
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
