using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Reads the imports at the head of a style sheet: <c>@import "css/card.css" layer(components) screen;</c>. As in the
/// CSS standard, only comments and <c>@layer …;</c> may precede them.
/// </summary>
internal static partial class StyleSheetParser
{
    public static AssetSource Parse(AssetSource sheet, DiagnosticBag diagnostics)
    {
        var imports = ImmutableArray.CreateBuilder<AssetImport>();
        var statements = ImmutableArray.CreateBuilder<Range>();
        var head = Head().Match(sheet.Text).Length;
        foreach (Match match in Statements().Matches(sheet.Text))
        {
            if (!match.Value.StartsWith('@'))
            {
                continue;
            }

            statements.Add(match.Index..(match.Index + match.Length));
            var import = Import().Match(match.Value);
            var problem =
                match.Index >= head ? "an @import must stand before all rules"
                : !import.Success || !AssetPaths.IsRelative(import.Groups["url"].Value)
                    ? "write an import of another file of the theme so: @import \"css/card.css\" layer(components);"
                : null;
            if (problem is not null)
            {
                var location = AssetPaths.Locate(sheet.Path, sheet.Text, match.Index);
                diagnostics.Report(ThemeRules.BadAsset, location, problem);
            }
            else
            {
                imports.Add(
                    new AssetImport(AssetPaths.Resolve(sheet.Name, import.Groups["url"].Value), match.Index)
                    {
                        Layer = import.Groups["layer"].Success ? import.Groups["layer"].Value.Trim() : null,
                        Media = import.Groups["media"].Value.Trim(),
                    }
                );
            }
        }

        return sheet with
        {
            Imports = imports.ToImmutable(),
            Statements = statements.ToImmutable(),
        };
    }

    /// <summary>Returns the number of <c>@layer …;</c> statements before the first import.</summary>
    public static int CountLayersBeforeImports(AssetSource sheet) =>
        sheet.Imports.IsEmpty
            ? 0
            : Layers().Matches(sheet.Text[..sheet.Imports[0].Start]).Count(match => match.Value[0] == '@');

    [GeneratedRegex("""/\*.*?\*/|@layer\b[^;{}]*;""", RegexOptions.Singleline)]
    private static partial Regex Layers();

    [GeneratedRegex(
        """\A(?:\s|/\*.*?\*/|@charset[^;]*;|@layer[^;{}]*;)*(?:\s|/\*.*?\*/|@import[^;{}]*;)*""",
        RegexOptions.Singleline
    )]
    private static partial Regex Head();

    // Also matches comments and strings, to skip imports inside them.
    [GeneratedRegex("""/\*.*?\*/|@import\b[^;{}]*;?|"[^"\n]*"|'[^'\n]*'""", RegexOptions.Singleline)]
    private static partial Regex Statements();

    [GeneratedRegex(
        """
            ^@import\s+(?:url\(\s*)?(?<quote>["']?)(?<url>[^"'()\s;]+)\k<quote>(?:\s*\))?
            (?:\s+layer(?:\((?<layer>[\w\s.-]+)\)|(?<layer>)(?![\w(-])))?
            (?<media>\s+(?!layer\b|supports\()[^;]*)?;$
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Import();
}
