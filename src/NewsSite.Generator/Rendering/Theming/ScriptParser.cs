using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Reads the imports at the head of a script. Accepts only <c>import { marked } from "./marked.js";</c>.
/// </summary>
internal static partial class ScriptParser
{
    public static AssetSource Parse(AssetSource script, DiagnosticBag diagnostics)
    {
        var imports = ImmutableArray.CreateBuilder<AssetImport>();
        var statements = ImmutableArray.CreateBuilder<Range>();
        var head = Head().Match(script.Text).Length;
        foreach (Match match in Statements().Matches(script.Text))
        {
            var import = Import().Match(script.Text, match.Index);
            if (match.Index >= head || !import.Success || !AssetPaths.IsRelative(import.Groups["from"].Value))
            {
                diagnostics.Report(
                    ThemeRules.BadAsset,
                    AssetPaths.Locate(script.Path, script.Text, match.Index),
                    "write an import of another file of the theme so, before all else: import { name } from \"./file.js\";"
                );
                continue;
            }

            statements.Add(import.Index..(import.Index + import.Length));
            imports.Add(
                new AssetImport(AssetPaths.Resolve(script.Name, import.Groups["from"].Value), import.Index)
                {
                    Names = [.. import.Groups["name"].Captures.Select(capture => capture.Value)],
                }
            );
        }

        return script with
        {
            Imports = imports.ToImmutable(),
            Statements = statements.ToImmutable(),
        };
    }

    /// <summary>Returns the top-level declarations of a script.</summary>
    public static IEnumerable<(string Name, bool IsExported, int Index)> Declarations(string text) =>
        Declaration()
            .Matches(text)
            .Select(match => (match.Groups["name"].Value, match.Groups["export"].Success, match.Groups["name"].Index));

    /// <summary>Replaces <c>export</c> with spaces, so that columns stay the same.</summary>
    public static string WithoutExports(string text) => Export().Replace(text, match => new string(' ', match.Length));

    /// <summary>
    /// Returns the index of an export that is not a declaration, such as <c>export default</c>, or null.
    /// </summary>
    public static int? OtherExport(string text) =>
        AnyExport().Match(WithoutExports(text)) is { Success: true } match ? match.Index : null;

    /// <summary>Returns the index of <c>export {}</c>, which the minifier turns into a syntax error, or null.</summary>
    public static int? EmptyExport(string text) =>
        NoExport().Match(text) is { Success: true } match ? match.Index : null;

    [GeneratedRegex("""^export\b""", RegexOptions.Multiline)]
    private static partial Regex AnyExport();

    [GeneratedRegex("""^export\s*\{\s*\}""", RegexOptions.Multiline)]
    private static partial Regex NoExport();

    [GeneratedRegex("""\A(?:\s|//[^\n]*|/\*.*?\*/|import\b[^;]*;)*""", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("""^import\b(?!\s*[.(])""", RegexOptions.Multiline)]
    private static partial Regex Statements();

    [GeneratedRegex(
        """\Gimport\s*\{\s*(?:(?<name>[\w$]+)\s*(?:,\s*|(?=\})))+\}\s*from\s*(?<quote>["'])(?<from>[^"'\n]+)\k<quote>;"""
    )]
    private static partial Regex Import();

    [GeneratedRegex(
        """^(?<export>export )?(?:async )?(?:const|let|var|class|function\*?) (?<name>[\w$]+)""",
        RegexOptions.Multiline
    )]
    private static partial Regex Declaration();

    [GeneratedRegex("""^export (?=(?:async )?(?:const|let|class|function)\b)""", RegexOptions.Multiline)]
    private static partial Regex Export();
}
