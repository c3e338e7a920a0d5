using System.Text;
using NewsSite.Generator.Core.Sources;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Content;

/// <summary>Lines are counted as editors and git count them, in saved texts and in typed ones.</summary>
public sealed class LineEndsTests
{
    private const string Page = "content/pages/about/index.ky.md";

    /// <summary>The message stands at the third line of the file: U+2028, U+0085, U+000B and U+000C end none.</summary>
    [Fact]
    public void Only_line_feeds_and_carriage_returns_end_a_line()
    {
        var text = Encoding.UTF8.GetBytes("\uFEFFа\u2028б\r\nв\u0085г\u000Bд\rе\u000Cж\nз");
        string[] lines = ["а\u2028б", "в\u0085г\u000Bд", "е\u000Cж", "з"];
        using var folder = new TestFolder();
        folder.Add(Page, text);
        var saved = new SourceFolder(folder.Root);
        Assert.Equal(lines, saved.LinesOf(Page));

        folder.Add(Page, "x"u8.ToArray());
        var typed = saved with { Buffers = SourceBuffers.None.With(Page, text) };
        Assert.Equal(lines, typed.LinesOf(Page));
    }

    [Theory]
    [InlineData("а\nб", "а|б")]
    [InlineData("а\r\n\r\nб\r", "а||б")]
    [InlineData("\rа\n\rб", "|а||б")]
    public void Line_ends_may_be_mixed(string text, string lines)
    {
        var found = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var (end, next) = LineEnds.LineAt(text, start);
            found.Add(text[start..end]);
            start = next;
        }

        Assert.Equal(lines.Split('|'), found);
    }
}
