using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests;

/// <summary>
/// Checks that references go one way: between projects, between rooms (the folders of a project), and between their
/// folders.
/// </summary>
public partial class ArchitectureTests
{
    /// <summary>The rooms of each project and the rooms each may use. README.md shows the same table.</summary>
    private static readonly Dictionary<string, Dictionary<string, string[]>> Arrows = new()
    {
        ["NewsSite"] = new()
        {
            ["Reporting"] = [],
            ["Formats"] = ["Reporting"],
            ["Previewing"] = [],
            ["Commands"] = ["Reporting", "Formats", "Previewing"],
        },
        ["NewsSite.Generator"] = new()
        {
            ["Core"] = [],
            ["Input"] = ["Core"],
            ["Model"] = ["Core", "Input"],
            ["Output"] = ["Core"],
            ["Rendering"] = ["Core", "Input", "Model", "Output"],
            ["Features"] = ["Core", "Input", "Model", "Output", "Rendering"],
            ["Tools"] = ["Core", "Input", "Model", "Rendering"],
            ["Build"] = ["Core", "Input", "Model", "Output", "Rendering", "Features", "Tools"],
        },
        ["NewsSite.Search"] = new()
        {
            ["Files"] = [],
            ["Analysis"] = [],
            ["Indexing"] = ["Files", "Analysis"],
            ["Reading"] = ["Files", "Analysis"],
            ["Browser"] = [],
        },
        ["NewsSite.Import"] = new()
        {
            ["Items"] = [],
            ["Markup"] = [],
            ["Reading"] = ["Items"],
            ["Cleaning"] = ["Markup"],
            ["Media"] = [],
            ["Writing"] = ["Items", "Markup", "Cleaning", "Media"],
        },
        ["NewsSite.Editor"] = new()
        {
            ["Serving"] = [],
            ["Stories"] = [],
            ["Conversion"] = [],
            ["Publishing"] = [],
            ["Browser"] = [],
            ["Desk"] = ["Serving", "Stories"],
            ["Web"] = ["Browser", "Conversion", "Desk", "Publishing", "Serving", "Stories"],
        },
        ["NewsSite.Deployment"] = new() { ["Archiving"] = [], ["Delivery"] = [] },
        ["NewsSite.Languages"] = new() { ["Data"] = [] },
    };

    /// <summary>
    /// The folders of a room, in order: each may use earlier ones. Folders on one line may not use each other.
    /// </summary>
    private static readonly Dictionary<string, string[][]> Folders = new()
    {
        ["Core"] =
        [
            ["Serialization"],
            ["Diagnostics"],
            ["Sources"],
            ["Caching"],
            ["Yaml"],
        ],
        ["Input"] =
        [
            ["Texts"],
            ["Configuration"],
            ["Content"],
            ["Ledger"],
        ],
        ["Model"] =
        [
            [""],
            ["Ledger"],
        ],
        ["Output"] =
        [
            [""],
        ],
        ["Rendering"] =
        [
            ["MetadataStripping"],
            ["Images"],
            ["Media"],
            ["Attachments"],
            ["Markdown", "Theming"],
            ["Views"],
            ["Pages"],
        ],
        ["Features"] =
        [
            [
                "Feeds",
                "Calendars",
                "Sitemaps",
                "Redirects",
                "Hosting",
                "SearchIndexing",
                "PressKits",
                "ShareCards",
                "Related",
                "Icons",
            ],
        ],
        ["Tools"] =
        [
            ["Checking", "ExternalLinks", "Schemas", "Authoring", "Status", "Explanations"],
        ],
        ["Build"] =
        [
            [""],
        ],
    };

    public static TheoryData<string, string> Rooms =>
        new(
            Arrows.Keys.SelectMany(project =>
                Directory
                    .EnumerateDirectories(Repository.PathOf("src", project))
                    .Select(folder => Path.GetFileName(folder)!)
                    .Where(folder => folder is not "bin" and not "obj")
                    .Select(room => (project, room))
            )
        );

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_those_it_may(string project, string room)
    {
        Assert.True(Arrows[project].ContainsKey(room), $"the room {room} has no place in the table of {project}");
        var allowed = Arrows[project][room].Append(room);
        Assert.Empty(UsedBy(project, room).Select(used => used.Split('.')[0]).Except(allowed));
    }

