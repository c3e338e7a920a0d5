using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// A Scriban context for HTML. Values are encoded unless they are <see cref="Html"/>; unknown names are errors; nothing
/// is truncated silently; loops, recursion and output are limited.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    /// <summary>The limit of loop iterations a page; the largest real page takes some thousands.</summary>
    private const int MaxLoopSteps = 2_000_000;

    /// <summary>The limit of a function's result, in characters.</summary>
    private const int MaxTextLength = 1024 * 1024;

    /// <summary>The limit of a page, in bytes.</summary>
    private const int MaxPageSize = 16 * 1024 * 1024;
    private readonly Utf8Output content = new();
    private readonly Utf8Output page = new();
    private int steps;

    public HtmlTemplateContext(ScriptObject functions)
        : base(functions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = MaxLoopSteps;
        LimitToString = MaxTextLength;
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

    /// <summary>Renders a layout into a buffer; writing the returned value inserts it in the base layout.</summary>
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

    /// <summary>Renders a partial into its own buffer.</summary>
    public Utf8Html RenderAlone(ScriptPage partial, ScriptArray arguments, ScriptNode caller)
    {
        content.Clear();
        PushOutput(content);
        RenderInPlace(partial, arguments, caller);
        PopOutput();
        return new Utf8Html(content.Written.ToArray());
    }

    /// <summary>
    /// Renders a partial into the current output. Inside it, <c>$0</c> is its name, <c>$1</c> and <c>$2</c> are its
    /// arguments.
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

    /// <summary>Returns the output of a statement as UTF-8, or null if it fails.</summary>
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

    /// <summary>True if a variable names a library of functions: <c>string</c>, <c>math</c> …</summary>
    public bool IsLibrary(ScriptVariable variable) => BuiltinObject.Contains(variable.Name);

    /// <summary>Resets the loop count for the next page.</summary>
    public void StartPage() => steps = 0;

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++steps > MaxLoopSteps)
        {
            throw new ScriptRuntimeException(loop.Span, $"the loops of this page take more than {MaxLoopSteps} turns");
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

    /// <summary>Writes HTML that is already UTF-8.</summary>
    public HtmlTemplateContext WriteUtf8(ReadOnlySpan<byte> html)
    {
        CheckPageSize(html.Length);
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

    private void CheckPageSize(int added)
    {
        var written = Output switch
        {
            Utf8Output utf8 => utf8.Written.Length,
            StringBuilderOutput text => text.Builder.Length,
            _ => 0,
        };
        if (written + (long)added > MaxPageSize)
        {
            throw new ScriptRuntimeException(CurrentSpan, $"the page grows beyond {MaxPageSize / 1024 / 1024} MB");
        }
    }

    private TemplateContext WriteText(string html)
    {
        CheckPageSize(html.Length);
        if (Output is not Utf8Output output)
        {
            return Write(html);
        }

        output.Write(html);
        return this;
    }

    /// <summary>Throws for an unknown member; invoked by Scriban.</summary>
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

    /// <summary>Throws for an unknown variable; invoked by Scriban.</summary>
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
            // A missing argument of a partial, such as $1.
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

/// <summary>A placeholder for the output of the page's layout: <c>content</c> in templates.</summary>
internal sealed record PageContent;

/// <summary>Rendered HTML as UTF-8.</summary>
internal sealed record Utf8Html(byte[] Bytes)
{
    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
