using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Build;

/// <summary>Compares an output folder, byte by byte, with a clean build that uses no caches.</summary>
public static class SiteVerifier
{
    /// <summary>
    /// Reports each file of the folder that differs from a clean build, or that only one of them has.
    /// </summary>
    /// <param name="output">Absolute path of the output folder.</param>
    public static void Verify(BuildOptions options, string output, DiagnosticBag diagnostics)
    {
        var folder = Directory.CreateTempSubdirectory("newssite-verify-");
        try
        {
            var problems = new DiagnosticBag();
            var cache = new CacheFolder(folder.FullName);
            using var caches = BuildCaches.InMemory(cache);
            var clean = SiteBuilder.Compose(options with { Cache = cache }, caches, problems);
            if (clean is null || problems.HasErrors)
            {
                diagnostics.Add(problems.ToSorted());
                return;
            }

            PendingImages.Make(clean.Images.Missing());
            new OutputFolder(output).Compare(clean.Complete([.. clean.Files, .. clean.SearchIndex.Value]), diagnostics);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
