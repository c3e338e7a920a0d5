using System.Text.RegularExpressions;
using NewsSite.Import.Items;

namespace NewsSite.Import.Reading;

/// <summary>
/// Reads a folder of texts named <c>DATE-slug.LANGUAGE.txt</c>. The versions of a story have the same name before the
/// language. The title is the first line if an empty line follows it, or else the first sentence.
/// </summary>
internal sealed partial class ScrapedTextReader : ISourceReader
{
    private const int LongestTitle = 200;

    public IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures)
    {
        var files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*.txt", SearchOption.AllDirectories);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (Name().Match(Path.GetFileName(file)) is not { Success: true } name)
            {
                failures.Add(new SourceFailure(file, FailureTexts.BadName));
                continue;
            }

            if (SourceText.Bytes(file, file, failures) is not { } bytes)
            {
                continue;
            }

            var text = SourceText.Decode(bytes);
            var key = name.Groups["key"].Value;
            var language = name.Groups["language"].Value;
            var (title, body) = TitleOf(text);
            yield return new ImportItem($"{key}.{language}", title, name.Groups["date"].Value)
            {
                Language = language,
                Pair = key,
                Text = body,
            };
        }
    }

    private static (string Title, string Body) TitleOf(string text)
    {
        var lines = text.TrimStart().Split('\n');
        var first = lines[0].Trim();
        if (lines.Length > 1 && lines[1].Trim().Length == 0 && first.Length is > 0 and <= LongestTitle)
        {
            return (first, string.Join('\n', lines[1..]));
        }

        var end = SentenceEnd().Match(first);
        var sentence = end.Success ? first[..end.Index] : first;
        return (sentence.Length <= LongestTitle ? sentence : Cut(sentence), text);
    }

    /// <summary>Cuts a sentence between two words, or within the one word that it is.</summary>
    private static string Cut(string sentence)
    {
        var end = sentence.LastIndexOf(' ', LongestTitle);
        return sentence[..(end > 0 ? end : LongestTitle)] + "…";
    }

    [GeneratedRegex(@"^(?<key>(?<date>\d{4}-\d{2}-\d{2})-.+)\.(?<language>[a-z]{2,3})\.txt$")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<=\p{Ll}{2}[»""]?)[.!?](?=\s|$)")]
    private static partial Regex SentenceEnd();
}
