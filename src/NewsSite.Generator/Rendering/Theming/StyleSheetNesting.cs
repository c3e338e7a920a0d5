namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Limits the brackets and blocks of style sheets that are nested. The minifier calls itself for each and overflows the
/// stack in deep ones, which ends the process.
/// </summary>
internal static class StyleSheetNesting
{
    /// <summary>The limit of nesting; real style sheets stay below ten.</summary>
    public const int DeepestLevel = 100;

    /// <summary>Returns the index of the first bracket beyond the limit, or null.</summary>
    public static int? FindTooDeep(string css)
    {
        var depth = 0;
        for (var i = 0; i < css.Length; i++)
        {
            switch (css[i])
            {
                case '(' or '[' or '{' when ++depth > DeepestLevel:
                    return i;
                case ')' or ']' or '}':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '\\':
                    i++;
                    break;
                case '"' or '\'' or '/' when EndOfQuiet(css, i) is var end and > 0:
                    // Brackets in comments and strings count by themselves: the minifier may end one elsewhere.
                    if (FindTooDeep(css.AsSpan(i, end - i), depth) is { } deep)
                    {
                        return i + deep;
                    }

                    i = end - 1;
                    break;
            }
        }

        return null;
    }

    private static int? FindTooDeep(ReadOnlySpan<char> quiet, int depth)
    {
        for (var i = 0; i < quiet.Length; i++)
        {
            depth += quiet[i] switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            if (depth > DeepestLevel)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Returns the index after the comment or string that begins here; 0 if none does.</summary>
    private static int EndOfQuiet(string css, int start)
    {
        if (css[start] == '/')
        {
            if (start + 1 == css.Length || css[start + 1] != '*')
            {
                return 0;
            }

            var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
            return end < 0 ? css.Length : end + 2;
        }

        for (var i = start + 1; i < css.Length; i++)
        {
            if (css[i] == css[start] || css[i] == '\n')
            {
                return i + 1;
            }

            i += css[i] == '\\' ? 1 : 0;
        }

        return css.Length;
    }
}
