using System.Diagnostics;
using System.Net;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>
/// Real server of S3 on the loopback address, s3rver of npm, reached by rclone. Tests are skipped without them, or fail if
/// NEWSSITE_REQUIRE_S3 is 1.
/// </summary>
internal sealed class StoreTestHost : TestHost
{
    public const string Bucket = "news";
    private readonly Process server;
    private readonly HttpClient client;
    private readonly string data;

    /// <summary>
    /// rclone's name of the server. Its settings are variables of this process with the port in their names, so that tests
    /// can publish in this process at once.
    /// </summary>
    private readonly string name;

    static StoreTestHost()
    {
        Environment.SetEnvironmentVariable(
            "RCLONE_CONFIG",
            Path.Combine(Path.GetTempPath(), "newssite-no-rclone.conf")
        );
        // This version of rclone fails where a machine names certificates of its own.
        Environment.SetEnvironmentVariable("AWS_CA_BUNDLE", null);
    }

    public StoreTestHost(TestFolder folder)
    {
        var modules = Environment.GetEnvironmentVariable("NEWSSITE_NODE_MODULES") ?? "";
        if (!File.Exists("/usr/bin/rclone") || !Directory.Exists(Path.Combine(modules, "s3rver")))
        {
            Missing(
                "there is no rclone (Debian: apt-get install rclone), or NEWSSITE_NODE_MODULES names no folder with s3rver",
                "NEWSSITE_REQUIRE_S3"
            );
        }

        data = Directory.CreateDirectory(folder.PathOf("store")).FullName;
        var script = Repository.PathOf("tests", "NewsSite.Tests", "Delivery", "store.mjs");
        server = Process.Start(
            new ProcessStartInfo("node", [script, modules, data, Bucket])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = server.StandardError.ReadToEndAsync();
        var address = $"127.0.0.1:{server.StandardOutput.ReadLine() ?? throw new IOException(errors.Result)}";
        client = new HttpClient { BaseAddress = new Uri($"http://{address}/{Bucket}/") };
        name = $"test{client.BaseAddress.Port}";
        foreach (
            var (setting, value) in new[]
            {
                ("TYPE", "s3"),
                ("PROVIDER", "Other"),
                ("ENDPOINT", $"http://{address}"),
                ("FORCE_PATH_STYLE", "true"),
                ("ACCESS_KEY_ID", "S3RVER"),
                ("SECRET_ACCESS_KEY", "S3RVER"),
            }
        )
        {
            Environment.SetEnvironmentVariable($"RCLONE_CONFIG_{name.ToUpperInvariant()}_{setting}", value);
        }
    }

    public override string Target => TargetOf(Bucket);

    public override string Claims => Path.Combine(data, Bucket, ".newssite-publish/claims");

    /// <summary>Returns a target on this server.</summary>
    public string TargetOf(string bucket) => $"{name}:{bucket}";

    public override byte[]? Read(string path)
    {
        using var response = GetResponse(path);
        return response.StatusCode == HttpStatusCode.OK
            ? response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult()
            : null;
    }

    public HttpResponseMessage GetResponse(string path) => client.GetAsync(path).GetAwaiter().GetResult();

    /// <summary>Lays an object into the store that publishing knows nothing of.</summary>
    public void Put(string path, string text)
    {
        using var process = Process.Start(
            new ProcessStartInfo("/usr/bin/rclone", ["rcat", $"{Target}/{path}"]) { RedirectStandardInput = true }
        )!;
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    public override void Dispose()
    {
        client.Dispose();
        server.Kill(entireProcessTree: true);
        server.WaitForExit();
        server.Dispose();
    }
}
