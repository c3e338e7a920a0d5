using System.Text;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Folds the constant parts of a template for a language. Output that is the same on every page (static text, interface
/// texts, the site's title and URLs) is stored as UTF-8.
/// </summary>
/// <param name="context">A context with the functions.</param>
/// <param name="outputs">
/// The output of each constant statement of the template, as UTF-8. Null for one that fails, which stays as it is, so that
/// rendering reports it.
/// </param>
internal sealed class ConstantFolder(
    HtmlTemplateContext context,
    IReadOnlyDictionary<ScriptExpressionStatement, byte[]?> outputs
) : ScriptRewriter
{
    /// <summary>Returns the folded template.</summary>
    public ScriptPage Fold(ScriptPage template) => (ScriptPage)Visit((ScriptNode)template)!;

    public override ScriptNode? Visit(ScriptRawStatement node) =>
        new Utf8Text(Encoding.UTF8.GetBytes(node.Text.ToString())) { Span = node.Span };

    public override ScriptNode? Visit(ScriptExpressionStatement node) =>
        outputs.GetValueOrDefault(node) is { } bytes ? new Utf8Text(bytes) { Span = node.Span } : base.Visit(node);

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
            var begin = i;
            while (statements[i] is Utf8Text && i + 1 < statements.Count && statements[i + 1] is Utf8Text)
            {
                i++;
            }

            yield return i == begin ? statements[i] : Joined(statements[begin..(i + 1)]);
        }
    }

    private static Utf8Text Joined(IReadOnlyList<ScriptStatement> texts)
    {
        using var all = new MemoryStream();
        foreach (var text in texts.Cast<Utf8Text>())
        {
            all.Write(text.Bytes);
        }

        return new Utf8Text(all.ToArray()) { Span = texts[0].Span };
    }
}
