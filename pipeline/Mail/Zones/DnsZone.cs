using System.Net;
using System.Net.Sockets;
using DnsClient;

namespace Pipeline.Mail.Zones;

/// <summary>Asks the machine's name servers, or one that is given. Keeps no answers: <see cref="DomainWatch"/> does.</summary>
internal sealed class DnsZone(IPEndPoint? server = null) : IZone
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Finding the machine's name servers can take a while, or fail: not before somebody asks.
    private readonly Lazy<LookupClient> _client = new(() => new LookupClient(OptionsFor(server)));

    public async Task<IReadOnlyList<string>> TextsAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var answer = await _client.Value.QueryAsync(name, QueryType.TXT, cancellationToken: cancellation);
            return answer.Header.ResponseCode is DnsHeaderResponseCode.NoError or DnsHeaderResponseCode.NotExistentDomain
                ? [.. answer.Answers.TxtRecords().Select(record => string.Concat(record.Text))]
                : throw new ZoneSilentException($"The name server answers {answer.Header.ResponseCode} for {name}.");
        }
        catch (Exception e) when (e is DnsResponseException or SocketException or InvalidOperationException or ArgumentException)
        {
            throw new ZoneSilentException($"No name server answers for {name} ({e.GetType().Name}).", e);
        }
    }

    private static LookupClientOptions OptionsFor(IPEndPoint? server)
    {
        var options = server is null ? new LookupClientOptions() : new LookupClientOptions(server);
        options.Timeout = Patience;
        options.Retries = 1;
        options.UseCache = false;
        return options;
    }
}
