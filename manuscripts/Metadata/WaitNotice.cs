using System.Buffers;
using Model;

namespace Manuscripts.Metadata;

/// <summary>A line that asks a piece to wait: "EMBARGOED UNTIL …", "NOT FOR PUBLICATION", "DRAFT – NOT FOR CIRCULATION".</summary>
/// <param name="Line">As written.</param>
/// <param name="Until">When the waiting ends; null if the line does not say it for certain.</param>
internal sealed record WaitNotice(string Line, DateTimeOffset? Until)
{
    private const int MaxLength = 240;

    /// <summary>What such lines begin with, and a time follows.</summary>
    private static readonly string[] WithTime =
    [
        "embargoed for release until", "embargoed for publication until", "embargoed for release", "embargoed until", "embargoed till",
        "embargoed to", "embargoed for", "embargoed", "embargo until", "embargo till", "embargo lifts", "embargo lifted", "embargo ends",
        "embargo expires", "embargo date", "embargo time", "embargo", "under embargo until", "under embargo till", "under embargo for",
        "under embargo", "under strict embargo until", "under strict embargo", "strict embargo until", "strict embargo",
        "not for publication before", "not for publication until", "not for publication till", "not for publication or broadcast before",
        "not for publication or broadcast until", "not for release before", "not for release until", "not for release prior to",
        "not for publication prior to", "not for use before", "not for use until", "not for broadcast before", "not for broadcast until",
        "not to be published before", "not to be published until", "not to be released before", "not to be released until",
        "do not publish before", "do not publish until", "do not publish prior to", "do not release before", "do not release until",
        "do not post before", "do not post until", "do not run before", "do not run until", "hold for release until", "hold for release",
        "hold until", "hold till", "please hold until", "for release on or after", "for release after", "for release on", "for release at",
        "for release from", "for release", "for publication on or after", "for publication after", "for publication on",
        "for publication from", "for use after", "for use from", "publish on or after", "publish after", "release on", "release after",
        "release date", "release time", "hold for", "please hold for", "not before", "not to run before", "not to appear before",
        "sperrfrist bis", "sperrfrist", "gesperrt bis", "sendesperrfrist", "nicht veröffentlichen vor", "nicht vor dem",
        "nicht zur veröffentlichung vor",
        "zur veröffentlichung ab", "freigegeben ab", "frei ab", "sous embargo jusqu'au", "sous embargo jusqu’au", "sous embargo",
        "embargo jusqu'au", "embargo jusqu’au", "ne pas publier avant", "à ne pas publier avant", "ne pas diffuser avant",
        "à ne pas diffuser avant", "à publier après", "à paraître le", "parution à partir du", "embargado hasta", "embargo hasta",
        "bajo embargo hasta", "bajo embargo", "no publicar antes", "no difundir antes", "publicar a partir", "embargato fino",
        "sotto embargo fino", "sotto embargo", "embargo fino", "non pubblicare prima", "da non pubblicare prima", "embargo até",
        "sob embargo até", "sob embargo", "não publicar antes", "embargo tot", "onder embargo tot", "onder embargo",
        "niet publiceren voor", "niet publiceren vóór", "niet voor", "embargo do", "pod embargiem do", "do publikacji nie wcześniej niż",
        "do publikacji po", "nie publikować przed", "nie publikować do", "publikacja nie wcześniej niż", "не публікувати до",
        "не публиковать до",
    ];

    /// <summary>What such lines begin with where no time follows.</summary>
    private static readonly string[] Plain =
    [
        "not for publication", "not for circulation", "not for general circulation", "not for distribution", "not for further distribution",
        "not for release", "not for citation", "not for quotation", "not for attribution", "do not publish", "do not circulate",
        "do not distribute", "do not cite", "do not quote", "do not release", "do not post", "do not share", "do not forward",
        "please do not circulate", "please do not quote", "please do not cite", "for internal use", "for internal review",
        "for review only", "for comment only", "for comments only", "for discussion only", "for your eyes only", "internal use only",
        "internal only", "awaiting approval", "awaiting sign-off", "awaiting clearance", "pending approval", "pending clearance",
        "subject to approval", "subject to clearance", "not yet approved", "not yet cleared", "not cleared for publication",
        "not final", "not to go out", "not to be used", "not for print", "not for use", "must not be used", "nicht zur veröffentlichung",
        "nicht veröffentlichen", "nicht zur weitergabe", "nur zur ansicht", "nur zum gegenlesen", "à ne pas diffuser",
        "à ne pas publier", "ne pas diffuser", "ne pas publier", "version de travail", "no publicar", "no difundir",
        "no para publicación", "da non pubblicare", "non pubblicare", "não publicar", "não divulgar",
        "niet publiceren", "niet ter publicatie", "niet voor publicatie", "alleen ter inzage", "nie do publikacji", "nie do druku",
        "nie publikować", "не для публікації", "не для публикации",
    ];

