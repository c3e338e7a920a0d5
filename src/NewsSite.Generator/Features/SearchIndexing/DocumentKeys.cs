using System.Buffers;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.SearchIndexing;

/// <summary>Makes the keys of a language's documents: hashes of everything that an index of them depends on.</summary>
internal sealed class DocumentKeys(SiteConfiguration configuration, Language language)
{
    // A key of 16 bytes, in characters.
    private const int KeyLength = 8;

    private readonly ArrayBufferWriter<char> text = new();

    /// <summary>Returns the key of a story. That of its texts covers its title, summary and day.</summary>
    public UInt128 Of(Story story, KeyedTexts texts)
    {
        text.ResetWrittenCount();
        // The addresses follow from the name of the story, the languages and the path of the site.
        Add(configuration.Address.BasePath);
        Add(story.Key);
        Add(story.Topics);
        Add(story.Regions);
        foreach (var version in story.Versions)
        {
            if (version.Language != language)
            {
                // The language sets the title that is shown.
                Add(version.Language.Id);
                Add(version.Title.Value);
            }
        }

        MemoryMarshal.Write(MemoryMarshal.AsBytes(text.GetSpan(KeyLength)), texts.Key);
        text.Advance(KeyLength);
        return XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.WrittenSpan));
    }

    private void Add(ImmutableArray<Topic> topics)
    {
        foreach (var topic in topics)
        {
            Add(topic.Id);
        }

        // No topic has an empty id.
        Add("");
    }

    /// <summary>Adds a text after its length, so that texts cannot run together.</summary>
    private void Add(string part)
    {
        var place = text.GetSpan(part.Length + 2);
        (place[0], place[1]) = ((char)part.Length, (char)(part.Length >> 16));
        part.CopyTo(place[2..]);
        text.Advance(part.Length + 2);
    }
}
