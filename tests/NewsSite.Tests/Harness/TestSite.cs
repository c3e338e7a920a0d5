using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Editor.Serving;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Tests.Harness;

/// <summary>Options of a <see cref="TestSite"/>, where they differ from the defaults.</summary>
public sealed record TestSiteOptions
{
    /// <summary>The build's clock.</summary>
    public string Now { get; init; } = "2026-06-01T00:00:00+06:00";

    public bool Drafts { get; init; }
    public bool Future { get; init; }
    public string? BaseUrl { get; init; }

    /// <summary>True for the real theme, <c>themes/ministry</c>, instead of the small test theme.</summary>
    public bool Ministry { get; init; }

    /// <summary>Folders of fonts for share cards. Null for the machine's own.</summary>
    public string[]? FontFolders { get; init; }

    /// <summary>Default files to leave out.</summary>
    public string[] Without { get; init; } = [];
}

/// <summary>
/// A whole tiny site in one string, built in memory. <c>site.yaml</c>, <c>topics.yaml</c> and the theme have defaults,
/// which files in the string replace.
/// </summary>
public sealed class TestSite : IDisposable
{
    private static readonly Lazy<TestSite> SharedRepository = new(() =>
        new(null, Repository.Root, new TestSiteOptions { Now = "2027-01-01T00:00:00+06:00" })
    );

    /// <summary>Templates and assets of themes, which most sites have in common: read once, not for each of thousands of sites.</summary>
    private static readonly BuildCaches Themes = BuildCaches.InMemory(new CacheFolder(Repository.PathOf(".cache")));

    private readonly TestFolder? folder;
    private readonly DiagnosticBag diagnostics = new();
    private readonly BuildCaches caches;
    private readonly Lazy<ImmutableSortedDictionary<string, byte[]>> files;

    private TestSite(TestFolder? folder, string root, TestSiteOptions options)
    {
        this.folder = folder;
        var baseUrl = options.BaseUrl is null ? null : SiteAddress.Parse(options.BaseUrl);
        var preview = new Preview(options.Drafts, options.Future);
        var build = new BuildOptions(new SourceFolder(root), DateTimeOffset.Parse(options.Now), preview, baseUrl)
        {
            FontFolders = options.FontFolders is { } folders ? [.. folders] : null,
        };
        caches = BuildCaches.InMemory(build.Cache, Themes);
        Built = SiteBuilder.Compose(build, caches, diagnostics);
        files = new(() => Made(Built));
    }

    /// <summary>The built site, or null if <c>site.yaml</c> cannot be used.</summary>
    public BuiltSite? Built { get; }

    /// <summary>
    /// The bytes of all files of the site, by path relative to the output folder. Generated on first use: most tests look at
    /// diagnostics only.
    /// </summary>
    public ImmutableSortedDictionary<string, byte[]> Files => files.Value;

    /// <summary>
    /// All diagnostics as lines in English, sorted. Unless all files are generated, one page of each kind is, as by <c>check</c>.
    /// </summary>
    public IEnumerable<string> Diagnostics
    {
        get
        {
            if (!files.IsValueCreated)
            {
                foreach (var page in Built?.OnePageOfEachKind ?? [])
                {
                    page.WriteTo(Stream.Null);
                }
            }

            return diagnostics.ToSorted().Select(diagnostic => diagnostic.Format(MessageLanguage.English));
        }
    }

    /// <summary>The folder of the site's sources.</summary>
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
    /// The repository's own content and theme, at a time when nearly all is published. Built once and shared, since it
    /// is immutable.
    /// </summary>
    public static TestSite OfRepository => SharedRepository.Value;

    /// <summary>Adds <c>site.yaml</c>, <c>topics.yaml</c> and a theme if the folder has none.</summary>
    public static void AddDefaults(TestFolder folder, bool ministry = false, params string[] without)
    {
        folder.AddMissing(ministry ? MinistryDefaults : TinyDefaults);
        if (ministry)
        {
            folder.AddCopy("themes/ministry");
        }

        foreach (var path in without)
        {
            File.Delete(folder.PathOf(path));
        }
    }

