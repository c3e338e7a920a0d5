using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using NewsSite.Import.Items;

namespace NewsSite.Import.Reading;

/// <summary>
/// Reads CSV with a line of headings, or a JSON array of objects. A map says which column is which part of an item;
/// columns named like the parts need none.
/// </summary>
/// <param name="columns">Columns by part, of <see cref="PartNames"/>.</param>
internal sealed class TableReader(IReadOnlyDictionary<string, string> columns) : ISourceReader
{
    /// <summary>Parts of an item that a column may hold.</summary>
    public static readonly string[] PartNames =
    [
        "id",
        "title",
        "date",
        "language",
        "html",
        "text",
        "address",
        "picture",
        "file",
        "pair",
        "topic",
        "summary",
    ];

    private static readonly char[] Separators = ['|', '\n'];

    public IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures) =>
        Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase)
            ? ReadJson(path, failures)
            : ReadCsv(path, failures);

    private IEnumerable<ImportItem> ReadCsv(string path, ICollection<SourceFailure> failures)
    {
        using var reader = new StringReader(SourceText.Read(path));
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            BadDataFound = bad =>
                failures.Add(new SourceFailure($"{path}:{bad.Context.Parser?.RawRow}", FailureTexts.BadQuotes)),
            MissingFieldFound = null,
        };
        using var csv = new CsvReader(reader, configuration);
        if (!csv.Read() || !csv.ReadHeader())
        {
            yield break;
        }

        while (csv.Read())
        {
            if (Item(name => csv.TryGetField<string>(name, out var value) ? value : null) is { } item)
            {
                yield return item;
            }
            else
            {
                failures.Add(new SourceFailure($"{path}:{csv.Parser.RawRow}", FailureTexts.NoTitleOrDate));
            }
        }
    }

    private IEnumerable<ImportItem> ReadJson(string path, ICollection<SourceFailure> failures)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(SourceText.Read(path));
        }
        catch (JsonException e)
        {
            failures.Add(new SourceFailure(path, FailureTexts.BadJson, e.Message));
            yield break;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                failures.Add(new SourceFailure(path, FailureTexts.NoArray));
                yield break;
            }

            var number = 0;
            foreach (var row in document.RootElement.EnumerateArray())
            {
                number++;
                if (row.ValueKind == JsonValueKind.Object && Item(name => TextOf(row, name)) is { } item)
                {
                    yield return item;
                }
                else
                {
                    failures.Add(new SourceFailure($"{path}, object {number}", FailureTexts.NoTitleOrDate));
                }
            }
        }
    }

    private static string? TextOf(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array => string.Join('|', value.EnumerateArray().Select(part => part.ToString())),
            _ => value.ToString(),
        };
    }

    private ImportItem? Item(Func<string, string?> valueOf)
    {
        string? Part(string part) =>
            valueOf(columns.GetValueOrDefault(part, part)) is { } value && value.Trim().Length > 0
                ? value.Trim()
                : null;
        ImmutableArray<string> Parts(string part) =>
            [
                .. (Part(part) ?? "").Split(
                    Separators,
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                ),
            ];

        if (Part("title") is not { } title || Part("date") is not { } date)
        {
            return null;
        }

        var language = Part("language");
        var address = Parts("address");
        return new ImportItem(Part("id") ?? address.FirstOrDefault() ?? $"{date} {title}", title, date)
        {
            Language = language?.ToLowerInvariant(),
            Html = Part("html"),
            Text = Part("html") is null ? Part("text") ?? "" : null,
            Addresses = address,
            Pictures = [.. Parts("picture").Select(picture => new ImportedFile(picture))],
            Files = [.. Parts("file").Select(file => new ImportedFile(file))],
            Pair = Part("pair"),
            Topics = Parts("topic"),
            Summary = Part("summary"),
        };
    }
}
