using System.Text.Json.Nodes;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>Adds an old address to <c>aliases:</c> of an article's file without changing any other byte.</summary>
public static class AliasEditor
{
    /// <summary>Adds the address. Returns false and reports the file if it cannot be edited safely.</summary>
    /// <param name="path">Path of the article's file, relative to the source folder.</param>
    public static bool Add(SourceFolder source, string path, string address, DiagnosticBag diagnostics)
    {
        if (SourceReader.ReadBytes(source, path, diagnostics) is not { } bytes)
        {
            return false;
        }

        if (Edited(bytes, address) is { } edited)
        {
            WholeFile.Replace(source.Absolute(path), edited);
            return true;
        }

        diagnostics.Report(LedgerRules.CannotEdit, new SourceLocation(path, 1, 1), address);
        return false;
    }

    /// <summary>Returns the file's bytes with the address added, or null if anything else would change.</summary>
    internal static byte[]? Edited(byte[] bytes, string address)
    {
        var aliases = FrontMatterEditor.Fields(bytes)["aliases"] as JsonArray ?? [];
        return FrontMatterEditor.Set(bytes, $"aliases[{aliases.Count}]", address);
    }
}
