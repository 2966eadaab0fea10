using Pipeline.Mail;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// How the recipients' domains fare within a run: one that refuses, or is slow, is put off, so that it does not hold up the others.
/// </summary>
internal sealed class Domains
{
    /// <summary>So many in a row are the domain's doing, not its recipients'.</summary>
    private const int MaxInARow = 3;

    /// <summary>A domain that answers "no such mailbox" to so many in a row may mean us.</summary>
    private const int MaxGoneInARow = 5;

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Record> _records = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether any was put off for being slow.</summary>
    public bool AnySlow => _records.Values.Any(record => record.IsSlow);

    public static string Of(string address) => address[(address.LastIndexOf('@') + 1)..];

    /// <summary>Whether it refused so often in a row that it is to rest.</summary>
    public bool Refuses(string domain) => Find(domain).Deferred >= MaxInARow;

    public bool IsSlow(string domain) => Find(domain).IsSlow;

    /// <summary>Takes note of an answer, and of how long it took.</summary>
    /// <returns>The outcome, without the word that the mailbox does not exist where that cannot be believed.</returns>
    public MailOutcome Note(string domain, MailOutcome outcome, TimeSpan took)
    {
        var record = Find(domain);
        var gone = outcome.Result is MailResult.NoSuchMailbox ? record.Gone + 1 : outcome.Result is MailResult.Accepted ? 0 : record.Gone;
        var deferred = outcome.Result is MailResult.Deferred or MailResult.NotSent ? record.Deferred + 1 : 0;
        _records[domain] = new Record(deferred, gone, record.IsSlow || took > Slow);
        return gone > MaxGoneInARow && outcome.Result is MailResult.NoSuchMailbox ? outcome with { Result = MailResult.Refused } : outcome;
    }

    private Record Find(string domain) => _records.GetValueOrDefault(domain);

    private readonly record struct Record(int Deferred, int Gone, bool IsSlow);
}
