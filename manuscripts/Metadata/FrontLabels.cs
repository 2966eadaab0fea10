using AngleSharp.Dom;
using Manuscripts.Accounts;
using Manuscripts.Readers;

namespace Manuscripts.Metadata;

/// <summary>Takes "Headline: …", "Byline: …" and a memo's head off the front of a manuscript, as fields.</summary>
internal static class FrontLabels
{
    private const int Reach = 14;
    private const int Fewest = 2;

    public static IReadOnlyList<DraftField> Take(IElement body, Account account)
    {
        var labels = new List<FrontLabel>();
        var taken = new List<IElement>();
        foreach (var block in body.Children.Take(Reach).ToList())
        {
            if (Of(block) is { Count: > 0 } found)
            {
                labels.AddRange(found);
                taken.Add(block);
            }
            else if (taken.Count > 0 && block.LocalName is not "hr")
            {
                break;
            }
        }

        var isOfDesk = labels.Count > Fewest && labels.TrueForAll(label => label.Field is null or "slug");
        if (labels.Count(label => label.Field is not null) < Fewest && !labels.Exists(IsPlain) && !isOfDesk)
            return [];
        if (isOfDesk)
            labels = labels.ConvertAll(label => label with { Field = null });
        foreach (var label in labels.Where(label => label.Field is null))
            account.Leave(ProblemCodes.DeskLeftOut, $"{label.Name}: {label.Value}");
        taken.ForEach(block => account.Move(BodyWords.Text(block)));
        taken.ForEach(block => block.Remove());
        return
        [
            .. labels
                .Where(label => label is { Field: not null, Value.Length: > 0 })
                .DistinctBy(label => label.Field)
                .Select(label => new DraftField(label.Field!, [label.Value])),
        ];
    }

    /// <summary>The labels that a block consists of; none if any of its lines is none.</summary>
    private static List<FrontLabel> Of(IElement block)
    {
        if (FrontTable.Of(block) is { } table)
            return [.. table];
        if (FrontText.Of(block).Length == 0)
            return [];
        if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4"))
            return [];
        var lines = Form.Cut(block, node => node is IElement { LocalName: "br" }).Select(line => FrontLabel.Of(Form.TextOf(line))).ToList();
        return lines.Contains(null) ? [] : [.. lines.Select(line => line!)];
    }

    /// <summary>A label that stands alone counts only if no sentence begins like it.</summary>
    private static bool IsPlain(FrontLabel label) =>
        label.Field is "title" or "dek" or "authors" && label.Value.Length > 0 && label.IsJargon;
}