    [Fact]
    public void No_room_of_the_table_is_missing() =>
        Assert.All(
            Arrows,
            project =>
                Assert.All(
                    project.Value.Keys,
                    room => Assert.True(Directory.Exists(Repository.PathOf("src", project.Key, room)), room)
                )
        );

    public static TheoryData<string> RoomsOfGenerator => new(Folders.Keys);

    [Theory]
    [MemberData(nameof(RoomsOfGenerator))]
    public void A_folder_of_a_room_uses_only_those_before_it(string room)
    {
        var there = Directory
            .EnumerateDirectories(Repository.PathOf("src", "NewsSite.Generator", room))
            .Select(folder => Path.GetFileName(folder)!);
        Assert.Equal(
            there.Order(StringComparer.Ordinal),
            Folders[room].SelectMany(line => line).Where(folder => folder.Length > 0).Order(StringComparer.Ordinal)
        );
        for (var line = 0; line < Folders[room].Length; line++)
        {
            foreach (var folder in Folders[room][line].Where(folder => folder.Length > 0))
            {
                var allowed = Folders[room].Take(line).SelectMany(folders => folders).Append(folder);
                var used = UsedBy("NewsSite.Generator", $"{room}/{folder}")
                    .Select(used => used.Split('.'))
                    .Where(parts => parts[0] == room && parts.Length > 1)
                    .Select(parts => parts[1]);
                Assert.Empty(used.Except(allowed).Select(other => $"{room}/{folder} uses {other}"));
            }
        }
    }

    [Fact]
    public void The_readme_shows_the_same_arrows()
    {
        var rows = Regex
            .Matches(
                File.ReadAllText(Repository.PathOf("README.md")),
                @"(?m)^\| *(?<project>[\w.]*) *\| `(?<room>\w+)/` \|[^|]*\| (?<uses>[\w, ]+) \|$"
            )
            .ToList();
        var project = "";
        var shown = new List<string>();
        foreach (var row in rows)
        {
            project = row.Groups["project"].Value is { Length: > 0 } named ? named : project;
            shown.Add($"{project}: {row.Groups["room"].Value} → {row.Groups["uses"].Value}");
        }

        var expected = Arrows.SelectMany(pair =>
            pair.Value.Select(room =>
                $"{pair.Key}: {room.Key} → "
                + (room.Value.Length == 0 ? "nothing" : string.Join(", ", room.Value.Order(StringComparer.Ordinal)))
            )
        );
        Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
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
    [InlineData("NewsSite.Import", "NewsSite.Generator")]
    [InlineData("NewsSite.Editor", "NewsSite.Generator", "NewsSite.Import")]
    [InlineData("NewsSite.Deployment", "NewsSite.Generator")]
    [InlineData("NewsSite", "NewsSite.Deployment", "NewsSite.Editor", "NewsSite.Generator", "NewsSite.Import")]
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

    /// <summary>
    /// Returns the namespaces of a project that a folder's files refer to, in <c>using</c> lines or full names.
    /// </summary>
    private static IEnumerable<string> UsedBy(string project, string folder) =>
        Repository
            .SourceFiles(Path.Combine("src", project, Path.Combine(folder.Split('/'))))
            .SelectMany(file =>
                Regex
                    .Matches(WithoutComments(file), $@"\b{Regex.Escape(project)}\.([A-Z]\w*(?:\.[A-Z]\w*)*)")
                    .Select(match => match.Groups[1].Value)
            )
            .Where(used => Directory.Exists(Repository.PathOf("src", project, used.Split('.')[0])))
            .Distinct();

    private static string WithoutComments(string file) =>
        string.Join(
            '\n',
            File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        );

    [GeneratedRegex(@"(?m)^namespace ([\w.]+);")]
    private static partial Regex Namespace();
}
