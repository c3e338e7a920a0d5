using NewsSite.Generator.Features.PressKits;
using NewsSite.Generator.Features.Related;
using NewsSite.Generator.Features.ShareCards;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Rendering.Pages;

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
