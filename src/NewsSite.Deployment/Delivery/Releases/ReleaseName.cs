using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>
/// Names of releases: <c>17-a1b2c3d4</c>. The number grows without any clock. The rest is new for each run, so that two
/// never fill the same folder.
/// </summary>
internal static partial class ReleaseName
{
    /// <summary>Ending of a release that is not finished.</summary>
    public const string Unfinished = ".part";

    public static bool IsValid(string name) => Pattern().IsMatch(name);

    public static long NumberOf(string name) => long.Parse(name.Split('-')[0], CultureInfo.InvariantCulture);

    public static string Next(IEnumerable<string> names)
    {
        var number = names.Select(NumberOf).DefaultIfEmpty().Max() + 1;
        return $"{number}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
    }

    [GeneratedRegex("^[0-9]{1,15}-[0-9a-f]{8}$")]
    private static partial Regex Pattern();
}
