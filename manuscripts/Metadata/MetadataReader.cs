using Manuscripts.Readers;
using Model;

namespace Manuscripts.Metadata;

/// <summary>
/// Weighs the sources against each other: fields, then blob metadata, then what the document's form and text say, then its name.
/// </summary>
internal sealed class MetadataReader(Publication publication, TimeProvider time)
{
    private const int MaxHintedTopics = 12;

    public PieceMetadata Read(
        Draft draft, string format, FieldSet fields, DraftHints hints, HeaderFacts header, Outlet? note, Waiting waiting,
        List<Problem> problems)
    {
        var values = new FieldValues(fields, publication);
        var given = fields.Text("title");
        var title = header.Clipped ?? (given is not null && PlaceholderTitle.Is(given) ? null : given) ?? header.Title
            ?? Within(Given(hints.Title), FieldLimits.MaxTitle) ?? Loose(hints.LooseTitle) ?? given;
        var date = values.Date ?? DateOf(hints, header, problems) ?? NamedDate(draft.Name);
        var (status, publishAt) = WaitingOf(values, date, fields.Line("date"), waiting, problems);
        var corrections = new CorrectionNotices(fields.Texts("correction"), publication);
        var said = new DraftContent
        {
            Title = title ?? TitleFromName(draft.Name, problems),
            Dek =
                fields.Text("dek")
                ?? fields.Text("description")
                ?? fields.Text("excerpt")
                ?? Within(Given(hints.Dek), FieldLimits.MaxDek)
                ?? header.Dek,
            Authors = [.. Authors(fields, hints, header, problems).Select(Author.Named).DistinctBy(author => author.Slug)],
            Published = date,
            PublishAt = publishAt,
            LastChanged = values.Updated,
            Kind = values.Kind ?? CommentaryKind.Commentary,
            Status = status,
            Newsletter = values.Newsletter,
            Slug = values.Slug,
            Language = values.Language ?? LanguageOf(hints) ?? publication.Language,
            Series = SeriesOf(fields.Text("series"), title) ?? PrintedSeries(header.Series ?? LooseSeries(hints.Series), title),
            Topics = Topics(fields.Texts("topics"), hints.Topics),
            Outlet = OutletOf(fields.Text("outlet"), values.OutletUrl, hints, header, note),
            Correction = corrections.Undated,
            DatedCorrections = corrections.Dated,
            BodyHtml = "",
            BodyText = "",
            WordCount = 0,
            Format = format,
        };
        problems.AddRange(values.Problems.DistinctBy(problem => problem.Message));
        var piece = new PieceMetadata(said, values.Kind, fields.Text("image"), fields.Text("image_alt"), fields.Text("image_credit"));
        problems.AddRange(FieldLimits.Over(piece, fields));
        return piece;
    }

    private (RequestedStatus Status, DateTimeOffset? PublishAt) WaitingOf(
        FieldValues values, DateTimeOffset? date, int? line, Waiting waiting, List<Problem> problems)
    {
        var (status, publishAt, asked) = waiting.Result(
            values.Status, values.IsStatusExplicit, Later(values.PublishAt, values.Embargo), values.Unclear());
        problems.AddRange(asked);
        if (publishAt is null && date > time.GetUtcNow())
        {
            publishAt = date;
            problems.Add(
                ProblemCodes.DateInFuture.Says(
                    "The date lies ahead, so the piece stays hidden until then. To show it at another time, set \"publish_at\" in the "
                    + "front matter.",
                    line
                )
            );
        }

        return (status, publishAt);
    }

    /// <summary>Templates and programs leave titles behind that name nothing.</summary>
    private static string? Loose(string? title) =>
        Given(title) is { Length: > 2 and <= FieldLimits.MaxTitle } text && text.Count(char.IsLetter) > 2 ? text : null;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    private static string? LanguageOf(DraftHints hints) =>
        Given(hints.Language) is { Length: <= 35 } language ? language.Replace('_', '-') : null;

