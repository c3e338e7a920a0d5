namespace NewsSite.Generator.Core.Sources;

/// <summary>Answer of git.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Error">What it wrote to the error stream, without space at its ends.</param>
public sealed record GitAnswer(int Code, string Output, string Error)
{
    /// <summary>False if git was ended because it took too long.</summary>
    public bool IsInTime { get; init; } = true;

    public bool IsFine => Code == 0 && IsInTime;
}
