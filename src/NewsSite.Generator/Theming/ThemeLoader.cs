using System.Collections.Frozen;
using NewsSite.Generator.Configuration;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Generator.Sources;
using Scriban;

namespace NewsSite.Generator.Theming;

/// <summary>Reads a theme: its templates, texts and assets.</summary>
public sealed class ThemeLoader
{
    private readonly SourceFolder source;
    private readonly DiagnosticBag diagnostics;
    private readonly string root;

    private ThemeLoader(SourceFolder source, string theme, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        root = $"themes/{theme}";
    }

    /// <summary>The theme of this name. What is wrong with it is reported; what is left is returned.</summary>
    public static Theme Load(
        SourceFolder source,
        string name,
        SiteConfiguration configuration,
        DiagnosticBag diagnostics
    )
    {
        var loader = new ThemeLoader(source, name, diagnostics);
        return new Theme
        {
            Name = name,
            Layouts = loader.LoadTemplates("layouts"),
            Partials = loader.LoadTemplates("partials"),
            Strings = new ThemeStringsLoader(source, name, diagnostics).Load(configuration),
            Assets = new AssetLoader(source, $"{loader.root}/assets", diagnostics).Load(),
        };
    }

    private FrozenDictionary<string, Template> LoadTemplates(string folder)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        var path = $"{root}/{folder}";
        if (source.FolderExists(path))
        {
            foreach (
                var entry in source.Entries(path).Where(entry => entry.Name.EndsWith(".html", StringComparison.Ordinal))
            )
            {
                if (Parse($"{path}/{entry.Name}") is { } template)
                {
                    templates[Path.GetFileNameWithoutExtension(entry.Name)] = template;
                }
            }
        }

        return templates.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private Template? Parse(string path)
    {
        var file = SourceReader.Read(source, path, diagnostics);
        if (file is null)
        {
            return null;
        }

        var template = Template.Parse(file.Text, path);
        foreach (var message in template.Messages.Where(m => m.Type == Scriban.Parsing.ParserMessageType.Error))
        {
            diagnostics.Report(ThemeRules.Syntax, TemplateRenderer.LocationOf(message.Span, path), message.Message);
        }

        // A broken template is as good as empty from here on: it has been reported, and is not missing.
        return template.HasErrors ? Template.Parse("", path) : template;
    }
}
