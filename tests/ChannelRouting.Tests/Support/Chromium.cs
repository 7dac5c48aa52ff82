using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ChannelRouting.Tests.Support;

/// <summary>A headless Chromium of one test class, driven over its DevTools protocol.</summary>
public sealed class Chromium : IDisposable
{
    private static readonly string[] Arguments =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
        "--remote-debugging-port=0", "about:blank",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("chromium").FullName;
    private readonly Lazy<Task<Uri>> _door;
    private Process? _process;

    public Chromium() => _door = new Lazy<Task<Uri>>(StartAsync);

    /// <summary>Where it is; null when it is not installed.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Opens a page of its own on a file with this content.</summary>
    public async Task<ChromiumPage> OpenAsync(string html, int width, int height)
    {
        var file = System.IO.Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        var door = await _door.Value;
        using var http = new HttpClient();
        using var answer = await http.PutAsync(new Uri($"http://{door.Authority}/json/new?about:blank"), null);
        var target = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return await ChromiumPage.OpenAsync(new Uri((string)target["webSocketDebuggerUrl"]!), new Uri(file), width, height);
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>It says its address on its error stream.</summary>
    private async Task<Uri> StartAsync()
    {
        Assert.True(Path is not null, "There is no chromium on this machine; .ci/run installs it.");
        _process = Process.Start(new ProcessStartInfo(Path, [$"--user-data-dir={System.IO.Path.Combine(_folder, "profile")}", .. Arguments]) { RedirectStandardError = true })!;
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("DevTools listening on ", StringComparison.Ordinal)) continue;
            _ = _process.StandardError.ReadToEndAsync();
            return new Uri(line["DevTools listening on ".Length..]);
        }

        throw new InvalidOperationException("Chromium ended before it listened.");
    }
}
