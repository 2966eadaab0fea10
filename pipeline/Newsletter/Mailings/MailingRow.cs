using System.Globalization;
using Azure.Data.Tables;

namespace Pipeline.Newsletter.Mailings;

/// <summary>A mailing in the table <c>mailings</c>, in a partition of its own. Why its row repeats the id: docs/decisions/0003.</summary>
internal static class MailingRow
{
    public static string Key(string id) => $"{id}!mailing";

    public static TableEntity Write(Mailing mailing)
    {
        var row = new TableEntity(mailing.Id, Key(mailing.Id))
        {
            [nameof(Mailing.List)] = mailing.List,
            [nameof(Mailing.State)] = mailing.State.ToString().ToLowerInvariant(),
            [nameof(Mailing.Created)] = mailing.Created,
            [nameof(Mailing.Touched)] = mailing.Touched,
            [nameof(Mailing.NextShard)] = mailing.NextShard,
            [nameof(Mailing.Shards)] = Digits(mailing.Shards),
            [nameof(Mailing.Open)] = Digits(mailing.Open),
            [nameof(Mailing.Held)] = mailing.Held,
        };
        if (mailing.Reason is { } reason)
            row[nameof(Mailing.Reason)] = reason;
        if (mailing.Finished is { } finished)
            row[nameof(Mailing.Finished)] = finished;
        return row;
    }

    public static Mailing Read(TableEntity row) => new()
    {
        Id = row.PartitionKey,
        List = row.GetString(nameof(Mailing.List)) ?? "",
        State = Enum.Parse<MailingState>(row.GetString(nameof(Mailing.State)), ignoreCase: true),
        Created = row.GetDateTimeOffset(nameof(Mailing.Created)) ?? default,
        Touched = row.GetDateTimeOffset(nameof(Mailing.Touched)) ?? default,
        Finished = row.GetDateTimeOffset(nameof(Mailing.Finished)),
        Reason = row.GetString(nameof(Mailing.Reason)),
        NextShard = row.GetInt32(nameof(Mailing.NextShard)) ?? 0,
        Shards = Numbers(row.GetString(nameof(Mailing.Shards))),
        Open = Numbers(row.GetString(nameof(Mailing.Open))),
        Held = row.GetBoolean(nameof(Mailing.Held)) ?? false,
        ETag = row.ETag,
    };

    private static string Digits(IEnumerable<int> shards) => string.Concat(shards.Select(shard => shard.ToString("x1", CultureInfo.InvariantCulture)));

    private static List<int> Numbers(string? digits) => [.. (digits ?? "").Select(digit => Convert.ToInt32(digit.ToString(), 16))];
}
