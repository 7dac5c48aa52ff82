using System.Globalization;
using System.Text.Json.Nodes;
using ChannelRouting.Reporting;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Reporting;

/// <summary>The HTML report in a real browser.</summary>
public sealed class ReportInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int PhoneWidth = 390;

    /// <summary>A4 across, less its margins, at 96 dots an inch.</summary>
    private const int PaperWidth = 1_032;

    /// <summary>How many of the canvases have something on them.</summary>
    private const string DrawnCount = """
        [...document.querySelectorAll('canvas')].filter(canvas => canvas.width > 0 && canvas.height > 0 &&
            new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer).some(pixel => pixel !== 0)).length
        """;

    private static readonly Report Report = new ReportedDay().Report(ReportedDay.Options with { Before = new ReportedDay().WorkOrders });

    [BrowserFact]
    public async Task Html_InABrowser_LoadsNothingAndDrawsEveryChart()
    {
        using var page = await chromium.OpenAsync(Report.ToHtml(), 1_200, 900);

        Assert.Equal(["chart.channels", "chart.overdue", "chart.types", "chart.promises"], Report.Charts.Select(chart => chart.Name));
        Assert.Equal(Report.Charts.Count.ToString(CultureInfo.InvariantCulture), await page.EvaluateAsync(DrawnCount));
        Assert.Equal("0", await page.EvaluateAsync("performance.getEntriesByType('resource').length"));
        Assert.StartsWith("file://", Assert.Single(page.Requests), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
        Assert.Equal(Report.Title, await page.EvaluateAsync("document.querySelector('h1').textContent"));
    }

    [BrowserFact]
    public async Task Html_OfAForeignScript_DoesNotRunIt()
    {
        using var page = await chromium.OpenAsync(Report.ToHtml().Replace("</body>", "<script>document.title = 'run'</script></body>", StringComparison.Ordinal), 1_200, 900);

        Assert.Equal(Report.Title, await page.EvaluateAsync("document.title"));
        Assert.Contains("Content Security Policy", Assert.Single(page.Complaints), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Html_OnAPhone_DoesNotScrollSideways()
    {
        using var page = await chromium.OpenAsync(Report.ToHtml(), PhoneWidth, 844);

        Assert.Equal("390 390", await page.EvaluateAsync("`${innerWidth} ${document.documentElement.scrollWidth}`"));
        Assert.Equal(Report.Charts.Count.ToString(CultureInfo.InvariantCulture), await page.EvaluateAsync(DrawnCount));
    }

    [BrowserFact]
    public async Task Html_OnPaper_FitsAndHasNoHiddenRows()
    {
        using var page = await chromium.OpenAsync(Report.ToHtml(), PaperWidth, 720);
        await page.SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "print" });

        Assert.InRange(int.Parse(await page.EvaluateAsync("document.documentElement.scrollWidth"), CultureInfo.InvariantCulture), 1, PaperWidth);
        var printed = await page.SendAsync("Page.printToPDF", new JsonObject { ["printBackground"] = true, ["preferCSSPageSize"] = true });
        var pdf = Convert.FromBase64String((string)printed["result"]!["data"]!);

        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        Assert.InRange(pdf.Length, 20_000, 5_000_000);
        Assert.Empty(page.Complaints);
    }
}