    public bool Has(string path) => Files.ContainsKey(OutputFile.PathOf(path));

    /// <summary>Returns the text of the page or file at a path of the site.</summary>
    public string Page(string path) =>
        Files.TryGetValue(OutputFile.PathOf(path), out var bytes)
            ? Encoding.UTF8.GetString(bytes)
            : throw new FileNotFoundException($"no {path}; there are:\n{string.Join('\n', Files.Keys)}");

    public IHtmlDocument Document(string path) => new HtmlParser().ParseDocument(Page(path));

    public XDocument Xml(string path) => XDocument.Parse(Page(path));

    public JsonElement Json(string path) => JsonDocument.Parse(Page(path)).RootElement;

    /// <summary>Returns the text of the first element that matches a CSS selector, with single spaces.</summary>
    public string Text(string path, string selector) => Texts(path, selector).First();

    /// <summary>Returns the texts of all elements that match a CSS selector, with single spaces.</summary>
    public string[] Texts(string path, string selector) =>
        [
            .. Document(path)
                .QuerySelectorAll(selector)
                .Select(element => string.Join(' ', element.TextContent.Split([' ', '\n'], Options))),
        ];

    /// <summary>Returns an attribute of all elements that match a CSS selector.</summary>
    public string?[] Attributes(string path, string selector, string name) =>
        [.. Document(path).QuerySelectorAll(selector).Select(element => element.GetAttribute(name))];

    /// <summary>
    /// Asserts that exactly these diagnostics were reported, in this order, each given by its beginning.
    /// </summary>
    public TestSite Reports(params string[] beginnings)
    {
        var lines = Diagnostics.ToList();
        var same =
            lines.Count == beginnings.Length
            && lines.Zip(beginnings).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
        Assert.True(same, $"expected:\n{string.Join('\n', beginnings)}\n\nreported:\n{string.Join('\n', lines)}");
        return this;
    }

    /// <summary>Returns the bytes of a file.</summary>
    public static byte[] BytesOf(OutputFile file)
    {
        using var stream = new MemoryStream();
        file.WriteTo(stream);
        return stream.ToArray();
    }

    /// <summary>Lists every file that a local server shows, with the hash of its bytes, sorted.</summary>
    internal static IReadOnlyList<string> FingerprintOf(LiveSite site) =>
        [
            .. site
                .State.Files.Values.Concat(site.State.SearchIndex.Value.Values)
                .Select(file => $"{file.Path} {Convert.ToHexStringLower(SHA256.HashData(BytesOf(file)))}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Builds a site and asserts its diagnostics: see <see cref="Reports"/>.</summary>
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

    public void Dispose()
    {
        caches.Dispose();
        folder?.Dispose();
    }

    private const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly string DefaultContent =
        Sample.Settings("shareCards: false")
        + """
            -- content/topics.yaml --
            education: {ky: Билим берүү, ru: Образование}
            science: {ky: Илим, ru: Наука}

            """;

    /// <summary>Default files with the test theme.</summary>
    private static readonly ImmutableArray<(string Path, byte[] Bytes)> TinyDefaults =
    [
        .. TestFolder.Parse(DefaultContent + TinyTheme.Files),
    ];

    /// <summary>Default files for the real theme, which is copied.</summary>
    private static readonly ImmutableArray<(string Path, byte[] Bytes)> MinistryDefaults =
    [
        .. TestFolder.Parse(DefaultContent.Replace("theme: tiny", "theme: ministry", StringComparison.Ordinal)),
    ];

    private static ImmutableSortedDictionary<string, byte[]> Made(BuiltSite? site)
    {
        if (site is not null)
        {
            PendingImages.Make(site.Images.Missing());
        }

        var made = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in site?.Files ?? [])
        {
            made[file.Path] = BytesOf(file);
        }

        return made.ToImmutable();
    }
}
