using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Tools.Explanations;
using static System.Net.WebUtility;

namespace NewsSite.Editor.Serving;

/// <summary>Page of the local server that explains a message, as the command <c>explain</c> does.</summary>
internal static class ExplanationPage
{
    public static string Of(DiagnosticRule rule, MessageLanguage language)
    {
        var title = $"{rule.Code} ({SeverityNames.Of(rule.Severity).In(language)})";
        var page = new StringBuilder(
            $"<!doctype html><html lang=\"{MessageLanguages.CodeOf(language)}\"><head><meta charset=\"utf-8\">"
                + $"<title>{HtmlEncode(title)}</title><link rel=\"stylesheet\" href=\"/.newssite/live.css\"></head>"
                + $"<body class=\"newssite-explanation\"><h1>{HtmlEncode(title)}</h1>"
                + $"<p>{HtmlEncode(rule.Outline.In(language))}</p>"
        );
        if (Explanation.Find(rule.Code) is { } explanation)
        {
            Append("p", ExplanationLabels.Means, explanation.Means.In(language));
            Append("p", ExplanationLabels.Matters, explanation.Matters.In(language));
            Append("pre", ExplanationLabels.Wrong, explanation.Wrong);
            Append("pre", ExplanationLabels.Right, explanation.Right);
        }

        return page.Append("</body></html>").ToString();

        void Append(string element, Message heading, string text) =>
            page.Append($"<h2>{HtmlEncode(heading.In(language))}</h2><{element}>{HtmlEncode(text)}</{element}>");
    }
}
