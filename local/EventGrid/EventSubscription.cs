using System.Text.Json;

namespace Local.EventGrid;

/// <summary>Which events are delivered: <c>infra/events.json</c>, which the infrastructure reads too.</summary>
/// <param name="Apis">The values of <c>data.api</c> that are let through.</param>
internal sealed record EventSubscription(string SubjectBeginsWith, IReadOnlyList<string> Apis)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static EventSubscription Read(string root) =>
        JsonSerializer.Deserialize<EventSubscription>(File.ReadAllBytes(Path.Combine(root, "infra", "events.json")), Web)!;

    /// <summary>Subjects are compared with their case, as the subscription asks.</summary>
    public bool Wants(string subject, string api) => subject.StartsWith(SubjectBeginsWith, StringComparison.Ordinal) && Apis.Contains(api);
}
