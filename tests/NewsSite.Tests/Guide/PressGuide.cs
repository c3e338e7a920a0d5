using System.Text.RegularExpressions;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Guide;

/// <summary>The press office's guide in one language: its text, and what of it can be checked.</summary>
internal sealed partial class PressGuide(string language)
{
    private readonly string text = File.ReadAllText(Repository.PathOf("content", $"README.{language}.md"));

    /// <summary>The headings of its sections.</summary>
    public int Sections => Section().Count(text);

    /// <summary>Every <c>NS123</c>.</summary>
    public IReadOnlyList<string> Codes => [.. Code().Matches(text).Select(match => match.Value).Distinct()];

    /// <summary>Every <c>newssite …</c>, without the word itself, on one line.</summary>
    public IReadOnlyList<string> Commands =>
        [.. Command().Matches(text).Select(match => Space().Replace(match.Groups[1].Value, " "))];

    /// <summary>Every field named like <c>title:</c>.</summary>
    public IReadOnlyList<string> Fields =>
        [.. Field().Matches(WithoutExamples).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Every path named that is one of the repository, not of an invented story.</summary>
    public IReadOnlyList<string> Paths =>
        [
            .. Path()
                .Matches(WithoutExamples)
                .Select(match => match.Groups[1].Value)
                .Where(path => !path.StartsWith("content/news/", StringComparison.Ordinal))
                .Distinct(),
        ];

    /// <summary>The articles it shows: the file's name and its text.</summary>
    public IReadOnlyList<(string Name, string Text)> Examples =>
        [.. Example().Matches(text).Select(match => (match.Groups["name"].Value, match.Groups["text"].Value))];

    private string WithoutExamples => Example().Replace(text, "");

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("NS[0-9]{3}")]
    private static partial Regex Code();

    [GeneratedRegex("`newssite ([^`]+)`")]
    private static partial Regex Command();

    [GeneratedRegex("`([a-zA-Z]+):[^`]*`")]
    private static partial Regex Field();

    [GeneratedRegex("[`(]((?:content|src|themes)/[^`) ]+|README[^`) ]+)")]
    private static partial Regex Path();

    [GeneratedRegex(@"^```markdown (?<name>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
