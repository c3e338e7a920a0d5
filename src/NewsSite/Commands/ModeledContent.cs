using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;

namespace NewsSite.Commands;

/// <summary>The content of the folder <c>content</c>, for commands that read no theme and render nothing.</summary>
internal sealed record ModeledContent(ContentTree Content, Site Site)
{
    /// <summary>
    /// Reads the content, or returns null if the sources must not be read or <c>site.yaml</c> cannot be used.
    /// </summary>
    public static ModeledContent? Read(
        SourceFolder source,
        DateTimeOffset now,
        Preview preview,
        DiagnosticBag diagnostics
    )
    {
        if (!SourceSurvey.Check(source, diagnostics))
        {
            return null;
        }

        var configuration = ConfigurationLoader.Load(source, null, diagnostics);
        if (configuration is null)
        {
            return null;
        }

        var content = ContentLoader.Load(source, configuration, diagnostics);
        return new ModeledContent(content, SiteModeler.Model(configuration, content, now, preview, diagnostics));
    }
}
