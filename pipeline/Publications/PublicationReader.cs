using System.Globalization;
using System.Net.Mail;
using Model;

namespace Pipeline.Publications;

/// <summary>Makes a <see cref="Publication"/> of the settings, or says everything that is wrong with them at once.</summary>
internal sealed class PublicationReader(PublicationSettings settings)
{
    private readonly List<string> _messages = [];

    /// <exception cref="PublicationException">A setting is wrong.</exception>
    public Publication Read()
    {
        var lists = Lists();
        var publication = new Publication
        {
            Title = Required("title", settings.Title, "The Meridian Review"),
            Description = Plain(settings.Description),
            Address = Address(),
            Language = Language(),
            TimeZone = Zone(),
            Publisher = Plain(settings.Publisher),
            License = License(),
            Email = Email(),
            PostalAddress = Plain(settings.PostalAddress),
            Lists = lists,
            Series = Series(lists),
        };
        return _messages.Count == 0 ? publication : throw new PublicationException(_messages);
    }

    private Uri Address()
    {
        var text = Required("address", settings.Address, "https://review.example/");
        if (WebAddress.TryParse(text.TrimEnd('/') + "/", out var address)
            && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" })
            return address;
        return Wrong(
            "address", text, "an absolute http or https address without a path, such as https://review.example/",
            new Uri("https://review.example/"));
    }

    private string Language()
    {
        var text = Required("language", settings.Language, "en");
        return IsLanguage(text) ? text : Wrong("language", text, "a language tag, such as en or pt-BR", text);
    }

    private TimeZoneInfo Zone()
    {
        var text = Required("timeZone", settings.TimeZone, "America/New_York");
        return TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
            ? zone
            : Wrong("timeZone", text, "an IANA time zone, such as America/New_York", TimeZoneInfo.Utc);
    }

    private string? License()
    {
        if (string.IsNullOrWhiteSpace(settings.License))
            return null;
        var text = settings.License.Trim();
        return WebAddress.Of(text)
            ?? Wrong("license", text, "an absolute http or https address, such as https://creativecommons.org/licenses/by/4.0/", text);
    }

    private string Email()
    {
        var text = Required("email", settings.Email, "review@example.org");
        return MailAddress.TryCreate(text, out var address) && address.Address == text
            ? text
            : Wrong("email", text, "one mail address, such as review@example.org", text);
    }

    private List<NewsletterList> Lists()
    {
        var lists = new List<NewsletterList>();
        foreach (var entry in settings.Lists ?? [])
        {
            var id = Required("lists: id", entry.Id, "weekly");
            if (!Slug.IsSlug(id))
                Wrong("lists: id", id, "small letters, digits and hyphens, such as weekly", id);
            if (lists.Exists(list => list.Id == id))
                Wrong("lists: id", id, "an id of its own for each list; this one is there twice", id);
            lists.Add(new NewsletterList(
                id, Required("lists: name", entry.Name, "The Weekly"), NullIfBlank(entry.Description), Digest(entry)));
        }
        return lists;
    }

    private DigestSettings? Digest(PublicationSettings.Entry entry)
    {
        if (NullIfBlank(entry.Digest) is not { } text)
            return null;
        if (!Enum.TryParse<DigestPace>(text, ignoreCase: true, out var pace) || char.IsAsciiDigit(text[0]))
            Wrong("lists: digest", text, "daily or weekly, or leave it out", pace);
        var dayText = NullIfBlank(entry.DigestDay) ?? "monday";
        if (!Enum.TryParse<DayOfWeek>(dayText, ignoreCase: true, out var day) || char.IsAsciiDigit(dayText[0]))
            Wrong("lists: digestDay", dayText, "a day of the week, such as monday", day);
        if (!TimeOnly.TryParseExact(entry.DigestAt ?? "07:00", "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            Wrong("lists: digestAt", entry.DigestAt!, "a time of day, such as '07:00'", at);
        return new DigestSettings(pace, at, day);
    }

    private List<SeriesSettings> Series(List<NewsletterList> lists)
    {
        var all = new List<SeriesSettings>();
        foreach (var entry in settings.Series ?? [])
        {
            var name = Required("series: name", entry.Name, "Sharper");
            var slug = NullIfBlank(entry.Slug) ?? Slug.ForAddress(name);
            if (!Slug.IsSlug(slug))
                Wrong("series: slug", slug, "small letters, digits and hyphens, such as sharper", slug);
            if (all.Exists(series => series.Slug == slug))
                Wrong("series: slug", slug, "a slug of its own for each series; this one is there twice", slug);
            if (entry.List is { } list && !lists.Exists(l => l.Id == list))
                Wrong("series: list", list, "the id of one of the lists below it", list);
            all.Add(new SeriesSettings(name, slug, NullIfBlank(entry.Description), NullIfBlank(entry.List)));
        }
        return all;
    }

    private string Required(string name, string? value, string example)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return value.Trim();
        _messages.Add($"publication.yml: {name} is missing. Write, for example, {name[(name.LastIndexOf(' ') + 1)..]}: {example}");
        return example;
    }

    private T Wrong<T>(string name, string value, string expected, T instead)
    {
        _messages.Add($"publication.yml: {name} is '{value}'. Write {expected}.");
        return instead;
    }

    private static bool IsLanguage(string text)
    {
        try
        {
            return text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && CultureInfo.GetCultureInfo(text).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static string Plain(string? text) => text?.Trim() ?? "";

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
