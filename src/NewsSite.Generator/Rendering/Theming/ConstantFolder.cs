using System.Text;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Makes of a template the one that is rendered for a language: what it writes on every page alike (its own text, the
/// interface's words, the site's title and addresses) is worked out once and stands in it as bytes.
/// </summary>
/// <param name="context">Knows <c>site</c> and the functions.</param>
/// <param name="constants">The names that stand for the same thing on every page.</param>
internal sealed class ConstantFolder(HtmlTemplateContext context, IReadOnlySet<string> constants) : ScriptRewriter
{
    /// <summary>What no page has a say in: <c>site</c>, and the functions whose result depends on their arguments alone.</summary>
    private static readonly string[] Constants = ["site", "t", "asset", "url"];

    /// <summary>The names a theme leaves as they are: only called, or asked for a member, in all its templates.</summary>
    public static HashSet<string> ConstantsOf(IEnumerable<ScriptPage> templates)
    {
        var kept = Constants.ToHashSet(StringComparer.Ordinal);
        foreach (var node in templates.SelectMany(Descendants))
        {
            switch (node)
            {
                case ScriptWithStatement or ScriptImportStatement:
                    // Every name may be another one from here on.
                    return [];
                case ScriptVariable { Parent: not (ScriptFunctionCall or ScriptMemberExpression) } variable:
                    kept.Remove(variable.Name);
                    break;
            }
        }

        return kept;
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
        var prepared = (ScriptBlockStatement)base.Visit(node)!;
        var statements = prepared.Statements.Where(statement => !statement.CanSkipEvaluation).ToList();
        prepared.Statements.Clear();
        prepared.Statements.AddRange(Joined(statements));
        return prepared;
    }

    /// <summary>Texts that follow one another are one.</summary>
    private static IEnumerable<ScriptStatement> Joined(List<ScriptStatement> statements)
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

    private static IEnumerable<ScriptNode> Descendants(ScriptNode node) =>
        node.Children.Where(child => child is not null).SelectMany(child => Descendants(child).Prepend(child));
}
