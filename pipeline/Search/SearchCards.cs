using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Search;

/// <summary>
/// What search shows of a piece, and its text, from which the script takes the words around those that were found. The gateway answers
/// several such files in one.
/// </summary>
public sealed class SearchCards(SiteViews site, ReadSiteFile read)
{
    /// <summary>What stands before and after the pieces of a file: whoever joins files leaves out what lies between.</summary>
    public const string Start = "{\"pieces\":[";
    public const string End = "]}";

    // A snippet of what stands further on is not worth the bytes.
    private const int MaxText = 24_000;

    /// <summary>The file of a piece's slot.</summary>
    /// <param name="month">The month that shows it, as <c>yyyy-MM</c>.</param>
    /// <param name="pieceNow">The piece and its address as of now; null if it is not to be found.</param>
    /// <param name="likelyNew">Whether the slot is likely free.</param>
    public SiteTarget Target(
        string month, CommentaryId id, Func<Facts, CancellationToken, Task<(Commentary Piece, PieceAddress Address)?>> pieceNow,
        bool likelyNew)
    {
        var path = SitePath.Of(PieceSlot.Address(month, id));
        return new SiteTarget(
            path,
            async (facts, cancellation) => await FileAsync(await OthersAsync(path, id, cancellation), facts, cancellation), likelyNew)
        {
            RenderNew = (facts, cancellation) => FileAsync([], facts, cancellation),
        };

        async Task<SiteFile?> FileAsync(IReadOnlyList<Card> others, Facts facts, CancellationToken cancellation)
        {
            IEnumerable<Card> cards = await pieceNow(facts, cancellation) is var (piece, address)
                ? others.Append(Of(piece, address, month))
                : others;
            var shown = cards.OrderBy(card => card.Id).ToList();
            return shown.Count == 0 ? null : new SiteFile(CanonicalJson.Write(new CardFile(shown)), "application/json; charset=utf-8");
        }
    }

    private async Task<IReadOnlyList<Card>> OthersAsync(string path, CommentaryId id, CancellationToken cancellation) =>
        await read(path, cancellation) is { } file
            ? [.. CanonicalJson.Read<CardFile>(file.Content).Pieces.Where(card => card.Id != id)]
            : [];

    private Card Of(Commentary piece, PieceAddress address, string month)
    {
        var date = site.Date(piece.Published);
        return new Card(
            piece.Id, PieceSlot.Name(month, piece.Id), address, piece.Title, piece.Dek, piece.Series,
            [.. piece.Authors.Select(author => author.Name)], [.. SearchNames.Contributors(piece)], [.. SearchNames.About(piece)],
            date.Machine, date.Day, piece.BodyText.Length <= MaxText ? piece.BodyText : piece.BodyText[..MaxText]);
    }

    private sealed record CardFile(IReadOnlyList<Card> Pieces);

    private sealed record Card(
        CommentaryId Id, string Slot, PieceAddress Address, string Title, string? Dek, string? Series, IReadOnlyList<string> Authors,
        IReadOnlyList<string> Contributors, IReadOnlyList<string> About, string Published, string Day, string Text);
}
