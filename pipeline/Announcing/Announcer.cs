using System.Net.Http.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Model;

namespace Pipeline.Announcing;

/// <summary>
/// Tells search engines and feed hubs what changed, as it is written. It is a courtesy: who is not reached finds it by the sitemap or the
/// feed, so nothing waits long for an answer, and nobody is asked again for a while who did not give one.
/// </summary>
public sealed partial class Announcer(
    HttpClient http, IOptions<AnnounceOptions> options, Publication publication, TimeProvider time, ILogger<Announcer> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private long _restsUntil = long.MinValue;

    /// <summary>The hub's address, for feeds to name; null for none.</summary>
    public string? Hub => options.Value.WebSubHub?.AbsoluteUri;

    /// <summary>The key that the site must show, in a file of its name; null for none.</summary>
    public string? Key => options.Value.IndexNowKey is { Length: > 0 } key ? key : null;

    /// <summary>A page is new, changed or gone.</summary>
    /// <param name="address">On the site, from its root.</param>
    public Task PageAsync(string address, CancellationToken cancellation) => Key is not { } key
        ? Task.CompletedTask
        : SendAsync(options.Value.IndexNow, () => JsonContent.Create(new
        {
            host = publication.Address.Host,
            key,
            keyLocation = publication.Absolute($"/{key}.txt").AbsoluteUri,
            urlList = new[] { publication.Absolute(address).AbsoluteUri },
        }), cancellation);

    /// <summary>Feeds changed (WebSub, section 6).</summary>
    /// <param name="paths">On the site, without a leading slash.</param>
    public Task FeedsAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var topics = paths.Select(path => KeyValuePair.Create("hub.url", publication.Absolute(path).AbsoluteUri)).ToList();
        return options.Value.WebSubHub is not { } hub || topics.Count == 0
            ? Task.CompletedTask
            : SendAsync(hub, () => new FormUrlEncodedContent(topics.Prepend(KeyValuePair.Create("hub.mode", "publish"))), cancellation);
    }

    private async Task SendAsync(Uri to, Func<HttpContent> content, CancellationToken cancellation)
    {
        if (time.GetTimestamp() < Interlocked.Read(ref _restsUntil))
            return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var body = content();
            using var answer = await http.PostAsync(to, body, limit.Token);
            answer.EnsureSuccessStatusCode();
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            Interlocked.Exchange(ref _restsUntil, time.GetTimestamp() + (long)(Rest.TotalSeconds * time.TimestampFrequency));
            NotReached(log, to.Host, $"{e.GetType().Name}: {e.Message}");
        }
    }

    [LoggerMessage(1401, LogLevel.Warning, "{Host} could not be told of a change, and is not asked for a minute: {Error}")]
    private static partial void NotReached(ILogger log, string host, string error);
}
