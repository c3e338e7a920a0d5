namespace NewsSite.Tests.Checking;

/// <summary>
/// A kind of mistake: the codes that may report it (none for a harmless edit), and a function that makes it. The
/// function returns false if the text offers no opportunity.
/// </summary>
internal sealed record Mistake(string Name, string[] Codes, Func<VersionPair, Random, bool> Make);
