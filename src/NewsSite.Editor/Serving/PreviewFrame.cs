using System.Collections.Immutable;

namespace NewsSite.Editor.Serving;

/// <summary>Frame of another page of this machine that shows the site.</summary>
/// <param name="Origins">Origins that may show the site in a frame.</param>
/// <param name="Script">Module that pages get in place of the overlay's script.</param>
internal sealed record PreviewFrame(ImmutableArray<string> Origins, byte[] Script);
