namespace NewsSite.Browser.Tests.Harness;

/// <summary>A reader: language, window width, and browser settings.</summary>
public sealed record Reader(string Language = "ky", int Width = 1280, bool Dark = false, bool Script = true)
{
    public override string ToString() =>
        $"{Language} {Width} {(Dark ? "dark" : "light")}{(Script ? "" : " no script")}";

    /// <summary>All readers: both languages, phone and desktop, dark and light.</summary>
    public static IEnumerable<Reader> All =>
        from language in SamplePages.Languages
        from width in new[] { 360, 1280 }
        from dark in new[] { false, true }
        select new Reader(language, width, dark);
}
