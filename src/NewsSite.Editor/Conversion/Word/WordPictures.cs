using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Editor.Conversion.Word;

/// <summary>Collects the pictures of a document, each once.</summary>
internal sealed class WordPictures
{
    private readonly ImmutableArray<WordPicture>.Builder all = ImmutableArray.CreateBuilder<WordPicture>();
    private readonly Dictionary<Uri, int> known = [];

    public ImmutableArray<WordPicture> All => all.ToImmutable();

    /// <summary>Number of drawings, charts and other things that no browser shows.</summary>
    public int Drawings { get; private set; }

    /// <summary>Returns the index of a picture; null if it is none, which is counted.</summary>
    /// <param name="id">The relationship to its file.</param>
    public int? Add(OpenXmlPart part, string? id, string alt)
    {
        var found = id is not null && part.TryGetPartById(id, out var image) ? image as ImagePart : null;
        if (found is null)
        {
            AddDrawing();
            return null;
        }

        if (known.TryGetValue(found.Uri, out var index))
        {
            return index;
        }

        using var stream = found.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var file = bytes.ToArray();
        if (PictureFormats.Of(file) is null)
        {
            // Drawings for Windows, EMF and WMF, and pictures that no browser shows.
            AddDrawing();
            return null;
        }

        known[found.Uri] = all.Count;
        all.Add(new WordPicture(Path.GetFileName(found.Uri.ToString()), file, TextCleaner.Clean(alt).Trim()));
        return all.Count - 1;
    }

    public void AddDrawing() => Drawings++;
}
