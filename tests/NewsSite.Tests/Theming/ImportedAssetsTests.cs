using System.Text;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Theming;

/// <summary>
/// Style sheets and scripts with imports: one file is published, and errors have their original locations.
/// </summary>
public class ImportedAssetsTests
{
    private const string Assets = "-- themes/tiny/assets/";
    private const string Wrong = "error NS205: the file is not written correctly: ";

    private const string Sheet = $$"""
        {{Assets}}a.css --
        /* The entry. */
        @layer low, high;

        @import "css/high.css" layer(high);
        @import "css/low.css" layer(low);
        @import url('css/print.css') print;

        p { color: green; }
        {{Assets}}css/high.css --
        p { color: red; }
        {{Assets}}css/low.css --
        #p { color: blue; background: url(../sign.svg); }
        {{Assets}}css/print.css --
        p { color: black; }
        {{Assets}}sign.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>

        """;

    private static readonly string Script = $$"""
        {{Assets}}a.js --
        // The entry.
        import { twice } from "./parts/twice.js";
        import {
          once,
          zero,
        } from "./parts/once.js";

        export const answer = twice(once + zero);
        {{Assets}}parts/twice.js --
        import { once } from "./once.js";

        export function twice(number) {
          return number * 2 * once;
        }
        {{Assets}}parts/once.js --
        export const once = 1;
        export const zero = 0;

        """;

    [Fact]
    public void Imported_style_sheets_stand_in_their_layers_in_the_order_that_is_declared()
    {
        using var site = TestSite.Build(Sheet).IsFine();
        Assert.Matches(
            @"^@layer low,high;@layer high\{p\{color:#f00\}\}@layer low\{#p\{color:#00f;background:url\(sign\.[0-9a-f]{10}\.svg\)\}\}"
                + @"@media print\{p\{color:#000\}\}p\{color:#008000\}$",
            Published(site, "assets/a.")
        );
    }

    [Fact]
    public void What_another_file_imports_is_not_published_by_itself()
    {
        using var site = TestSite.Build(Sheet + Script).IsFine();
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("assets/css/", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("assets/parts/", StringComparison.Ordinal));
    }

    [Fact]
    public void Imported_style_sheets_import_others_relative_to_themselves()
    {
        using var site = TestSite
            .Build(
                $"{Assets}a.css --\n@import \"css/b.css\" layer;\n{Assets}css/b.css --\n@layer x, y;\n@import \"deep/c.css\" layer(y) screen;\n"
                    + $"i {{ margin: 0 }}\n{Assets}css/deep/c.css --\nb {{ background: url(\"../../sign.svg\") }}\n"
                    + $"{Assets}sign.svg --\n<svg xmlns='http://www.w3.org/2000/svg'/>\n"
            )
            .IsFine();
        Assert.Matches(
            @"^@layer\{@layer x,y;@media screen\{@layer y\{b\{background:url\(sign\.[0-9a-f]{10}\.svg\)\}\}\}i\{margin:0\}\}$",
            Published(site, "assets/a.")
        );
    }

    [Fact]
    public void Imported_scripts_stand_before_what_needs_them_once_each()
    {
        using var site = TestSite.Build(Script).IsFine();
        var script = Published(site, "assets/a.");
        Assert.Matches(
            @"^const (\w+)=1,(\w+)=0;function (\w+)\((\w+)\)\{return \4\*2\*\1\}export const answer=\3\(\1\+\2\)",
            script
        );
    }

    [Theory]
    [InlineData(
        "@layer x;\n@import \"css/lo.css\" layer(x);",
        2,
        1,
        "there is no asset \"css/lo.css\"; did you mean \"css/low.css\"?"
    )]
    [InlineData("p { margin: 0 }\n  @import \"css/low.css\";", 2, 3, "an @import must stand before all rules")]
    [InlineData(
        "@import \"css/low.css\" layer(x) supports(display: grid);",
        1,
        1,
        "write an import of another file of the theme so: "
    )]
    [InlineData("@import url(https://example.org/x.css);", 1, 1, "write an import of another file of the theme so: ")]
    [InlineData(
        "@import \"a.css\";",
        1,
        1,
        "\"a.css\" imports this file itself, in a circle; remove one of the imports"
    )]
    public void An_import_that_cannot_be_followed_is_told_at_its_place(string css, int line, int column, string problem)
    {
        using var site = TestSite.Build($"{Assets}css/low.css --\np {{ color: blue; }}\n{Assets}a.css --\n{css}\n");
        Assert.StartsWith(
            $"themes/tiny/assets/a.css:{line}:{column}: {Wrong}{problem}",
            Assert.Single(site.Diagnostics)
        );
    }

