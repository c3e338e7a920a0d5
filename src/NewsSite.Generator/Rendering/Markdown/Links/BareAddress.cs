using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown.Links;

/// <summary>
/// A web address as it stands in a text. <see cref="BareLinks"/> replaces it by a link, or by text inside another link.
/// </summary>
internal sealed class BareAddress(string address) : LeafInline
{
    public string Address => address;
}

/// <summary>A link that an address or number in the text became.</summary>
/// <param name="isText">
/// True if what is shown is also a part of the text, as a phone number is; false for an address.
/// </param>
internal sealed class BareLink(bool isText) : LinkInline
{
    public bool IsText => isText;
}
