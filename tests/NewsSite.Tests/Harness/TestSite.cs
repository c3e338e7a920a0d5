using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Tests.Harness;

/// <summary>How a <see cref="TestSite"/> is built, where that is not as always.</summary>
public sealed record TestSiteOptions
{
    /// <summary>The build's clock.</summary>
    public string Now { get; init; } = "2026-06-01T00:00:00+06:00";

    public bool Drafts { get; init; }
    public bool Future { get; init; }
    public string? BaseUrl { get; init; }

    /// <summary>With the real theme, <c>themes/ministry</c>, instead of the tests' own small one.</summary>
    public bool Ministry { get; init; }

    /// <summary>Where fonts for share cards are looked for, instead of the machine's own folders.</summary>
    public string[]? FontFolders { get; init; }

    /// <summary>Files that would be there by default and are to be missing.</summary>
    public string[] Without { get; init; } = [];
}

/// <summary>
/// A whole tiny site in one string, built in memory. <c>site.yaml</c>, <c>topics.yaml</c> and the theme have defaults; a
/// file in the string takes the place of the default one.
/// </summary>
public sealed class TestSite : IDisposable
{
    private static readonly Lazy<TestSite> SharedRepository = new(() =>
        new(null, Repository.Root, new TestSiteOptions { Now = "2027-01-01T00:00:00+06:00" })
    );

    private readonly TestFolder? folder;
    private readonly DiagnosticBag diagnostics = new();

    private TestSite(TestFolder? folder, string root, TestSiteOptions options)
    {
        this.folder = folder;
        var baseUrl = options.BaseUrl is null ? null : SiteAddress.Parse(options.BaseUrl);
        var preview = new Preview(options.Drafts, options.Future);
        var build = new BuildOptions(new SourceFolder(root), DateTimeOffset.Parse(options.Now), preview, baseUrl)
        {
            FontFolders = options.FontFolders is { } folders ? [.. folders] : null,
        };
        using var caches = BuildCaches.InMemory(build.Cache);
        Built = SiteBuilder.Compose(build, caches, diagnostics);
        if (Built is { Images: var images })
        {
            PendingImages.Make(images.Missing());
        }

        Files = Made(Built?.Files ?? []);
    }

    /// <summary>Null where <c>site.yaml</c> cannot be used.</summary>
    public BuiltSite? Built { get; }

    /// <summary>Every file of the site with its bytes, by path from the output folder.</summary>
    public ImmutableSortedDictionary<string, byte[]> Files { get; }

    /// <summary>Every problem as a line in English, sorted.</summary>
    public IEnumerable<string> Diagnostics =>
        diagnostics.ToSorted().Select(diagnostic => diagnostic.Format(MessageLanguage.English));

    /// <summary>Where the site's sources lie.</summary>
    public TestFolder Folder =>
        folder ?? throw new InvalidOperationException("the repository's folder is not a test's");

    public static TestSite Build(string files, TestSiteOptions? options = null) => Build(TestFolder.Of(files), options);

    public static TestSite Build(TestFolder folder, TestSiteOptions? options = null)
    {
        options ??= new TestSiteOptions();
        AddDefaults(folder, options.Ministry, options.Without);
        return new TestSite(folder, folder.Root, options);
    }

    /// <summary>
    /// The repository's own content with its own theme, at a moment when nearly all of it is published; built once, for it
    /// cannot be changed.
    /// </summary>
    public static TestSite OfRepository => SharedRepository.Value;

    /// <summary>Adds <c>site.yaml</c>, <c>topics.yaml</c> and a theme where the folder has none.</summary>
    public static void AddDefaults(TestFolder folder, bool ministry = false, params string[] without)
    {
        var theme = ministry ? "ministry" : "tiny";
        folder.AddMissing(DefaultContent.Replace("theme: tiny", $"theme: {theme}", StringComparison.Ordinal));
        if (ministry)
        {
            folder.AddCopy("themes/ministry");
        }
        else
        {
            folder.AddMissing(TinyTheme.Files);
        }

        foreach (var path in without)
        {
            File.Delete(folder.PathOf(path));
        }
    }

    public bool Has(string path) => Files.ContainsKey(OutputFile.PathOf(path));

    /// <summary>The text of the page or file at a path of the site.</summary>
    public string Page(string path) =>
        Files.TryGetValue(OutputFile.PathOf(path), out var bytes)
            ? Encoding.UTF8.GetString(bytes)
            : throw new FileNotFoundException($"no {path}; there are:\n{string.Join('\n', Files.Keys)}");

    public IHtmlDocument Document(string path) => new HtmlParser().ParseDocument(Page(path));

    public XDocument Xml(string path) => XDocument.Parse(Page(path));

    public JsonElement Json(string path) => JsonDocument.Parse(Page(path)).RootElement;

    /// <summary>The words of the first element a CSS selector finds, with single spaces.</summary>
    public string Text(string path, string selector) => Texts(path, selector).First();

    /// <summary>The words of every element a CSS selector finds, with single spaces.</summary>
    public string[] Texts(string path, string selector) =>
        [
            .. Document(path)
                .QuerySelectorAll(selector)
                .Select(element => string.Join(' ', element.TextContent.Split([' ', '\n'], Options))),
        ];

    /// <summary>An attribute of every element a CSS selector finds.</summary>
    public string?[] Attributes(string path, string selector, string name) =>
        [.. Document(path).QuerySelectorAll(selector).Select(element => element.GetAttribute(name))];

    /// <summary>Asserts that these problems were reported in this order, and no others; each is given by its beginning.</summary>
    public TestSite Reports(params string[] beginnings)
    {
        var lines = Diagnostics.ToList();
        var same =
            lines.Count == beginnings.Length
            && lines.Zip(beginnings).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
        Assert.True(same, $"expected:\n{string.Join('\n', beginnings)}\n\nreported:\n{string.Join('\n', lines)}");
        return this;
    }

    /// <summary>What a file is written with.</summary>
    public static byte[] BytesOf(OutputFile file)
    {
        using var stream = new MemoryStream();
        file.WriteTo(stream);
        return stream.ToArray();
    }

    /// <summary>Builds a site of which only the problems matter, and asserts what <see cref="Reports"/> does.</summary>
    public static void Reported(string files, params string[] beginnings)
    {
        using var site = Build(files);
        site.Reports(beginnings);
    }

    /// <summary>Asserts that nothing was reported.</summary>
    public TestSite IsFine() => Reports();

    /// <summary>Writes the site to a folder beside its sources.</summary>
    public OutputReport? Write(string path = "dist") =>
        new OutputFolder(Folder.PathOf(path)).Write(Built?.Files ?? [], diagnostics);

    public void Dispose() => folder?.Dispose();

    private const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly string DefaultContent =
        Sample.Settings("shareCards: false")
        + """
            -- content/topics.yaml --
            education: {ky: Билим берүү, ru: Образование}
            science: {ky: Илим, ru: Наука}

            """;

    private static ImmutableSortedDictionary<string, byte[]> Made(IEnumerable<OutputFile> files)
    {
        var made = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            made[file.Path] = BytesOf(file);
        }

        return made.ToImmutable();
    }
}
