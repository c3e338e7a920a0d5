using NewsSite.Browser.Tests.Harness;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;

namespace NewsSite.Browser.Tests;

/// <summary>Style sheets that refer to other files of the theme. These tests need no browser.</summary>
public sealed class AssetTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("newssite-assets-").FullName;

    public AssetTests()
    {
        foreach (var folder in new[] { "content", "themes/mine/assets/deep" })
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        Directory.CreateSymbolicLink(Path.Combine(root, "themes/ministry"), Repository.PathOf("themes/ministry"));
        File.WriteAllText(Path.Combine(root, "themes/mine/theme.yaml"), "extends: ministry\n");
        File.Copy(Repository.PathOf("content/topics.yaml"), Path.Combine(root, "content/topics.yaml"));
        var site = File.ReadAllText(Repository.PathOf("content/site.yaml")).Replace("theme: ministry", "theme: mine");
        File.WriteAllText(Path.Combine(root, "content/site.yaml"), site);
    }

    [Fact]
    public void A_style_sheet_gets_the_published_names_of_what_it_names()
    {
        var (css, problems) = Build("a{mask:url('../border.svg')}b{background:url(data:,x)}/* url(no.svg) */");
        Assert.Empty(problems);
        Assert.Matches(@"^a\{mask:url\(\.\./border\.[0-9a-f]{10}\.svg\)\}b\{background:url\(data:,x\)\}$", css);
    }

    [Fact]
    public void An_asset_that_is_not_there_is_an_error_at_its_place()
    {
        var (_, problems) = Build("a {}\nb { mask: url(../bordr.svg) }\n");
        Assert.Equal(
            "themes/mine/assets/deep/a.css:2:11: error NS205: the file is not written correctly: "
                + "there is no asset \"bordr.svg\"; did you mean \"border.svg\"?",
            Assert.Single(problems)
        );
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private (string Css, IReadOnlyList<string> Problems) Build(string css)
    {
        File.WriteAllText(Path.Combine(root, "themes/mine/assets/deep/a.css"), css);
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions(new SourceFolder(root), DateTimeOffset.UnixEpoch, Preview.None);
        using var caches = BuildCaches.InMemory(options.Cache);
        var files = SiteBuilder.Compose(options, caches, diagnostics)!.Files;
        var sheet = files.Single(file => file.Path.StartsWith("assets/deep/a.", StringComparison.Ordinal));
        using var bytes = new MemoryStream();
        sheet.WriteTo(bytes);
        var problems = diagnostics
            .ToSorted()
            .Where(problem => problem.Severity == Severity.Error)
            .Select(problem => problem.Format(MessageLanguage.English));
        return (System.Text.Encoding.UTF8.GetString(bytes.ToArray()), [.. problems]);
    }
}
