namespace NewsSite.Tests.Checking;

/// <summary>The two files of a story. Setting a property writes the file; null deletes it.</summary>
internal sealed class VersionPair(string story, string ky, string ru)
{
    public string Story { get; } = story;
    public string? Ky { get; set; } = ky;
    public string? Ru { get; set; } = ru;
    public string? RenamedTo { get; set; }

    /// <summary>Applies an edit. Returns false if it changed nothing.</summary>
    public bool Set(Action<VersionPair> set)
    {
        var (ky, ru) = (Ky, Ru);
        set(this);
        return RenamedTo is not null || (Ky, Ru) != (ky, ru) && (Ky is not null || ky is null);
    }

    /// <summary>Changes one of the two files. Returns false if that changed nothing.</summary>
    public bool Change(Random random, Func<string, bool, string?> change)
    {
        var ky = random.Next(2) == 0;
        var text = ky ? Ky! : Ru!;
        if (change(text, ky) is not { } changed || changed == text)
        {
            return false;
        }

        (Ky, Ru) = ky ? (changed, Ru) : (Ky, changed);
        return true;
    }
}
