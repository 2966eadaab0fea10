using System.Text.Json;

namespace Tests.Unit.Infrastructure;

/// <summary>The function app's host.json.</summary>
internal static class HostJson
{
    private static readonly JsonElement Root = JsonDocument.Parse(Repository.Read("host.json")).RootElement;

    public static string Text(params string[] path) => path.Aggregate(Root, (element, name) => element.GetProperty(name)).ToString();
}
