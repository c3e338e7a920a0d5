using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using NewsSite.Generator.Features.Hosting;

namespace NewsSite.Tests.Archiving;

/// <summary>
/// The WARC file, read by warcio, the reader of ReplayWeb.page. Skipped without Node or NEWSSITE_NODE_MODULES, or failed if
/// NEWSSITE_REQUIRE_NODE is 1.
/// </summary>
public sealed class WarcTests(ArchivedSite site) : IClassFixture<ArchivedSite>
{
    private const string Script = """
        import { createReadStream } from 'node:fs';
        import { createHash } from 'node:crypto';
        import { pathToFileURL } from 'node:url';
        const [modules, file] = process.argv.slice(1);
        const { WARCParser } = await import(pathToFileURL(modules + '/warcio/dist/index.js'));
        const records = [];
        for await (const record of new WARCParser(createReadStream(file))) {
          const body = await record.readFully(false);
          records.push({
            type: record.warcType,
            version: record.warcHeaders.protocol,
            uri: record.warcTargetURI ?? null,
            date: record.warcDate,
            fields: Object.fromEntries([...record.warcHeaders.headers].map(([name, value]) => [name.toLowerCase(), value])),
            status: record.httpHeaders?.statusline ?? null,
            headers: record.httpHeaders ? [...record.httpHeaders.headers] : [],
            sha256: createHash('sha256').update(body).digest('hex'),
          });
        }
        console.log(JSON.stringify(records));
        """;

    [Fact]
    public void Warcio_reads_every_file_with_the_headers_of_hosts()
    {
        var records = Read(site.PathOf(".warc.gz"));
        Assert.All(records, record => Assert.Equal("WARC/1.1", record.Version));
        Assert.All(records, record => Assert.Equal("2024-11-01T06:00:00Z", record.Date));
        Assert.Equal("warcinfo", records[0].Type);
        Assert.Equal(ArchivedSite.Name + ".warc.gz", records[0].Fields["warc-filename"]);
        Assert.Equal(records.Length, records.Select(record => record.Fields["warc-record-id"]).Distinct().Count());
        var files = site
            .Bag.Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal))
            .ToDictionary(file => file.Key[4..], file => Convert.ToHexStringLower(SHA256.HashData(file.Value)));
        Assert.Equal(files.Count, records.Length - 1);
        foreach (var record in records.Skip(1))
        {
            Assert.Equal(("response", "HTTP/1.1 200 OK"), (record.Type, record.Status));
            Assert.StartsWith("https://edu.example/", record.Uri!, StringComparison.Ordinal);
            var address = record.Uri!["https://edu.example".Length..];
            var file = Uri.UnescapeDataString(address.EndsWith('/') ? address + "index.html" : address);
            Assert.Equal(files[file], record.Sha256);
            Assert.Equal($"sha256:{files[file]}", record.Fields["warc-payload-digest"]);
            Assert.Equal(records[0].Fields["warc-record-id"], record.Fields["warc-warcinfo-id"]);
            Assert.Equal(
                HostedFiles
                    .HeadersOf(address)
                    .Append(("Content-Length", $"{site.Bag["data" + file].Length}"))
                    .Select(header => (header.Item1.ToLowerInvariant(), header.Item2))
                    .Order(),
                record.Headers.Select(header => (header[0].ToLowerInvariant(), header[1])).Order()
            );
        }
    }

    private static Record[] Read(string file)
    {
        var modules = Environment.GetEnvironmentVariable("NEWSSITE_NODE_MODULES") ?? "";
        if (!Directory.Exists(Path.Combine(modules, "warcio")))
        {
            Assert.False(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_NODE") == "1", "there is no warcio");
            Assert.Skip("NEWSSITE_NODE_MODULES names no folder with warcio");
        }

        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", Script, modules, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return JsonSerializer.Deserialize<Record[]>(output, JsonSerializerOptions.Web)!;
    }

    private sealed record Record(
        string Type,
        string Version,
        string? Uri,
        string Date,
        Dictionary<string, string> Fields,
        string? Status,
        string[][] Headers,
        string Sha256
    );
}
