using Manuscripts.Language;
using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>Tries the forms of attribution on one sentence.</summary>
internal sealed class AttributionSentence
{
    private readonly AbstractText _text;
    private readonly List<Token> _tokens;
    private readonly bool _isFirst;
    private readonly bool _isLabelled;
    private readonly Leading? _lead;
    private readonly List<NameGroup> _groups;
    private readonly Medium? _medium;
    private readonly SentenceOutlets _outlets;
    private readonly Companions _companions;

    public AttributionSentence(AbstractText text, List<Token> tokens, bool isFirst, bool isLabelled)
    {
        (_text, _tokens, _isFirst, _isLabelled) = (text, tokens, isFirst, isLabelled);
        _lead = IsWithinQuotation(tokens) ? null : Leading.Of(text, tokens);
        // What is emphasised beside its article is a paper, "The <em>Long Watch</em>", whatever its name looks like.
        _groups = NameGroup.In(tokens, _lead?.End ?? 0);
        _groups.RemoveAll(group => text.IsInEmphasis(tokens[group.Start].Start) && text.MarkedAt(tokens[group.Start].Start) is null);
        _medium = PieceWords.MediumIn(tokens) ?? (_lead is { IsProgramme: true } ? Medium.Podcast : null);
        _outlets = new SentenceOutlets(text, tokens, _groups);
        _companions = new Companions(tokens, _groups);
    }

    /// <summary>"For Suva, it is a border,” says A": what is quoted began before the sentence.</summary>
    private static bool IsWithinQuotation(List<Token> tokens) => tokens.Find(token => token.IsQuote) is { Text: "”" };

    /// <summary>The most certain form that fits; null if none does.</summary>
    public Finding? Best()
    {
        if (Programme() is { } programme)
            return programme;
        var best = Possessive.Find(_tokens) is { } theirs
            ? new Finding(5, theirs.Names, _outlets.From(theirs.End) ?? _outlets.PublishedBy(0), theirs.Medium)
            : null;
        foreach (var group in _groups)
            foreach (var finding in Findings(group))
                if (best is null || finding.Rank < best.Rank)
                    best = finding with { Authors = [.. finding.Authors.Union(_companions.WrittenWith(group))] };
        if (best is { Outlet: null } && _lead is { Outlet: { } leading } && best.Authors.Count > 0)
            best = best with { Outlet = leading };
        return best ?? (_isFirst && _lead is { Outlet: { } place } && KnownOutlets.Contains(place)
            ? new Finding(9, [], place, _medium)
            : null);
    }

    private IEnumerable<Finding> Findings(NameGroup group)
    {
        var stands = new GroupPlace(_tokens, group);
        if (stands.IsSubordinate)
            return [];
        var verb = stands.VerbAfter();
        return [.. Certain(group, stands, verb), .. WithoutOutlet(group, stands, verb), .. Weak(group, stands, verb)];
    }

