using System.Text.RegularExpressions;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>The theme's style sheet as published.</summary>
public sealed partial class StyleSheetTests(BrowserFixture browser)
{
    private static readonly string Assets = Repository.PathOf("themes/ministry/assets");

    /// <summary>
    /// The minifier is older than some CSS of the sheet: the browser must read the same rules from its output.
    /// </summary>
    [Fact]
    public async Task The_minified_sheet_says_what_the_written_one_says()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync("/ky/");
        var written = Import()
            .Replace(
                File.ReadAllText(Path.Combine(Assets, "site.css")),
                import =>
                    $"@layer {import.Groups["layer"]} {{ {File.ReadAllText(Path.Combine(Assets, import.Groups["file"].Value))} }}"
            );
        Assert.DoesNotContain("@import", written, StringComparison.Ordinal);
        var rules = await window.Page.EvaluateAsync<string[][]>(
            """
            written => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(written);
                // Values of custom properties stay as they were written: spaces and leading zeros are no difference.
                const plain = rule =>
                    rule.cssText.replace(/url\([^)]*\)/g, '').replace(/\s+/g, '').replace(/\b0\./g, '.').split('}');
                return [sheet, document.styleSheets[0]].map(s => [...s.cssRules].flatMap(plain));
            }
            """,
            written
        );
        Assert.Equal(rules[0], rules[1]);
    }

    [Fact]
    public async Task Every_asset_the_sheet_names_is_published_under_that_name()
    {
        var site = await browser.Site;
        var page = System.Text.Encoding.UTF8.GetString(site.File("/ky/")!);
        var sheet = SheetAddress().Match(page).Groups["path"].Value;
        var css = System.Text.Encoding.UTF8.GetString(site.File(sheet)!);
        var urls = Url()
            .Matches(css)
            .Select(match => match.Groups["url"].Value)
            .Where(url => !url.StartsWith("\"data:", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.NotEmpty(urls);
        Assert.All(urls, url => Assert.NotNull(site.File("/assets/" + url)));
    }

    [GeneratedRegex("""^@import "(?<file>[^"]+)" layer\((?<layer>[\w-]+)\);$""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("rel=\"stylesheet\" href=\"(?<path>[^\"]+)\"")]
    private static partial Regex SheetAddress();

    [GeneratedRegex(@"url\((?<url>[^)]+)\)")]
    private static partial Regex Url();
}
