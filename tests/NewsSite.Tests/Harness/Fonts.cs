namespace NewsSite.Tests.Harness;

/// <summary>Skips tests that need a font with Kyrgyz letters if the machine has none.</summary>
internal static class Fonts
{
    public static void Require()
    {
        const string none = "there is no font with all our letters on this machine (fonts-dejavu-core)";
        if (NewsSite.Generator.Features.ShareCards.CardFonts.Find(null, Sample.Languages) is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_FONT") == "1", none);
            Assert.Fail(none);
        }
    }
}
