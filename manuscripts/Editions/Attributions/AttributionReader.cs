using Manuscripts.Language;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// Finds authors and outlet in the sentences that digests use: "argue A and B in X", "Writing for X, A asks", "A joined B on an episode of
/// X". Every form has a rank; the most certain one of an abstract counts. Where none fits, nothing is said: a wrong name is worse than
/// none.
/// </summary>
internal static class AttributionReader
{
    private const int MostCertain = 7;

    /// <param name="isLabelled">Whether a label says where the piece appeared, so that who does anything there made it.</param>
    public static Attribution Read(AbstractText text, bool isLabelled = false)
    {
        Finding? best = null;
        string? programme = null;
        string? appeared = null;
        List<string> names = [];
        List<Finding> all = [];
        NameGroup? spokenOf = null;
        Model.Medium? medium = null;
        var isFirst = true;
        var from = 0;
        if (CreditLine.AfterDash(text.Text) is { } signed)
            return signed;
        foreach (var to in Sentences.Starts(text.Text).Append(text.Text.Length))
        {
            var tokens = Tokens.Of(text.Text, from, to);
            if (tokens.Count > 0)
                medium ??= Named(text.Text[from..to]) ?? PieceWords.MediumAlone(tokens, isFirst);
            if (tokens.Count > 0 && NamedPlace.Read(text.Text[from..to]) is { } placed)
                (programme, medium) = (programme ?? placed.Outlet, medium ?? placed.Medium);
            if (CreditLine.Led(text.Text[from..to].Trim()) is { } led)
                (names, medium) = ([.. names, .. led.Authors], medium ?? led.Medium);
            if (tokens.Count > 0
                && WithSpeaker(new AttributionSentence(text, tokens, isFirst, isLabelled).Best(), tokens, spokenOf) is { } found)
            {
                all.Add(found);
                if (best is null || found.Rank < best.Rank || (best.Authors.Count == 0 && found.Authors.Count > 0))
                    best = found;
                if (found.Authors.Count == 0)
                    (programme, medium) = (programme ?? found.Outlet, medium ?? found.Medium);
            }
            if (tokens.Count > 2)
                appeared ??= new SentenceOutlets(text, tokens, []).Reporting();
            if (tokens.Count > 0 && PieceWords.IsMeetingHeld(tokens))
                medium ??= Model.Medium.Event;
            if (tokens.Count > 4 && (tokens[0].Text is "This" or "First" or "Originally"
                || (!isFirst && tokens[0].Text is "It" or "The" or "A" or "An")))
                appeared ??= new SentenceOutlets(text, tokens, []).PublishedBy(1);
            if (tokens.Count > 0 && spokenOf is { } before && Continued.Read(text, tokens, before) is { } goingOn
                && (best is null || goingOn.Rank < best.Rank || (best.Outlet is null && goingOn.Outlet is not null)))
                best = goingOn;
            if (tokens.Count > 0)
                spokenOf = Continued.Subject(tokens) ?? spokenOf;
            (isFirst, from) = (false, to);
        }

        IReadOnlyList<string> authors = names.Count > 0 ? names : TakingPart(all) ?? best?.Authors ?? [];
        var outlet = best?.Outlet ?? programme ?? appeared;
        authors = [.. authors.Where(name => name != outlet && $"The {name}" != outlet)];
        return new Attribution(
            authors.Count > 0 ? authors : OnlyPersons.Find(text),
            outlet,
            best?.Medium ?? all.Select(found => found.Medium).FirstOrDefault(said => said is not null) ?? medium
                ?? (outlet is not null && KnownOutlets.IsPodcast(outlet) ? Model.Medium.Podcast : null));
    }

    /// <summary>"He tells A about it on this week's episode": whom the sentence before was about speaks, too.</summary>
    private static Finding? WithSpeaker(Finding? found, List<Token> tokens, NameGroup? before) =>
        found is { Medium: Model.Medium.Podcast } && before is not null && tokens[0].Text is "He" or "She" or "They"
            ? found with { Authors = [.. before.Names.Union(found.Authors, StringComparer.Ordinal)] }
            : found;

    /// <summary>An event's guests stand in one sentence, and who led it in another; null if none speaks of an event or a talk.</summary>
    private static IReadOnlyList<string>? TakingPart(List<Finding> all) =>
        all.Exists(found => found.Medium is Model.Medium.Event or Model.Medium.Podcast or Model.Medium.Video)
        && all.Where(found => found.Rank <= MostCertain && found.Authors.Count > 0).ToList() is { Count: > 1 } several
            ? [.. several.SelectMany(found => found.Authors).Distinct(StringComparer.Ordinal)]
            : null;

    /// <summary>A sentence that only says what the piece is: "Podcast.", "Working paper 12."</summary>
    private static Model.Medium? Named(string sentence) =>
        sentence.Trim().TrimEnd('.').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '/', ' ') is var bare && MediumWords.Is(bare)
            ? MediumWords.Of(bare)
            : null;
}

/// <summary>What one form of sentence says.</summary>
/// <param name="Rank">How certain the form is; the lowest is best.</param>
internal sealed record Finding(int Rank, IReadOnlyList<string> Authors, string? Outlet, Model.Medium? Medium);
