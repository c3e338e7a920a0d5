namespace NewsSite.Tests.Harness;

/// <summary>Tests that need a font with our letters say so where the machine has none.</summary>
internal static class Fonts
{
    public static void Require()
    {
        const string none = "there is no font with all our letters on this machine (fonts-dejavu-core)";
        if (NewsSite.Generator.Features.ShareCards.CardFonts.Find(null) is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_FONT") == "1", none);
            Assert.Fail(none);
        }
    }
}
