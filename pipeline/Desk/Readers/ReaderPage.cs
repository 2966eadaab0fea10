using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Desk.Access;
using Pipeline.Desk.Pages;
using Pipeline.Subscribers;

namespace Pipeline.Desk.Readers;

/// <summary>One reader. Their address is asked for by a form, so that no log and no browser's history has it.</summary>
public sealed class ReaderPage(ReaderHistory history, DeskPages pages)
{
    private static readonly ReaderDeskView Empty = new("", null, null, [], [], 0);

    public Task<IActionResult> ShowAsync(HttpRequest request, Person person) => PageAsync(request, person, Empty);

    public async Task<IActionResult> FindAsync(HttpRequest request, Person person, string text, CancellationToken cancellation) =>
        await PageAsync(request, person, EmailAddress.TryParse(text.Trim(), out var address)
            ? await history.ReadAsync(address, cancellation)
            : Empty with { Address = text, Trouble = "Say whom, as one address such as reader@example.org." });

    private Task<IActionResult> PageAsync(HttpRequest request, Person person, ReaderDeskView view) =>
        pages.PageAsync(request, person, "desk-readers", "readers", "Readers", view);
}
