namespace NewsSite.Tests.Checking;

/// <summary>The two files of a story; what is set here is written. A null is a file that is deleted.</summary>
internal sealed class VersionPair(string story, string ky, string ru)
{
    public string Story { get; } = story;
    public string? Ky { get; set; } = ky;
    public string? Ru { get; set; } = ru;
    public string? RenamedTo { get; set; }

    /// <summary>Sets what there is to set; false where that changed nothing.</summary>
    public bool Set(Action<VersionPair> set)
    {
        var (ky, ru) = (Ky, Ru);
        set(this);
        return RenamedTo is not null || (Ky, Ru) != (ky, ru) && (Ky is not null || ky is null);
    }

    /// <summary>Changes one of the two files; false where that changed nothing.</summary>
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
