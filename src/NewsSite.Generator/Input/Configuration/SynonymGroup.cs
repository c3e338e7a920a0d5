using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Words and phrases of a language that name the same. A reader's search for one finds the others.</summary>
public sealed record SynonymGroup(Language Language, ImmutableArray<string> Names);
