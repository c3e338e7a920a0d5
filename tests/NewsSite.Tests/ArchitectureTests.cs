using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests;

/// <summary>References go one way: between projects, and between the folders of the generator.</summary>
public partial class ArchitectureTests
{
    /// <summary>Each folder may use those before it; those on one line do not know one another.</summary>
    private static readonly string[][] Order =
    [
        ["Diagnostics"],
        ["Sources", "Originals"],
        ["Caching"],
        ["Yaml"],
        ["Explanations"],
        ["Configuration"],
        ["Content"],
        ["Model"],
        ["Ledger"],
        ["Images"],
        ["Files"],
        ["Markdown"],
        ["Theming"],
        ["Output"],
        ["Related", "PressKits", "ShareCards"],
        ["Rendering"],
        ["Feeds", "Sitemaps", "Hosting", "Searching", "Checking", "ExternalLinks", "Schemas", "Authoring", "Status"],
        [""],
    ];

    public static TheoryData<string> Folders =>
        [
            .. Directory
                .EnumerateDirectories(Repository.PathOf("src", "NewsSite.Generator"))
                .Select(folder => Path.GetFileName(folder)!)
                .Where(folder => folder is not "bin" and not "obj")
                .Append(""),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_of_the_generator_uses_only_those_before_it(string folder)
    {
        var place = Array.FindIndex(Order, line => line.Contains(folder));
        Assert.True(place >= 0, $"the folder {folder} has no place in the order");
        var allowed = Order.Take(place).SelectMany(line => line).Append(folder).ToHashSet();
        Assert.All(UsedBy(folder), used => Assert.Contains(used, allowed));
    }

    [Fact]
    public void A_namespace_is_a_folder()
    {
        foreach (var file in Repository.SourceFiles("src"))
        {
            var folder = Path.GetRelativePath(Repository.PathOf("src"), Path.GetDirectoryName(file)!);
            var written = Namespace().Match(File.ReadAllText(file)).Groups[1].Value;
            Assert.True(written.Length == 0 || written == folder.Replace(Path.DirectorySeparatorChar, '.'), file);
        }
    }

    [Theory]
    [InlineData("NewsSite.Languages")]
    [InlineData("NewsSite.Search", "NewsSite.Languages")]
    [InlineData("NewsSite.Generator", "NewsSite.Languages", "NewsSite.Search")]
    [InlineData("NewsSite", "NewsSite.Generator")]
    public void A_project_refers_one_way(string project, params string[] to) =>
        Assert.Equal(
            to,
            XDocument
                .Load(Repository.PathOf("src", project, $"{project}.csproj"))
                .Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Languages_need_no_package() =>
        Assert.Empty(
            XDocument
                .Load(Repository.PathOf("src", "NewsSite.Languages", "NewsSite.Languages.csproj"))
                .Descendants("PackageReference")
        );

    /// <summary>The folders the files of one name: in <c>using</c> lines and in full names.</summary>
    private static IEnumerable<string> UsedBy(string folder) =>
        Repository
            .SourceFiles(Path.Combine("src", "NewsSite.Generator"))
            .Where(file => FolderOf(file) == folder)
            .SelectMany(file => Used().Matches(WithoutComments(file)).Select(match => match.Groups[1].Value))
            .Where(used => Directory.Exists(Repository.PathOf("src", "NewsSite.Generator", used)))
            .Distinct();

    private static string FolderOf(string file)
    {
        var parts = Path.GetRelativePath(Repository.PathOf("src", "NewsSite.Generator"), file)
            .Split(Path.DirectorySeparatorChar);
        return parts.Length == 1 ? "" : parts[0];
    }

    private static string WithoutComments(string file) =>
        string.Join(
            '\n',
            File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        );

    [GeneratedRegex(@"NewsSite\.Generator\.([A-Z]\w*)")]
    private static partial Regex Used();

    [GeneratedRegex(@"(?m)^namespace ([\w.]+);")]
    private static partial Regex Namespace();
}
