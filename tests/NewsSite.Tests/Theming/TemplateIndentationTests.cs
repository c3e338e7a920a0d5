using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Theming;

/// <summary>Templates are indented; pages are not.</summary>
public class TemplateIndentationTests
{
    [Fact]
    public void Indentation_of_templates_is_no_part_of_pages()
    {
        using var site = TestSite
            .Build(
                "-- themes/tiny/layouts/topics.html --\n<ul>\n  {{~ for topic in ['a', 'b'] ~}}\n    <li>\n      {{ topic }}  x\n    </li>\n"
                    + "  {{~ end ~}}\n</ul>\n<pre>\n  a\n</pre>\n  <textarea>\n    b</textarea>\n  <b>\n    c</b>\n"
            )
            .IsFine();
        Assert.Contains(
            "<ul>\n<li>\na  x\n</li>\n<li>\nb  x\n</li>\n</ul>\n<pre>\n  a\n</pre>\n<textarea>\n    b</textarea>\n<b>\nc</b>\n",
            site.Page("/ky/topics/"),
            StringComparison.Ordinal
        );
    }
}
