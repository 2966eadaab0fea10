using MimeKit;

namespace Tests.Host;

/// <summary>A reader of the site of a host process: subscribes as anybody would, and opens the inbox.</summary>
internal sealed class Reader(HostFolder folder)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>Asks for a newsletter, opens the link in the mail and presses its button.</summary>
    public async Task SubscribeAsync(string email, string list, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{folder.Site}/") };
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = email, ["list"] = list });
        await ShouldBeFineAsync(await http.PostAsync("/api/subscribe", form, cancellation), cancellation);
        var link = await LinkAsync(email, cancellation);
        await ShouldBeFineAsync(await http.PostAsync(link, null, cancellation), cancellation);
    }

    /// <summary>Every mail received so far.</summary>
    public IReadOnlyList<MimeMessage> Mails() => Directory.Exists(folder.Mail)
        ? [.. Directory.EnumerateFiles(folder.Mail, "*.eml", SearchOption.AllDirectories).Select(file => MimeMessage.Load(file))]
        : [];

    private static async Task ShouldBeFineAsync(HttpResponseMessage answer, CancellationToken cancellation) =>
        answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");

    private async Task<string> LinkAsync(string email, CancellationToken cancellation)
    {
        var deadline = DateTime.UtcNow + Limit;
        while (DateTime.UtcNow < deadline)
        {
            var text = Mails()
                .Where(mail => mail.To.Mailboxes.Any(to => to.Address == email))
                .Select(mail => mail.TextBody)
                .FirstOrDefault(body => body?.Contains("/api/confirm?token=", StringComparison.Ordinal) == true);
            if (text is not null)
                return text[text.IndexOf("/api/confirm?token=", StringComparison.Ordinal)..].Split(' ', '\n', '\r')[0];
            await Task.Delay(50, cancellation);
        }
        throw new TimeoutException("No mail with a link to confirm came.");
    }
}
