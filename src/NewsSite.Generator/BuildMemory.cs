using NewsSite.Generator.Content;
using NewsSite.Generator.Images;
using NewsSite.Generator.Markdown;

namespace NewsSite.Generator;

/// <summary>
/// What one build worked out and the next need not: pure functions by what they read. A build with a memory makes the
/// same calls, and gives the same bytes, as one without.
/// </summary>
public sealed class BuildMemory
{
    internal ArticleMemory Articles { get; } = new();

    internal BodyMemory Bodies { get; } = new();

    internal PictureMemory Pictures { get; } = new();
}
