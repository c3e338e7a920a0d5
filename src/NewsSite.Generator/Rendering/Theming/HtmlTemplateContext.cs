using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Scriban made safe for HTML: what a template writes is encoded unless it is <see cref="Html"/>; a name that does not
/// exist is an error; nothing is cut silently; and no template runs for ever.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    /// <summary>Turns of all loops of one page together; the largest real page takes some thousands.</summary>
    private const int MostSteps = 2_000_000;

    /// <summary>What a function may make, in letters.</summary>
    private const int LongestText = 1024 * 1024;

    /// <summary>What a page may grow to, in bytes.</summary>
    private const int LargestPage = 16 * 1024 * 1024;
    private readonly Utf8Output content = new();
    private readonly Utf8Output page = new();
    private int steps;

    public HtmlTemplateContext(ScriptObject functions)
        : base(functions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = MostSteps;
        LimitToString = LongestText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = 0;
        AutoIndent = false;
        NewLine = "\n";
        RecursiveLimit = 64;
        TryGetMember = NoSuchMember;
        TryGetVariable = NoSuchVariable;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) =>
        textAsObject switch
        {
            null => this,
            PageContent => WriteUtf8(content.Written),
            Utf8Html html => WriteUtf8(html.Bytes),
            Html html => WriteText(html.Value),
            string text => WriteText(Html.Encode(text)),
            _ => WriteText(Html.Encode(ObjectToString(textAsObject, false) ?? "")),
        };

    /// <summary>Renders a layout, to stand where the base layout writes what this returns.</summary>
    public PageContent RenderContent(ScriptPage layout)
    {
        RenderTo(content, layout);
        return new PageContent();
    }

    /// <summary>Renders the base layout.</summary>
    public void RenderPage(ScriptPage layout, Stream stream)
    {
        RenderTo(page, layout);
        stream.Write(page.Written);
    }

    /// <summary>Renders a partial by itself.</summary>
    public Utf8Html RenderAlone(ScriptPage partial, ScriptArray arguments, ScriptNode caller)
    {
        content.Clear();
        PushOutput(content);
        RenderInPlace(partial, arguments, caller);
        PopOutput();
        return new Utf8Html(content.Written.ToArray());
    }

    /// <summary>
    /// Renders a partial into what is being written now: inside it, <c>$0</c> is its name, <c>$1</c> and <c>$2</c> are what
    /// it is given.
    /// </summary>
    public void RenderInPlace(ScriptPage partial, ScriptArray arguments, ScriptNode caller)
    {
        EnterRecursive(caller);
        PushLocal();
        try
        {
            SetValue(ScriptVariable.Arguments, arguments, true);
            Write(partial.Span, Evaluate(partial));
        }
        finally
        {
            PopLocal();
            ExitRecursive(caller);
        }
    }

    /// <summary>What a statement writes, or null where it fails.</summary>
    public byte[]? TryRender(ScriptStatement statement)
    {
        content.Clear();
        PushOutput(content);
        try
        {
            Write(statement.Span, Evaluate(statement));
            return content.Written.ToArray();
        }
        catch (ScriptRuntimeException)
        {
            return null;
        }
        finally
        {
            PopOutput();
        }
    }

    /// <summary>True for a name that functions are members of: <c>string</c>, <c>math</c> …</summary>
    public bool IsLibrary(ScriptVariable variable) => BuiltinObject.Contains(variable.Name);

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

    private void RenderTo(Utf8Output output, ScriptPage layout)
    {
        output.Clear();
        PushOutput(output);
        Write(layout.Span, Evaluate(layout));
        PopOutput();
    }

    /// <summary>Writes HTML in the encoding pages are written in.</summary>
    public HtmlTemplateContext WriteUtf8(ReadOnlySpan<byte> html)
    {
        CheckRoom(html.Length);
        if (Output is Utf8Output output)
        {
            output.Write(html);
        }
        else
        {
            Write(Encoding.UTF8.GetString(html));
        }

        return this;
    }

    private void CheckRoom(int more)
    {
        var written = Output switch
        {
            Utf8Output utf8 => utf8.Written.Length,
            StringBuilderOutput text => text.Builder.Length,
            _ => 0,
        };
        if (written + (long)more > LargestPage)
        {
            throw new ScriptRuntimeException(CurrentSpan, $"the page grows beyond {LargestPage / 1024 / 1024} MB");
        }
    }

    private TemplateContext WriteText(string html)
    {
        CheckRoom(html.Length);
        if (Output is not Utf8Output output)
        {
            return Write(html);
        }

        output.Write(html);
        return this;
    }

    /// <summary>Scriban asks here for a member it did not find.</summary>
    private static bool NoSuchMember(
        TemplateContext context,
        SourceSpan span,
        object target,
        string member,
        out object? value
    )
    {
        value = null;
        throw Missing(
            span,
            $"there is no field \"{member}\"",
            member,
            context.GetMemberAccessor(target).GetMembers(context, span, target)
        );
    }

    /// <summary>Scriban asks here for a variable it did not find.</summary>
    private static bool NoSuchVariable(
        TemplateContext context,
        SourceSpan span,
        ScriptVariable variable,
        out object? value
    )
    {
        value = null;
        if (variable.Name.Length == 0 || char.IsAsciiDigit(variable.Name[0]))
        {
            // An argument the partial was not given: $1.
            return false;
        }

        var known = context.BuiltinObject.GetMembers().Concat(context.CurrentGlobal?.GetMembers() ?? []);
        throw Missing(span, $"there is no variable or function \"{variable.Name}\"", variable.Name, known);
    }

    private static ScriptRuntimeException Missing(
        SourceSpan span,
        string problem,
        string name,
        IEnumerable<string> known
    ) => new(span, problem + Suggestion.For(name, known).En);
}

/// <summary>Stands in templates for what the page's layout wrote: the variable <c>content</c>.</summary>
internal sealed record PageContent;

/// <summary>HTML rendered before, in the encoding pages are written in.</summary>
internal sealed record Utf8Html(byte[] Bytes)
{
    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
