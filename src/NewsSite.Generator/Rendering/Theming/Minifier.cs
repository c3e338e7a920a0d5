using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NUglify;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Minifies style sheets and scripts, with a cache.</summary>
internal sealed class Minifier(AssetCache cache, DiagnosticBag diagnostics)
{
    public const string StyleSheet = ".css";
    public const string Script = ".js";

    /// <summary>Returns the minified text; reports syntax errors and then returns an empty text.</summary>
    /// <param name="locate">Maps a line and column of the text, both from 1, to a location in the theme.</param>
    public string Minify(string extension, string text, Func<int, int, SourceLocation> locate)
    {
        return Encoding.UTF8.GetString(cache.Minified(extension, text, MinifyUncached) ?? []);

        byte[]? MinifyUncached()
        {
            var result = extension == StyleSheet ? Uglify.Css(text) : Uglify.Js(text);
            var errors = result.Errors.Where(error => error.IsError).ToList();
            foreach (var error in errors)
            {
                diagnostics.Report(ThemeRules.BadAsset, LocationOf(error), error.Message);
            }

            return errors.Count > 0 ? null : Encoding.UTF8.GetBytes(result.Code ?? "");
        }

        // The minifier reports an unexpected end without a line.
        SourceLocation LocationOf(UglifyError error)
        {
            var end = AssetPaths.Locate("", text, text.TrimEnd().Length);
            return error.StartLine > 0 ? locate(error.StartLine, error.StartColumn) : locate(end.Line, end.Column);
        }
    }
}
