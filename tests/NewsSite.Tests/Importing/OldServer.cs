using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsSite.Tests.Importing;

/// <summary>The server of an old site, on this machine only. It counts requests, may break off, and knows ranges.</summary>
internal sealed class OldServer : IDisposable
{
    private const string Version = "\"v1\"";
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, byte[]> files;
    private readonly List<string> requests = [];

    /// <summary>Serves files by path.</summary>
    public OldServer(Dictionary<string, byte[]> files)
    {
        this.files = files;
        listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public string Origin => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Number of answers that break off after half of what they promised.</summary>
    public int BreaksOff { get; set; }

    /// <summary>True to break off by a reset of the connection, not by its end.</summary>
    public bool Resets { get; set; }

    /// <summary>First lines of requests, with the range that was asked for.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    public void Dispose() => listener.Stop();

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = listener.AcceptTcpClient();
                Answer(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private void Answer(NetworkStream stream)
    {
        try
        {
            var reader = new StreamReader(stream, Encoding.ASCII);
            var path = reader.ReadLine()!.Split(' ')[1];
            var from = 0;
            while (reader.ReadLine() is { Length: > 0 } line)
            {
                if (line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
                {
                    from = int.Parse(line[13..].TrimEnd('-'));
                }
            }

            lock (requests)
            {
                requests.Add($"{path} {from}");
            }

            if (path == "/silent.jpg")
            {
                Thread.Sleep(1500);
                return;
            }

            if (path == "/moved.jpg")
            {
                Write(
                    stream,
                    "HTTP/1.1 302 Found\r\nLocation: /a.jpg\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                );
                return;
            }

            if (path == "/page.jpg")
            {
                Write(
                    stream,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\nConnection: close\r\n\r\n<p>"
                );
                return;
            }

            if (!files.TryGetValue(path, out var bytes))
            {
                Write(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }

            var head =
                from > 0
                    ? $"206 Partial Content\r\nContent-Range: bytes {from}-{bytes.Length - 1}/{bytes.Length}"
                    : "200 OK";
            Write(
                stream,
                $"HTTP/1.1 {head}\r\nETag: {Version}\r\nContent-Length: {bytes.Length - from}\r\nConnection: close\r\n\r\n"
            );
            var count = bytes.Length - from;
            stream.Write(bytes, from, BreaksOff-- > 0 ? count / 2 : count);
            if (BreaksOff >= 0 && Resets)
            {
                // What was sent must have arrived: a reset takes back what waits.
                Thread.Sleep(300);
                stream.Socket.LingerState = new LingerOption(true, 0);
            }
        }
        catch (IOException)
        {
            // The client went away.
        }
    }

    private static void Write(NetworkStream stream, string head) => stream.Write(Encoding.ASCII.GetBytes(head));
}
