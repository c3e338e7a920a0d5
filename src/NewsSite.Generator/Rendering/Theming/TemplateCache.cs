using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Sources;
using Scriban;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>Caches parsed templates for the builds of one process. Rendering does not change them.</summary>
internal sealed class TemplateCache : IDisposable
{
    private readonly MemoryStore store = new();

    /// <summary>Returns a template from the cache, or parses it and caches the result.</summary>
    /// <param name="parse">Returns null if the text has errors; those are not cached, so that each build reports them.</param>
    public Template? Parsed(SourceFile file, Func<Template?> parse)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes($"{file.Path}\n".AsSpan()));
        hash.Append(MemoryMarshal.AsBytes(file.Text.AsSpan()));
        var key = hash.GetCurrentHashAsUInt128();
        if (store.ReadValue<Template>(key) is { } cached)
        {
            return cached;
        }

        var parsed = parse();
        if (parsed is not null)
        {
            store.AddValue(key, parsed);
        }

        return parsed;
    }

    /// <summary>Keeps the templates that this build used, and drops the others.</summary>
    public void Save() => store.Save();

    public void Dispose() => store.Dispose();
}
