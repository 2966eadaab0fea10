using Microsoft.Playwright;

namespace Tests.Browser;

/// <summary>A browser's tab that remembers what went wrong in it.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly List<string> _errors = [];

    internal Tab(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, error);
        page.RequestFailed += (_, request) => Note(true, $"{request.Url}: {request.Failure}");
        page.Dialog += async (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, refused and failed requests, dialogs.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_errors)
                return [.. _errors];
        }
    }

    /// <summary>Whether the page is wider than the window.</summary>
    public Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth");

    /// <summary>Goes through the whole page, so that everything that waits to be seen has come, and back to its top.</summary>
    public async Task ReadToTheEndAsync()
    {
        await Page.EvaluateAsync(
            """
            async () => {
              for (let y = 0; y < document.body.scrollHeight; y += 600) {
                scrollTo(0, y);
                await new Promise(requestAnimationFrame);
              }
            }
            """);
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.EvaluateAsync("scrollTo(0, 0)");
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    private void Note(bool wrong, string text)
    {
        if (!wrong)
            return;
        lock (_errors)
            _errors.Add(text);
    }
}
