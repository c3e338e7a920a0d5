using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Deployment.Delivery.Stores;

/// <summary>Object in a store.</summary>
internal sealed record StoredObject(
    [property: JsonPropertyName("Path")] string Path,
    [property: JsonPropertyName("Size")] long Size,
    [property: JsonPropertyName("ModTime")] DateTimeOffset Time
);

/// <summary>Store of objects, by rclone. Addresses and keys are in rclone's own configuration.</summary>
internal sealed class Rclone(StoreTarget target)
{
    private const int NoFolder = 3;
    private const int NoFile = 4;

    /// <summary>A bucket is never made: a name with a mistake in it would be one.</summary>
    private static readonly ImmutableArray<string> Options =
    [
        "--log-level=ERROR",
        "--s3-no-check-bucket",
        "--contimeout=20s",
        "--timeout=60s",
        // Its own ten times three attempts at a host that is not there take minutes.
        "--low-level-retries=4",
        "--retries=2",
    ];

    /// <summary>Lists the objects of a folder and all below it; none if there is no such folder.</summary>
    public ImmutableArray<StoredObject> List(string folder = "")
    {
        var answer = Ask(
            "lsjson",
            [
                "--recursive",
                "--files-only",
                "--no-mimetype",
                "--use-server-modtime",
                "--fast-list",
                "--",
                PathOf(folder),
            ]
        );
        if (answer.ExitCode == NoFolder)
        {
            // A store has folders only as parts of names. That the bucket is missing is another matter.
            Run("lsf", ["--max-depth=1", "--", target.Bucket]);
            return [];
        }

        Require(answer);
        return JsonSerializer.Deserialize<ImmutableArray<StoredObject>>(answer.Output);
    }

    /// <summary>Returns the text of an object, or null if it is missing.</summary>
    public string? Read(string path)
    {
        var answer = Ask("cat", ["--", PathOf(path)]);
        if (answer.ExitCode is NoFolder or NoFile)
        {
            return null;
        }

        // A store takes the name of a missing object for a folder without any.
        Require(answer);
        return answer.Output.Length == 0 ? null : Encoding.UTF8.GetString(answer.Output);
    }

    /// <summary>Writes an object whole, or not at all.</summary>
    public void Write(string path, string text) => Run("rcat", ["--", PathOf(path)], Encoding.UTF8.GetBytes(text));

    /// <summary>Sends files. Those with the same bytes there are not sent.</summary>
    /// <param name="folder">Folder of the files on this machine.</param>
    /// <param name="headers">HTTP headers that the store is to send with them.</param>
    public void Send(string folder, ImmutableArray<string> paths, ImmutableArray<string> headers) =>
        WithList(
            paths,
            list =>
                Run(
                    "copy",
                    [
                        "--checksum",
                        "--no-traverse",
                        "--transfers=8",
                        "--checkers=16",
                        .. headers.Select(header => $"--header-upload={header}"),
                        $"--files-from-raw={list}",
                        "--",
                        folder,
                        target.Remote,
                    ]
                )
        );

    /// <summary>Deletes objects.</summary>
    public void Delete(ImmutableArray<string> paths) =>
        WithList(paths, list => Run("delete", [$"--files-from-raw={list}", "--", target.Remote]));

    private static void WithList(ImmutableArray<string> paths, Action<string> action)
    {
        if (paths.IsEmpty)
        {
            return;
        }

        using var list = new TemporaryFile(Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => path + "\n"))));
        action(list.Path);
    }

    private void Run(string command, ImmutableArray<string> arguments, byte[]? input = null) =>
        Require(Ask(command, arguments, input));

    private static ToolAnswer Ask(string command, ImmutableArray<string> arguments, byte[]? input = null) =>
        Tool.Run("rclone", [command, .. Options, .. arguments], input);

    private ToolAnswer Require(ToolAnswer answer) => answer.IsFine ? answer : throw RcloneFaults.Of(answer, target);

    private string PathOf(string path) => path.Length == 0 ? target.Remote : $"{target.Remote}/{path}";
}
