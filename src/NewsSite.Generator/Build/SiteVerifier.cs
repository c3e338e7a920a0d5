using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Build;

/// <summary>Builds a site once more without what earlier builds worked out, and compares every byte.</summary>
public static class SiteVerifier
{
    /// <summary>Reports each file of the folder that a clean build of the same sources makes otherwise, or not at all.</summary>
    /// <param name="output">The absolute path of the folder the site was written to.</param>
    public static void Verify(BuildOptions options, string output, DiagnosticBag diagnostics)
    {
        var folder = Directory.CreateTempSubdirectory("newssite-verify-");
        try
        {
            var found = new DiagnosticBag();
            var cache = new CacheFolder(folder.FullName);
            using var caches = BuildCaches.InMemory(cache);
            var clean = SiteBuilder.Compose(options with { Cache = cache }, caches, found);
            if (clean is null || found.HasErrors)
            {
                diagnostics.Add(found.ToSorted());
                return;
            }

            PendingImages.Make(clean.Images.Missing());
            new OutputFolder(output).Compare([.. clean.Files, .. clean.SearchIndex.Value], diagnostics);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
