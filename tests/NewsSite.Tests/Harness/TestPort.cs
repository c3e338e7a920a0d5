using System.Net;
using System.Net.Sockets;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Port on 127.0.0.1 for a program that must be told one. Between the choice and the program's start nobody holds it, so it
/// lies below those that systems give out by themselves, to connections and servers (from 32,768 on Linux).
/// </summary>
internal static class TestPort
{
    /// <summary>Returns a free port, one of ten thousand: tests that run side by side rarely choose the same.</summary>
    public static int Choose()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, Random.Shared.Next(10_000, 20_000));
            try
            {
                probe.Start();
                return ((IPEndPoint)probe.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // In use: choose again.
            }
        }
    }
}
