namespace NewsSite.Editor.Publishing;

/// <summary>Outcome of publishing a story.</summary>
public enum PublishOutcome
{
    /// <summary>The story is committed, and the remote repository has it.</summary>
    Published,

    /// <summary>The story is committed here; the remote repository could not be reached. The next time sends it.</summary>
    Kept,

    /// <summary>Nothing is committed: errors stop the site, or git refuses.</summary>
    Refused,

    /// <summary>Somebody else changed the same story meanwhile. Nothing is sent, and their texts are shown.</summary>
    Conflict,

    /// <summary>Git does not know the name and mail address of who publishes.</summary>
    Nameless,
}
