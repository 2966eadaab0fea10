namespace Tests.Storage.Pipelines;

/// <summary>
/// A newsroom's day over thirty drafts: new pieces, updates, corrections, slugs that change twice, schedules, withdrawals
/// and one return. Each chapter can be begun again at any point.
/// </summary>
internal static class Story
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    private static readonly string[] Series = ["Sharper", "Tidewater", ""];
    private static readonly string[] Authors = ["Ada Brink", "Joost Vermeer", "Imani Okoro", "Li Na Duarte"];
    private static readonly string[] Topics = ["Harbours", "Trade", "Ice"];

    /// <summary>Lies beside the drafts; pieces 2, 11 and 12 show it, of which two are withdrawn and one returns.</summary>
    public static readonly (string Name, byte[] Bytes) Picture = ("desk/crane.gif", [.. "GIF89a"u8, 8, 0, 4, 0, 0, 0, 0, 0]);

    /// <summary>A piece that its author wants mailed.</summary>
    public static readonly Upload Mailed = new(Name(99), Text(99, "newsletter: true"));

    public static IReadOnlyList<Chapter> Chapters { get; } =
    [
        new("twenty drafts arrive, four of them for later", Morning, [.. Enumerable.Range(0, 20).Select(First)]),
        new("updates, corrections, new slugs, withdrawals, ten more drafts", Morning.AddMinutes(10),
        [
            .. Enumerable.Range(0, 5).Select(i => new Upload(Name(i), Text(i, more: "A paragraph was added after a reader wrote in."))),
            .. Enumerable.Range(5, 4).Select(i => new Upload(Name(i), Text(i, $"slug: moved-{i}"))),
            .. Enumerable.Range(9, 2).Select(i => new Upload(Name(i), Text(i, "correction: The figure for March was wrong."))),
            .. Enumerable.Range(11, 3).Select(i => new Upload(Name(i), Text(i, "status: withdrawn"))),
            .. Enumerable.Range(20, 10).Select(First),
        ]),
        new("the scheduled ones come out, one slug moves on, one piece returns", Morning.AddHours(2),
        [
            new Upload(Name(5), Text(5, "slug: moved-again-5")),
            new Upload(Name(11), Text(11)),
        ]) { RunsSchedule = true },
    ];

    public sealed record Upload(string Name, string Text);

    public sealed record Chapter(string Title, DateTimeOffset At, IReadOnlyList<Upload> Uploads)
    {
        public bool RunsSchedule { get; init; }
    }

    private static Upload First(int i) =>
        new(Name(i), Text(i, i is >= 16 and < 20 ? $"publish_at: {Morning.AddHours(1):yyyy-MM-ddTHH:mm:ssZ}" : ""));

    private static string Name(int i) => $"desk/piece-{i:D2}.md";

    private static string Text(int i, string field = "", string more = "")
    {
        var series = Series[i % Series.Length];
        return $"""
            ---
            title: Piece number {i} about the quay
            authors: [{Authors[i % Authors.Length]}]
            date: 2026-{1 + i % 11:D2}-1{i % 9}
            topics: [{Topics[i % Topics.Length]}]
            {(series.Length > 0 ? $"series: {series}" : "")}
            {field}
            ---

            Paragraph {i} says what the harbour of town {i} lost when its {i + 3} cranes stopped.

            {(i is 2 or 11 or 12 ? "![The last crane](crane.gif)" : "")}

            {more}
            """;
    }
}
