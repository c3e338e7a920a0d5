using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Fuzzing;

/// <summary>Arbitrary <c>site.yaml</c> and <c>topics.yaml</c> files are read, or rejected with a location.</summary>
public sealed class ConfigurationFuzzTests : IDisposable
{
    private const int InputsOfSite = 8_000;
    private const int InputsOfTopics = 4_000;
    private const string TopicsPath = "content/topics.yaml";

    private static readonly Gen<string> RightSite = Gen.Elements(
        """
        url: https://edu.example/archive
        timeZone: Asia/Bishkek
        theme: tiny
        languages: [ky, ru]
        title: {ky: Жаңылыктар, ru: Новости}
        description: {ky: Сүрөттөмө, ru: Описание}
        publisher: {ky: Министрлик, ru: Министерство}
        pressOffice: {email: a@edu.example, phone: "+996 312 000000", telegram: "@edu", whatsapp: "+996700000000"}
        latest: 20
        search: {lunrIndex: true}
        shareCards: false
        pressKit: true
        checks: {NS310: off, NS320: error, NS106: warning}

        """
    );

    private static readonly Gen<string> RightTopics = Gen.Elements(
        "education: {ky: Билим берүү, ru: Образование}\nscience:\n  ky: Илим\n  ru: Наука\n"
    );

    private static readonly Gen<string> Keys = Gen.Elements(
        "url",
        "timeZone",
        "theme",
        "languages",
        "title",
        "description",
        "publisher",
        "pressOffice",
        "latest",
        "search",
        "shareCards",
        "pressKit",
        "checks"
    );

    private static readonly Gen<string> InnerKeys = Gen.Elements(
        "ky",
        "ru",
        "kg",
        "email",
        "phone",
        "telegram",
        "lunrIndex",
        "NS000",
        "NS106",
        "NS310",
        "NS999",
        "a-b",
        "..",
        "CON"
    );

    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.Elements(
            "ky",
            "ru",
            "tiny",
            "../tiny",
            "Asia/Bishkek",
            "../../etc/passwd",
            "UTC+6",
            "off",
            "error",
            "20",
            "true"
        ),
        AddressIngredients.Addresses
    );

    internal static readonly Gen<Soup> Sites = Yaml(RightSite, Keys);
    internal static readonly Gen<Soup> Topics = Yaml(RightTopics, InnerKeys);
    private readonly TestFolder folder = new();

    public ConfigurationFuzzTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_site_yaml_is_read_or_refused_at_its_place() =>
        Fuzz.Run(InputsOfSite, Sites, soup => Read(SourceFolder.ConfigurationPath, soup));

    [Fact]
    public void Any_topics_yaml_is_read_or_refused_at_its_place() =>
        Fuzz.Run(InputsOfTopics, Topics, soup => Read(TopicsPath, soup));

    private static Gen<Soup> Yaml(Gen<string> right, Gen<string> keys)
    {
        var lines = YamlIngredients.Line(keys, InnerKeys, Values);
        var pieces = Gen.Frequency(
            (4, YamlIngredients.Marks),
            (3, keys.Select(key => $"{key}: ")),
            (2, Values),
            (2, lines)
        );
        return Gen.Frequency(
            (5, Ingredients.Changed(right, pieces)),
            (2, Ingredients.Soups(lines)),
            (2, Ingredients.Soups(pieces)),
            (1, Ingredients.Soups(Ingredients.Bytes))
        );
    }

    private void Read(string path, Soup soup)
    {
        var bytes = soup.Bytes;
        folder.Add(path, bytes);
        var diagnostics = new DiagnosticBag();
        var configuration = ConfigurationLoader.Load(new SourceFolder(folder.Root), null, diagnostics);
        Assert.True(configuration is not null || diagnostics.HasErrors);
        if (configuration is not null)
        {
            AssertUsable(configuration);
        }

        var text = SourceReader.Decode(path, bytes, new DiagnosticBag())?.Text ?? Encoding.UTF8.GetString(bytes);
        var texts = new Dictionary<string, string>
        {
            [TopicsPath] = folder.Read(TopicsPath),
            [SourceFolder.ConfigurationPath] = folder.Read(SourceFolder.ConfigurationPath),
            [path] = text,
        };
        Findings.AreInside(diagnostics.ToSorted(), texts);
    }

    /// <summary>Asserts what the rest of the build relies on, whatever was reported.</summary>
    private static void AssertUsable(SiteConfiguration configuration)
    {
        Assert.NotEmpty(configuration.Languages);
        Assert.InRange(configuration.Latest, 1, 1000);
        Assert.Matches(@"^https?://[^/\s<>""]+\z", configuration.Address.Origin);
        Assert.Matches(@"^(/[^\s<>""?#]*[^\s<>""?#/])?\z", configuration.Address.BasePath);
        Assert.All(configuration.Topics, topic => Assert.Matches(@"^[a-z][a-z0-9-]*\z", topic.Id));
        Assert.DoesNotContain("..", configuration.Theme ?? "");
    }
}
