using System.Collections.Frozen;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Languages;
using Scriban;

namespace NewsSite.Tests.Fuzzing;

/// <summary>Arbitrary templates render a page or are rejected with a location, and always terminate.</summary>
public sealed class TemplateFuzzTests : IClassFixture<SmallArchive>
{
    private const int Inputs = 15_000;
    private const string LayoutPath = "themes/tiny/layouts/fuzz.html";
    private const string PartialPath = "themes/tiny/partials/fuzz.html";
    private readonly SmallArchive archive;
    private readonly Theme theme;
    private readonly ByLanguage<object> sites;

    private static readonly View Page = new(
        "<b>Жыйын</b> & «сөз»",
        12,
        [new("/ky/a/", "А"), new("/ky/b/", null)],
        new Html("<p>Текст.</p>"),
        null
    );

    public TemplateFuzzTests(SmallArchive archive)
    {
        this.archive = archive;
        theme = ThemeLoader.Load(archive.Source, "tiny", archive.Configuration, new DiagnosticBag());
        sites = new(archive.Configuration.Languages, language => new { title = "Сайт", language = language.Code });
    }

    /// <summary>A page's view with all kinds of values: text, number, list, HTML, null.</summary>
    private sealed record View(string Title, int Count, Card[] Cards, Html Body, Card? Nothing);

    private sealed record Card(string Url, string? Title);

    [Fact]
    public void Any_template_writes_a_page_or_is_refused_at_its_place() =>
        Fuzz.Run(
            Inputs,
            TemplateIngredients.Templates,
            soup =>
            {
                var diagnostics = new DiagnosticBag();
                if (SourceReader.Decode(LayoutPath, Encoding.UTF8.GetBytes(soup.Text), diagnostics) is not { } file)
                {
                    Assert.True(diagnostics.HasErrors);
                    return;
                }

                var template = ThemeLoader.Parse(file, diagnostics);
                var partial = ThemeLoader.Parse(file with { Path = PartialPath }, new DiagnosticBag());
                var page = Render(template, partial, diagnostics);
                Assert.True(page.Length == 0 || !page.Contains("<b>Жыйын", StringComparison.Ordinal));
                var texts = archive.TextsWith("").SetItem(LayoutPath, file.Text).SetItem(PartialPath, file.Text);
                Findings.AreInside(diagnostics.ToSorted(), texts);
            }
        );

    private string Render(Template layout, Template partial, DiagnosticBag diagnostics)
    {
        var layouts = new Dictionary<string, Template>
        {
            ["base"] = Template.Parse("<main>{{ content }}</main>", "themes/tiny/layouts/base.html"),
            ["fuzz"] = layout,
        };
        var made = theme with
        {
            Layouts = layouts.ToFrozenDictionary(StringComparer.Ordinal),
            Partials = new Dictionary<string, Template> { ["fuzz"] = partial }.ToFrozenDictionary(
                StringComparer.Ordinal
            ),
        };
        using var page = new MemoryStream();
        new TemplateRenderer(made, archive.Configuration, sites, diagnostics).Render(
            "fuzz",
            Language.Find("ky")!,
            Page,
            page
        );
        return Encoding.UTF8.GetString(page.ToArray());
    }
}
