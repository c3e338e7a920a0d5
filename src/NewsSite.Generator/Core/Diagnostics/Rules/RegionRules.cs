namespace NewsSite.Generator.Core.Diagnostics.Rules;

using static DiagnosticRule;

/// <summary>Rule NS224: regions of stories.</summary>
internal static class RegionRules
{
    public static readonly DiagnosticRule Unknown = Error(
        "NS224",
        "unknown region \"{0}\"{1}; regions are listed in content/regions.yaml",
        "неизвестный регион \"{0}\"{1}; регионы перечислены в content/regions.yaml",
        "белгисиз аймак \"{0}\"{1}; аймактардын тизмеси content/regions.yaml файлында"
    );
}
