using System.Collections.Frozen;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Publishing;

/// <summary>Says in plain words why a remote repository did not take or give something, from what git printed.</summary>
internal static class RemoteTrouble
{
    private static readonly FrozenDictionary<Message, string[]> Signs = new Dictionary<Message, string[]>
    {
        [PublishTexts.KeptSignIn] =
        [
            "Authentication failed",
            "could not read Username",
            "could not read Password",
            "Permission denied (",
            "Host key verification failed",
            "terminal prompts disabled",
            "Invalid username or password",
            "HTTP 401",
            "error: 401",
            "error: 403",
        ],
        [PublishTexts.KeptDeclined] =
        [
            "hook declined",
            "protected branch",
            "[remote rejected]",
            "remote: error",
            "remote: fatal",
        ],
        [PublishTexts.KeptOffline] =
        [
            "Could not resolve host",
            "Couldn't resolve host",
            "Could not resolve hostname",
            "Failed to connect",
            "Couldn't connect",
            "Could not connect",
            "Connection refused",
            "Connection reset",
            "Connection timed out",
            "Connection closed",
            "Network is unreachable",
            "No route to host",
            "Operation timed out",
            "Temporary failure in name resolution",
            "unexpectedly",
            "early EOF",
            "HTTP 5",
            "error: 5",
        ],
        [PublishTexts.KeptNoRepository] =
        [
            "does not appear to be a git repository",
            "not found",
            "does not exist",
            "not a git repository",
        ],
    }.ToFrozenDictionary();

    private static readonly Message[] Order =
    [
        PublishTexts.KeptSignIn,
        PublishTexts.KeptOffline,
        PublishTexts.KeptNoRepository,
        PublishTexts.KeptDeclined,
    ];

    /// <summary>Returns what to show: the story stays committed here and is sent later.</summary>
    public static PublishResult Of(GitAnswer answer, string remote)
    {
        var text = answer.IsInTime
            ? Order.FirstOrDefault(message =>
                Signs[message].Any(sign => answer.Error.Contains(sign, StringComparison.OrdinalIgnoreCase))
            ) ?? PublishTexts.KeptUnknown
            : PublishTexts.KeptOffline;
        return new PublishResult(PublishOutcome.Kept, text, remote, LastLines(answer.Error));
    }

    private static string LastLines(string error) =>
        string.Join(
            " ",
            error
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.StartsWith("hint:", StringComparison.Ordinal))
                .TakeLast(3)
        );
}
