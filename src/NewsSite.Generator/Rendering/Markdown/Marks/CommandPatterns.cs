using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>Commands of other programs: of Hugo, Jekyll, WordPress, forums, wikis and LaTeX.</summary>
internal static partial class CommandPatterns
{
    private static readonly Func<Match, Core.Diagnostics.Message?> ByName = match =>
        Advice.ForCommand(match.Groups["name"].Value);

    public static readonly MarkPattern[] All =
    [
        new(MarkRules.Command, "%", TextileStyle(), _ => Advice.PlainWords),
        new(MarkRules.Command, "{", Template(), ByName),
        new(MarkRules.Command, "{", Attributes(), _ => Advice.Delete),
        new(MarkRules.Command, "{", PairedBraces(), ByName),
        new(MarkRules.Command, "{", Braces(), ByName),
        new(MarkRules.Command, "<", ServerCode(), _ => Advice.Delete),
        new(MarkRules.Command, "[", PairedBrackets(), ByName),
        new(MarkRules.Command, "[", Brackets(), ByName),
        new(MarkRules.Command, ":", Container(), _ => Advice.Delete),
        new(MarkRules.Command, ":", Emoji(), _ => Advice.InWords),
        new(MarkRules.Command, "\\$", Formula(), _ => Advice.InWords),
    ];

    /// <summary>Matches <c>%{color:red}важно%</c> and <c>%(class)важно%</c>.</summary>
    [GeneratedRegex(@"(?<![\w%])%(?:\{[^{}%\n]+\}|\([A-Za-z][A-Za-z0-9_ \#-]*\))(?=\S)[^%\n]*(?<=\S)%")]
    private static partial Regex TextileStyle();

    /// <summary>Matches <c>{{&lt; gallery &gt;}}</c>, <c>{{ page.title }}</c>, <c>{% include a.html %}</c>, <c>{# … #}</c>.</summary>
    [GeneratedRegex(
        @"\{\{[<%\-]?\s*/?\s*(?<name>[\w-]*)[\s\S]*?(?:\}\}|$)|\{%-?\s*(?<name>[\w-]*)[\s\S]*?(?:%\}|$)|\{#\s[^\n]*?#\}"
    )]
    private static partial Regex Template();

    /// <summary>Matches <c>{#id .class width=50%}</c>, <c>{:.class}</c>, <c>{:toc}</c>.</summary>
    [GeneratedRegex(
        """\{(?::[^{}\n]*|\s*(?:[#.][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[“”„«][^“”»\n]*[“”»]|[^\s{}"']+))(?:\s+(?:[#.][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[“”„«][^“”»\n]*[“”»]|[^\s{}"']+)))*\s*)\}"""
    )]
    private static partial Regex Attributes();

    /// <summary>Matches <c>{gallery}…{/gallery}</c>.</summary>
    [GeneratedRegex(@"\{(?<name>[A-Za-z][\w-]*)[^{}\n]*\}[^{]*\{/\k<name>\}")]
    private static partial Regex PairedBraces();

    [GeneratedRegex(
        @"\{/(?<name>[A-Za-z][\w-]*)\}|\{(?<name>gallery|youtube|vimeo|video|audio|slider|code|quote|panel|noformat|toc|loadposition|loadmodule|module|mosimage|tab|tabs|readmore|slide|article|rsform|modal|accordion)\b[^{}\n]*\}"
    )]
    private static partial Regex Braces();

    [GeneratedRegex(@"<[%?](?=[\w=\s-])[\s\S]*?[%?]>")]
    private static partial Regex ServerCode();

    /// <summary>Matches <c>[caption …]…[/caption]</c>, <c>[b]…[/b]</c>, <c>[url=…]…[/url]</c>.</summary>
    [GeneratedRegex(@"\[(?<name>[A-Za-z][\w-]*)(?:[\s=][^\]\n]*)?\][^\[]*(?:\[(?!/\k<name>\])[^\[]*)*\[/\k<name>\]")]
    private static partial Regex PairedBrackets();

    /// <summary>Matches a command in brackets without a partner: known by its name, its parts, or its end.</summary>
    [GeneratedRegex(
        """
            \[(?:
                /(?<name>[A-Za-z][\w-]*)
              | (?<name>[A-Za-z][\w-]*)(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[“”„«″][^“”»″\n]*[“”»″]|[^\s\]]+))+\s*/?
              | (?<name>[a-z]+(?:_[a-z0-9]+)+)(?:\s[^\]\n]*)?
              | (?<name>youtube|vimeo|embed|video|audio|img|url|link)\s+https?://[^\]\n]*
              | (?<name>url|img|size|color|font|align|youtube|list|quote|spoiler|cut)=[^\]\n]*
              | (?<name>gallery|caption|embed|audio|video|playlist|img|quote|spoiler|youtube|vimeo|toc|TOC|more|contact-form-7|slideshow|hr|br|url|hide|cut)
              | (?<=(?<![\w)\]])\[)(?<name>[BIUSbius])(?=\][\p{IsCyrillic}«])
              | ~[\w.@-]+
              | (?<name>[a-z][a-z-]{2,}):[a-z][a-z_:-]{2,}
              | \*
              | \[(?:_?(?<name>TOC)_?|[^\[\]\n]*:[^\[\]\n]*)\]
            )\]
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Brackets();

    /// <summary>Matches <c>::: warning</c> at the beginning of a line.</summary>
    [GeneratedRegex(@"^:::+[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Container();

    [GeneratedRegex(@"(?<![\w:]):(?!https?:)(?:[a-z][a-z0-9_+-]{2,}|[+-]1):(?![\w:])")]
    private static partial Regex Emoji();

    /// <summary>Matches <c>\section*{…}</c>, <c>$$…$$</c>, <c>$E=mc^2$</c> and <c>$x + y$</c>, but no prices.</summary>
    [GeneratedRegex(
        @"\\[a-zA-Z]+\*?(?:\[[^\[\]\n]*\])?\s?\{[^{}\n]*\}|\$\$[^$\n]+\$\$|\$[^$\s\n][^$\n]*[\\^_{][^$\n]*\$|(?<![\w$])\$[A-Za-z](?:[A-Za-z0-9+=*/() -]{0,40}[A-Za-z0-9)])?\$(?![\w$])"
    )]
    private static partial Regex Formula();
}
