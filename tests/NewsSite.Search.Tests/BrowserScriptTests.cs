using System.IO.Compression;
using System.Text;

namespace NewsSite.Search.Tests;

public class BrowserScriptTests
{
    [Fact]
    public void The_browser_s_reader_is_one_module_without_imports()
    {
        Assert.DoesNotContain("\nimport ", BrowserScript.Module, StringComparison.Ordinal);
        Assert.Contains("\nexport function createSearch(", BrowserScript.Module, StringComparison.Ordinal);
    }

    [Fact]
    public void The_browser_s_reader_stays_small()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(BrowserScript.Module));
        }

        // Includes comments, which the build removes. Without them it is about half. It was 14,000 before English came,
        // whose stemmer has shapes, exceptions and semivowels; and 14,300 before misspelt words were corrected in a quarter of
        // the time, and cost a quarter less of other files; and 14,800 before Latin letters, layouts and words that are being
        // typed were told apart.
        Assert.True(stream.Length < 15_500, $"{stream.Length} bytes");
    }
}
