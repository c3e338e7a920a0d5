using System.Text.Json;
using NewsSite.Import.Items;

namespace NewsSite.Import.Reading;

/// <summary>Reads items that a reader or another program wrote: JSON lines.</summary>
internal sealed class ItemReader : ISourceReader
{
    public IEnumerable<ImportItem> Read(string path, ICollection<SourceFailure> failures)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            ImportItem? item;
            try
            {
                item = ImportItem.FromJson(line);
            }
            catch (JsonException e)
            {
                failures.Add(new SourceFailure($"{path}:{number}", FailureTexts.BadJson, e.Message));
                continue;
            }

            if (item is null)
            {
                failures.Add(new SourceFailure($"{path}:{number}", FailureTexts.NoItem));
                continue;
            }

            yield return item;
        }
    }
}
