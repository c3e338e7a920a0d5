using System.Collections.Immutable;
using NewsSite.Generator.Configuration;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Rendering;

/// <summary>What pages are made from.</summary>
/// <param name="Related">For each story, in the order of <see cref="Site.Stories"/>.</param>
public sealed record PageMaterial(
    Site Site,
    RenderedArticles Articles,
    ImmutableArray<ImmutableArray<Story>> Related,
    CardCatalog Cards,
    HeadFactory Heads,
    InterfaceTexts Texts
)
{
    public SiteConfiguration Configuration => Site.Configuration;

    public string Link(string path) => Configuration.Address.Link(path);

    public string Absolute(string path) => Configuration.Address.Absolute(path);
}
