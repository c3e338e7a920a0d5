using System.Runtime.CompilerServices;

namespace NewsSite.Browser.Tests.Harness;

/// <summary>Hides the machine's own settings of git, which would name somebody, from this process and its children.</summary>
internal static class NobodysGit
{
    [ModuleInitializer]
    internal static void Use()
    {
        Environment.SetEnvironmentVariable("GIT_CONFIG_GLOBAL", "/dev/null");
        Environment.SetEnvironmentVariable("GIT_CONFIG_NOSYSTEM", "1");
    }
}
