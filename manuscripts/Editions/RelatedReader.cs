using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>
/// Reads the pieces recommended at the end, "More from …". A heading alone proves nothing, since ordinary pieces have parts called so:
/// all that follows up to the end, or to a part of another kind, must have the form of recommendations, or it stays where it is.
/// </summary>
internal static class RelatedReader
{
    private const int Most = 60;
    private const int MaxTitle = 220;
    private const int MaxAbstractWords = 90;

    /// <summary>The document without its recommendations, and these; all of it and none if there are none.</summary>
    public static RelatedSplit Split(IReadOnlyList<EditionBlock> blocks)
    {
        for (var start = blocks.Count - 2; start >= 0; start--)
        {
            if (!blocks[start].IsTitle || !(SectionNames.IsRelated(blocks[start].Text) || IsUnderAbout(blocks, start)))
                continue;
            var end = End(blocks, start);
            if (SectionNames.IsCertainlyRelated(blocks[start].Text)
                && (OverFoot(blocks, start, blocks.Count) ?? OverFoot(blocks, start, end)) is { } over)
                return over;
            var after = blocks.Skip(end).ToList();
            if (
                after.TrueForAll(block => block.IsRule || Boilerplate.Is(block.Text) || !IsBodyOfPiece(block, after))
                && Found([.. blocks.Take(end).Skip(start + 1)], SectionNames.IsCertainlyRelated(blocks[start].Text)) is { } found
            )
                return new RelatedSplit(
                    [.. blocks.Take(start), .. after],
                    found.Pieces,
                    [blocks[start].Text, .. found.Labels],
                    found.Bylines
                );
        }

        return new RelatedSplit(blocks, [], [], []);
    }

    /// <summary>"Further reading" behind what is said of the series: no section any more.</summary>
    private static bool IsUnderAbout(IReadOnlyList<EditionBlock> blocks, int start) =>
        SectionNames.IsOfArchive(blocks[start].Text)
        && blocks.Take(start).Any(block => block.IsTitle && block.Text.StartsWith("About ", StringComparison.OrdinalIgnoreCase));

    /// <summary>The recommendations up to a place, if a page's foot stands there; null if none does or they cannot be read.</summary>
    private static RelatedSplit? OverFoot(IReadOnlyList<EditionBlock> blocks, int start, int end)
    {
        var foot = HouseFoot.Count([.. blocks.Take(end).Skip(start + 1)]);
        return foot > 0 && Found([.. blocks.Take(end - foot).Skip(start + 1)], isCertain: true) is { } found
            ? new RelatedSplit(
                [.. blocks.Take(start), .. blocks.Skip(end)], found.Pieces,
                [blocks[start].Text, .. found.Labels, .. blocks.Take(end).Skip(end - foot).Select(block => block.Text)], found.Bylines)
            : null;
    }

    /// <summary>Recommendations end at the document's end, at a sign-up form, or at a later section.</summary>
    private static int End(IReadOnlyList<EditionBlock> blocks, int start)
    {
        var bare = start + 1 + blocks.Skip(start + 1).TakeWhile(block => block.IsTitle).Count();
        if (bare > start + 2
            && (blocks.Skip(bare).All(block => !block.IsTitle) || (blocks[bare].IsRule && IsOfSeries(blocks, start, bare))))
            return bare;
        for (var i = start + 1; i < blocks.Count; i++)
        {
            if (i > start + 1 && blocks[i].IsRule && !blocks.Skip(i).Any(block => block.IsTitle && !block.IsImprint))
                return i;
            var isNext = blocks[i].IsTitle && (SectionNames.IsProse(blocks[i].Text) || Boilerplate.IsSignUpHeading(blocks[i].Text));
            if (isNext || (blocks[i].IsTitle && blocks[i].Rank < EditionBlock.Bold && blocks[i].Rank < blocks[start].Rank)
                || (!blocks[i].IsTitle && !IsOverByline(blocks, i)
                    && (AuthorNote.Fits(blocks[i].Text) || OutletNote.Find(blocks[i].Element) is not null)))
                return i;
        }

        return blocks.Count;
    }

    /// <summary>"This article first appeared in X": of a piece that is recommended, where its byline follows.</summary>
    private static bool IsOverByline(IReadOnlyList<EditionBlock> blocks, int at) =>
        blocks.Skip(at + 1).TakeWhile(block => !block.IsTitle).Any(block => Byline.Names(block.Text).Count > 0);

    /// <summary>"Tide: The Weir", "Tide: The Lock": titles that all begin with one name.</summary>
    private static bool IsOfSeries(IReadOnlyList<EditionBlock> blocks, int start, int end) =>
        MetadataReader.SeriesPrefix(blocks[start + 1].Text) is { } series
        && blocks.Take(end).Skip(start + 1).All(block => block.Text.StartsWith($"{series}: ", StringComparison.Ordinal));

    /// <summary>
    /// After recommendations may stand notes, forms and notices; a part with a text of its own shows that the piece goes on.
    /// </summary>
    private static bool IsBodyOfPiece(EditionBlock block, List<EditionBlock> after) =>
        block.IsTitle
        && !SectionNames.IsProse(block.Text)
        && !Boilerplate.IsSignUpHeading(block.Text)
        && after
            .SkipWhile(other => other != block)
            .Skip(1)
            .Any(other => !other.IsTitle && BodyWords.Count(other.Text) > MaxAbstractWords / 2);

