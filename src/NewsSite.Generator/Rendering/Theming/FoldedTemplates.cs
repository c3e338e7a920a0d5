using System.Runtime.CompilerServices;
using NewsSite.Generator.Core.Serialization;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Caches the folded forms of a template for the builds of one process. What is folded in is evaluated by each build and is
/// the key, so a form cannot outlive a change of texts, settings or assets. Thread-safe.
/// </summary>
internal sealed class FoldedTemplates
{
    /// <summary>The limit of forms of one template: each language has one, and each change of what is folded in makes another.</summary>
    private const int MaxForms = 16;

    private static readonly ConditionalWeakTable<ScriptPage, FoldedTemplates> Known = [];

    private readonly Dictionary<UInt128, ScriptPage> forms = [];

    private FoldedTemplates() { }

    /// <summary>Returns the folded form of a template, from the cache if possible.</summary>
    /// <param name="context">A context with <c>site</c> and the functions, used by one thread.</param>
    public static ScriptPage Of(ScriptPage template, TemplateConstants constants, HtmlTemplateContext context)
    {
        var outputs = new Dictionary<ScriptExpressionStatement, byte[]?>(ReferenceEqualityComparer.Instance);
        var hash = PartsHash.Start();
        foreach (var statement in constants.In(template))
        {
            var output = context.TryRender(statement);
            outputs[statement] = output;
            hash.AppendValue(statement.Span.Start.Offset);
            hash.AppendValue(statement.Span.End.Offset);
            hash.AppendValue(output?.Length ?? -1);
            hash.Append(output ?? []);
        }

        var known = Known.GetValue(template, _ => new FoldedTemplates());
        return known.FormOf(hash.Finish(), () => new ConstantFolder(context, outputs).Fold(template));
    }

    private ScriptPage FormOf(UInt128 key, Func<ScriptPage> fold)
    {
        lock (forms)
        {
            if (forms.TryGetValue(key, out var form))
            {
                return form;
            }

            if (forms.Count == MaxForms)
            {
                forms.Clear();
            }

            return forms[key] = fold();
        }
    }
}
