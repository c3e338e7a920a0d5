using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>
/// Finds what Office would run, or load from another host, when it opens a document: macros, controls, programs inside,
/// templates elsewhere, and fields that start programs.
/// </summary>
internal static partial class OfficeProgram
{
    private const string PackagedFile = "\u0001Ole10Native";

    /// <summary>Parts with a program, by how their names begin or end.</summary>
    private static readonly string[] Beginnings = ["Basic/", "Scripts/", "xl/macrosheets/", "xl/intlMacrosheets/"];

    /// <summary>Kinds of parts with a program, as the list of parts names them.</summary>
    private static readonly string[] Types = ["macroEnabled", "vbaProject", "macrosheet", "activeX"];

    /// <summary>Links to parts with a program.</summary>
    private static readonly string[] Programs = ["vbaProject", "xlMacrosheet", "xlIntlMacrosheet", "control"];

    /// <summary>Links that are followed when a document is opened. Those to a folder of the author's own do no harm.</summary>
    private static readonly string[] Followed = ["attachedTemplate", "oleObject", "frame", "subDocument", "aFChunk"];

    public static bool IsIn(DocumentContent content) =>
        content.Package is { } package ? IsIn(package)
        : content.Compound is { } compound ? IsIn(compound)
        : content.BeginsWith("{\\rtf"u8) && RichTextProgram().IsMatch(Encoding.Latin1.GetString(content.Bytes));

    private static bool IsIn(CompoundFile file) =>
        file.Names.Any(name => name is "_VBA_PROJECT" or "Macros" or "_VBA_PROJECT_CUR")
        || file.ReadAll(PackagedFile).Any(IsProgram);

    private static bool IsIn(ZipPackage package)
    {
        // Books have scripts that their readers do not run; archives are looked at part by part.
        var isOffice = package.Has("[Content_Types].xml");
        return package.Names.Any(name => IsProgramPart(name) || (isOffice && IsProgramFile(package, name)))
            || (isOffice && (HasType(package) || package.Names.Any(name => HasLink(package, name))))
            || HasField(package);
    }

    private static bool IsProgramPart(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || Beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static bool IsProgramFile(ZipPackage package, string name) =>
        ActiveContent.ByName(name) is { } active && (active == ActiveContent.Program || active == ActiveContent.Macros)
        || (
            name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
            && name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
            && package.Read(name) is { } bytes
            && CompoundFile.Open(bytes) is { } compound
            && IsIn(compound)
        );

    /// <summary>True for a packaged file with the name of a program: its bytes begin with its name and its path.</summary>
    private static bool IsProgram(byte[] packaged)
    {
        const int start = 6;
        var names = Encoding.Latin1.GetString(packaged.AsSpan(Math.Min(start, packaged.Length)));
        return names.Split('\0', 3).Take(2).Any(name => ActiveContent.ByName(name.Replace('\\', '/')) is not null);
    }

    private static bool HasType(ZipPackage package) =>
        package
            .ReadXml("[Content_Types].xml")
            ?.Elements()
            .Any(part =>
                Types.Any(type =>
                    ((string?)part.Attribute("ContentType"))?.Contains(type, StringComparison.OrdinalIgnoreCase) == true
                )
            ) == true;

    private static bool HasLink(ZipPackage package, string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        && package.ReadXml(name)?.Elements().Any(IsProgramLink) == true;

    private static bool IsProgramLink(XElement link)
    {
        var type = ((string?)link.Attribute("Type") ?? "").Split('/')[^1];
        var isElsewhere = (string?)link.Attribute("TargetMode") == "External";
        return Programs.Contains(type, StringComparer.OrdinalIgnoreCase)
            || (
                isElsewhere
                && Followed.Contains(type, StringComparer.OrdinalIgnoreCase)
                && OtherHost().IsMatch((string?)link.Attribute("Target") ?? "")
            );
    }

    /// <summary>True for a field or event that starts a program.</summary>
    private static bool HasField(ZipPackage package) =>
        package.Names.Any(name =>
            name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && (
                name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)
                    ? StartingField().IsMatch(package.TextOf(name, "instrText", "instr"))
                : name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)
                    ? package.Count(name, "ddeLink") > 0
                : name is "content.xml" or "styles.xml" && package.Count(name, "event-listener") > 0
            )
        );

    [GeneratedRegex(@"^\s*(?:(?:https?|ftp|mhtml|ms-\w+|x-usc):|\\\\|//|file:/{2}[^/])", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHost();

    [GeneratedRegex(@"\bDDE(?:AUTO)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex StartingField();

    [GeneratedRegex(
        @"\\(?:objupdate|objautlink|objocx|objhtml)\b|\\\*\\template\s+(?:https?:|\\\\\\\\|ftp:)|\bDDEAUTO\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex RichTextProgram();
}
