using Azure;
using Pipeline.Storage.Rows;

namespace Pipeline.Subscribers.Transfer;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Lines are left to read; it goes on by itself.</summary>
    Running,

    /// <summary>Every line was read, and the file deleted.</summary>
    Finished,

    /// <summary>The file cannot be read; <see cref="Import.Problem"/> says why. What was read stays.</summary>
    Failed,
}

/// <summary>One file of readers for a list, and how far it is read.</summary>
public sealed record Import
{
    public required string Id { get; init; }

    public required string List { get; init; }

    public required ImportState State { get; init; }

    /// <summary>Whether it only tells what it would do.</summary>
    public bool Dry { get; init; }

    /// <summary>Which program wrote the file; empty until its header was read.</summary>
    public string Format { get; init; } = "";

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Finished { get; init; }

    /// <summary>How many records are done.</summary>
    public int Done { get; init; }

    [Columns]
    public ImportCounts Counts { get; init; } = new();

    public string? Problem { get; init; }

    /// <summary>Until when somebody reads it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Guards the row; unset before it is stored.</summary>
    public ETag ETag { get; init; }

    /// <summary>Where a line's consent comes from.</summary>
    internal string From(int record) => $"import {Id}, record {record}";
}
