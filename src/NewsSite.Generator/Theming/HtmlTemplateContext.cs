using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Theming;

/// <summary>
/// Scriban made safe for HTML: what a template writes is encoded unless it is <see cref="Html"/>; a name that does not
/// exist is an error; nothing is cut silently; and no template runs for ever.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    /// <summary>Turns of all loops of one page together; the largest real page takes some thousands.</summary>
    private const int MostSteps = 2_000_000;
    private int steps;

    public HtmlTemplateContext(ScriptObject functions)
        : base(functions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        AutoIndent = false;
        NewLine = "\n";
        RecursiveLimit = 64;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) =>
        textAsObject switch
        {
            null => this,
            Html html => Write(html.Value),
            string text => Write(Html.Encode(text)),
            _ => Write(Html.Encode(ObjectToString(textAsObject, false) ?? "")),
        };

    /// <summary>Makes the context ready for the next page.</summary>
    public void StartPage() => steps = 0;

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++steps > MostSteps)
        {
            throw new ScriptRuntimeException(loop.Span, $"the loops of this page take more than {MostSteps} turns");
        }

        return base.OnStepLoop(loop);
    }
}
