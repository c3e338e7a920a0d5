using System.Diagnostics;
using System.Net;

namespace NewsSite.Tests.Harness;

/// <summary>
/// A real web server of this machine that serves a folder, with the settings that the build wrote there or without. Tests
/// are skipped without it, or fail if NEWSSITE_REQUIRE_ and its name is 1.
/// </summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly Process process;

    private WebServer(Process process, int port)
    {
        this.process = process;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
        };
    }

    /// <summary>Follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>Scheme, host and port.</summary>
    public string Origin => Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>Serves the folder <c>dist</c> of a folder.</summary>
    /// <param name="kind"><c>nginx</c>, <c>apache</c> or <c>caddy</c>.</param>
    /// <param name="folder">Absolute; the server writes its files there.</param>
    /// <param name="settings">False to ignore the settings in the site.</param>
    public static Task<WebServer> StartAsync(string kind, string folder, bool settings = true)
    {
        var port = TestPort.Choose();
        return kind switch
        {
            "nginx" => StartNginxAsync(folder, port, settings),
            "apache" => StartApacheAsync(folder, port, settings),
            _ => StartCaddyAsync(folder, port, settings),
        };
    }

    /// <summary>Serves what a whole configuration, as <c>newssite host</c> prints it, says, at a free port.</summary>
    /// <param name="folder">Absolute; the server writes its files there.</param>
    public static Task<WebServer> StartAsync(string kind, string folder, string configuration)
    {
        var port = TestPort.Choose();
        return kind switch
        {
            "nginx" => StartNginxAsync(
                folder,
                port,
                configuration
                    .Replace("    listen 80;", $"    listen 127.0.0.1:{port};", StringComparison.Ordinal)
                    .Replace("    listen [::]:80;", "", StringComparison.Ordinal)
            ),
            "apache" => StartApacheAsync(
                folder,
                port,
                configuration.Replace("<VirtualHost *:80>", $"<VirtualHost *:{port}>", StringComparison.Ordinal)
            ),
            _ => StartCaddyAsync(
                folder,
                port,
                string.Join(
                    '\n',
                    configuration
                        .Split('\n')
                        .Select(line => line == "edu.example {" ? $"http://127.0.0.1:{port} {{" : line)
                )
            ),
        };
    }

    /// <summary>Returns the target of a path's redirect, or null if the path is served.</summary>
    public async Task<string?> LocationAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        if (response.StatusCode == HttpStatusCode.MovedPermanently)
        {
            return response.Headers.Location!.OriginalString;
        }

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Task<WebServer> StartNginxAsync(string folder, int port, bool settings)
    {
        var queries = settings ? $"include {folder}/dist/*.nginx-http.conf;" : "";
        var types = settings ? $"include {folder}/dist/*.nginx.conf;" : "include /etc/nginx/mime.types;";
        return StartNginxAsync(
            folder,
            port,
            $$"""
            {{queries}}
            server {
                listen 127.0.0.1:{{port}};
                root {{folder}}/dist;
                absolute_redirect off;
                {{types}}
            }
            """
        );
    }

    /// <param name="servers">What stands in the block <c>http</c>.</param>
    private static async Task<WebServer> StartNginxAsync(string folder, int port, string servers)
    {
        var program = Find("NGINX", "nginx-light", "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx");
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(
            configuration,
            $$"""
            user root;
            daemon off;
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events { worker_connections 64; }
            http {
                access_log off;
                client_body_temp_path {{folder}}/t1;
                proxy_temp_path {{folder}}/t2;
                fastcgi_temp_path {{folder}}/t3;
                uwsgi_temp_path {{folder}}/t4;
                scgi_temp_path {{folder}}/t5;
                {{servers}}
            }
            """
        );
        return await StartAsync(port, program, ["-p", folder, "-c", configuration]);
    }

    private static Task<WebServer> StartApacheAsync(string folder, int port, bool settings) =>
        StartApacheAsync(
            folder,
            port,
            $"""
            DocumentRoot {folder}/dist
            <Directory {folder}/dist>
                AllowOverride {(settings ? "FileInfo" : "None")}
                Require all granted
                DirectoryIndex index.html
            </Directory>
            """
        );

    /// <param name="hosts">What stands after the general settings.</param>
    private static async Task<WebServer> StartApacheAsync(string folder, int port, string hosts)
    {
        var program = Find("APACHE", "apache2-bin", $"{Prefix}/usr/sbin/apache2");
        var configuration = Path.Combine(folder, "apache.conf");
        string[] modules =
        [
            "mpm_event",
            "authz_core",
            "dir",
            "mime",
            "headers",
            "setenvif",
            "alias",
            "rewrite",
            "filter",
            "deflate",
        ];
        await File.WriteAllTextAsync(
            configuration,
            $"""
            ServerRoot {folder}
            ServerName localhost
            Listen 127.0.0.1:{port}
            PidFile {folder}/apache.pid
            ErrorLog {folder}/error.log
            {string.Join(
                '\n',
                modules.Select(name => $"LoadModule {name}_module {Prefix}/usr/lib/apache2/modules/mod_{name}.so")
            )}
            User nobody
            Group nogroup
            TypesConfig {(File.Exists(MediaTypes) ? MediaTypes : "/dev/null")}
            # As in mime.conf of Debian.
            AddType application/x-gzip .gz .tgz
            {hosts}
            """
        );
        if (!OperatingSystem.IsWindows())
        {
            // The server may not run as root.
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        return await StartAsync(port, program, ["-X", "-f", configuration]);
    }

    private static Task<WebServer> StartCaddyAsync(string folder, int port, bool settings) =>
        StartCaddyAsync(
            folder,
            port,
            $$"""
            http://127.0.0.1:{{port}} {
                root * {{folder}}/dist
                {{(settings ? $"import {folder}/dist/headers.caddy" : "")}}
                file_server
            }
            """
        );

    /// <param name="sites">What stands after the general settings.</param>
    private static async Task<WebServer> StartCaddyAsync(string folder, int port, string sites)
    {
        var program = Find("CADDY", "caddy", $"{Prefix}/usr/bin/caddy");
        var configuration = Path.Combine(folder, "Caddyfile");
        await File.WriteAllTextAsync(
            configuration,
            $$"""
            {
                admin off
                auto_https off
            }
            {{sites}}
            """
        );
        return await StartAsync(port, program, ["run", "--config", configuration, "--adapter", "caddyfile"]);
    }

    private const string MediaTypes = "/etc/mime.types";

    /// <summary>Where servers are unpacked that are not installed; else empty.</summary>
    private static string Prefix => Environment.GetEnvironmentVariable("NEWSSITE_SERVERS") ?? "";

    private static string Find(string name, string package, params string[] places)
    {
        if (places.FirstOrDefault(File.Exists) is { } program)
        {
            return program;
        }

        Assert.False(Environment.GetEnvironmentVariable($"NEWSSITE_REQUIRE_{name}") == "1", $"there is no {places[0]}");
        Assert.Skip($"there is no {places[0]} on this machine (Debian: apt-get install {package})");
        return "";
    }

    private static async Task<WebServer> StartAsync(int port, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        if (Prefix.Length > 0)
        {
            start.Environment["LD_LIBRARY_PATH"] = $"{Prefix}/usr/lib/x86_64-linux-gnu";
        }

        var server = new WebServer(Process.Start(start)!, port);
        var errors = server.process.StandardError.ReadToEndAsync();
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (server.process.HasExited)
            {
                Assert.Fail($"{program} ended: {await errors}");
            }

            try
            {
                using var response = await server.Client.GetAsync("/robots.txt");
                return server;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        await server.DisposeAsync();
        Assert.Fail($"{program} does not answer");
        return server;
    }
}
