using System.Text.RegularExpressions;

namespace NewsSite.Browser.Tests.Harness;

/// <summary>
/// Headers from <c>netlify.toml</c>, so that pages are tested under the policy of the deployed site. Reads only plain
/// <c>[[headers]]</c> tables.
/// </summary>
internal sealed partial class DeployedHeaders
{
    private readonly List<(Regex Path, List<KeyValuePair<string, string>> Values)> rules = [];

    public static DeployedHeaders Read(string netlifyToml)
    {
        var headers = new DeployedHeaders();
        var inHeaders = false;
        foreach (var line in File.ReadLines(netlifyToml))
        {
            if (Table().Match(line) is { Success: true } table)
            {
                inHeaders = table.Groups["name"].Value.StartsWith("headers", StringComparison.Ordinal);
            }
            else if (inHeaders && Entry().Match(line) is { Success: true } entry)
            {
                headers.Add(entry.Groups["key"].Value, entry.Groups["value"].Value);
            }
        }

        return headers;
    }

    /// <summary>Returns the headers of a path. Later rules win.</summary>
    public IReadOnlyDictionary<string, string> For(string path) =>
        rules
            .Where(rule => rule.Path.IsMatch(path))
            .SelectMany(rule => rule.Values)
            .GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.OrdinalIgnoreCase);

    private void Add(string key, string value)
    {
        if (key == "for")
        {
            rules.Add((new Regex("^" + Regex.Escape(value).Replace(@"\*", ".*") + "$"), []));
        }
        else
        {
            rules[^1].Values.Add(new(key, value));
        }
    }

    [GeneratedRegex(@"^\s*\[+(?<name>[\w.]+)\]+\s*$")]
    private static partial Regex Table();

    [GeneratedRegex("""^\s*"?(?<key>[\w-]+)"?\s*=\s*"(?<value>[^"]*)"\s*$""")]
    private static partial Regex Entry();
}
