using NewsSite.Generator.Rendering.Views;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>Makes links that begin a mail about a mistake: it names the page, so that the reader need not.</summary>
internal static class MistakeMail
{
    /// <summary>Returns the URL, or null if there is no address to write to.</summary>
    public static string? UrlOf(string? address, string subject, PageHead head) =>
        address is null
            ? null
            : $"mailto:{address}?subject={QueryText.Encode($"{subject}: {head.Title.Replace('\u00A0', ' ')}")}"
                + $"&body={QueryText.Encode(head.CanonicalUrl)}";
}
