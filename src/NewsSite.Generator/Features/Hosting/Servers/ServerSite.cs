using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Features.Hosting.Servers;

/// <summary>Site as the whole configuration of a web server needs it.</summary>
/// <param name="Root">Absolute path of the folder that the server serves; it holds the site below the base path.</param>
/// <param name="Messages">Language of the comments.</param>
public sealed record ServerSite(SiteConfiguration Configuration, string Root, MessageLanguage Messages)
{
    internal string BasePath => Configuration.Address.BasePath;

    internal string Host => new Uri(Configuration.Address.Origin).IdnHost;

    /// <summary>Returns the path on disk of a file of the site.</summary>
    internal string FileOf(string name) => $"{Root}{BasePath}/{name}";

    /// <summary>Returns a text as the lines of a comment.</summary>
    internal string Comment(Message message, params ReadOnlySpan<object> arguments) =>
        $"# {message.In(Messages, arguments)}\n";

    /// <summary>Returns a text with each of its lines, save empty ones, moved in.</summary>
    internal static string Indent(string text, string by)
    {
        var indented = new StringBuilder();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            indented.Append(line.Length == 0 ? "" : by).Append(line).Append('\n');
        }

        return indented.ToString();
    }
}
