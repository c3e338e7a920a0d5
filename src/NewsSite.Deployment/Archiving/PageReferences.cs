using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Deployment.Archiving;

/// <summary>Finds what files refer to: links, pictures, recordings, scripts, styles, cards.</summary>
internal static class PageReferences
{
    private static readonly string[] Lists = ["srcset", "imagesrcset"];
    private static readonly string[] Single = ["href", "src", "poster", "data", "action", "content"];

    /// <summary>Returns the references of a page as they are written there.</summary>
    public static IEnumerable<string> OfPage(Stream html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return [.. page.All.SelectMany(element => element.Attributes).SelectMany(Of).Distinct()];
    }

    /// <summary>Returns the icons that a web application's manifest names.</summary>
    public static IEnumerable<string> OfManifest(Stream json)
    {
        using var manifest = JsonDocument.Parse(json);
        return manifest.RootElement.TryGetProperty("icons", out var icons)
            ? [.. icons.EnumerateArray().Select(icon => icon.GetProperty("src").GetString()!)]
            : [];
    }

    private static IEnumerable<string> Of(IAttr attribute)
    {
        if (Lists.Contains(attribute.Name))
        {
            return attribute.Value.Split(',').Select(choice => choice.Trim().Split(' ')[0]);
        }

        // Scripts find addresses in attributes of their own.
        return Single.Contains(attribute.Name) || attribute.Name.StartsWith("data-", StringComparison.Ordinal)
            ? [attribute.Value.Trim()]
            : [];
    }
}
