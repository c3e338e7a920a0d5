using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Entry of a controlled vocabulary: a topic or a region.</summary>
/// <param name="Id">Key in the vocabulary's file, also a segment of URLs.</param>
public sealed record Topic(string Id, ByLanguage<string> Name, SourceLocation Location)
{
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Topics;

    /// <summary>Id that no topic and no other region has: <c>schools</c>, <c>regions/osh</c>.</summary>
    public string FullId => Vocabulary == Vocabulary.Topics ? Id : $"{Vocabulary.Field}/{Id}";

    /// <summary>Keys that the topic had before, or other old addresses that lead to it.</summary>
    public ImmutableArray<Located<string>> Aliases { get; init; } = [];
}
