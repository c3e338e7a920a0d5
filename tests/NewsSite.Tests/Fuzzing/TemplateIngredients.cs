using FsCheck;
using FsCheck.Fluent;

namespace NewsSite.Tests.Fuzzing;

/// <summary>Generates templates, and texts that only resemble them.</summary>
internal static class TemplateIngredients
{
    private static readonly Gen<string> Right = Gen.Elements(
        """
        {{~ for card in page.cards ~}}
        <li class="{{ if for.first }}first{{ else }}other{{ end }}">{{ card.title ?? 'жок' | string.upcase }}</li>
        {{~ end ~}}
        {{ func twice(x); ret x * 2; end }}{{ twice page.count }} {{ page.body }} {{ t 'stories' }}
        {{ case page.count; when 1, 2; 'a'; else; 'b'; end }}{{ include 'fuzz' page.title }}
        {{ x = [1, 2, 3]; y = {a: 1, b: x}; y.b | array.join ', ' }}{{ capture z }}<i>{{ y.a }}</i>{{ end }}{{ z }}

        """,
        """
        {{ with page }}{{ title }}{{ end }}{{ while i < 3; i = (i ?? 0) + 1; if i == 2; continue; end; i; end }}
        {{ tablerow a in 1..6 cols:2 limit:4 offset:1 }}{{ a }}{{ end }}{{ wrap page.title }}{{ $$ }}{{ end }}
        {{ plural 'stories' page.count }} {{ asset 'site.css' }} {{ url '/ky/' }} {{ shared 'fuzz' page.cards[0] }}

        """
    );

    private static readonly Gen<string> Names = Gen.Elements(
        "page",
        "page.title",
        "page.cards",
        "page.cards[0].url",
        "page.nothing",
        "page.nothing.more",
        "page.jok",
        "site",
        "site.title",
        "content",
        "x",
        "y",
        "$",
        "$1",
        "$9",
        "$$",
        "this",
        "for.index",
        "empty",
        "null",
        "blank?"
    );

    private static readonly Gen<string> Functions = Gen.Elements(
        "array.add_range",
        "array.concat",
        "array.cycle",
        "array.each @(do; ret $0; end)",
        "array.filter @string.empty",
        "array.insert_at 2000000000 1",
        "array.join ''",
        "array.limit -1",
        "array.map 'title'",
        "array.offset 3",
        "array.remove_at -1",
        "array.reverse",
        "array.size",
        "array.sort 'a'",
        "array.uniq",
        "string.append 'a'",
        "string.pad_left 2000000000",
        "string.pad_right 1000",
        "string.replace '' 'a'",
        "string.slice -9 99",
        "string.split ''",
        "string.truncate 2",
        "string.to_int",
        "string.escape",
        "string.handleize",
        "string.index_of ''",
        "string.literal",
        "math.divided_by 0",
        "math.modulo 0",
        "math.round 99",
        "math.format 'x99999999' 'kk'",
        "math.plus 1e308",
        "object.size",
        "object.keys",
        "object.format 'D999999999'",
        "object.typeof",
        "object.to_json",
        "object.from_json",
        "t",
        "t 'stories' {count: 1}",
        "plural 'stories'",
        "texts_json",
        "number",
        "one_of",
        "file_size",
        "asset",
        "url",
        "include",
        "include 'fuzz'",
        "shared 'fuzz'",
        "shared 'jok'"
    );

    private static readonly Gen<string> Literals = Gen.OneOf(
        Ingredients.OddNumbers,
        Gen.Elements(
            "''",
            "'a'",
            "\"<b>\"",
            "`x`",
            "true",
            "[]",
            "{}",
            "[1, 2]",
            "{a: 1}",
            "1..9",
            "0..<0",
            "1..2000000000"
        )
    );

    private static readonly Gen<string> Operators = Gen.Elements(
        "+",
        "-",
        "*",
        "/",
        "//",
        "%",
        "**",
        "<<",
        ">>",
        "&",
        "&&",
        "||",
        "==",
        "<=",
        "??",
        "?.",
        "..",
        "|",
        "|>",
        "^",
        "@",
        "!",
        "?",
        ":",
        ","
    );

    private static readonly Gen<string> Statements = Gen.Elements(
        "{{ end }}",
        "{{ for x in page.cards }}",
        "{{ for x in 1..100000000 }}",
        "{{ for x in 1..10 reversed limit:3 }}",
        "{{ while true }}",
        "{{ if page.count }}",
        "{{ else }}",
        "{{ break }}",
        "{{ continue }}",
        "{{ ret 1 }}",
        "{{ func f; f; end; f }}",
        "{{ func g(a, b = 1, c...); ret a; end }}",
        "{{ g 1 2 3 4 }}",
        "{{ x = page }}",
        "{{ page.title = 'x' }}",
        "{{ site = null }}",
        "{{ t = 1 }}",
        "{{ x = x + x }}",
        "{{ x = [x, x] }}",
        "{{ x[2000000000] = 1 }}",
        "{{ x.a = x }}{{ x }}",
        "{{ capture x }}",
        "{{ with page }}",
        "{{ import page }}",
        "{{ readonly x }}",
        "{{ wrap g }}",
        "{{ case x }}{{ when 1 }}",
        "{{ tablerow x in 1..9 }}",
        "{{ include 'fuzz' }}",
        "{{ include }}",
        "{{ include_join [] }}",
        "{{ this }}",
        "{{ page }}",
        "{{~",
        "~}}",
        "{{-",
        "-}}",
        "{%{",
        "}%}",
        "{{",
        "}}",
        "{{ ## ",
        "{{ # ",
        "---\n",
        "\n",
        "; ",
        "<b>",
        "сөз"
    );

    private static readonly Gen<string> Expressions =
        from first in Gen.OneOf(Names, Literals)
        from mark in Operators
        from second in Gen.OneOf(Names, Literals, Functions)
        from form in Gen.Elements(
            "{{{{ {0} {1} {2} }}}}",
            "{{{{ x = ({0} {1} {2}) }}}}",
            "{{{{ {2} {0} }}}}",
            "{{{{ {0} | {2} }}}}"
        )
        select string.Format(form, first, mark, second);

    private static readonly Gen<string> Pieces = Gen.Frequency(
        (4, Statements),
        (5, Expressions),
        (1, Gen.OneOf(Names, Literals, Operators, Functions))
    );

    /// <summary>Generates correct templates with changes, and soups of template pieces.</summary>
    public static readonly Gen<Soup> Templates = Gen.Frequency(
        (5, Ingredients.Soups(Pieces)),
        (3, Ingredients.Changed(Right, Pieces)),
        (2, Ingredients.Changed(Right, Gen.OneOf(Names, Literals, Operators, Functions)))
    );
}
