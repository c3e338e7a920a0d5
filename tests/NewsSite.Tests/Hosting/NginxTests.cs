using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Hosting;

/// <summary>
/// The redirect file in a real nginx on this machine. Skipped without nginx, or failed if NEWSSITE_REQUIRE_NGINX is 1.
/// </summary>
public sealed class NginxTests
{
    [Fact]
    public async Task Nginx_leads_on_from_a_renamed_story_after_fix()
    {
        using var folder = TestFolder.Of(
            Story("2024/05/07-a", "ky", "А")
                + Story("2024/05/07-a", "ru", "А", "aliases: ['/старая%20\"новость\".html']", "Текст по-русски.")
        );
        TestSite.AddDefaults(folder);
        Run(folder, "ledger", "update");
        Directory.Move(folder.PathOf("content/news/2024/05/07-a"), folder.PathOf("content/news/2024/05/07-zhyiyn"));
        Run(folder, "ledger", "fix");
        Run(folder, "build");

        await using var nginx = await Nginx.StartAsync(folder);
        const string ky = "/ky/news/2024/05/07-zhyiyn/";
        Assert.Equal(ky, await nginx.LocationAsync("/ky/news/2024/05/07-a/"));
        Assert.Equal(ky, await nginx.LocationAsync("/ky/news/2024/05/07-a"));
        Assert.Equal("/ru/news/2024/05/07-zhyiyn/", await nginx.LocationAsync("/ru/news/2024/05/07-a/?from=mail"));
        Assert.Equal(
            "/ru/news/2024/05/07-zhyiyn/",
            await nginx.LocationAsync("/" + Uri.EscapeDataString("старая \"новость\".html"))
        );
        Assert.Null(await nginx.LocationAsync(ky));
    }

    private static void Run(TestFolder folder, params string[] arguments)
    {
        var run = CommandRun.In(folder.Root, "en", arguments);
        Assert.True(run.ExitCode == 0, run.Error + run.Out);
    }

    private sealed class Nginx : IAsyncDisposable
    {
        private readonly Process process;
        private readonly HttpClient client;

        private Nginx(Process process, int port)
        {
            this.process = process;
            client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
            {
                BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            };
        }

        /// <summary>Serves the <c>dist</c> folder, including its redirect file.</summary>
        public static async Task<Nginx> StartAsync(TestFolder folder)
        {
            var program = new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(
                File.Exists
            );
            if (program is null)
            {
                Assert.False(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_NGINX") == "1", "there is no nginx");
                Assert.Skip("there is no nginx on this machine (Debian: apt-get install nginx-light)");
            }

            var port = FreePort();
            folder.Add(
                $$"""
                -- nginx.conf --
                user root;
                daemon off;
                worker_processes 1;
                pid {{folder.PathOf("nginx.pid")}};
                error_log {{folder.PathOf("error.log")}};
                events { worker_connections 16; }
                http {
                    access_log off;
                    client_body_temp_path {{folder.PathOf("t1")}};
                    proxy_temp_path {{folder.PathOf("t2")}};
                    fastcgi_temp_path {{folder.PathOf("t3")}};
                    uwsgi_temp_path {{folder.PathOf("t4")}};
                    scgi_temp_path {{folder.PathOf("t5")}};
                    server {
                        listen 127.0.0.1:{{port}};
                        root {{folder.PathOf("dist")}};
                        absolute_redirect off;
                        include {{folder.PathOf("dist/redirects.nginx.conf")}};
                    }
                }
                """
            );
            var start = new ProcessStartInfo(program!, ["-p", folder.Root, "-c", folder.PathOf("nginx.conf")])
            {
                RedirectStandardError = true,
            };
            var nginx = new Nginx(Process.Start(start)!, port);
            await nginx.WaitAsync();
            return nginx;
        }

        /// <summary>Returns the target of a path's redirect, or null if the path is served.</summary>
        public async Task<string?> LocationAsync(string path)
        {
            using var response = await client.GetAsync(path);
            if (response.StatusCode == HttpStatusCode.MovedPermanently)
            {
                return response.Headers.Location!.OriginalString;
            }

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return null;
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            await process.WaitForExitAsync();
            process.Dispose();
        }

        private async Task WaitAsync()
        {
            for (var attempt = 0; attempt < 100; attempt++)
            {
                Assert.False(process.HasExited, process.HasExited ? await process.StandardError.ReadToEndAsync() : "");
                try
                {
                    using var response = await client.GetAsync("/robots.txt");
                    return;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(50);
                }
            }

            Assert.Fail("nginx does not answer");
        }

        private static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }
}
