using AngleSharp.Dom;
using Manuscripts.Accounts;
using Manuscripts.Readers;

namespace Manuscripts.Metadata;

/// <summary>Takes "Headline: …", "Byline: …" and a memo's head off the front of a manuscript, as fields.</summary>
/// <param name="Fields">What is said of the piece.</param>
/// <param name="Notes">The other lines, in which an author may ask to wait.</param>
internal sealed record FrontLabels(IReadOnlyList<DraftField> Fields, IReadOnlyList<string> Notes)
{
    private const int Reach = 14;
    private const int Fewest = 2;
    private const int MostStrangers = 2;
    private const int LongestStranger = 80;

    /// <summary>In characters: behind a longer paragraph the text has begun.</summary>
    private const int LongestBefore = 400;

    private static readonly FrontLabels None = new([], []);

    /// <summary>What is written in a form's row that asks nothing: "Earliest date: any".</summary>
    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "–", "any", "any time", "anytime", "none", "no", "n/a", "na", "flexible", "asap", "as soon as possible", "immediately",
        "at once", "now", "open", "today",
    };

    public static FrontLabels Take(IElement body, Account account)
    {
        var (labels, taken) = Find(body);
        var isOfDesk = labels.Count > Fewest && labels.TrueForAll(label => label.Field is null or "slug");
        if (labels.Count(label => label.Field is not null) < Fewest && !labels.Exists(IsPlain) && !isOfDesk && !IsHead(labels))
            return None;
        if (isOfDesk)
            labels = labels.ConvertAll(label => label with { Field = null });
        foreach (var label in labels.Where(label => label.Field is null))
            account.Leave(ProblemCodes.DeskLeftOut, $"{label.Name}: {label.Value}");
        taken.ForEach(block => account.Move(BodyWords.Text(block)));
        taken.ForEach(block => block.Remove());
        return new FrontLabels(
            [
                .. labels
                    .Where(label => label is { Field: not null, Value.Length: > 0 })
                    .DistinctBy(label => label.Field)
                    .Select(label => new DraftField(label.Field!, [label.Value])),
            ],
            [
                .. labels.Where(label => label.Field is null && !Open.Contains(label.Value.TrimEnd('.', '!')) && !Flags.IsNone(label.Value))
                    .Select(label => $"{label.Name}: {label.Value}"),
            ]);
    }

    /// <summary>
    /// The labels of a front, and the blocks they stand in. Among several that are known a few of the author's own may stand.
    /// </summary>
    private static (List<FrontLabel> Labels, List<IElement> Taken) Find(IElement body)
    {
        var (labels, taken) = (new List<FrontLabel>(), new List<IElement>());
        var strangers = new List<(FrontLabel Label, IElement Block)>();
        foreach (var block in body.Children.Take(Reach).ToList())
        {
            if (Of(block) is { Count: > 0 } found)
            {
                labels.AddRange([.. strangers.Select(stranger => stranger.Label), .. found]);
                taken.AddRange([.. strangers.Select(stranger => stranger.Block), block]);
                strangers.Clear();
            }
            else if (taken.Count == 0 && block.LocalName is "p" && block.TextContent.Length > LongestBefore)
            {
                break;
            }
            else if (taken.Count > 0 && FrontText.Of(block) is { Length: > 0 } note && note.Any(char.IsLetter) && DeskLine.Fits(note))
            {
                strangers.Add((new FrontLabel(null, "note", note), block));
            }
            else if (taken.Count > 0 && strangers.Count < MostStrangers && Stranger(block) is { } label)
            {
                strangers.Add((label, block));
            }
            else if (taken.Count > 0 && block.LocalName is not "hr")
            {
                break;
            }
        }

        return (labels, taken);
    }

    /// <summary>"Course: MA Urban Studies": a short line with a label that is none of ours.</summary>
    private static FrontLabel? Stranger(IElement block) => block.LocalName is "p" ? Stranger(FrontText.Of(block)) : null;

    private static FrontLabel? Stranger(string line) =>
        line is { Length: > 0 and <= LongestStranger } && line.Split(": ", 2) is [var name, var value]
        && name.Split(' ').Length <= 2 && line[^1] is not ('.' or '?' or '!')
            ? new FrontLabel(null, name, value) { IsOfForm = true }
            : null;

    /// <summary>The labels that a block consists of; none if any of its lines is none, or most are the author's own.</summary>
    private static List<FrontLabel> Of(IElement block)
    {
        if (FrontTable.Of(block) is { } table)
            return [.. table];
        if (block is { LocalName: "blockquote", ChildElementCount: 1 })
            return Of(block.FirstElementChild!);
        if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4"))
            return [];
        var lines = BlockLines.Of(block);
        var known = lines.Select(FrontLabel.Of).ToList();
        if (known.Count(label => label is not null) * 2 < lines.Count)
            return [];
        var labels = known.Zip(lines, (label, line) => label ?? (lines.Count > Fewest ? Stranger(line) : null)).ToList();
        return labels.Contains(null) ? [] : [.. labels.Select(label => label!)];
    }

    /// <summary>A name, and lines for the desk: a student's head over a piece.</summary>
    private static bool IsHead(List<FrontLabel> labels) =>
        labels.Exists(label => label.Field is "authors") && labels.Count(label => label is { Field: null, IsOfForm: false }) >= Fewest;

    /// <summary>A label that stands alone counts only if no sentence begins like it.</summary>
    private static bool IsPlain(FrontLabel label) =>
        label.Field is "title" or "dek" or "authors" && label.Value.Length > 0 && label.IsJargon;
}
