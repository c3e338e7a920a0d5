using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NUglify;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Minifies style sheets and scripts, or takes from the cache what an earlier build minified.</summary>
internal sealed class Minifier(AssetCache cache, DiagnosticBag diagnostics)
{
    public const string StyleSheet = ".css";
    public const string Script = ".js";

    /// <summary>A text as short as it goes; empty after a syntax error was reported.</summary>
    /// <param name="locate">Makes a place in the theme of a line and column of the text, both from 1.</param>
    public string Minify(string extension, string text, Func<int, int, SourceLocation> locate)
    {
        return Encoding.UTF8.GetString(cache.Minified(extension, text, Anew) ?? []);

        byte[]? Anew()
        {
            var result = extension == StyleSheet ? Uglify.Css(text) : Uglify.Js(text);
            var errors = result.Errors.Where(error => error.IsError).ToList();
            foreach (var error in errors)
            {
                diagnostics.Report(ThemeRules.BadAsset, Place(error), error.Message);
            }

            return errors.Count > 0 ? null : Encoding.UTF8.GetBytes(result.Code ?? "");
        }

        // An end that comes too early is reported without a line.
        SourceLocation Place(UglifyError error)
        {
            var end = AssetPaths.Locate("", text, text.TrimEnd().Length);
            return error.StartLine > 0 ? locate(error.StartLine, error.StartColumn) : locate(end.Line, end.Column);
        }
    }
}
