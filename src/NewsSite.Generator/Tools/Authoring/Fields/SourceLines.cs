using NewsSite.Generator.Core.Sources;
using YamlDotNet.Core;

namespace NewsSite.Generator.Tools.Authoring.Fields;

/// <summary>Lines and comments of a front matter with its original line endings.</summary>
internal sealed class SourceLines(string yaml)
{
    /// <summary>Returns the offset of the first character of a line.</summary>
    public int StartOf(int offset) => offset == 0 ? 0 : yaml.LastIndexOfAny(['\r', '\n'], offset - 1) + 1;

    /// <summary>Returns the offset of the line break after a character, or of the text's end.</summary>
    public int TextEnd(int offset) => LineEnds.LineAt(yaml, offset).End;

    /// <summary>Returns the offset of the first character of the next line.</summary>
    public int NextAfter(int offset) => LineEnds.LineAt(yaml, offset).Next;

    /// <summary>True if only spaces stand before a character on its line.</summary>
    public bool IsFirstOnLine(int offset) => yaml.AsSpan(StartOf(offset)..offset).Trim(' ').IsEmpty;

    /// <summary>Returns the start of the line with the dash of a list's item; null if something else is on it.</summary>
    public int? DashLineOf(int item)
    {
        var dash = item - 1;
        while (dash >= 0 && char.IsWhiteSpace(yaml[dash]))
        {
            dash--;
        }

        return dash >= 0 && yaml[dash] == '-' && IsFirstOnLine(dash) ? StartOf(dash) : null;
    }

    /// <summary>True if a comment follows on the line.</summary>
    public bool CommentAfter(int offset) => yaml.AsSpan(offset..TextEnd(offset)).TrimStart(" \t").StartsWith("#");

    /// <summary>Returns the comment on the line, with a space before it, that stands before an end; or nothing.</summary>
    public string CommentBetween(int start, int end)
    {
        var line = yaml.AsSpan(start..Math.Max(start, Math.Min(end, TextEnd(start))));
        return line.Trim(" \t") is ['#', ..] comment ? " " + comment.ToString() : "";
    }

    /// <summary>Returns the comment after the sign of a text by lines, <c>| # comment</c>; or nothing.</summary>
    public string CommentOfBlock(SpannedScalar scalar)
    {
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            return "";
        }

        var comment = yaml.IndexOf('#', scalar.Start, TextEnd(scalar.Start) - scalar.Start);
        return comment < 0 ? "" : " " + yaml[comment..TextEnd(scalar.Start)].TrimEnd();
    }
}
