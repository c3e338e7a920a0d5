using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;

namespace NewsSite.Editor.Serving;

/// <summary>
/// Port on 127.0.0.1 that this process holds from the moment it is chosen. No other program gets it while the site is still
/// built, and a browser that comes early waits for its answer.
/// </summary>
internal sealed class LocalPort : IDisposable
{
    private readonly Socket socket;

    private LocalPort(Socket socket) => this.socket = socket;

    /// <summary>From 1 to 65,535.</summary>
    public int Number => ((IPEndPoint)socket.LocalEndPoint!).Port;

    /// <summary>Scheme, host and port.</summary>
    public string Address => $"http://127.0.0.1:{Number}";

    /// <summary>Takes the wanted port, else the next free one above it, else any.</summary>
    /// <param name="wanted">0 for any.</param>
    /// <exception cref="SocketException">The system gives no port at all.</exception>
    public static LocalPort Take(int wanted)
    {
        for (var number = wanted; number <= IPEndPoint.MaxPort; number++)
        {
            try
            {
                return Open(number);
            }
            catch (SocketException)
            {
                // In use, or reserved: try the next.
            }
        }

        return Open(0);
    }

    private static LocalPort Open(int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, number));
            // Several sockets may be bound to one port; only one of them may listen.
            socket.Listen();
            return new LocalPort(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Makes a server answer at this port. The server closes it when it ends.</summary>
    public void Serve(IWebHostBuilder host) =>
        host.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => socket)
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, Number));

    public void Dispose() => socket.Dispose();
}
