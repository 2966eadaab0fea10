using Microsoft.Playwright;

namespace Tests.Browser.Desk;

/// <summary>Somebody at the desk who has a keyboard and no mouse.</summary>
internal sealed class Editor(Tab tab, string address)
{
    // More than any page of the desk has places to stop at.
    private const int MostStops = 150;

    public IPage Page => tab.Page;

    public Task<IResponse?> OpenAsync(string path) => Page.GotoAsync(address + path);

    /// <summary>Walks on by Tab until something has the focus.</summary>
    public async Task ReachAsync(ILocator wanted)
    {
        await wanted.First.WaitForAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await wanted.First.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"No Tab leads to {wanted}.");
    }

    /// <summary>Reaches a button, link or summary and presses Enter.</summary>
    public async Task PressAsync(ILocator wanted)
    {
        await ReachAsync(wanted);
        await Page.Keyboard.PressAsync("Enter");
    }

    public Task PressAsync(AriaRole role, string name) => PressAsync(Page.GetByRole(role, new() { Name = name, Exact = true }));

    /// <summary>Opens a form of the piece, types into its one field and sends it. A tab in the text is the key.</summary>
    public async Task FillInAsync(string action, string field, string text)
    {
        var form = Page.Locator("details.ask").Filter(new() { Has = Page.Locator("summary", new() { HasText = action }) });
        await PressAsync(form.Locator("summary"));
        await ReachAsync(form.GetByLabel(field));
        await Page.Keyboard.PressAsync("ControlOrMeta+A");
        foreach (var (part, at) in text.Split('\t').Select((part, at) => (part, at)))
        {
            if (at > 0)
                await Page.Keyboard.PressAsync("Tab");
            await Page.Keyboard.TypeAsync(part);
        }
        await PressAsync(form.GetByRole(AriaRole.Button));
    }

    /// <summary>Opens what asks again before it does something, and does it.</summary>
    /// <param name="warning">What must be seen before.</param>
    public async Task ConfirmAsync(string action, string warning)
    {
        var form = Page.Locator("details.ask").Filter(new() { Has = Page.Locator("summary", new() { HasText = action }) }).First;
        (await form.GetByText(warning).IsVisibleAsync()).ShouldBeFalse();
        await PressAsync(form.Locator("summary"));
        await form.GetByText(warning).WaitForAsync();
        await PressAsync(form.GetByRole(AriaRole.Button));
    }

    /// <summary>Opens a page again and again until it has a text: for what another process does.</summary>
    public async Task SeeInTimeAsync(string path, string text)
    {
        for (var deadline = Environment.TickCount64 + 120_000; ;)
        {
            await OpenAsync(path);
            if ((await Page.ContentAsync()).Contains(text, StringComparison.Ordinal))
                return;
            if (Environment.TickCount64 > deadline)
                Assert.Fail($"{path} never says “{text}”, but: {await Page.InnerTextAsync("body")}");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Chooses a draft, in place of the system's dialogue, and sends it.</summary>
    public async Task UploadAsync(string name, byte[] bytes)
    {
        await Page.GetByLabel("Drop drafts here").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });
        await PressAsync(AriaRole.Button, "Upload");
        await Page.GetByRole(AriaRole.Status).Filter(new() { HasText = name }).WaitForAsync();
    }

    /// <summary>Waits for a text on the page.</summary>
    public Task SeeAsync(string text) => Page.GetByText(text).First.WaitForAsync();
}
