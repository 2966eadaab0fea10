using System.Text.RegularExpressions;
using Model;

namespace Manuscripts.Metadata;

/// <summary>The fields that take a value of a certain form. A value of another form is an error at its line.</summary>
internal sealed partial class FieldValues(FieldSet fields, Publication publication)
{
    public List<Problem> Problems { get; } = [];

    public DateTimeOffset? Date => Parsed("date", text => Instant.Find(text, publication), "2026-03-31");

    public DateTimeOffset? PublishAt => Parsed("publish_at", text => Instant.Find(text, publication), "2026-03-31 14:00");

    public CommentaryKind? Kind => Parsed<CommentaryKind>("kind", text => text.ToLowerInvariant() switch
    {
        "commentary" => CommentaryKind.Commentary,
        "edition" => CommentaryKind.Edition,
        _ => null,
    }, "commentary\" or \"kind: edition");

    public RequestedStatus Status => Parsed<RequestedStatus>("status", text => text.ToLowerInvariant() switch
    {
        "draft" => RequestedStatus.Draft,
        "withdrawn" => RequestedStatus.Withdrawn,
        "publish" or "published" => RequestedStatus.Publish,
        _ => null,
    }, "draft\" or \"status: withdrawn") ?? RequestedStatus.Publish;

    public bool? Newsletter => Parsed<bool>("newsletter", text => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    }, "true\" or \"newsletter: false");

    public string? Slug => Valid("slug", Model.Slug.IsSlug, "my-short-name\" (small letters a to z, digits and single hyphens)");

    public string? Language => Valid("language", text => LanguageTag().IsMatch(text), "en");

    public string? OutletUrl => Valid("outlet_url", IsWebAddress, "https://example.org/the-piece");

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && Cleaning.Links.IsAllowed(uri);

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

    [GeneratedRegex("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
