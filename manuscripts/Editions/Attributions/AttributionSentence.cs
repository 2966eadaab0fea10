using Manuscripts.Language;
using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>Tries the forms of attribution on one sentence.</summary>
internal sealed class AttributionSentence
{
    private readonly AbstractText _text;
    private readonly List<Token> _tokens;
    private readonly bool _isFirst;
    private readonly Leading? _lead;
    private readonly List<NameGroup> _groups;
    private readonly Medium? _medium;

    public AttributionSentence(AbstractText text, List<Token> tokens, bool isFirst)
    {
        (_text, _tokens, _isFirst) = (text, tokens, isFirst);
        _lead = Leading.Of(text, tokens);
        _groups = NameGroup.In(tokens, _lead?.End ?? 0);
        _medium = PieceWords.MediumIn(tokens);
    }

    /// <summary>The most certain form that fits; null if none does.</summary>
    public Finding? Best()
    {
        if (Programme() is { } programme)
            return programme;
        Finding? best = null;
        foreach (var group in _groups)
            foreach (var finding in Findings(group))
                if (best is null || finding.Rank < best.Rank)
                    best = finding;
        return best;
    }

    private IEnumerable<Finding> Findings(NameGroup group)
    {
        var verb = VerbAfter(group);
        if (IsInverted(group))
        {
            var outlet = OutletFrom(AfterRole(group)) ?? ToldTo(AfterRole(group));
            yield return new Finding(outlet is null ? 4 : 1, group.Names, outlet ?? _lead?.Outlet, _medium);
        }

        if (_lead is { } lead && StandsBy(group, lead) && (verb is not null || ActsAfter(group)))
            yield return new Finding(lead.Outlet is null ? 4 : 2, group.Names, lead.Outlet, _medium);
        if (verb is { } at && OutletAfterVerb(at) is { } place)
            yield return new Finding(3, group.Names, place, IsAppearance(at) ? null : _medium);
        if (IsMadeBy(group))
            yield return new Finding(5, group.Names, OutletFrom(AfterRole(group)), _medium);
        if (Interviewer(group) is { } interviewer)
            yield return new Finding(3, group.Names, interviewer, null);
        if (group.IsCued && IsWith(group))
            yield return new Finding(6, group.Names, null, _medium);
        if (IsCalledFor(group))
            yield return new Finding(5, group.Names, null, _medium);
        if (verb is { } telling && _tokens[telling].Is("testified") | _tokens[telling].Is("testifies"))
            yield return new Finding(6, group.Names, null, _medium);
        if (verb is { } weak && (group.IsCued || (_isFirst && !Verbs.IsWeak(_tokens[weak].Text) && IsOpening(group))))
            yield return new Finding(group.IsCued ? 7 : 8, group.Names, null, _medium);
    }

    /// <summary>A talk of several on a podcast: all who are said to host it or to take part made it.</summary>
    private Finding? Programme()
    {
        if (EpisodeOf.Find(_text, _tokens) is not { } outlet)
            return null;
        var people = _groups
            .Where(TakesPart)
            .SelectMany(group => group.Names)
            .Distinct(StringComparer.Ordinal)
            .Where(name => name != outlet)
            .ToList();
        return people.Count == 0 && outlet.Length == 0
            ? null
            : new Finding(people.Count > 0 ? 0 : 6, people, outlet.Length == 0 ? null : outlet, Medium.Podcast);
    }

    private bool TakesPart(NameGroup group) =>
        group.IsCued
        || (_lead is { } lead && group.Start == lead.End && ActsAfter(group))
        || VerbAfter(group) is not null
        || IsInverted(group)
        || (
            group.Start > 0
            && _tokens[group.Start - 1].Text.ToLowerInvariant()
                is "with" or "joined" or "joins" or "join" or "by" or "featuring" or "welcome" or "welcomes" or "welcomed" or "interview"
                    or "interviews" or "interviewed" or "to"
        );

