namespace Tests.Storage.Catalog;

/// <summary>Drafts in Markdown, in words of our own.</summary>
internal static class Drafts
{
    public const string Body = "The harbour master counts the ships that no longer come, and the town counts with him.";

    public static string Markdown(string title, string fields = "", string body = Body) => $"""
        ---
        title: {title}
        authors: [Ada Brink, Joost Vermeer]
        series: Tidewater
        topics: [Harbours]
        {fields}
        ---

        {body}
        """;
}
