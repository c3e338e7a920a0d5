using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds documents and pictures that only one version has. If both versions have the same number of unmatched files,
/// nothing is reported: a translated document may have another name.
/// </summary>
internal static class FileAgreement
{
    public static void Check(CheckedArticle one, CheckedArticle other, Differences differences)
    {
        Compare(AgreementRules.Files, one, Documents(one), other, Documents(other), differences);
        Compare(AgreementRules.Pictures, one, Pictures(one), other, Pictures(other), differences);
    }

    private static void Compare(
        DiagnosticRule rule,
        CheckedArticle one,
        ImmutableArray<NamedFile> files,
        CheckedArticle other,
        ImmutableArray<NamedFile> otherFiles,
        Differences differences
    )
    {
        if (files.Length != otherFiles.Length)
        {
            Report(rule, one, Without(files, otherFiles), other, differences);
            Report(rule, other, Without(otherFiles, files), one, differences);
        }
    }

    private static void Report(
        DiagnosticRule rule,
        CheckedArticle from,
        ImmutableArray<NamedFile> files,
        CheckedArticle to,
        Differences differences
    )
    {
        foreach (var file in files)
        {
            var says = new Differences.Statement(from, file.Location, file.Name);
            differences.OnlyIn(rule, says, to, to.File, file.Name);
        }
    }

    private static ImmutableArray<NamedFile> Without(ImmutableArray<NamedFile> files, ImmutableArray<NamedFile> others)
    {
        var names = others.Select(other => other.Name).ToHashSet(StringComparer.Ordinal);
        return files.RemoveAll(file => names.Contains(file.Name));
    }

    private static ImmutableArray<NamedFile> Documents(CheckedArticle version) =>
        [
            .. version
                .Article.Attachments.Select(file => new NamedFile(file.File.Value, file.File.Location))
                .Concat(
                    version
                        .Outline.Links.Where(link =>
                            !link.IsPicture && link.Url.Length > 0 && LocalLinks.IsFile(link.Url)
                        )
                        .Select(link => new NamedFile(Uri.UnescapeDataString(link.Url), link.Location))
                )
                .DistinctBy(file => file.Name),
        ];

    private static ImmutableArray<NamedFile> Pictures(CheckedArticle version) =>
        [
            .. version
                .Outline.Links.Where(link => link.IsPicture)
                .Select(link => new NamedFile(Uri.UnescapeDataString(link.Url), link.Location))
                .DistinctBy(file => file.Name),
        ];

    private sealed record NamedFile(string Name, SourceLocation Location);
}