    /// <summary>Jekyll's way to name files: the date, then the slug.</summary>
    private DateTimeOffset? NamedDate(string name) =>
        name[(name.LastIndexOf('/') + 1)..] is { Length: > 11 } file
        && file[10] is '-' or '_' or ' '
        && DateOnly.TryParseExact(
            file[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None,
            out var date)
            ? publication.Midnight(date)
            : null;

    /// <summary>
    /// The series a field or a title "Series: Title" names, as the publication spells it; null if no field says it and it is not known.
    /// </summary>
    private string? SeriesOf(string? field, string? title)
    {
        if (field is not null)
            return Known(field) ?? field;
        return SeriesPrefix(title) is { } prefix ? Known(prefix) : null;
    }

    /// <summary>The series' name over the title, unless the title itself begins with it.</summary>
    private string? PrintedSeries(string? printed, string? title) =>
        printed is null || (SeriesPrefix(title) is { } prefix && Words(prefix).Any(Words(printed).Contains))
            ? null
            : Known(printed) ?? printed;

    private string? LooseSeries(string? name) =>
        Given(name) is { } given && (Known(given) is not null || SeriesName.Fits(given)) ? given : null;

    private static IEnumerable<string> Words(string text) => text.Split(' ').Where(word => word.Length > 3);

    // A dash also parts sentences.
    private const int MaxDashedWords = 4;

    /// <summary>The part of a title before its first colon, bar or dash; null if it has none.</summary>
    public static string? SeriesPrefix(string? title)
    {
        if (title is null)
            return null;
        string[] marks = [": ", " | ", " – ", " — "];
        if (marks.Where(mark => title.Contains(mark, StringComparison.Ordinal)).MinBy(mark =>
            title.IndexOf(mark, StringComparison.Ordinal)) is { } first
            && title.IndexOf(first, StringComparison.Ordinal) is > 1 and <= 50 and var at
            && (first[1] is ' ' or '|' || title[..at].Count(c => c == ' ') < MaxDashedWords))
            return title[..at].Trim();
        return null;
    }

    private string? Known(string name) =>
        publication
            .Series.FirstOrDefault(series =>
                series.Slug == Slug.ForAddress(name) || string.Equals(series.Name, name, StringComparison.OrdinalIgnoreCase)
            )
            ?.Name;

    private DateTimeOffset? DateOf(DraftHints hints, HeaderFacts header, List<Problem> problems)
    {
        if (hints.Date is { } hint && Instant.Find(hint, publication) is { } hinted)
            return hinted;
        if (header.Date is { } date)
            return publication.Midnight(date);
        if (header.UncertainDate is { } written && Instant.Find(written, publication) is { } ordered)
            return ordered;
        if (header.UncertainDate is { } uncertain)
            problems.Add(
                ProblemCodes.DateUncertain.Says(
                    $"The date \"{uncertain}\" could be read two ways and was not used. Write it in the front matter, for example "
                    + "\"date: 2026-03-31\"."
                )
            );
        return null;
    }

    private static IReadOnlyList<string> Authors(FieldSet fields, DraftHints hints, HeaderFacts header, List<Problem> problems)
    {
        var given = fields.Texts("authors");
        if (given.Count > 0)
            return given.Count == 1 && !fields.IsList("authors")
                ? NameList.Given(WithoutBy(given[0]))
                : [.. given.Select(NameList.Single).Distinct(StringComparer.Ordinal)];
        if (header.Authors.Count > 0)
            return header.Authors;
        if (hints.Byline is { Length: > 0 } byline)
        {
            var hinted =
                Byline.Signed(byline) is { Count: > 0 } names ? names
                : NameList.SplitStrictly(WithoutBy(byline)) is { Count: > 0 } persons ? persons
                : NameList.Loosely(WithoutBy(byline));
            if (hinted.Count is > 0 and <= FieldLimits.MaxAuthors)
                return hinted;
        }

        if ((header.UncertainByline ?? hints.Byline) is { Length: > 0 } uncertain)
            problems.Add(
                ProblemCodes.AuthorsUncertain.Says(
                    $"The line \"{Short(uncertain)}\" looks like a byline, but the names are not certain. Write them in the front "
                    + "matter, for example \"authors: [First Author, Second Author]\"."
                )
            );
        return [];
    }

    private static string WithoutBy(string text) => text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;

    private static IReadOnlyList<string> Topics(IReadOnlyList<string> fields, IReadOnlyList<string> hints)
    {
        var given = fields.Count == 0 ? hints : fields;
        var parts =
            given.Count == 1
                ? given[0].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [.. given];
        var named = parts.Select(topic => topic.Trim().TrimStart('#')).Where(topic => topic.Length > 0);
        // What a page says of itself is only a hint: long lists of search words are none of the author's topics.
        return
        [
            .. (fields.Count > 0 ? named : named.Where(topic => topic.Length <= FieldLimits.MaxName).Take(MaxHintedTopics)).DistinctBy(
                Slug.ForAddress, StringComparer.Ordinal),
        ];
    }

    private static Outlet? OutletOf(string? name, string? url, DraftHints hints, HeaderFacts header, Outlet? note)
    {
        var known = name ?? Within(Given(hints.OutletName), FieldLimits.MaxName) ?? note?.Name ?? header.Outlet;
        return known is null
            ? null
            : new Outlet(
                known,
                url ?? (name is null || known == note?.Name ? note?.Url : null)
                    ?? Within(WebAddress.Of(hints.Url), FieldLimits.MaxAddress));
    }

    private static string TitleFromName(string name, List<Problem> problems)
    {
        var file = Path.GetFileNameWithoutExtension(name[(name.LastIndexOf('/') + 1)..]);
        if (
            file.Length > 11
            && file[10] is '-' or '_' or ' '
            && DateOnly.TryParseExact(
                file[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None,
                out _)
        )
            file = file[11..];
        var words = file.Replace('-', ' ').Replace('_', ' ').Trim();
        var title = words.Length == 0 ? file : char.ToUpperInvariant(words[0]) + words[1..];
        problems.Add(
            ProblemCodes.TitleFromName.Says(
                $"No title was found, so the file's name stands in: \"{title}\". Write it in the front matter, \"title: …\", or as a "
                + "heading on the first line."
            )
        );
        return title;
    }

    /// <summary>What a page says of itself at length is none of the author's facts.</summary>
    private static string? Within(string? text, int limit) => text?.Length <= limit ? text : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : Cleaning.Characters.Line(text).Trim();

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
