using NewsSite.Generator.Rendering.Theming;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Tests.Theming;

/// <summary>Templates whose constants are folded once for all builds of a process.</summary>
public class FoldedTemplatesTests
{
    [Theory]
    [InlineData("{{ site.title }}")]
    [InlineData("{{ t 'name' }}")]
    [InlineData("a{{ site.title }}{{ for x in page }}{{ t 'name' }}{{ end }}")]
    public void The_same_constants_have_one_form_and_others_another(string text)
    {
        var template = Template.Parse(text).Page!;
        var one = Fold(template, title: "А", name: "Б");
        Assert.Same(one, Fold(template, title: "А", name: "Б"));
        Assert.NotSame(one, Fold(template, title: "В", name: "Г"));
    }

    [Fact]
    public void A_constant_that_fails_is_not_one_that_writes_nothing()
    {
        var template = Template.Parse("{{ t 'name' }}").Page!;
        Assert.NotSame(Fold(template, "", name: ""), Fold(template, "", name: null));
    }

    [Fact]
    public void Outputs_in_another_place_make_another_form()
    {
        var template = Template.Parse("{{ site.title }}{{ t 'name' }}").Page!;
        Assert.NotSame(Fold(template, "АА", "А"), Fold(template, "А", "АА"));
    }

    private static ScriptPage Fold(ScriptPage template, string title, string? name)
    {
        var context = new HtmlTemplateContext(
            new ScriptObject
            {
                ["t"] = new TemplateFunction(
                    1,
                    1,
                    (_, caller, _) => name ?? throw new ScriptRuntimeException(caller.Span, "no text")
                ),
            }
        );
        context.PushGlobal(new ScriptObject { ["site"] = new ScriptObject { ["title"] = title } });
        return FoldedTemplates.Of(template, new TemplateConstants([template]), context);
    }
}
