using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Folds the constant parts of a template for a language. Output that is the same on every page (static text, interface
/// texts, the site's title and URLs) is evaluated once and stored as UTF-8.
/// </summary>
/// <param name="context">A context with <c>site</c> and the functions.</param>
/// <param name="constants">The names whose value is the same on every page.</param>
internal sealed class ConstantFolder(HtmlTemplateContext context, IReadOnlySet<string> constants) : ScriptRewriter
{
    /// <summary>Names that do not depend on the page: <c>site</c>, and the pure functions.</summary>
    private static readonly string[] Candidates = ["site", "t", "asset", "url"];

    /// <summary>The constant names of each template, which depend on nothing but its text.</summary>
    private static readonly ConditionalWeakTable<ScriptPage, FrozenSet<string>> Known = [];

    /// <summary>Returns the constant names of a theme: those that its templates only call or read members of.</summary>
    public static HashSet<string> ConstantsOf(IEnumerable<ScriptPage> templates)
    {
        var constants = Candidates.ToHashSet(StringComparer.Ordinal);
        foreach (var template in templates)
        {
            constants.IntersectWith(Known.GetValue(template, ConstantsOf));
        }

        return constants;
    }

    private static FrozenSet<string> ConstantsOf(ScriptPage template)
    {
        var constants = Candidates.ToHashSet(StringComparer.Ordinal);
        foreach (var node in Descendants(template))
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

    public override ScriptNode? Visit(ScriptRawStatement node) =>
        new Utf8Text(Encoding.UTF8.GetBytes(node.Text.ToString())) { Span = node.Span };

    public override ScriptNode? Visit(ScriptExpressionStatement node) =>
        IsConstant(node.Expression) && context.TryRender(node) is { } bytes
            ? new Utf8Text(bytes) { Span = node.Span }
            : base.Visit(node);

    public override ScriptNode? Visit(ScriptMemberExpression node) =>
        node.Parent is not ScriptAssignExpression && MemberPath.Of(node) is { } path && !context.IsLibrary(path.Root)
            ? path
            : base.Visit(node);

    public override ScriptNode? Visit(ScriptBlockStatement node)
    {
        var folded = (ScriptBlockStatement)base.Visit(node)!;
        var statements = folded.Statements.Where(statement => !statement.CanSkipEvaluation).ToList();
        folded.Statements.Clear();
        folded.Statements.AddRange(Merge(statements));
        return folded;
    }

    /// <summary>Merges adjacent texts.</summary>
    private static IEnumerable<ScriptStatement> Merge(List<ScriptStatement> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            var texts = statements.Skip(i).TakeWhile(statement => statement is Utf8Text).Cast<Utf8Text>().ToList();
            if (texts.Count < 2)
            {
                yield return statements[i];
                continue;
            }

            yield return new Utf8Text([.. texts.SelectMany(text => text.Bytes)]) { Span = texts[0].Span };
            i += texts.Count - 1;
        }
    }

    private bool IsConstant(ScriptExpression? expression) =>
        expression switch
        {
            ScriptLiteral => true,
            ScriptNestedExpression nested => IsConstant(nested.Expression),
            ScriptMemberExpression member => IsConstant(member.Target),
            ScriptFunctionCall call => IsConstant(call.Target) && call.Arguments.All(IsConstant),
            ScriptVariableGlobal variable => constants.Contains(variable.Name),
            _ => false,
        };

    /// <summary>Returns all nodes below a node.</summary>
    public static IEnumerable<ScriptNode> Descendants(ScriptNode node)
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
}
