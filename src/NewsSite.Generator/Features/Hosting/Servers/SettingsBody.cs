namespace NewsSite.Generator.Features.Hosting.Servers;

/// <summary>Settings that the build writes as files, without the comments that say how to include these.</summary>
internal static class SettingsBody
{
    public static string Of(string settings) =>
        string.Join('\n', settings.Split('\n').SkipWhile(line => line.Length == 0 || line[0] == '#'));
}
