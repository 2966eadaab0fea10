using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>
/// Recommended pieces as cards: a programme, an outlet or a date, then the title, a text that is cut off, and names. Only under a heading
/// that heads nothing else.
/// </summary>
internal static class RelatedCards
{
    private const int MaxTitle = 140;
    private const int MaxLabel = 60;
    private const int MaxLabels = 3;
    private const int MaxTextWords = 90;

    /// <summary>Null if the blocks are no cards.</summary>
    public static RelatedFound? Read(IReadOnlyList<EditionBlock> blocks)
    {
        var lines = blocks.SelectMany(RelatedLine.Of).ToList();
        var signed = lines.Any(line => Byline.Names(line.Text).Count > 0);
        var cards = Cards(lines, signed);
        if (cards.Count < 2 || cards.Any(card => !Holds(card)) || cards.Count(HasEvidence) * 2 < cards.Count)
            return null;
        return new RelatedFound(
            [.. cards.Select(Piece)],
            [.. cards.SelectMany(card => card.Labels)],
            [.. cards.SelectMany(card => card.Bylines)]);
    }

    private static List<Card> Cards(List<RelatedLine> lines, bool signed)
    {
        var cards = new List<Card>();
        var card = new Card();
        foreach (var line in lines)
        {
            var part = Kind(line, signed);
            if (line.StartsCard || (card.IsSigned && part is not Part.Names) || (card.Texts.Count > 0 && part is Part.Label or Part.Title))
                Finish(cards, ref card);
            card.Add(line, part);
        }

        Finish(cards, ref card);
        return cards;
    }

    private static void Finish(List<Card> cards, ref Card card)
    {
        if (card.Titles.Count > 1 && card is { Texts.Count: 0, Bylines.Count: 0 } && !cards.TrueForAll(other => other.Titles.Count > 1))
            cards.AddRange(card.Titles.Select(title => Card.Bare(title)));
        else if (!card.IsEmpty)
            cards.Add(card);
        card = new Card();
    }

    private static Part Kind(RelatedLine line, bool signed)
    {
        if (Byline.Names(line.Text).Count > 0 || (!signed && !line.IsLinked && NameLine.Of(line.Text) is not null))
            return Part.Names;
        if (!line.IsLinked && (RelatedLine.IsLabel(line.Text) || Boilerplate.Is(line.Text)))
            return Part.Label;
        return line.IsLinked || (line.Text.Length <= MaxTitle && line.Text[^1] is not ('.' or ',' or ';' or '…')) ? Part.Title : Part.Text;
    }

    private static bool Holds(Card card) =>
        card.Titles.Count > 0
        && card.Titles[..^1].All(label => label.Text.Length <= MaxLabel) && card.Titles.Count <= MaxLabels
        && card.Texts.Sum(text => BodyWords.Count(text.Text)) <= MaxTextWords;

    private static bool HasEvidence(Card card) =>
        card.Bylines.Count > 0 || card.Titles[^1].Url is not null
        || card.Texts.Exists(text => RelatedLine.IsCutOff(text.Text));

    private static RelatedPiece Piece(Card card) => new(
        card.Titles[^1].Text,
        card.Texts.Count == 0 ? null : string.Join(' ', card.Texts.Select(text => text.Text)),
        [.. card.Bylines.SelectMany(Names).Distinct(StringComparer.Ordinal)],
        card.Titles[^1].Url);

    private static IReadOnlyList<string> Names(string byline) =>
        Byline.Names(byline) is { Count: > 0 } names ? names : NameList.SplitStrictly(byline);

    private enum Part
    {
        Label,
        Title,
        Text,
        Names,
    }

    /// <summary>The last title-like line before text and names is the title; what stands before it says where the piece belongs.</summary>
    private sealed class Card
    {
        public List<RelatedLine> Titles { get; } = [];

        public List<RelatedLine> Texts { get; } = [];

        public List<string> Bylines { get; } = [];

        private List<string> Said { get; } = [];

        public IEnumerable<string> Labels => [.. Said, .. Titles.SkipLast(1).Select(title => title.Text)];

        public bool IsEmpty => Titles.Count + Texts.Count + Bylines.Count + Said.Count == 0;

        public bool IsSigned => Bylines.Count > 0;

        public static Card Bare(RelatedLine title)
        {
            var card = new Card();
            card.Titles.Add(title);
            return card;
        }

        public void Add(RelatedLine line, Part part)
        {
            switch (part)
            {
                case Part.Names:
                    Bylines.Add(line.Text);
                    break;
                case Part.Label:
                    Said.Add(line.Text);
                    break;
                case Part.Text:
                    Texts.Add(line);
                    break;
                default:
                    Titles.Add(line);
                    break;
            }
        }
    }
}
