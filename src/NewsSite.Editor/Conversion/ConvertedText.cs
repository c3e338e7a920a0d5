using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Conversion;

/// <summary>Clean Markdown of a text that was written elsewhere.</summary>
/// <param name="Notes">What its author should know.</param>
internal sealed record ConvertedText(string Markdown, ImmutableArray<ConversionNote> Notes);

/// <summary>A sentence for the author.</summary>
internal sealed record ConversionNote(Message Text, params ImmutableArray<object> Arguments)
{
    public string In(MessageLanguage language) => Text.In(language, Arguments.AsSpan());
}
