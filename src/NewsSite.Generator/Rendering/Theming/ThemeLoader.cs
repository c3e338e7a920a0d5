using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using Scriban;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Reads a theme: its templates, texts and assets.</summary>
internal sealed class ThemeLoader
{
    /// <summary>Limit of the syntax errors of one template: the others follow from the first ones.</summary>
    private const int MaxErrors = 20;

    private readonly SourceFolder source;
    private readonly ImmutableArray<string> folders;
    private readonly TemplateCache templates;
    private readonly DiagnosticBag diagnostics;

    private ThemeLoader(
        SourceFolder source,
        ImmutableArray<string> folders,
        TemplateCache templates,
        DiagnosticBag diagnostics
    )
    {
        this.source = source;
        this.folders = folders;
        this.templates = templates;
        this.diagnostics = diagnostics;
    }

    /// <summary>Loads a theme by name. Reports its faults and returns the rest.</summary>
    public static Theme Load(
        SourceFolder source,
        string name,
        SiteConfiguration configuration,
        DiagnosticBag diagnostics
    ) => Load(source, name, configuration, new AssetCache(), new TemplateCache(), diagnostics);

    /// <inheritdoc cref="Load(SourceFolder, string, SiteConfiguration, DiagnosticBag)"/>
    internal static Theme Load(
        SourceFolder source,
        string name,
        SiteConfiguration configuration,
        AssetCache assets,
        TemplateCache templates,
        DiagnosticBag diagnostics
    )
    {
        var folders = ThemeChain.FoldersOf(source, name, diagnostics);
        var loader = new ThemeLoader(source, folders, templates, diagnostics);
        return new Theme
        {
            Name = name,
            Layouts = loader.LoadTemplates("layouts"),
            Partials = loader.LoadTemplates("partials"),
            Strings = new ThemeStringsLoader(source, folders, diagnostics).Load(configuration),
            Assets = new AssetLoader(source, folders, assets, diagnostics).Load(),
            Digest = loader.Digest(),
        };
    }

    private UInt128 Digest()
    {
        var hash = new XxHash128();
        foreach (var folder in folders.Where(source.FolderExists))
        {
            foreach (var path in source.FilesBelow(folder))
            {
                var bytes = SourceReader.ReadBytes(source, path, diagnostics) ?? [];
                hash.Append(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
                hash.Append(bytes);
            }
        }

        return hash.GetCurrentHashAsUInt128();
    }

    private FrozenDictionary<string, Template> LoadTemplates(string kind)
    {
        // By file name: a theme's own file overrides that of the theme it extends, which is not read.
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders.Select(folder => $"{folder}/{kind}").Where(source.FolderExists))
        {
            foreach (
                var entry in source
                    .Entries(folder)
                    .Where(entry => entry.Name.EndsWith(".html", StringComparison.Ordinal))
            )
            {
                paths[Path.GetFileNameWithoutExtension(entry.Name)] = $"{folder}/{entry.Name}";
            }
        }

        return paths.ToFrozenDictionary(pair => pair.Key, pair => Read(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>
    /// Reads a template. Reports a file that cannot be read and then returns an empty template, because a missing one
    /// would be reported again.
    /// </summary>
    private Template Read(string path) =>
        (
            SourceReader.Read(source, path, diagnostics) is { } file
                ? templates.Parsed(file, () => ParseWhole(file, diagnostics))
                : null
        ) ?? Template.Parse("", path);

    /// <summary>Parses a template. Reports the first syntax errors and then returns an empty template.</summary>
    internal static Template Parse(SourceFile file, DiagnosticBag diagnostics) =>
        ParseWhole(file, diagnostics) ?? Template.Parse("", file.Path);

    /// <summary>Parses a template. Reports the first syntax errors and then returns null.</summary>
    private static Template? ParseWhole(SourceFile file, DiagnosticBag diagnostics)
    {
        var template = Template.Parse(file.Text, file.Path);
        var errors = template.Messages.Where(m => m.Type == Scriban.Parsing.ParserMessageType.Error);
        foreach (var message in errors.Take(MaxErrors))
        {
            var location = TemplateRenderer.LocationOf(message.Span, file.Path);
            diagnostics.Report(ThemeRules.Syntax, location, message.Message);
        }

        if (template.HasErrors)
        {
            return null;
        }

        TemplateIndentation.Remove(template.Page!);
        return template;
    }
}
