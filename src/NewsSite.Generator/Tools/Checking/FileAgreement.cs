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
    public static void Check(CheckedArticle one, CheckedArticle other, DiagnosticBag diagnostics)
    {
        Compare(AgreementRules.Files, one, Documents(one), other, Documents(other), diagnostics);
        Compare(AgreementRules.Pictures, one, Pictures(one), other, Pictures(other), diagnostics);
    }

    private static void Compare(
        DiagnosticRule rule,
        CheckedArticle one,
        ImmutableArray<NamedFile> files,
        CheckedArticle other,
        ImmutableArray<NamedFile> otherFiles,
        DiagnosticBag diagnostics
    )
    {
        if (files.Length != otherFiles.Length)
        {
            Report(rule, one, Without(files, otherFiles), other, diagnostics);
            Report(rule, other, Without(otherFiles, files), one, diagnostics);
        }
    }

    private static void Report(
        DiagnosticRule rule,
        CheckedArticle from,
        ImmutableArray<NamedFile> files,
        CheckedArticle to,
        DiagnosticBag diagnostics
    )
    {
        foreach (var file in files)
        {
            diagnostics.Report(rule, file.Location, Difference.OnlyIn(from.Language, file.Name, to.Language), to.File);
        }
    }

    private static ImmutableArray<NamedFile> Without(
        ImmutableArray<NamedFile> files,
        ImmutableArray<NamedFile> others
    ) => files.RemoveAll(file => others.Any(other => other.Name == file.Name));

    private static ImmutableArray<NamedFile> Documents(CheckedArticle version) =>
        [
            .. version
                .Article.Attachments.Select(file => new NamedFile(file.File.Value, file.File.Location))
                .Concat(
                    version
                        .Outline.Links.Where(link => !link.IsPicture && link.Url.Length > 0 && LinkKey.IsFile(link.Url))
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
