using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Tests.Browser.Desk;

/// <summary>The pictures of docs/desk.md, taken while the tests are on those pages, where <c>DESK_SHOTS=1</c> asks for it.</summary>
internal static class Shots
{
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("DESK_SHOTS") != "1")
            return;
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(1000, 700);
        await page.EvaluateAsync("document.activeElement.blur(); scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Docs(), $"desk-{name}.png") });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static string Docs([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/images"));
}
