using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Finds what is the same on every page of a language: statements that write only literals, members of <c>site</c> and
/// results of pure functions.
/// </summary>
internal sealed class TemplateConstants
{
    /// <summary>Names that do not depend on the page: <c>site</c>, and the pure functions.</summary>
    private static readonly string[] Candidates = ["site", "t", "asset", "url"];

    /// <summary>The constant names of each template, which depend on nothing but its text.</summary>
    private static readonly ConditionalWeakTable<ScriptPage, FrozenSet<string>> Known = [];

    private readonly HashSet<string> names = new(Candidates, StringComparer.Ordinal);

    /// <param name="templates">All templates of a theme: one that changes a name changes it for the others too.</param>
    public TemplateConstants(IEnumerable<ScriptPage> templates)
    {
        foreach (var template in templates)
        {
            names.IntersectWith(Known.GetValue(template, NamesOf));
        }
    }

    /// <summary>Returns the constant statements of a template, in its order.</summary>
    public IEnumerable<ScriptExpressionStatement> In(ScriptPage template) =>
        DescendantsOf(template)
            .OfType<ScriptExpressionStatement>()
            .Where(statement => IsConstant(statement.Expression));

    /// <summary>Returns all nodes below a node.</summary>
    public static IEnumerable<ScriptNode> DescendantsOf(ScriptNode node)
    {
        var pending = new Stack<ScriptNode>([node]);
        while (pending.TryPop(out var parent))
        {
            for (var i = 0; i < parent.ChildrenCount; i++)
            {
                if (parent.GetChildren(i) is { } child)
                {
                    yield return child;
                    pending.Push(child);
                }
            }
        }
    }

    /// <summary>Returns the constant names of a template: those that it only calls or reads members of.</summary>
    private static FrozenSet<string> NamesOf(ScriptPage template)
    {
        var constants = Candidates.ToHashSet(StringComparer.Ordinal);
        foreach (var node in DescendantsOf(template))
        {
            switch (node)
            {
                case ScriptWithStatement or ScriptImportStatement:
                    // These statements can rebind any name.
                    return [];
                case ScriptVariable { Parent: not (ScriptFunctionCall or ScriptMemberExpression) } variable:
                    constants.Remove(variable.Name);
                    break;
            }
        }

        return constants.ToFrozenSet(StringComparer.Ordinal);
    }

    private bool IsConstant(ScriptExpression? expression) =>
        expression switch
        {
            ScriptLiteral => true,
            ScriptNestedExpression nested => IsConstant(nested.Expression),
            ScriptMemberExpression member => IsConstant(member.Target),
            ScriptFunctionCall call => IsConstant(call.Target) && call.Arguments.All(IsConstant),
            ScriptVariableGlobal variable => names.Contains(variable.Name),
            _ => false,
        };
}
