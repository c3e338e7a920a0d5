using System.Text;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests;

/// <summary>
/// Bad input gives one clear diagnostic with its location, without an exception. The rest is still checked, and the
/// output folder is unchanged.
/// </summary>
public sealed class BadInputTests : IDisposable
{
    private const string Broken = "content/news/2024/05/07-a/index.ky.md";
    private const string Fine = "---\ntitle: А\ndate: 2024-05-07\n---\nТекст.\n";
    private readonly TestFolder folder = new();

    /// <summary>Creates a site with another problem, and the output folder of an earlier build.</summary>
    public BadInputTests()
    {
        folder.Add(Sample.Story("2024/01/02-other", "ky", "Башка", "topics: [nauka]"));
        folder.Add("-- dist/.newssite-manifest --\nnewssite 1\nindex.html\n-- dist/index.html --\nэски\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Utf16_with_a_byte_order_mark() =>
        Gets([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Fine)], $"{Broken}: error NS011");

    [Fact]
    public void What_is_not_utf8() =>
        Gets(
            [.. Encoding.UTF8.GetBytes(Fine), 0xFF],
            $"{Broken}:6:1: error NS010: not UTF-8: byte {Encoding.UTF8.GetByteCount(Fine)} of the file is FF"
        );

    [Fact]
    public void An_empty_file() => Gets([], $"{Broken}: error NS012");

    [Fact]
    public void An_article_of_20_megabytes() => Gets(new byte[20_000_000], $"{Broken}: error NS013");

    [Fact]
    public void A_yaml_alias_bomb() =>
        Gets(
            "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: А\ndate: 2024-05-07\n---\nТекст.\n",
            $"{Broken}:2:4: error NS052: anchors and aliases"
        );

    [Theory]
    [InlineData("[", "]", 19)]
    [InlineData("{a: ", "}", 64)]
    [InlineData("- ", "", 35)]
    public void Yaml_of_10000_levels(string open, string close, int column) =>
        Gets(
            $"---\ntitle:\n  {Repeat(open)}x{Repeat(close)}\ndate: 2024-05-07\n---\nТекст.\n",
            $"{Broken}:3:{column}: error NS051: nested deeper than 16 levels"
        );

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Markdown_of_10000_levels(string marker)
    {
        folder.Add(Broken, Encoding.UTF8.GetBytes(Fine + "\n" + Repeat(marker) + "а\n"));
        using var site = TestSite.Build(folder);
        Assert.Contains(
            site.Diagnostics,
            line => line.StartsWith($"{Broken}:5:1: error NS145", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Pictures_within_pictures_2000_times()
    {
        folder.Add("-- content/news/2024/05/07-a/a.jpg --\n");
        Gets($"{Fine}\n{Repeat("![", 2000)}а{Repeat("](a.jpg)", 2000)}\n", $"{Broken}:5:1: error NS145");
    }

    [Theory]
    [InlineData("[", "](https://a.example)")]
    [InlineData("*a **a ", "")]
    [InlineData("*a **a ", " a** a*")]
    [InlineData("~~*", "*~~")]
    [InlineData("[^1]: ", "")]
    [InlineData("`", "")]
    public void Marks_within_marks_do_no_harm(string open, string close)
    {
        folder.Add(Broken, Encoding.UTF8.GetBytes(Fine + "\n" + Repeat(open, 1500) + "а" + Repeat(close, 1500) + "\n"));
        using var site = TestSite.Build(folder);
        Assert.Contains("NS106", string.Join('\n', site.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd.png")]
    [InlineData("/etc/passwd.png")]
    [InlineData("../../../../../../../../etc/passwd.png")]
    public void A_photo_out_of_its_folder(string file) =>
        Gets(
            $"---\ntitle: А\ndate: 2024-05-07\nphotos: [{{file: {file}, alt: а}}]\n---\nТекст.\n",
            $"{Broken}:4:17: error NS120: \"{file}\" lies outside the story's folder"
        );

    [Fact]
    public void A_photo_that_is_a_symbolic_link_out_of_its_folder()
    {
        folder.Add("-- secret.png --\n").AddLink("content/news/2024/05/07-a/a.png", folder.PathOf("secret.png"));
        Gets(
            "---\ntitle: А\ndate: 2024-05-07\nphotos: [{file: a.png, alt: а}]\n---\nТекст.\n",
            $"{Broken}:4:17: error NS120: \"a.png\" lies outside the story's folder"
        );
    }

    [Fact]
    public void A_photo_below_a_folder_that_is_a_symbolic_link_out()
    {
        folder.Add("-- secret/a.png --\n").AddLink("content/news/2024/05/07-a/sub", folder.PathOf("secret"));
        Gets(
            "---\ntitle: А\ndate: 2024-05-07\nphotos: [{file: sub/a.png, alt: а}]\n---\nТекст.\n",
            $"{Broken}:4:17: error NS120: \"sub/a.png\" lies outside the story's folder"
        );
    }

    [Theory]
    [InlineData("content/news/2023")]
    [InlineData("content/news/2024/06")]
    [InlineData("content/news/2024/05/09-link")]
    public void A_folder_that_is_a_symbolic_link_out(string link)
    {
        Directory.CreateDirectory(folder.PathOf("secret"));
        folder.AddLink(link, folder.PathOf("secret"));
        Gets(Fine, $"{link}: error NS120: \"{link}\" lies outside the story's folder");
    }

    [Fact]
    public void An_article_that_is_a_symbolic_link_out()
    {
        folder.Add($"-- secret.md --\n{Fine}").AddLink(Broken, folder.PathOf("secret.md"));
        Gets($"{Broken}: error NS120");
    }

    [Fact]
    public void A_template_with_a_syntax_error() =>
        Gets(Theme("{{ for x in site.years }}"), "themes/tiny/layouts/home.html:1:26: error NS201");

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for a in 1..100000 }}{{ for b in 1..100000 }}{{ end }}{{ end }}")]
    [InlineData("{{ for a in 1..9000000000 }}x{{ end }}")]
    public void A_template_with_an_endless_loop(string template) =>
        Gets(Theme(template), "themes/tiny/layouts/home.html:1:", "NS202");

    [Theory]
    [InlineData("{{ include 'again' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    public void A_template_with_an_endless_recursion(string template)
    {
        folder.Add("-- themes/tiny/partials/again.html --\n{{ include 'again' }}\n");
        Gets(Theme(template), "themes/tiny/", "NS202");
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("!", "")]
    [InlineData("if true; ", "; end")]
    public void A_template_of_10000_levels(string open, string close) =>
        Gets(Theme("{{ " + Repeat(open) + "1" + Repeat(close) + " }}"), "themes/tiny/layouts/home.html:1:", "NS20");

    [Theory]
    [InlineData("theme: tiny", "theme: jok", "content/site.yaml:3:8: error NS025: there is no theme \"jok\"")]
    [InlineData("[ky, ru]", "[kg, ru]", "content/site.yaml:4:13: error NS021: no data for the language \"kg\"")]
    public void A_theme_or_a_language_that_does_not_exist(string right, string wrong, string problem)
    {
        TestSite.AddDefaults(folder);
        folder.Add("content/site.yaml", Encoding.UTF8.GetBytes(folder.Read("content/site.yaml").Replace(right, wrong)));
        Gets(Fine, problem);
    }

    private static string Repeat(string text, int times = 10_000) =>
        new StringBuilder().Insert(0, text, times).ToString();

    private static string Theme(string home) => $"-- themes/tiny/layouts/home.html --\n{home}\n";

    private void Gets(byte[] article, string problem)
    {
        folder.Add(Broken, article);
        Gets(problem);
    }

    private void Gets(string file, params string[] parts)
    {
        if (file.StartsWith("-- ", StringComparison.Ordinal))
        {
            folder.Add(file);
        }
        else if (file.StartsWith("---", StringComparison.Ordinal))
        {
            folder.Add(Broken, Encoding.UTF8.GetBytes(file));
        }
        else
        {
            parts = [file, .. parts];
        }

        Gets(parts);
    }

    /// <summary>Asserts that this problem and the other article's are reported, and that nothing is written.</summary>
    private void Gets(string[] parts)
    {
        TestSite.AddDefaults(folder);
        var before = folder.Fingerprint("dist");
        using var site = TestSite.Build(folder);
        var lines = site.Diagnostics.ToList();
        var other = Assert.Single(
            lines,
            line => line.StartsWith("content/news/2024/01/02-other", StringComparison.Ordinal)
        );
        Assert.Contains("NS106", other, StringComparison.Ordinal);
        Assert.All(
            parts,
            part => Assert.Contains(part, string.Join('\n', lines.Except([other])), StringComparison.Ordinal)
        );
        Assert.Null(site.Write());
        Assert.Equal(before, folder.Fingerprint("dist"));
    }
}
