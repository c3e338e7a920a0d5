using System.Text.RegularExpressions;

namespace NewsSite.Generator.Features.Hosting;

/// <summary>Converts patterns of paths to regular expressions that all hosts understand.</summary>
internal static class UrlPattern
{
    /// <summary>Returns the expression of a pattern in which <c>*</c> stands for anything.</summary>
    /// <param name="basePath">The path of the site's root.</param>
    public static string Of(string basePath, string pattern)
    {
        var expression = Escape(basePath + pattern).Replace(@"\*", ".*", StringComparison.Ordinal);
        return expression.EndsWith(".*", StringComparison.Ordinal) ? $"^{expression[..^2]}" : $"^{expression}$";
    }

    // Quotation marks stand around expressions in settings; a base path has none, since it is percent-encoded.
    public static string Escape(string text) => Regex.Escape(text);
}
