using Scriban;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Evaluates a member path of a variable, such as <c>page.head.title</c>, in one step. On a null value or an unknown
/// member it falls back to the original expression, so that Scriban reports the error.
/// </summary>
internal sealed class MemberPath(ScriptVariable root, string[] members, ScriptMemberExpression original)
    : ScriptExpression
{
    public ScriptVariable Root => root;

    /// <summary>Converts an expression to a path, or returns null if it does not start with a variable.</summary>
    public static MemberPath? Of(ScriptMemberExpression original)
    {
        var members = new Stack<string>();
        ScriptExpression? target = original;
        for (; target is ScriptMemberExpression member; target = member.Target)
        {
            members.Push(member.Member!.Name);
        }

        return target is ScriptVariable root ? new MemberPath(root, [.. members], original) : null;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var value = context.GetValue(root);
        foreach (var member in members)
        {
            if (
                value is null
                || !context.GetMemberAccessor(value).TryGetValue(context, original.Span, value, member, out value)
            )
            {
                return original.Evaluate(context);
            }
        }

        return value;
    }

    public override void Accept(ScriptVisitor visitor) => original.Accept(visitor);

    public override void PrintTo(ScriptPrinter printer) => original.PrintTo(printer);
}
