using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>A template function. Unlike a delegate, Scriban invokes it without reflection.</summary>
internal sealed class TemplateFunction(
    int required,
    int maximum,
    Func<HtmlTemplateContext, ScriptNode, ScriptArray, object?> body
) : IScriptCustomFunction
{
    private readonly ScriptParameterInfo[] parameters =
    [
        .. Enumerable.Range(0, maximum).Select(index => new ScriptParameterInfo(typeof(object), $"argument{index}")),
    ];

    public int RequiredParameterCount => required;

    public int ParameterCount => maximum;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => parameters[index];

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => body((HtmlTemplateContext)context, callerContext!, arguments);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
