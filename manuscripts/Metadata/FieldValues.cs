using System.Text.RegularExpressions;
using Model;

namespace Manuscripts.Metadata;

/// <summary>The fields that take a value of a certain form. A value of another form is an error at its line.</summary>
internal sealed partial class FieldValues(FieldSet fields, Publication publication)
{
    public List<Problem> Problems { get; } = [];

    /// <summary>When the piece first appeared. "published" is a date in some programs and yes or no in others.</summary>
    public DateTimeOffset? Date =>
        Parsed("date", text => Instant.Find(text, publication), "2026-03-31")
        ?? (
            Flags.Of(fields.Text("published")) is null && fields.Text("published") is { Length: > 0 }
                ? Parsed("published", text => Instant.Find(text, publication), "2026-03-31")
                : null
        )
        ?? (fields.Text("created") is { } created ? Instant.Find(created, publication) : null);

    public DateTimeOffset? Updated => fields.Text("updated") is { } text ? Instant.Find(text, publication) : null;

    public DateTimeOffset? PublishAt =>
        Flags.Of(fields.Text("publish_at")) is null
            ? Parsed("publish_at", text => Instant.Find(text, publication), "2026-03-31 14:00")
            : null;

    /// <summary>When an embargo ends; null if there is none, or its end is not certain.</summary>
    public DateTimeOffset? Embargo =>
        fields.Text("embargo") is { } text ? WrittenTime.Find(text, publication) ?? Instant.Find(text, publication) : null;

    /// <summary>What the fields ask to wait for without saying it so that it is certain.</summary>
    public IEnumerable<string> Unclear()
    {
        if (fields.Text("embargo") is { } embargo && Flags.Of(embargo) is not false && !Flags.IsNone(embargo) && Embargo is null)
            yield return $"embargo: {embargo}";
        if (fields.Text("draft") is { } draft && Flags.Of(draft) is null)
            yield return $"draft: {draft}";
        if (
            fields.Text("private") is { } hidden
            && Flags.Of(hidden) is not false
            && hidden.ToLowerInvariant() is not ("public" or "visible")
        )
            yield return $"private: {hidden}";
    }

    public CommentaryKind? Kind => Parsed<CommentaryKind>("kind", text => text.ToLowerInvariant() switch
    {
        "commentary" => CommentaryKind.Commentary,
        "edition" => CommentaryKind.Edition,
        _ => null,
    }, "commentary\" or \"kind: edition");

    /// <summary>Whether the status was asked for in so many words.</summary>
    public bool IsStatusExplicit => fields.Text("status") is not null;

    public RequestedStatus Status
    {
        get
        {
            var asked = Asked() ?? RequestedStatus.Publish;
            var waits =
                Flags.Of(fields.Text("draft")) is true
                || Flags.Of(fields.Text("published")) is false
                || Flags.Of(fields.Text("publish_at")) is false;
            return asked is RequestedStatus.Publish && waits ? RequestedStatus.Draft : asked;
        }
    }

    private RequestedStatus? Asked() =>
        Parsed<RequestedStatus>(
            "status",
            text =>
                text.ToLowerInvariant() switch
                {
                    "scheduled" or "future" => PublishAt is null ? RequestedStatus.Draft : RequestedStatus.Publish,
                    "pending" or "review" or "in review" or "in-review" or "held" or "private" or "unpublished" or "embargoed"
                    or "wip" => RequestedStatus.Draft,
                    "withdrawn" => RequestedStatus.Withdrawn,
                    var words when words.Split([' ', '-', '_', ',', ';', ':', '.'])
                        .Any(word => word is "draft" or "drafting" or "hold" or "embargo") => RequestedStatus.Draft,
                    "publish" or "published" or "public" or "live" or "final" or "ready" or "approved" => RequestedStatus.Publish,
                    _ => null,
                },
            "draft\" or \"status: withdrawn"
        );

    public bool? Newsletter => Parsed<bool>("newsletter", Flags.Of, "true\" or \"newsletter: false");

    /// <summary>A path of another site's counts only if its last part is a slug.</summary>
    public string? Slug => Valid("slug", Model.Slug.IsSlug, "my-short-name\" (small letters a to z, digits and single hyphens)")
        ?? (fields.Text("permalink") is { } path && path.Length <= FieldLimits.MaxSlug && Model.Slug.IsSlug(path) ? path : null);

    public string? Language =>
        Valid("language", text => text.Length <= 35 && LanguageTag().IsMatch(text.Replace('_', '-')), "en")?.Replace('_', '-');

    public string? OutletUrl => Valid("outlet_url", IsWebAddress, "https://example.org/the-piece");

    private static bool IsWebAddress(string text) =>
        WebAddress.TryParse(text, out var address) && Cleaning.Links.IsAllowed(address);

    private T? Parsed<T>(string name, Func<string, T?> parse, string example)
        where T : struct
    {
        if (fields.Text(name) is not { } text)
            return null;
        var value = parse(text);
        if (value is null)
            Problems.Add(fields.Wrong(name, example));
        return value;
    }

    private string? Valid(string name, Func<string, bool> isValid, string example)
    {
        if (fields.Text(name) is not { } text || isValid(text))
            return fields.Text(name);
        Problems.Add(fields.Wrong(name, example));
        return null;
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