    [Theory]
    [InlineData("p { margin: 0 }\np { color: }", 2, 12, "")]
    [InlineData("p { margin: 0 }\nb {\n  color: red;\n", 3, 14, "")]
    [InlineData("p { margin: 0 }\n}\n", 2, 1, "")]
    [InlineData(
        "p { margin: 0 }\n  b { background: url(../sgn.svg) }",
        2,
        19,
        "there is no asset \"sgn.svg\"; did you mean \"sign.svg\"?"
    )]
    [InlineData(
        "/* x */\n@import \"../a.css\";",
        2,
        1,
        "\"a.css\" imports this file itself, in a circle; remove one of the imports"
    )]
    [InlineData("@import \"nowhere.css\";", 1, 1, "there is no asset \"css/nowhere.css\"")]
    public void An_error_in_an_imported_style_sheet_is_told_in_that_file(
        string css,
        int line,
        int column,
        string problem
    )
    {
        using var site = TestSite.Build(
            $"{Assets}css/low.css --\n{css}\n{Assets}a.css --\n@import \"css/low.css\" layer(x);\n"
                + $"{Assets}sign.svg --\n<svg xmlns='http://www.w3.org/2000/svg'/>\n"
        );
        Assert.StartsWith(
            $"themes/tiny/assets/css/low.css:{line}:{column}: {Wrong}{problem}",
            Assert.Single(site.Diagnostics)
        );
    }

    [Theory]
    [InlineData("export const once = 1;\nexport const zero = ;\n", "parts/once.js:2:21", "")]
    [InlineData("export const once = 1;\nconst zero = 0;\n", "a.js:3:1", "\"parts/once.js\" exports no \"zero\"")]
    [InlineData(
        "export const once = 1;\nexport const zero = 0;\nfunction twice() {}\n",
        "parts/twice.js:3:17",
        "\"parts/once.js\" declares \"twice\" too; rename one of them"
    )]
    [InlineData(
        "export const once = 1;\nexport const zero = 0;\nexport default once;\n",
        "parts/once.js:3:1",
        "export declarations only: export function name, export const name"
    )]
    [InlineData(
        "import { twice } from \"./twice.js\";\nexport const once = 1;\nexport const zero = 0;\n",
        "parts/once.js:1:1",
        "\"parts/twice.js\" imports this file itself"
    )]
    [InlineData(
        "import { x } from \"./none.js\";\nexport const once = 1;\nexport const zero = 0;\n",
        "parts/once.js:1:1",
        "there is no asset \"parts/none.js\""
    )]
    [InlineData(
        "import * as x from \"./twice.js\";\nexport const once = 1;\nexport const zero = 0;\n",
        "parts/once.js:1:1",
        "write an import of another file of the theme so"
    )]
    public void An_error_in_an_imported_script_is_told_in_that_file(string script, string place, string problem)
    {
        using var site = TestSite.Build(Script + $"{Assets}parts/once.js --\n{script}");
        Assert.Contains(
            site.Diagnostics,
            line => line.StartsWith($"themes/tiny/assets/{place}: {Wrong}{problem}", StringComparison.Ordinal)
        );
        Assert.All(site.Diagnostics, line => Assert.StartsWith($"themes/tiny/assets/{place.Split(':')[0]}:", line));
    }

    [Fact]
    public void An_empty_export_which_the_minifier_does_not_understand_is_told()
    {
        using var site = TestSite.Build($"{Assets}b.js --\nconst a = 1;\nexport {{}};\n");
        Assert.Equal(
            $"themes/tiny/assets/b.js:2:1: {Wrong}export declarations only: export function name, export const name",
            Assert.Single(site.Diagnostics)
        );
    }

    [Theory]
    [InlineData("export const f = (list) => list.map(([key, value = 0]) => key + value);")]
    [InlineData("export const f = ({ a = 1, b: { c = 2 } = {} } = {}) => a + c;")]
    [InlineData("export const f = ({ a: [b = 1] = [], ...rest }) => b + rest;")]
    [InlineData("export const f = (first = 1, [second = 2] = []) => first + second;")]
    public void A_script_that_the_minifier_would_change_is_published_as_written(string script)
    {
        using var site = TestSite.Build($"{Assets}b.js --\n{script}\n").IsFine();
        Assert.Equal(script, Published(site, "assets/b.").TrimEnd());
    }

    [Fact]
    public void A_theme_replaces_one_part_of_the_style_sheet_of_the_one_it_extends()
    {
        using var site = TestSite
            .Build(
                Settings().Replace("theme: tiny", "theme: branch")
                    + Sheet
                    + "-- themes/branch/theme.yaml --\nextends: tiny\n-- themes/branch/assets/css/low.css --\nb { color: blue }\n"
            )
            .IsFine();
        Assert.Equal(
            "@layer low,high;@layer high{p{color:#f00}}@layer low{b{color:#00f}}@media print{p{color:#000}}p{color:#008000}",
            Published(site, "assets/a.")
        );
    }

    private static string Published(TestSite site, string beginning) =>
        Encoding.UTF8.GetString(
            site.Files.Single(file => file.Key.StartsWith(beginning, StringComparison.Ordinal)).Value
        );
}
