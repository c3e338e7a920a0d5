using System.Reflection;
using System.Text.RegularExpressions;
using NewsSite.Browser.Tests.Harness;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Pages;
using NewsSite.Generator.Rendering.Views;
using Scriban.Runtime;

namespace NewsSite.Browser.Tests;

/// <summary>Checks that the theme's README describes what templates receive. These tests need no browser.</summary>
public sealed partial class ContractTests
{
    private static readonly string Theme = Repository.PathOf("themes", "ministry");
    private static readonly string Readme = File.ReadAllText(Path.Combine(Theme, "README.md"));

    [Fact]
    public void The_readme_lists_every_view_and_its_fields()
    {
        var views = typeof(PageView)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(PageView).Namespace && !type.IsNested)
            .Select(type => $"{type.Name}: {string.Join(' ', FieldsOf(type).Order(StringComparer.Ordinal))}");
        var described = ViewSections()
            .Matches(Section("Views"))
            .Select(view =>
                $"{view.Groups["name"].Value}: {string.Join(' ', FirstCells(view.Value).Order(StringComparer.Ordinal))}"
            );
        Assert.Equal(views.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_lists_every_layout()
    {
        var kinds = PageKinds.Append("base").Append("redirect");
        var described = FirstCells(Section("Layouts")).ToList();
        Assert.Equal(kinds.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.Equal(NamesIn("layouts"), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_lists_every_function()
    {
        var code = File.ReadAllText(Repository.PathOf("src/NewsSite.Generator/Rendering/Theming/TemplateFunctions.cs"));
        var functions = FunctionName().Matches(code).Select(match => match.Groups["name"].Value);
        var described = FirstCells(Section("Functions")).Select(signature => signature.Split(' ')[0]);
        Assert.Equal(functions.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_lists_the_strings_the_generator_needs()
    {
        var section = Section("Strings");
        Assert.All(InterfaceTexts.Keys, key => Assert.Contains($"`{key}`", section, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_lists_every_asset()
    {
        var section = Section("Assets");
        var assets = Directory.EnumerateFiles(Path.Combine(Theme, "assets")).Select(Path.GetFileName);
        Assert.All(assets, asset => Assert.Contains($"`{asset}`", section, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_partial_is_used()
    {
        var templates = string.Concat(
            Directory.EnumerateFiles(Theme, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)
        );
        Assert.All(NamesIn("partials"), partial => Assert.Matches($"(include|shared) '{partial}'", templates));
    }

    /// <summary>Every text that a template names exists in every language, also in a branch that no page of the sample takes.</summary>
    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    public void Every_text_that_a_template_names_is_there(string language)
    {
        var strings = File.ReadAllText(Path.Combine(Theme, $"strings.{language}.yaml"));
        var named = Directory
            .EnumerateFiles(Theme, "*.html", SearchOption.AllDirectories)
            .SelectMany(file => TextName().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .ToList();
        Assert.True(named.Count > 40);
        Assert.All(named, name => Assert.Matches($@"(?m)^{Regex.Escape(name)}:", strings));
    }

    /// <summary>The kinds of routes that are pages.</summary>
    public static IEnumerable<string> PageKinds { get; } =
        typeof(RouteKind)
            .GetFields()
            .Select(kind => (string)kind.GetValue(null)!)
            .Where(kind => RouteKind.IsPage(kind));

    private static IEnumerable<string> FieldsOf(Type view) =>
        view.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(StandardMemberRenamer.Rename);

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Theme, folder))
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal);

    /// <summary>Returns the text below a heading, up to the next heading of the same level.</summary>
    private static string Section(string heading)
    {
        var start = Regex.Match(Readme, $"^(?<level>#+) {heading}$", RegexOptions.Multiline);
        Assert.True(start.Success, $"the README has no heading {heading}");
        var rest = Readme[(start.Index + start.Length)..];
        var end = Regex.Match(rest, $"^#{{2,{start.Groups["level"].Length}}} ", RegexOptions.Multiline);
        return end.Success ? rest[..end.Index] : rest;
    }

    private static IEnumerable<string> FirstCells(string text) =>
        FirstCell().Matches(text).Select(match => match.Groups["code"].Value);

    [GeneratedRegex(@"\b(?:t|plural) '(?<name>[\w.]+)'")]
    private static partial Regex TextName();

    [GeneratedRegex(@"^### `(?<name>\w+)`$(?:(?!^### )[\s\S])*", RegexOptions.Multiline)]
    private static partial Regex ViewSections();

    [GeneratedRegex(@"^\| `(?<code>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex("""functions\["(?<name>\w+)"\] =""")]
    private static partial Regex FunctionName();
}
