using Scriban;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// A member of a member of a variable, <c>page.head.title</c>, found in one go. Where Scriban would have something to say
/// (nothing to take a member of, no such member), the expression as written is evaluated instead.
/// </summary>
internal sealed class MemberPath(ScriptVariable root, string[] members, ScriptMemberExpression written)
    : ScriptExpression
{
    public ScriptVariable Root => root;

    /// <summary>The path an expression is, or null where it begins with something else than a variable.</summary>
    public static MemberPath? Of(ScriptMemberExpression written)
    {
        var members = new Stack<string>();
        ScriptExpression? at = written;
        for (; at is ScriptMemberExpression member; at = member.Target)
        {
            members.Push(member.Member!.Name);
        }

        return at is ScriptVariable root ? new MemberPath(root, [.. members], written) : null;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var value = context.GetValue(root);
        foreach (var member in members)
        {
            if (
                value is null
                || !context.GetMemberAccessor(value).TryGetValue(context, written.Span, value, member, out value)
            )
            {
                return written.Evaluate(context);
            }
        }

        return value;
    }

    public override void Accept(ScriptVisitor visitor) => written.Accept(visitor);

    public override void PrintTo(ScriptPrinter printer) => written.PrintTo(printer);
}
