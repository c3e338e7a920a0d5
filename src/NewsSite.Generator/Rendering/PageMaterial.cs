using NewsSite.Generator.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Generator.PressKits;
using NewsSite.Generator.Related;
using NewsSite.Generator.ShareCards;

namespace NewsSite.Generator.Rendering;

/// <summary>What pages are made from.</summary>
public sealed record PageMaterial(
    Site Site,
    RenderedArticles Articles,
    RelatedStories Related,
    CardCatalog Cards,
    HeadFactory Heads,
    InterfaceTexts Texts,
    PressKitCatalog PressKits,
    ShareCardCatalog? ShareCards
)
{
    public SiteConfiguration Configuration => Site.Configuration;

    public string Link(string path) => Configuration.Address.Link(path);

    public string Absolute(string path) => Configuration.Address.Absolute(path);
}