    /// <summary>Forms that name the outlet, too, where there is one.</summary>
    private IEnumerable<Finding> Certain(NameGroup group, GroupPlace stands, int? verb)
    {
        if (stands.IsInverted())
        {
            var outlet = _outlets.From(stands.AfterRole) ?? _outlets.ToldTo(stands.AfterRole)
                ?? _outlets.Anywhere(stands.AfterRole)?.Outlet;
            yield return new Finding(
                outlet is null ? 4 : 1, [.. group.Names, .. _companions.AfterWhile(group)], outlet ?? _lead?.Outlet, _medium);
        }

        if (_lead is { } lead && stands.StandsBy(lead) && (verb is not null || stands.ActsAfter()
            || (lead.Outlet is { } known && KnownOutlets.Contains(known) && stands.ActsBehindHouse)))
            yield return new Finding(
                lead.Outlet is null ? 4 : 2,
                [
                    .. _companions.WritingWith(group), .. group.Names, .. _companions.Beside(group),
                    .. verb is { } with ? _companions.Met(with)?.Names ?? [] : [],
                ],
                lead.Outlet, _medium);
        if (stands.WritingAfter is { } writing && _outlets.From(writing) is { } written)
            yield return new Finding(2, group.Names, written, _medium);
        if (stands.IsOpening && group.End + 1 < _tokens.Count && _tokens[group.End].IsComma && _tokens[group.End + 1].Text is "in" or "for"
            && _outlets.From(group.End + 1) is { } passing)
            yield return new Finding(3, group.Names, passing, _medium);
        if (verb is { } at && (_outlets.AfterVerb(at) ?? (stands.IsSubject ? _outlets.PublishedBy(at) : null)) is { } place)
            yield return new Finding(3, group.Names, place, IsAppearance(at) ? null : _medium);
        if (verb is { } welcome && Verbs.IsAsking(_tokens[welcome].Text)
            && _companions.Guest(welcome) is { } guest)
            yield return new Finding(
                _lead?.Outlet is null ? 3 : 1, [.. group.Names, .. guest.Names],
                _lead?.Outlet ?? _outlets.Anywhere(guest.End)?.Outlet ?? _outlets.GuestOn(guest.End) ?? WelcomedTo(welcome, guest.End),
                _medium);
        if (verb is { } meets && _companions.Met(meets) is { } met)
            yield return Talk([.. group.Names, .. met.Names],
                _outlets.AfterVerb(meets) ?? _outlets.Anywhere(met.End)?.Outlet ?? _outlets.GuestOn(met.End));
        if (stands.IsHosted)
            yield return new Finding(5, [.. group.Names, .. _companions.Invited(group)], null, _medium ?? Medium.Event);
        if ((stands.IsOpening || stands.IsAfterColon) && verb is null && _outlets.Straight(stands.AfterRole) is { } straight)
            yield return new Finding(6, group.Names, straight, _medium);
        if (stands.IsAfterColon && (verb is not null || stands.IsTelling) && _outlets.BeforeColon(group.Start - 1) is { } over)
            yield return new Finding(4, group.Names, over, _medium);
        if (_outlets.Asking(group) is { } asking)
            yield return new Finding(3, group.Names, asking.Length == 0 ? null : asking, null);
        if (stands.IsWhoTells && _lead?.Outlet is { } leading)
            yield return new Finding(2, group.Names, leading, _medium);
        if (Interviewer(stands.AfterRole) is { } interviewer)
            yield return new Finding(3, stands.IsQuoted ? [] : [.. group.Names, .. _companions.Asker(group)], interviewer, null);
        if (stands.IsAccordedTo)
            yield return new Finding(4, group.Names, _outlets.From(stands.AfterRole) ?? _outlets.Anywhere(group.End)?.Outlet, _medium);
        if (stands.IsMadeBy())
            yield return new Finding(
                5, [.. stands.IsModerated ? _companions.Guests(group) : [], .. _companions.Beside(group), .. group.Names],
                _outlets.From(stands.AfterRole) ?? _outlets.PublishedBy(stands.AfterRole), _medium);
        if (verb is { } last && stands.Ends(last))
            yield return new Finding(5, group.Names, _outlets.From(last + 1), _medium);
        if (stands.IsSubject && _outlets.Anywhere(stands.AfterRole) is var (said, piece))
            yield return new Finding(6, group.Names, said, _medium ?? piece);
    }

    /// <summary>Persons who speak with each other on a programme; on what is no paper, it is one that is heard.</summary>
    private Finding Talk(IReadOnlyList<string> names, string? outlet) =>
        new(2, names, outlet, _medium ?? (outlet is not null && !KnownOutlets.Contains(outlet) ? Medium.Podcast : null));

    /// <summary>"A and B welcome C to X": the programme.</summary>
    private string? WelcomedTo(int verb, int end) =>
        _tokens[verb].Text.StartsWith("welcome", StringComparison.OrdinalIgnoreCase) && end + 1 < _tokens.Count && _tokens[end].Is("to")
            ? OutletPhrase.At(_text, _tokens, end + 1)?.Name
            : null;

    /// <summary>Forms that say for certain who made it, and not where it appeared.</summary>
    private IEnumerable<Finding> WithoutOutlet(NameGroup group, GroupPlace stands, int? verb)
    {
        if (stands.IsCalledFor)
            yield return new Finding(5, group.Names, _outlets.Anywhere(group.End)?.Outlet, _medium);
        if (stands.IsInConversation is { } partner && _groups.Find(other => other.Start >= partner) is { } other)
            yield return new Finding(4, [.. group.Names, .. other.Names], null, _medium);
        if (stands.IsMetWith() && _groups[0] is { } leads && leads.End < group.Start && new GroupPlace(_tokens, leads).IsSubject)
            yield return new Finding(5, [.. leads.Names, .. group.Names], null, _medium);
        if (stands.IsWith() || stands.IsMetWith() || stands.IsAllThatIsSaid
            || (stands.AfterRole < _tokens.Count && stands.Publishes(stands.AfterRole)))
            yield return new Finding(
                6, group.Names, stands.IsAllThatIsSaid ? _outlets.Straight(stands.AfterRole) : null,
                _medium ?? (stands.IsMetWith() ? Medium.Event : null));
        if (stands.IsListed)
            yield return new Finding(5, group.Names, null, _medium ?? Medium.Event);
        if (verb is { } told && stands.IsToldAfterQuote(told) && OutletPhrase.At(_text, _tokens, told + 1) is var (listener, _))
            yield return new Finding(2, group.Names, listener, null);
        if (verb is { } telling && _tokens[telling].Text is "testified" or "testifies")
            yield return new Finding(6, group.Names, null, _medium);
        if (stands.IsAsTold)
            yield return new Finding(6, group.Names, _outlets.Anywhere(stands.AfterRole)?.Outlet, _medium);
        if (stands.IsCited)
            yield return new Finding(7, stands.IsQuoted ? [] : group.Names, _lead?.Outlet, null);
        if (stands.IsSubject && _outlets.NamesPiece(stands.AfterRole))
            yield return new Finding(7, group.Names, null, _medium);
    }

