namespace NewsSite.Search.Reading;

/// <summary>A term that a word of a query may mean.</summary>
/// <param name="Weight">Weight of a match.</param>
/// <param name="Grades">A factor for each document, if they differ in how they spell the word.</param>
/// <param name="IsWeak">True if it adds to the score of a document that another reading finds, but finds none itself.
/// </param>
/// <param name="IsBegun">True for a longer word that begins with it.</param>
/// <param name="Plain">The word it stands for, if that is not the word as typed.</param>
internal sealed record WordReading(
    TermPostings Entry,
    double Weight,
    double[]? Grades = null,
    bool IsWeak = false,
    bool IsBegun = false,
    string? Plain = null
);

/// <summary>A word of a query with the terms that it may mean.</summary>
/// <param name="Raw">The word as typed; null for a stop word that longer words begin with.</param>
/// <param name="Kind">How the word was read, if not as typed.</param>
internal sealed record QueryUnit(
    string? Raw,
    string Term,
    string Plain,
    List<WordReading> Readings,
    RewritingKind? Kind = null
)
{
    /// <summary>Numbers of other units: the unit counts only in fields that have one of these too.</summary>
    public List<int>? Near { get; init; }

    /// <summary>True for a stop word in Latin letters.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>True for a word that no document has. Longer words that begin with it are found, but are not it.</summary>
    public bool IsMissing(bool isTyping) =>
        Raw is not null
        && !IsIgnored
        && Readings.TrueForAll(reading => reading.IsWeak || (reading.IsBegun && !isTyping));
}
