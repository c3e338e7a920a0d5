using System.Runtime.CompilerServices;
using DiffEngine;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Compares a text with a file beside the test, by Verify's convention: <c>Class.Test.verified.html</c> is the expected
/// text. On a mismatch, <c>Class.Test.received.html</c> gets the actual one. To accept it, rename that file.
/// </summary>
internal static class Snapshot
{
    public static void Matches(
        string text,
        string name,
        string extension = "html",
        [CallerFilePath] string testFile = ""
    )
    {
        var beside = Path.Combine(FolderOf(testFile), $"{Path.GetFileNameWithoutExtension(testFile)}.{name}");
        var (received, verified) = ($"{beside}.received.{extension}", $"{beside}.verified.{extension}");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        if (!BuildServerDetector.Detected)
        {
            DiffRunner.Launch(received, verified);
        }

        Assert.Fail($"{Path.GetFileName(verified)} differs from {received}\n{FirstDifference(expected, text)}");
    }

    /// <summary>Returns the first line that differs, with its number.</summary>
    internal static string FirstDifference(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n  verified: {was.ElementAtOrDefault(line)}\n  received: {now.ElementAtOrDefault(line)}";
    }

    // The compiler may write paths independent of the machine: /_/tests/…
    private static string FolderOf(string testFile)
    {
        var parts = testFile.Replace('\\', '/').Split('/');
        var tests = Array.LastIndexOf(parts, "NewsSite.Tests");
        return Repository.PathOf(["tests", .. parts[tests..^1]]);
    }
}
