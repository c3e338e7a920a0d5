namespace NewsSite.Generator.Input.Configuration;

/// <summary>Channel of the publisher elsewhere: its name for readers, and its address.</summary>
public sealed record Channel(string Name, string Url);
