using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Submissions;
using Pipeline.Desk.Pages;

namespace Pipeline.Desk.Pieces;

/// <summary>Two versions of a piece, word by word.</summary>
public sealed class PieceDiff(SubmissionReader submissions, ICatalog catalog)
{
    /// <summary>Longer stretches that are the same are shown by their ends.</summary>
    private const int MaxSame = 600;
    private const int Shown = 200;

    /// <param name="from">The older version; the one before <paramref name="to"/> if it is none.</param>
    /// <param name="to">The newer version; the newest if it is none.</param>
    /// <returns>Null if the piece has no two versions.</returns>
    public async Task<DiffView?> ReadAsync(CommentaryId id, string? from, string? to, CancellationToken cancellation)
    {
        if (await submissions.FindAsync(id, cancellation) is not { } found)
            return null;
        var versions = PieceReader.Versions(found.History);
        if (versions.Count < 2)
            return null;
        var newer = versions.Contains(to ?? "") ? to! : versions[0];
        var older = versions.Contains(from ?? "")
            ? from!
            : versions.SkipWhile(version => version != newer).Skip(1).FirstOrDefault() ?? versions[^1];
        var (a, b) = (await catalog.ReadAsync(id, older, cancellation), await catalog.ReadAsync(id, newer, cancellation));
        var fields = Fields(a).Zip(Fields(b), (x, y) => Compare(x.Name, x.Text, y.Text)).Where(field => field.Parts.Count > 0);
        return new DiffView(id, found.Head.Title, older, newer, versions, [.. fields]);
    }

    /// <summary>What is in both, was added, or was taken out; empty if nothing differs.</summary>
    internal static DiffFieldView Compare(string name, string before, string after)
    {
        if (before == after)
            return new(name, []);
        var pieces = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance).Lines;
        var parts = new List<DiffPartView>();
        foreach (var piece in pieces)
        {
            var kind = piece.Type switch { ChangeType.Inserted => "added", ChangeType.Deleted => "removed", _ => "same" };
            if (parts.Count > 0 && parts[^1].Kind == kind)
                parts[^1] = parts[^1] with { Text = parts[^1].Text + piece.Text };
            else
                parts.Add(new(kind, piece.Text));
        }
        return new(name, [.. parts.Select(Shortened)]);
    }

    private static DiffPartView Shortened(DiffPartView part) => part.Kind != "same" || part.Text.Length <= MaxSame
        ? part
        : part with { Text = $"{part.Text[..Shown]} […] {part.Text[^Shown..]}" };

    private static IEnumerable<(string Name, string Text)> Fields(Commentary piece)
    {
        yield return ("Title", piece.Title);
        yield return ("Dek", piece.Dek ?? "");
        yield return ("Authors", string.Join(", ", piece.Authors.Select(author => author.Name)));
        yield return ("Series", piece.Series ?? "");
        yield return ("Topics", string.Join(", ", piece.Topics));
        yield return ("First published in", piece.Outlet?.Name ?? "");
        yield return ("Address", piece.Slug);
        yield return ("Published", piece.Published.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        yield return ("Corrections", string.Join("\n", piece.Corrections.Select(correction => correction.Text)));
        yield return ("Text", piece.BodyText);
    }
}