    private static RelatedFound? Found(List<EditionBlock> blocks, bool isCertain) =>
        (Read(blocks, isCertain), isCertain ? RelatedCards.Read(blocks) : null) switch
        {
            // Where all have a line over the title, the cards' rule finds it whatever its length.
            ({ } found, { } cards) => (Authors(cards) > Authors(found) || (cards.Labels.Count > cards.Pieces.Count
                && cards.Labels.Count > found.Labels.Count && Authors(cards) + 1 >= Authors(found)))
                && cards.Pieces.Count >= found.Pieces.Count - 1 ? cards : found,
            var (found, cards) => found ?? cards,
        };

    private static int Authors(RelatedFound found) => found.Pieces.Sum(piece => piece.Authors.Count);

    private static RelatedFound? Read(List<EditionBlock> blocks, bool isCertain)
    {
        var labels = new List<string>();
        var kept = new List<EditionBlock>();
        foreach (var block in blocks)
        {
            if (!block.IsRule && Boilerplate.Is(block.Text))
                labels.Add(block.Text);
            else
                kept.Add(block);
        }

        kept = [.. kept.SelectMany(EditionBlocks.LedByTitle).SelectMany(RelatedRow.Part)];
        var groups = RelatedGroups.Of(kept).ToList();
        if (groups.Count is 0 or > Most)
            return null;
        var pieces = new List<RelatedPiece>();
        var evidence = 0;
        var areLabelled = groups.Count > 1 && groups.TrueForAll(RelatedGroups.HasLabel);
        foreach (var group in groups)
        {
            if (group.TrueForAll(RelatedLine.IsLabel))
            {
                labels.AddRange(group.Select(block => block.Text));
                continue;
            }
            if (areLabelled)
            {
                labels.Add(group[0].Text);
                group.RemoveAt(0);
            }

            if (Piece(group, labels) is not { } piece)
                return null;
            pieces.Add(piece);
            evidence += HasEvidence(group, piece) || (isCertain && group[0].Rank is EditionBlock.Bold) ? 1 : 0;
        }

        var isBare = pieces.TrueForAll(piece => piece.Abstract is null);
        var needed = isCertain && (groups.Count > 1 || isBare) && (isBare || kept.Exists(block => block.IsRule)) ? 0 : pieces.Count;
        return evidence >= needed
            ? new RelatedFound(pieces, labels, [.. kept.Where(block => NamesIn(block).Count > 0 && !pieces.Exists(piece =>
                piece.Title == block.Text)).Select(block => block.Text)])
            : null;
    }

    /// <summary>A link, a byline or a text cut off shows that a title points to a piece elsewhere.</summary>
    private static bool HasEvidence(List<EditionBlock> group, RelatedPiece piece) =>
        piece.Url is not null
        || piece.Authors.Count > 0
        || group.Exists(block => RelatedLine.IsCutOff(block.Text));

    private static IReadOnlyList<string> NamesIn(EditionBlock block) =>
        Byline.Names(block.Text) is { Count: > 0 } names ? names : RelatedLine.IsNames(block) ? NameList.SplitStrictly(block.Text) : [];

    private static RelatedPiece? Piece(List<EditionBlock> group, List<string> labels)
    {
        var lines = group.Where(block => !RelatedLine.IsLabel(block)).ToList();
        // A programme's name may stand over the title, in a line of its own.
        if (
            lines.Count > 1
            && (lines.Count > 2 || lines[1].Element.QuerySelector("a[href]") is not null)
            && lines[0].IsTitle
            && (lines[1].IsTitle || (RelatedLine.IsNames(lines[1]) && lines.Skip(2).Any(line => Byline.Names(line.Text).Count > 0)))
            && lines[0].Text.Length < lines[1].Text.Length
            && lines[0].Text.Length <= 40
            && lines[0].Link is null
            // Over a date stands the title.
            && !group.SkipWhile(block => block != lines[0]).TakeWhile(block => block != lines[1])
                .Any(block => WrittenDate.Find(block.Text) is not null)
        )
        {
            labels.Add(lines[0].Text);
            lines.RemoveAt(0);
        }

        if (
            lines.Count == 0
            || lines[0].Text.Length > MaxTitle
            || Byline.Names(lines[0].Text).Count > 0
            || (!lines[0].IsTitle && EndsAsSentence(lines[0].Text))
        )
            return null;
        var about = lines.Skip(1).Where(line => NamesIn(line).Count == 0).ToList();
        if (about.Sum(line => BodyWords.Count(line.Text)) > MaxAbstractWords || about.Count > 3)
            return null;
        labels.AddRange(group.Where(RelatedLine.IsLabel).Select(block => block.Text));
        var (title, medium) = MediumWords.Split(lines[0].Text);
        if (medium is not null)
            labels.Add(lines[0].Text[..^title.Length]);
        var text = string.Join(' ', about.Select(line => line.Text));
        (title, var credited, var rest) = RelatedRow.Credited(title);
        if (rest.Length > 0)
            labels.Add(rest);
        return new RelatedPiece(
            title,
            text.Length == 0 ? null : text,
            [.. credited.Concat(lines.Skip(1).SelectMany(NamesIn)).Distinct(StringComparer.Ordinal)],
            group.Select(block => block.Link).FirstOrDefault(url => url is not null)
        );
    }

    private static bool EndsAsSentence(string text) => text.Length == 0 || text[^1] is '.' or ',' or ';'
        && !text.EndsWith("...", StringComparison.Ordinal);
}
