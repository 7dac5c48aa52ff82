using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChannelRouting.Tests.Support;

/// <summary>A collector of OpenTelemetry's protocol over HTTP on the loopback: answers each request with an empty body, and hands on what was sent.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, TaskCompletionSource<byte[]>> _first = new() { ["/v1/metrics"] = New(), ["/v1/traces"] = New() };
    private readonly Task _work;

    public OtlpReceiver()
    {
        _listener.Start();
        _work = AcceptAsync();
    }

    public Uri AddressOf(string path) => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    /// <summary>The body of the first request to a path.</summary>
    public Task<byte[]> FirstAsync(string path) => _first[path].Task;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
    }

    private static TaskCompletionSource<byte[]> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var head = await ReadHeadAsync(stream);
        var length = int.Parse(head.Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        var body = new byte[length];
        await stream.ReadExactlyAsync(body);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        if (_first.TryGetValue(head[0].Split(' ')[1], out var first)) first.TrySetResult(body);
    }

    private static async Task<string[]> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            head.Append((char)one[0]);
        }

        return head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
