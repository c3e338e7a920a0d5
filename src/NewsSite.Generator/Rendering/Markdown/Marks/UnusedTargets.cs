using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds targets of links (<c>[label]: address</c>) that no link uses. Readers do not see them, and some are sentences.
/// </summary>
internal static class UnusedTargets
{
    /// <summary>True if a text gives the target of a link.</summary>
    public static bool HasAny(MarkdownDocument document) =>
        document
            .GetLinkReferenceDefinitions(addGroup: false)
            ?.Links.Values.Any(target => target is not FootnoteLinkReferenceDefinition && !IsComment(target)) == true;

    public static IEnumerable<(string Label, int Start)> In(MarkdownDocument document)
    {
        var targets = document
            .Descendants<LinkReferenceDefinition>()
            .Where(target => target is not FootnoteLinkReferenceDefinition && !IsComment(target))
            .ToList();
        if (targets.Count == 0)
        {
            return [];
        }

        var used = document
            .Descendants<LinkInline>()
            .Select(link => link.Reference)
            .OfType<LinkReferenceDefinition>()
            .ToHashSet();
        return targets
            .Where(target => !used.Contains(target))
            .Select(target => (target.Label ?? "", target.Span.Start));
    }

    /// <summary>True for the usual way to write a comment in Markdown: <c>[//]: # (…)</c>, <c>[comment]: &lt;&gt; (…)</c>.</summary>
    private static bool IsComment(LinkReferenceDefinition target) =>
        target.Url is null or "" or "#" || target.Label is "//" or "comment";
}