    /// <summary>Words that ask to wait only where the line holds nothing else but more of the kind.</summary>
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal)
    {
        "draft", "rough", "first", "second", "third", "working", "early", "preliminary", "version", "only", "confidential", "hold",
        "unpublished", "wip", "work", "in", "progress", "copy", "document", "do", "not", "please", "embargo", "embargoed", "private", "for",
        "review", "comment", "comments", "discussion", "approval", "editing", "edits", "internal", "uncorrected", "unedited",
        "pre-publication", "text", "this", "is", "a", "strictly", "and",
    };

    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        "draft", "confidential", "hold", "unpublished", "wip", "embargo", "embargoed", "private", "pre-publication",
    };

    private static readonly SearchValues<char> Edges = SearchValues.Create(" \t\u00A0*_#[](){}<>-–—|~=!.:\"“”‘’'•");

    /// <summary>Null if a line asks nothing of the kind.</summary>
    public static WaitNotice? Of(string line, Publication publication)
    {
        var text = line.Trim();
        if (text.Length is < 4 or > MaxLength)
            return null;
        var start = text.AsSpan().IndexOfAnyExcept(Edges);
        if (start < 0)
            return null;
        var plain = WithoutLead(text[start..]);
        foreach (var phrase in WithTime)
            if (Starts(plain, phrase) && IsNotice(text, plain, phrase))
                return new WaitNotice(text, Time(plain[phrase.Length..], publication));
        return Plain.Any(phrase => Starts(plain, phrase)) || IsMark(plain) || IsDraftMark(text) ? new WaitNotice(text, null) : null;
    }

    private static string WithoutLead(string text)
    {
        foreach (
            var lead in (ReadOnlySpan<string>)
                [
                    "strictly ", "please note: ", "note: ", "this piece is ", "this article is ", "this op-ed is ", "this report is ",
                    "this release is ", "this is ", "the following is ", "news release ", "press release ", "media release ",
                ]
        )
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return WithoutLead(text[lead.Length..].TrimStart(' ', '-', '–', '—', ':'));
        return text;
    }

    /// <summary>
    /// "Embargo", "release" and "publish" are words of ordinary titles and sentences, too. A notice has its time, a colon or bar after
    /// the word, stands in capitals, or says "until".
    /// </summary>
    private static bool IsNotice(string text, string plain, string phrase)
    {
        var rest = plain[phrase.Length..].TrimStart();
        if (rest.StartsWith("immediate", StringComparison.OrdinalIgnoreCase))
            return false;
        var isSure =
            phrase
            is not (
                "embargo" or "embargoed" or "embargoed for" or "embargoed to" or "for release" or "release date" or "release on"
                or "release after" or "publish after" or "strict embargo" or "embargo ends" or "embargo lifted" or "embargo expires"
                or "for release on" or "for release at" or "for release from" or "for release after" or "for publication on"
                or "for publication from" or "for publication after" or "for use from" or "for use after" or "under embargo"
                or "hold for release" or "hold for" or "please hold for" or "not before" or "niet voor" or "nicht vor dem" or "frei ab"
                or "embargo tot" or "embargo do" or "sperrfrist"
            );
        return isSure
            || rest.Length == 0
            || rest[0] is ':' or '|' or '-' or '–' or '—' or ']' or ')' or '.' or '!'
            || rest.Any(char.IsAsciiDigit)
            || !text.Any(char.IsLower);
    }

    /// <summary>The first of the sentences after the phrase, or the words up to any of a few marks, that is a time.</summary>
    private static DateTimeOffset? Time(string rest, Publication publication)
    {
        var text = rest.TrimStart(' ', ':', '|', '-', '–', '—', '\u00A0');
        foreach (
            var lead in (ReadOnlySpan<string>)
                [
                    "for release until ", "for publication until ", "strictly until ", "until ", "till ", "on ", "at ", "to ", "after ",
                    "from ", "bis zum ", "bis ", "del ", "el ", "le ", "du ", "al ", "dem ", "d. ",
                ]
        )
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                text = text[lead.Length..];
        if (Instant.Find(text.TrimEnd(']', ')', '*', '!', '.', ' '), publication) is { } whole)
            return whole;
        var stop = text.IndexOf(". ", StringComparison.Ordinal) is var end and > 12 ? end : text.IndexOf(']', StringComparison.Ordinal);
        return stop > 0 ? Instant.Find(text[..stop], publication) : null;
    }

    private static bool Starts(string text, string phrase) =>
        text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
        && (text.Length == phrase.Length || !char.IsLetterOrDigit(text[phrase.Length]));

    /// <summary>"[DRAFT 3, for your edits]": a line between brackets that begins with that word in capitals.</summary>
    private static bool IsDraftMark(string text) =>
        text is ['[' or '(', ..] && text.TrimStart('[', '(', ' ') is var bare && bare.StartsWith("DRAFT", StringComparison.Ordinal)
        && bare.Length > 5 && !char.IsLetter(bare[5]);

    private static bool IsMark(string text)
    {
        var words = text.ToLowerInvariant()
            .Split([' ', '\u00A0', '–', '—', '|', ',', '/', ':', '.', '(', ')', '[', ']', '*', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 10)
            return false;
        if (Telling.Contains(words[0]) && Plain.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
            return true;
        var isDated = words.Any(word => word.Any(char.IsAsciiDigit));
        return words.All(word => Marks.Contains(word) || IsVersion(word) || isDated && WrittenDate.IsMonth(word))
            && words.Any(Telling.Contains)
            && (words.Length > 1 || !char.IsLower(text[0]));
    }

    private static bool IsVersion(string word) => word is "-" || word.TrimStart('v', '#').All(char.IsAsciiDigit);
}
