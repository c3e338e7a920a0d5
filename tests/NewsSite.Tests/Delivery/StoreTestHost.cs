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
        Variables =
        [
            ("RCLONE_CONFIG", folder.PathOf("rclone.conf")),
            ("RCLONE_CONFIG_TEST_TYPE", "s3"),
            ("RCLONE_CONFIG_TEST_PROVIDER", "Other"),
            ("RCLONE_CONFIG_TEST_ENDPOINT", $"http://{address}"),
            ("RCLONE_CONFIG_TEST_FORCE_PATH_STYLE", "true"),
            ("RCLONE_CONFIG_TEST_ACCESS_KEY_ID", "S3RVER"),
            ("RCLONE_CONFIG_TEST_SECRET_ACCESS_KEY", "S3RVER"),
            // This version of rclone fails where a machine names certificates of its own.
            ("AWS_CA_BUNDLE", null),
        ];
    }

    public override string Target => $"test:{Bucket}";

    public override string Claims => Path.Combine(data, Bucket, ".newssite-publish/claims");

    public override IEnumerable<(string Name, string? Value)> Variables { get; }

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
            new ProcessStartInfo("/usr/bin/rclone", ["rcat", $"{Target}/{path}"])
            {
                RedirectStandardInput = true,
                Environment = { ["LANG"] = "C" },
            }.With(Variables)
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

file static class Variables
{
    public static ProcessStartInfo With(
        this ProcessStartInfo start,
        IEnumerable<(string Name, string? Value)> variables
    )
    {
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