    /// <summary>Forms that count where nothing else is said: somebody does what authors do.</summary>
    private IEnumerable<Finding> Weak(NameGroup group, GroupPlace stands, int? verb)
    {
        if (stands.IsApposed)
            yield return new Finding(7, group.Names, null, _medium);
        if (stands.IsOnSomething)
            yield return new Finding(8, group.Names, null, _medium);
        if (verb is null && group.IsCued && stands.IsSubject && _tokens[stands.AfterRole].Text is not ("is" or "was" or "are" or "were"))
            yield return new Finding(7, group.Names, null, _medium);
        var isTelling = verb is { } at && !Verbs.IsWeak(_tokens[at].Text);
        if (verb is not null && (group.IsCued || (_isFirst && isTelling && stands.IsOpening)))
            yield return new Finding(group.IsCued ? 7 : 8, group.Names, null, _medium);
        var isLed = group.Start > 0 && stands.IsSubject;
        if (isLed && isTelling
            && (_tokens[group.Start - 1].Is("which") || _tokens[0].Text is "Quoted" or "Featured" or "Speaking" or "Interviewed"
                or "Cited"))
            yield return new Finding(7, group.Names, null, _medium);
        if (stands.IsSubject && verb is not null && _tokens[0].Text is "Testifying" or "Briefing")
            yield return new Finding(6, group.Names, null, _medium);
        if (isLed && isTelling && (_isFirst || _tokens[0].Text.EndsWith("ing", StringComparison.Ordinal) || _tokens[0].Is("From")))
            yield return new Finding(9, group.Names, null, _medium);
        if (stands.IsGuest && stands.IsOpening)
            yield return new Finding(8, group.Names, _outlets.GuestOn(stands.AfterRole), null);
        if ((stands.IsOpening || stands.IsAfterColon) && (stands.IsTelling || (isTelling && !_isFirst)))
            yield return new Finding(9, group.Names, null, _medium);
        if (_isLabelled && stands.IsSubject)
            yield return new Finding(10, group.Names, null, _medium);
    }

    /// <summary>A talk of several on a podcast: all who are said to host it or to take part made it.</summary>
    private Finding? Programme()
    {
        if (EpisodeOf.Find(_text, _tokens) is not { } outlet)
            return null;
        var people = _groups
            .Where(TakesPart)
            .SelectMany(group => group.Names.Concat(Hosted(group)))
            .Distinct(StringComparer.Ordinal)
            .Where(name => name != outlet)
            .ToList();
        var named = outlet.Length > 0 ? outlet : ByVerbs() ?? _lead?.Outlet ?? _outlets.Anywhere(0)?.Outlet;
        return people.Count == 0 && named is null ? null : new Finding(people.Count > 0 ? 0 : 6, people, named, Medium.Podcast);
    }

    /// <summary>"A hosts the naval architect B": B.</summary>
    private IReadOnlyList<string> Hosted(NameGroup host) =>
        new GroupPlace(_tokens, host).VerbAfter() is { } verb && Verbs.IsAsking(_tokens[verb].Text)
            ? _companions.Guest(verb)?.Names ?? []
            : [];

    private string? ByVerbs() => _groups.Select(group => new GroupPlace(_tokens, group).VerbAfter())
        .Select(verb => verb is { } at ? _outlets.AfterVerb(at) : null)
        .FirstOrDefault(name => name is not null);

    private bool TakesPart(NameGroup group)
    {
        var stands = new GroupPlace(_tokens, group);
        return group.IsCued
            || (_lead is { } lead && group.Start == lead.End && stands.ActsAfter())
            || stands.VerbAfter() is not null
            || stands.IsHostOf
            || stands.IsAfterHostsOf
            || stands.ActsInWhich
            || stands.IsInverted()
            || stands.IsInvited
            || stands.IsGuest;
    }

    private bool IsAppearance(int verb) =>
        Verbs.IsMeeting(_tokens[verb].Text) && _medium is not (Medium.Podcast or Medium.Video or Medium.Event);

    /// <summary>"A was interviewed by X", "was featured on X".</summary>
    private string? Interviewer(int afterRole)
    {
        var at = afterRole;
        while (at < _tokens.Count && (_tokens[at].Text is "was" or "were" or "is" || Verbs.IsAdverb(_tokens[at].Text)))
            at++;
        return
            at + 1 < _tokens.Count
            && at > afterRole
            && _tokens[at].Text is "interviewed" or "quoted" or "featured" or "published" or "profiled" or "asked" or "questioned"
                or "quizzed"
            && _tokens[at + 1].Text is "by" or "in" or "on" or "for"
            ? _outlets.Listener(at + 2)
            : null;
    }
}
