using System.Globalization;
using System.Text.Json;

namespace Tests.Unit.Feeds;

/// <summary>The rules of JSON Feed 1.1 (jsonfeed.org/version/1.1), as a list of what a document breaks.</summary>
internal static class JsonFeedRules
{
    private static readonly string[] Feed =
    [
        "version", "title", "home_page_url", "feed_url", "description", "icon", "favicon", "authors", "language", "items", "user_comment",
        "next_url", "expired", "hubs",
    ];
    private static readonly string[] Item =
    [
        "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published",
        "date_modified", "authors", "tags", "language", "attachments",
    ];
    private static readonly string[] Addresses = ["url", "external_url", "home_page_url", "feed_url", "icon", "image"];

    public static List<string> Broken(string json)
    {
        var root = JsonDocument.Parse(json).RootElement;
        var broken = new List<string>();
        Members("feed", root, Feed, broken);
        if (Text(root, "version") != "https://jsonfeed.org/version/1.1")
            broken.Add("feed: version is required");
        if (Text(root, "title") is null)
            broken.Add("feed: title is required");
        foreach (var item in root.GetProperty("items").EnumerateArray())
        {
            var name = $"item {Text(item, "id")}";
            Members(name, item, Item, broken);
            if (string.IsNullOrEmpty(Text(item, "id")))
                broken.Add($"{name}: id is required and a string");
            if (Text(item, "content_html") is null && Text(item, "content_text") is null)
                broken.Add($"{name}: content is required");
            foreach (var date in new[] { "date_published", "date_modified" })
                if (
                    Text(item, date) is { } text
                    && !DateTimeOffset.TryParseExact(
                        text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                )
                    broken.Add($"{name}: {date} is not RFC 3339");
        }
        var ids = root.GetProperty("items").EnumerateArray().Select(item => Text(item, "id")).ToList();
        if (ids.Distinct().Count() != ids.Count)
            broken.Add("feed: ids are unique");
        return broken;
    }

    private static void Members(string name, JsonElement element, string[] allowed, List<string> broken)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (!allowed.Contains(member.Name) && !member.Name.StartsWith('_'))
                broken.Add($"{name}: no member is called {member.Name}");
            if (member.Value.ValueKind is JsonValueKind.Null)
                broken.Add($"{name}: {member.Name} is null; leave it out");
            if (Addresses.Contains(member.Name) && !Uri.IsWellFormedUriString(member.Value.GetString(), UriKind.Absolute))
                broken.Add($"{name}: {member.Name} is not absolute");
            if (
                member.Name == "authors"
                && member
                    .Value.EnumerateArray()
                    .Any(author => Text(author, "name") is null && Text(author, "url") is null && Text(author, "avatar") is null)
            )
                broken.Add($"{name}: an author has none of name, url, avatar");
            if (member.Name == "tags" && member.Value.EnumerateArray().Any(tag => tag.ValueKind is not JsonValueKind.String))
                broken.Add($"{name}: a tag is no string");
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
