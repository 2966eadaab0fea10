using System.Globalization;
using System.Text.Json;

namespace Local.Host.Settings;

/// <summary>What the local host honours of host.json; the rest of it is the real host's business.</summary>
public sealed record HostJson
{
    /// <summary>Put before every HTTP route.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Messages taken at once; at most 32, the queue service's limit.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>How few messages must be left running before more are taken.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Tries before a message or blob is poison.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>The wait before a failed message is tried again.</summary>
    public TimeSpan VisibilityTimeout { get; init; }

    /// <summary>The longest wait between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Blobs handled at once by one function.</summary>
    public int BlobParallelism { get; init; } = 8;

    /// <summary>Reads <c>host.json</c> from a folder; the real host's defaults where it says nothing.</summary>
    /// <exception cref="SettingException">The file is missing or a value in it is wrong.</exception>
    public static HostJson Read(string folder)
    {
        var path = Path.Combine(folder, "host.json");
        if (!File.Exists(path))
            throw new SettingException($"host.json is missing: it was looked for at {path}.");
        return Parse(File.ReadAllBytes(path));
    }

    /// <exception cref="SettingException">It is no JSON, or a value in it is wrong.</exception>
    public static HostJson Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return From(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new SettingException($"host.json cannot be read: {e.Message}", e);
        }
    }

    private static HostJson From(JsonElement root)
    {
        var queues = Section(root, "extensions", "queues");
        var defaults = new HostJson();
        return new HostJson
        {
            RoutePrefix = Text(Section(root, "extensions", "http"), "routePrefix") ?? defaults.RoutePrefix,
            BatchSize = Number(queues, "batchSize", 1, 32) ?? defaults.BatchSize,
            NewBatchThreshold = Number(queues, "newBatchThreshold", 0, 1000) ?? defaults.NewBatchThreshold,
            MaxDequeueCount = Number(queues, "maxDequeueCount", 1, 1000) ?? defaults.MaxDequeueCount,
            VisibilityTimeout = Span(queues, "visibilityTimeout") ?? defaults.VisibilityTimeout,
            MaxPollingInterval = Span(queues, "maxPollingInterval") ?? defaults.MaxPollingInterval,
            BlobParallelism = Number(Section(root, "extensions", "blobs"), "maxDegreeOfParallelism", 1, 1000) ?? defaults.BlobParallelism,
        };
    }

    private static JsonElement? Section(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        return element;
    }

    private static string? Text(JsonElement? section, string name) =>
        section is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static int? Number(JsonElement? section, string name, int least, int most)
    {
        if (Text(section, name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new SettingException($"host.json: '{name}' is '{text}'; it must be a whole number from {least} to {most}.");
    }

    private static TimeSpan? Span(JsonElement? section, string name)
    {
        if (Text(section, name) is not { } text)
            return null;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= TimeSpan.Zero
            ? value
            : throw new SettingException($"host.json: '{name}' is '{text}'; it must be a time span, such as 00:00:05.");
    }
}
