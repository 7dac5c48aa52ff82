using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ChannelRouting.Tests.Support;

/// <summary>A page that is open: what it asked for, what it complained of, and what it looks like.</summary>
public sealed class ChromiumPage : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private int _last;

    private ChromiumPage()
    {
    }

    /// <summary>What it asked for, itself first.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors and warnings on its console, and exceptions nobody caught.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<ChromiumPage> OpenAsync(Uri door, Uri file, int width, int height)
    {
        var page = new ChromiumPage();
        await page._socket.ConnectAsync(door, CancellationToken.None);
        foreach (var domain in new[] { "Page", "Network", "Runtime", "Log" }) await page.SendAsync($"{domain}.enable");
        await page.SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        await page.SendAsync("Page.navigate", new JsonObject { ["url"] = file.AbsoluteUri }, isDone: message => (string?)message["method"] == "Page.loadEventFired");
        return page;
    }

    /// <summary>The value of an expression, as text.</summary>
    public async Task<string> EvaluateAsync(string expression) =>
        (await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true }))["result"]!["result"]!["value"]!.ToString();

    /// <summary>Sends a message and reads until its answer, or until what is waited for.</summary>
    public async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null, Func<JsonNode, bool>? isDone = null)
    {
        var id = ++_last;
        var text = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] }.ToJsonString();
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);
        isDone ??= message => (int?)message["id"] == id;
        while (true)
        {
            var message = await ReadAsync();
            if ((int?)message["id"] == id && message["error"] is { } error) throw new InvalidOperationException($"{method}: {error}");
            if (isDone(message)) return message;
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonNode> ReadAsync()
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            content.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        var message = JsonNode.Parse(content.ToArray())!;
        Note(message);
        return message;
    }

    private void Note(JsonNode message)
    {
        switch ((string?)message["method"])
        {
            case "Network.requestWillBeSent": Requests.Add((string)message["params"]!["request"]!["url"]!); break;
            case "Runtime.exceptionThrown" or "Log.entryAdded": Complaints.Add(message["params"]!.ToJsonString()); break;
            case "Runtime.consoleAPICalled" when (string?)message["params"]!["type"] is "error" or "warning" or "assert": Complaints.Add(message["params"]!.ToJsonString()); break;
            default: break;
        }
    }
}
