using System.Runtime.CompilerServices;

namespace NewsSite.Generator.Markdown;

/// <summary>
/// Remembers the rendered bodies that depend on nothing but their own text: those without links into the site. They are
/// kept by the text's identity, for as long as the text lives.
/// </summary>
internal sealed class BodyMemory
{
    private readonly ConditionalWeakTable<string, ArticleBody> bodies = [];

    public ArticleBody? Recall(string markdown) => bodies.TryGetValue(markdown, out var body) ? body : null;

    public void Remember(string markdown, ArticleBody body) => bodies.AddOrUpdate(markdown, body);
}
