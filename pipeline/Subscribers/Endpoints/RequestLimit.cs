using Microsoft.Extensions.Options;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>
/// How many requests a client made of late. In memory, per instance: it slows a flood down; what protects a mailbox is the limit
/// per address, which is stored.
/// </summary>
public sealed class RequestLimit(IOptions<SubscribeOptions> options, TimeProvider time)
{
    private const int MaxClients = 10_000;

    private readonly Dictionary<string, Window> _windows = [];
    private readonly Lock _lock = new();

    /// <summary>Counts a request. False if the client has made its share.</summary>
    public bool TryEnter(string client)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_windows.Count >= MaxClients)
                Forget(now);
            var window =
                _windows.TryGetValue(client, out var open) && open.End > now ? open : new Window(now + options.Value.ClientWindow, 0);
            _windows[client] = window with { Count = window.Count + 1 };
            return window.Count < options.Value.RequestsPerClient;
        }
    }

    /// <summary>Drops the windows that ended; under a flood of as many clients, all of them, rather than grow without bound.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var client in _windows.Where(pair => pair.Value.End <= now).Select(pair => pair.Key).ToList())
            _windows.Remove(client);
        if (_windows.Count >= MaxClients)
            _windows.Clear();
    }

    private readonly record struct Window(DateTimeOffset End, int Count);
}
