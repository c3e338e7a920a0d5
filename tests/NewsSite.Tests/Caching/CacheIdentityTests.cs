using System.Reflection;
using System.Xml.Linq;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Features.Icons;
using NewsSite.Generator.Features.ShareCards;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>What caches know of the program, its packages and the machine.</summary>
public class CacheIdentityTests
{
    private static readonly Dictionary<string, string> Packages = XDocument
        .Load(Repository.PathOf("src/Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);

    [Fact]
    public void The_generator_contains_the_versions_of_all_packages()
    {
        var generator = typeof(ToolIdentity).Assembly;
        var known = generator
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "Packages")
            .Value!;
        Assert.Equal(
            Packages.Select(package => $"{package.Key} {package.Value}").Order(StringComparer.Ordinal),
            known.Split(' ').Chunk(2).Select(pair => string.Join(' ', pair)).Order(StringComparer.Ordinal)
        );
        Assert.Contains(generator.ManifestModule.ModuleVersionId.ToString("N"), ToolIdentity.Current);
    }

    /// <summary>
    /// If this fails because libvips has another version: look whether it makes other bytes, raise the recipes if it does,
    /// and write the version here.
    /// </summary>
    [Fact]
    public void The_recipes_of_pictures_are_those_of_this_version_of_libvips()
    {
        Assert.Equal("8.18.7", Packages["NetVips.Native"]);
        Assert.Equal((1, 1, 1), (VariantEncoder.Recipe, CardPainter.Recipe, IconCatalog.Recipe));
    }

    [Fact]
    public void The_digest_of_the_settings_does_not_depend_on_what_was_read_of_them()
    {
        var settings = ConfigurationLoader.Load(new SourceFolder(Repository.Root), null, new DiagnosticBag())!;
        var before = SettingsDigest.Of(settings);
        foreach (var property in settings.GetType().GetProperties())
        {
            property.GetValue(settings);
        }

        Assert.Equal(before, SettingsDigest.Of(settings));
    }

    [Fact]
    public void A_time_zone_with_other_rules_has_another_key()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek");
        var changed = TimeZoneInfo.CreateCustomTimeZone(
            zone.Id,
            zone.BaseUtcOffset + TimeSpan.FromHours(1),
            zone.DisplayName,
            zone.StandardName
        );
        Assert.True(TimeZoneKey.IsCurrent(TimeZoneKey.Of(zone)));
        Assert.NotEqual(TimeZoneKey.Of(zone), TimeZoneKey.Of(changed));
        Assert.False(TimeZoneKey.IsCurrent(TimeZoneKey.Of(changed)));
        Assert.False(TimeZoneKey.IsCurrent("Nowhere/Else 0"));
    }
}
