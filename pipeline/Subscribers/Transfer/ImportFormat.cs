using System.Globalization;
using CsvHelper;

namespace Pipeline.Subscribers.Transfer;

/// <summary>A kind of file, known by its header.</summary>
/// <param name="Name">Such as <c>ghost</c>.</param>
/// <param name="Address">The column with the address.</param>
/// <param name="Marks">Columns that tell it from the others.</param>
/// <param name="Since">The column with the time of the reader's yes; null for none.</param>
internal sealed record ImportFormat(
    string Name, string Address, IReadOnlyList<string> Marks, Func<CsvReader, Standing> Standing, string? Since)
{
    private static readonly ImportFormat[] All =
    [
        new("own", "address", ["address", "key", "state"], Own, "confirmed"),
        new("mailchimp", "Email Address", ["Email Address"], Mailchimp, "CONFIRM_TIME"),
        new("ghost", "email", ["email", "subscribed_to_emails"], Ghost, "created_at"),
        new("listmonk", "email", ["email", "status"], Listmonk, "created_at"),
        new("plain", "email", ["email"], _ => Transfer.Standing.Subscribed, null),
        new("plain", "address", ["address"], _ => Transfer.Standing.Subscribed, null),
    ];

    /// <summary>The format of a header; null for one that is not known.</summary>
    public static ImportFormat? Of(IReadOnlyCollection<string> header) =>
        Array.Find(All, format => format.Marks.All(mark => header.Contains(mark, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Reads the record that a reader stands at.</summary>
    public ImportLine Read(CsvReader csv, int number)
    {
        var text = Text(csv, Address);
        EmailAddress.TryParse(Name == "own" ? GuardedCell.Read(text) : text, out var address);
        var key = address?.Key ?? (Name == "own" && Text(csv, "key") is { } own && EmailAddress.IsKey(own) ? own : null);
        return new ImportLine(number, address, key, Standing(csv), Since is null ? null : Instant(Text(csv, Since)));
    }

    private static Standing Own(CsvReader csv) => Word(csv, "state") switch
    {
        "confirmed" => Transfer.Standing.Subscribed,
        "unsubscribed" => Transfer.Standing.Left,
        "suppressed" => Transfer.Standing.Blocked,
        _ => Transfer.Standing.Unconfirmed,
    };

    /// <summary>Its exports of those who left, and of those it cleaned away, are files of their own with columns of their own.</summary>
    private static Standing Mailchimp(CsvReader csv) =>
        Has(csv, "CLEAN_TIME") ? Transfer.Standing.Blocked
        : Has(csv, "UNSUB_TIME") ? Transfer.Standing.Left
        : Transfer.Standing.Subscribed;

    private static Standing Ghost(CsvReader csv) =>
        Word(csv, "subscribed_to_emails") is "true" or "1" && Text(csv, "deleted_at").Length == 0
            ? Transfer.Standing.Subscribed
            : Transfer.Standing.Left;

    private static Standing Listmonk(CsvReader csv) => Word(csv, "status") switch
    {
        "enabled" => Transfer.Standing.Subscribed,
        "blocklisted" => Transfer.Standing.Blocked,
        _ => Transfer.Standing.Left,
    };

    private static bool Has(CsvReader csv, string column) =>
        csv.HeaderRecord!.Contains(column, StringComparer.OrdinalIgnoreCase);

    private static string Word(CsvReader csv, string column) => Text(csv, column).ToLowerInvariant();

    private static string Text(CsvReader csv, string column) => csv.TryGetField<string>(column, out var text) ? text?.Trim() ?? "" : "";

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;
}