    /// <summary>"…," argues A: a verb between a quotation and the name.</summary>
    private bool IsInverted(NameGroup group)
    {
        var at = BeforeRole(group);
        return at >= 1
            && Verbs.IsAny(_tokens[at].Text)
            && (_tokens[at - 1].IsQuote || (_tokens[at - 1].IsComma && at >= 2 && _tokens[at - 2].IsQuote));
    }

    /// <summary>The verb that a group is the subject of; null if it is none's.</summary>
    private int? VerbAfter(NameGroup group)
    {
        var at = AfterRole(group);
        // "The authors, A and B, recommend": the comma closes what stands between.
        if (at < _tokens.Count && _tokens[at].IsComma && group.Start > 0 && _tokens[group.Start - 1].IsComma && group.IsCued)
            at++;
        while (at < _tokens.Count && Verbs.IsAdverb(_tokens[at].Text))
            at++;
        return at < _tokens.Count && Verbs.IsAny(_tokens[at].Text) ? at : null;
    }

    /// <summary>After a lead such as "In this commentary, A" any small word that is no preposition is the verb.</summary>
    private bool ActsAfter(NameGroup group)
    {
        var at = AfterRole(group);
        return at < _tokens.Count
            && char.IsLower(_tokens[at].Text[0])
            && _tokens[at].Text.Length > 3
            && _tokens[at].Text
                is not (
                    "from" or "with" or "into" or "over" or "were" or "that" or "this" or "than" or "whose" or "which" or "when" or "where"
                    or "also"
                );
    }

    /// <summary>What stands before the words for what the persons are.</summary>
    private int BeforeRole(NameGroup group)
    {
        var at = group.Start - 1;
        while (at >= 0 && group.Start - at < 8 && (RoleWords.IsLowerRole(_tokens[at].Text) || RoleWords.IsOrganisation(_tokens[at].Text)))
            at--;
        return at;
    }

    private int AfterRole(NameGroup group) => NameGroup.RoleEnd(_tokens, group.End) is { } end ? end + 1 : group.End;

    /// <summary>"in X", "for X", "in a commentary for X": an outlet straight after a place.</summary>
    private string? OutletFrom(int at)
    {
        while (
            at < _tokens.Count
            && (Verbs.IsAdverb(_tokens[at].Text) || _tokens[at].IsComma && at + 1 < _tokens.Count && IsPlace(_tokens[at + 1].Text))
        )
            at++;
        return at < _tokens.Count && IsPlace(_tokens[at].Text) ? OutletAt(at + 1) : null;
    }

    private string? OutletAt(int at)
    {
        if (PieceWords.Phrase(_tokens, at) is var (_, end))
        {
            if (end < _tokens.Count && _tokens[end].Text is "published" or "posted" or "written")
                end++;
            return
                end < _tokens.Count && IsPlace(_tokens[end].Text)
                || end < _tokens.Count && _tokens[end].Text is "of" && _tokens[end - 1].Text is "issue" or "edition"
                ? OutletPhrase.At(_text, _tokens, end + 1)?.Name
                : null;
        }

        return OutletPhrase.At(_text, _tokens, at)?.Name;
    }

    private string? OutletAfterVerb(int verb)
    {
        var word = _tokens[verb].Text.ToLowerInvariant();
        if (word is "testify" or "testifies" or "testified")
            return null;
        var next = verb + 1;
        if (word is "told" or "tells" or "tell")
            return Listener(next);
        if (word is "sat" or "sits" or "sit" && next < _tokens.Count && _tokens[next].Is("down"))
            next++;
        var isMeeting = Verbs.IsMeeting(word);
        if (next < _tokens.Count && _tokens[next].Text is "with" or "to" && isMeeting)
            return Listener(next + 1);
        if (isMeeting && word.StartsWith("join", StringComparison.Ordinal))
            return Joined(next);
        if (next < _tokens.Count && PieceWords.Phrase(_tokens, next) is var (_, end) && end < _tokens.Count && IsPlace(_tokens[end].Text))
            return OutletPhrase.At(_text, _tokens, end + 1)?.Name;
        return OutletFrom(next);
    }

