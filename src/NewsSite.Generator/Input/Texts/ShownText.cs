using System.Net;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Input.Texts;

/// <summary>Reads values of fields that readers see as they are.</summary>
internal static class ShownText
{
    /// <summary>Returns a text without comments, with its character references (<c>&amp;nbsp;</c>) decoded.</summary>
    public static Located<string>? Read(Located<string>? text, DiagnosticBag diagnostics) =>
        text is null ? null : text with { Value = Read(text.Value, text.Location, diagnostics) };

    /// <inheritdoc cref="Read(Located{string}?, DiagnosticBag)"/>
    public static string Read(string text, SourceLocation location, DiagnosticBag diagnostics)
    {
        var shown = Comments.RemoveFrom(text);
        if (shown is null)
        {
            diagnostics.Report(MarkRules.Unclosed, location, "<!--", "-->");
            return text;
        }

        // Character references can stand for characters that are forbidden in files.
        return shown.Contains('&', StringComparison.Ordinal)
            ? ForbiddenCharacters.Replace(WebUtility.HtmlDecode(shown))
            : shown;
    }
}
