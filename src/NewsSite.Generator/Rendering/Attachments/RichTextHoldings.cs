using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Finds authors, comments, changes and files in RTF.</summary>
internal static partial class RichTextHoldings
{
    public static List<Holding> Of(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var found = new List<Holding>();
        Holding.AddName(found, HeldKind.Author, Name(text, "author"));
        Holding.AddName(found, HeldKind.LastAuthor, Name(text, "operator"));
        Holding.AddCount(found, HeldKind.Comments, Comment().Count(text));
        Holding.AddCount(found, HeldKind.TrackedChanges, Change().Count(text));
        Holding.AddCount(found, HeldKind.AttachedFiles, Object().Count(text));
        return found;
    }

    private static string? Name(string text, string word)
    {
        var start = text.IndexOf($"{{\\{word} ", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('}', start);
        return end < 0 ? null : Letter().Replace(text[(start + word.Length + 3)..end], LetterOf);
    }

    private static string LetterOf(Match letter) =>
        letter.Groups["code"] is { Success: true, Value: var code }
            ? $"{(char)(ushort)(short.TryParse(code, out var number) ? number : 0)}"
            : OldOfficeHoldings.Text([Convert.ToByte(letter.Groups["byte"].Value, 16)], 1251);

    [GeneratedRegex(@"\\u(?<code>-?[0-9]{1,5})\s?\??|\\'(?<byte>[0-9a-fA-F]{2})")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\\\*\\annotation\b")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\(revised|deleted)\b")]
    private static partial Regex Change();

    [GeneratedRegex(@"\\objdata\b")]
    private static partial Regex Object();
}
