using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Diagnostics;

/// <summary>Control characters of content never reach a terminal or the log of a workflow.</summary>
public class ControlCharactersTests
{
    [Theory]
    [InlineData("Мектеп «А», 5 %", "Мектеп «А», 5 %")]
    [InlineData("\u001b[31mкызыл", "\\u001b[31mкызыл")]
    [InlineData("a\r\n::add-mask::b", "a\\u000d\\u000a::add-mask::b")]
    [InlineData("\u009b2J\u007f", "\\u009b2J\\u007f")]
    [InlineData("gpj.\u202eabc\u2066", "gpj.\\u202eabc\\u2066")]
    public void They_are_made_visible(string text, string expected) =>
        Assert.Equal(expected, ControlCharacters.Escape(text));

    [Theory]
    [InlineData("topics: [\"a\\n::add-mask::secret\"]")]
    [InlineData("topics: [\"\\e[2J\\e[31m\"]")]
    [InlineData("\"\\e]0;title\\a\": 1")]
    [InlineData("date: \"2026\\n::stop-commands::x\"")]
    [InlineData("photos: [{file: \"a\\n::error::b.jpg\", alt: А}]")]
    [InlineData("attachments: [{file: \"\\u202egpj.exe\", title: А}]")]
    [InlineData("aliases: [\"/a\\n::group::\"]")]
    [InlineData("summary: \"<b>\\u202e\\u200f\\n::add-mask::x\\e[2J\"")]
    [InlineData("withdrawn: {date: 2024-06-01, reason: {ky: \"<!-- a\\u2028\\n::error::b\\e[1m -->\"}}")]
    [InlineData(
        "photos: [{file: a.jpg, alt: \"*А*\\u061c\\n::set-output::x\", caption: \"[А](b)\\u2066\\n::debug::\"}]"
    )]
    [InlineData("video: \"a\\n::group::\\u009b\"")]
    public void Messages_about_content_hold_none(string line)
    {
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        folder.Add($"-- content/news/2024/05/07-a/index.ky.md --\n---\ntitle: А\n{line}\n---\nТекст.\n");
        // A second version, so that the two are compared.
        folder.Add(
            "-- content/news/2024/05/07-a/index.ru.md --\n---\ntitle: \"Б\\n::group::\\u202e\"\n---\nТекст по-русски.\n"
        );
        foreach (var arguments in new[] { new[] { "check" }, ["check", "--format", "github"], ["build"], ["list"] })
        {
            var run = CommandRun.In(folder.Root, "ru", arguments);
            var text = run.Out + run.Error;
            Assert.DoesNotContain(text, character => character is not '\n' and not '\r' && char.IsControl(character));
            Assert.DoesNotContain(text, character => "\u202e\u200f\u2066\u2028\u061c".Contains(character));
            Assert.DoesNotContain(
                text.Split('\n'),
                written => written.StartsWith("::", StringComparison.Ordinal) && !written.Contains(" file=")
            );
        }
    }

    [Fact]
    public void Names_of_files_hold_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no such names");
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        folder.Add("-- content/news/2024/05/07-a/index.ky.md --\n---\ntitle: А\n---\nТекст.\n");
        File.WriteAllText(folder.PathOf("content/news/2024/05/07-a/\u001b[31m\n::add-mask::x.md"), "x");
        File.WriteAllText(folder.PathOf("content/news/2024/05/07-a/b\u202egpj.exe"), "x");
        foreach (var format in new[] { "text", "github", "json", "sarif" })
        {
            var run = CommandRun.In(folder.Root, "en", "check", "--format", format);
            Assert.Contains("add-mask", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', run.Out);
            Assert.DoesNotContain('\u202e', run.Out);
            Assert.Contains("gpj.exe", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(run.Out.Split('\n'), line => line.StartsWith("::add-mask", StringComparison.Ordinal));
        }
    }
}