    /// <summary>Who was told or spoken with: an outlet only if it has not the form of a person's name.</summary>
    private string? Listener(int at) =>
        OutletPhrase.At(_text, _tokens, at) is var (name, _) && (!Leading.IsPerson(name) || _tokens[at].Is("the")) ? name : null;

    /// <summary>"joined Bloomberg TV", "joined A on CNN".</summary>
    private string? Joined(int at)
    {
        if (Listener(at) is { } direct)
            return direct;
        var group = _groups.FirstOrDefault(other => other.Start >= at && other.Start - at < 4);
        return group is not null && group.End < _tokens.Count && _tokens[group.End].Text is "on" or "at" ? Listener(group.End + 1) : null;
    }

    private bool IsAppearance(int verb) =>
        Verbs.IsMeeting(_tokens[verb].Text) && _medium is not (Medium.Podcast or Medium.Video or Medium.Event);

    /// <summary>Between what leads the sentence and the group stand only words for what the persons are.</summary>
    private bool StandsBy(NameGroup group, Leading lead)
    {
        for (var at = lead.End; at < group.Start; at++)
            if (_tokens[at].IsComma || _tokens[at].IsQuote || Verbs.IsTelling(_tokens[at].Text) && !RoleWords.IsNoun(_tokens[at].Text))
                return false;
        return group.Start - lead.End <= 12;
    }

    /// <summary>"authored by A", "a report by A", "from A".</summary>
    private bool IsMadeBy(NameGroup group)
    {
        var at = BeforeRole(group);
        if (at < 1 || _tokens[at].Text is not ("by" or "from"))
            return false;
        var before = _tokens[at - 1].Text.ToLowerInvariant();
        return before
                is "authored" or "co-authored" or "coauthored" or "written" or "co-written" or "hosted" or "edited" or "curated"
                    or "produced" or "moderated" or "penned"
            || PieceWords.IsNoun(before);
    }

    private string? ToldTo(int at) => at < _tokens.Count && _tokens[at].Is("to") ? Listener(at + 1) : null;

    /// <summary>"A was interviewed by X", "was featured on X".</summary>
    private string? Interviewer(NameGroup group)
    {
        var at = AfterRole(group);
        while (at < _tokens.Count && (_tokens[at].Text is "was" or "were" or "is" || Verbs.IsAdverb(_tokens[at].Text)))
            at++;
        return
            at + 1 < _tokens.Count
            && at > AfterRole(group)
            && _tokens[at].Text is "interviewed" or "quoted" or "featured" or "published" or "profiled"
            && _tokens[at + 1].Text is "by" or "in" or "on" or "for"
            ? Listener(at + 2)
            : null;
    }

    /// <summary>"an event with experts A and B", "a conversation between A and B".</summary>
    private bool IsWith(NameGroup group)
    {
        var at = group.Start - 1;
        while (at >= 0 && RoleWords.IsLowerRole(_tokens[at].Text))
            at--;
        return at >= 1 && _tokens[at].Text is "with" or "featuring" or "between" && PieceWords.IsNoun(_tokens[at - 1].Text);
    }

    /// <summary>"Watch A and B take stock of …".</summary>
    private bool IsCalledFor(NameGroup group) =>
        group.Start <= 3 && _tokens[0].Text is "Watch" or "Hear" or "See" or "Join"
        || (group.Start <= 3 && _tokens.Count > 1 && _tokens[0].Text is "Listen" && _tokens[1].Text is "to");

    /// <summary>The sentence begins with the group, or with "As".</summary>
    private bool IsOpening(NameGroup group) => group.Start == 0 || (group.Start == 1 && _tokens[0].Is("As"));

    private static bool IsPlace(string word) => word is "in" or "for" or "at" or "on" or "with" or "via";
}
