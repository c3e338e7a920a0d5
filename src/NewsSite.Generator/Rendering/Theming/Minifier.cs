using System.Runtime.ExceptionServices;
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

    /// <summary>Stack of the thread that minifies, in bytes: several times what the deepest script takes.</summary>
    private const int StackSize = 64 * 1024 * 1024;

    /// <summary>Returns the minified text; reports syntax errors and then returns an empty text.</summary>
    /// <param name="locate">Maps a line and column of the text, both from 1, to a location in the theme.</param>
    public string Minify(string extension, string text, Func<int, int, SourceLocation> locate)
    {
        return Encoding.UTF8.GetString(cache.Minified(extension, text, MinifyUncached) ?? []);

        byte[]? MinifyUncached()
        {
            byte[]? minified = null;
            ExceptionDispatchInfo? failure = null;
            var thread = new Thread(
                () =>
                {
                    try
                    {
                        minified =
                            extension == StyleSheet ? MinifyStyleSheet(text, locate) : MinifyScript(text, locate);
                    }
                    catch (Exception e)
                    {
                        failure = ExceptionDispatchInfo.Capture(e);
                    }
                },
                StackSize
            );
            thread.Start();
            thread.Join();
            failure?.Throw();
            return minified;
        }
    }

    private byte[]? MinifyStyleSheet(string text, Func<int, int, SourceLocation> locate)
    {
        if (StyleSheetNesting.FindTooDeep(text) is { } index)
        {
            var place = AssetPaths.Locate("", text, index);
            var location = locate(place.Line, place.Column);
            diagnostics.Report(ThemeRules.NestedTooDeep, location, StyleSheetNesting.DeepestLevel);
            return null;
        }

        UglifyResult result;
        try
        {
            result = Uglify.Css(text);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The minifier has bugs that some wrong texts bring out; it does not tell where.
            diagnostics.Report(ThemeRules.BadAsset, locate(1, 1), $"the minifier failed ({e.Message})");
            return null;
        }

        var errors = result.Errors.Where(error => error.IsError).ToList();
        foreach (var error in errors)
        {
            var location = LocationOf(error.StartLine, error.StartColumn, text, locate);
            diagnostics.Report(ThemeRules.BadAsset, location, error.Message);
        }

        return errors.Count > 0 ? null : Encoding.UTF8.GetBytes(result.Code ?? "");
    }

    private byte[]? MinifyScript(string text, Func<int, int, SourceLocation> locate)
    {
        switch (ScriptSyntax.FindFault(text))
        {
            case { Message: null } deep:
                var location = locate(deep.Line, deep.Column);
                diagnostics.Report(ThemeRules.NestedTooDeep, location, ScriptSyntax.DeepestLevel);
                return null;
            case { Message: { } message } fault:
                diagnostics.Report(ThemeRules.BadAsset, LocationOf(fault.Line, fault.Column, text, locate), message);
                return null;
            default:
                return Encoding.UTF8.GetBytes(MinifiedScript(text) ?? text);
        }
    }

    /// <summary>
    /// Returns a correct script minified, or null if the minifier cannot do it: it refuses some patterns in parameters, and
    /// drops the default values of others without a word. Such a script is published as it was written.
    /// </summary>
    private static string? MinifiedScript(string text)
    {
        try
        {
            return Uglify.Js(text).Code is { } minified && ScriptSyntax.IsWhole(minified, text) ? minified : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>
    /// Returns the location of an error. An unexpected end is reported without a line, or after the last one.
    /// </summary>
    private static SourceLocation LocationOf(int line, int column, string text, Func<int, int, SourceLocation> locate)
    {
        var end = AssetPaths.Locate("", text, text.TrimEnd().Length);
        var isInside = line > 0 && (line < end.Line || (line == end.Line && column <= end.Column));
        return isInside ? locate(line, column) : locate(end.Line, end.Column);
    }
}
