using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Serving;

/// <summary>Server-sent event that gives open pages the current state, as JSON.</summary>
internal sealed record LiveEvent(int Version, bool IsGood, ImmutableArray<Problem> Problems, OverlayWords Words);

/// <summary>Words of the overlay in the language of messages.</summary>
/// <param name="Here">Heading of this page's problems.</param>
/// <param name="Elsewhere">Heading of all other problems.</param>
/// <param name="Explain">Link to the explanation of a problem.</param>
internal sealed record OverlayWords(string Here, string Elsewhere, string Explain)
{
    public static OverlayWords In(MessageLanguage language) =>
        new(
            OverlayTexts.OnThisPage.In(language),
            OverlayTexts.Elsewhere.In(language),
            OverlayTexts.Explain.In(language)
        );
}
