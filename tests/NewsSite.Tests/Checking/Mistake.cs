namespace NewsSite.Tests.Checking;

/// <summary>
/// A kind of mistake, the codes that may report it (none for a harmless edit), and how it is made: false where a text
/// gives no occasion.
/// </summary>
internal sealed record Mistake(string Name, string[] Codes, Func<VersionPair, Random, bool> Make);
