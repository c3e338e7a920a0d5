using System.Text.RegularExpressions;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Guide;

/// <summary>The press office's guide in one language: its text, and the parts that can be checked.</summary>
internal sealed partial class PressGuide(string language)
{
    private readonly string text = File.ReadAllText(Repository.PathOf("content", $"README.{language}.md"));

    /// <summary>Number of section headings.</summary>
    public int Sections => Section().Count(text);

    /// <summary>All codes, such as <c>NS123</c>.</summary>
    public IReadOnlyList<string> Codes => [.. Code().Matches(text).Select(match => match.Value).Distinct()];

    /// <summary>All <c>newssite …</c> commands, without the program's name, each on one line.</summary>
    public IReadOnlyList<string> Commands =>
        [.. Command().Matches(text).Select(match => Space().Replace(match.Groups[1].Value, " "))];

    /// <summary>All fields written like <c>title:</c>.</summary>
    public IReadOnlyList<string> Fields =>
        [.. Field().Matches(WithoutExamples).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>All paths of the repository, without those of invented stories.</summary>
    public IReadOnlyList<string> Paths =>
        [
            .. Path()
                .Matches(WithoutExamples)
                .Select(match => match.Groups[1].Value)
                .Where(path => !path.StartsWith("content/news/", StringComparison.Ordinal))
                .Distinct(),
        ];

    /// <summary>The articles shown: file names and texts.</summary>
    public IReadOnlyList<(string Name, string Text)> Examples =>
        [.. Example().Matches(text).Select(match => (match.Groups["name"].Value, match.Groups["text"].Value))];

    private string WithoutExamples => Example().Replace(text, "");

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("NS[0-9]{3}")]
    private static partial Regex Code();

    [GeneratedRegex("`newssite ([^`]+)`")]
    private static partial Regex Command();

    [GeneratedRegex("`([a-zA-Z]+):(?!//)[^`]*`")]
    private static partial Regex Field();

    [GeneratedRegex("[`(]((?:content|src|themes)/[^`) ]+|README[^`) ]+)")]
    private static partial Regex Path();

    [GeneratedRegex(@"^```markdown (?<name>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
