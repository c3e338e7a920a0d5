using System.Net;
using System.Net.Sockets;
using NewsSite.Editor.Serving;

namespace NewsSite.Tests.Serving;

/// <summary>A port that was chosen is kept, and there is always one.</summary>
public sealed class LocalPortTests
{
    [Fact]
    public void A_taken_port_gives_the_next_free_one()
    {
        using var taken = LocalPort.Take(15080);
        using var next = LocalPort.Take(taken.Number);
        Assert.True(next.Number > taken.Number);
    }

    [Fact]
    public void A_port_is_held_before_a_server_listens()
    {
        using var port = LocalPort.Take(0);
        using var other = new TcpListener(IPAddress.Loopback, port.Number);
        Assert.Equal(
            SocketError.AddressAlreadyInUse,
            Assert.Throws<SocketException>(() => other.Start()).SocketErrorCode
        );
    }

    [Fact]
    public void There_is_a_port_above_the_last()
    {
        using var last = LocalPort.Take(IPEndPoint.MaxPort);
        using var any = LocalPort.Take(IPEndPoint.MaxPort + 1);
        Assert.InRange(any.Number, 1, IPEndPoint.MaxPort);
        Assert.NotEqual(last.Number, any.Number);
    }

    [Fact]
    public async Task A_browser_that_comes_before_the_site_is_built_waits()
    {
        var port = LocalPort.Take(0);
        using var client = new HttpClient();
        var answer = client.GetAsync(port.Address, TestContext.Current.CancellationToken);
        await using var server = new LiveServer(port, () => LiveState.Nothing);
        await server.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await answer).StatusCode);
    }
}
