using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Model.Ledger;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.MetadataStripping;
using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Features.PressKits;

/// <summary>The press kits of the stories that have one.</summary>
internal sealed class PressKitCatalog
{
    private const int MagicLength = 12;
    private readonly Dictionary<string, PressKit> byStory;

    private readonly SiteAddress address;

    private PressKitCatalog(Dictionary<string, PressKit> byStory, SiteAddress address) =>
        (this.byStory, this.address) = (byStory, address);

    /// <summary>Returns the view of a story's press kit, or null if it has none.</summary>
    public PressKitView? ViewOf(Story story) =>
        byStory.GetValueOrDefault(story.Key) is { } kit
            ? new PressKitView(address.Link(kit.Address), kit.PhotoCount, kit.Size)
            : null;

    /// <summary>Collects the press kits; the ZIPs are made later.</summary>
    /// <param name="files">Returns the checked files of an article.</param>
    public static PressKitCatalog Plan(
        Site site,
        Func<Article, ArticleFiles> files,
        SourceFolder source,
        DiagnosticBag diagnostics
    ) =>
        new(
            site.Stories.Where(story => story.HasPressKit && story.Folder is not null)
                .DistinctBy(story => story.Key)
                .Select(story => (story.Key, Kit: Of(site, story, files, source, diagnostics)))
                .Where(pair => pair.Kit is not null)
                .ToDictionary(pair => pair.Key, pair => pair.Kit!, StringComparer.Ordinal),
            site.Configuration.Address
        );

    public IEnumerable<PublishedFile> PublishedFiles() =>
        byStory.Values.Select(kit => new PublishedFile(kit.Address, Source: null));

    public IEnumerable<OutputFile> Files() =>
        byStory.Values.Select(kit => new OutputFile(OutputFile.PathOf(kit.Address), kit.WriteTo));

    private static PressKit? Of(
        Site site,
        Story story,
        Func<Article, ArticleFiles> files,
        SourceFolder source,
        DiagnosticBag diagnostics
    )
    {
        var versions = story
            .Versions.Select(article =>
                (article, Photos: files(article).Photos.Select(photo => photo.Words).ToImmutableArray())
            )
            .ToList();
        var photos = ImmutableArray.CreateBuilder<KitPhoto>();
        foreach (var photo in versions.SelectMany(version => version.Photos).DistinctBy(photo => photo.File.Value))
        {
            var path = source.Absolute($"{story.Folder}/{photo.File.Value}");
            if (OriginalPhoto.IsSupported(MagicBytesOf(path)))
            {
                photos.Add(new KitPhoto(path, photo.File.Value));
            }
            else
            {
                diagnostics.Report(PressKitRules.LeftOut, photo.File.Location, photo.File.Value);
            }
        }

        return photos.Count == 0
            ? null
            : new PressKit(
                Permalinks.PressKit(story.Key),
                photos.DrainToImmutable(),
                CaptionSheet.Write(site.Configuration, story, versions),
                story.Date
            );
    }

    private static byte[] MagicBytesOf(string path)
    {
        var magic = new byte[MagicLength];
        using var file = File.OpenRead(path);
        return magic[..file.ReadAtLeast(magic, MagicLength, throwOnEndOfStream: false)];
    }
}
