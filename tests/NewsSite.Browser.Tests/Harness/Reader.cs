namespace NewsSite.Browser.Tests.Harness;

/// <summary>Who reads: the language, how wide the window is, and how the browser is set.</summary>
public sealed record Reader(string Language = "ky", int Width = 1280, bool Dark = false, bool Script = true)
{
    public override string ToString() =>
        $"{Language} {Width} {(Dark ? "dark" : "light")}{(Script ? "" : " no script")}";

    /// <summary>Both languages, a phone and a desk, by day and by night.</summary>
    public static IEnumerable<Reader> All =>
        from language in SamplePages.Languages
        from width in new[] { 360, 1280 }
        from dark in new[] { false, true }
        select new Reader(language, width, dark);
}
