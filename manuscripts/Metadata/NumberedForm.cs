using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>
/// A desk's form before the text whose rows are numbered, each label over what was written: "3. Proposed headline", and under it the
/// headline. Its rows become lines such as "Proposed headline: …".
/// </summary>
internal static class NumberedForm
{
    private const int Reach = 60;
    private const int LeastRows = 3;
    private const int LeastFields = 2;
    private const int LongestLabel = 70;
    private const int LongestValue = 300;
    private const int MostBefore = 4;

    /// <summary>Sets the rows of such a form anew; leaves a body without one as it is.</summary>
    public static void Join(IElement body, Account account)
    {
        var blocks = body.Children.Take(Reach).ToList();
        var rows = Rows(blocks);
        if (rows.Count < LeastRows || rows[0].At > MostBefore
            || rows.Count(row => FrontLabel.Of($"{row.Label}: {row.Value}") is { Field: not null }) < LeastFields)
            return;
        foreach (var block in blocks.Take(rows[0].At))
        {
            account.Leave(ProblemCodes.DeskLeftOut, FrontText.Of(block));
            block.Remove();
        }

        foreach (var (at, label, value) in rows)
        {
            blocks[at].InnerHtml = "";
            blocks[at].TextContent = $"{label}: {value}";
            foreach (var under in blocks.Skip(at + 1).TakeWhile(block => rows.TrueForAll(row => blocks[row.At] != block))
                .Where(block => value.Contains(FrontText.Of(block), StringComparison.Ordinal)).ToList())
                under.Remove();
        }
    }

    private static List<(int At, string Label, string Value)> Rows(List<IElement> blocks)
    {
        var rows = new List<(int At, string Label, string Value)>();
        for (var at = 0; at + 1 < blocks.Count; at++)
            if (Label(FrontText.Of(blocks[at]), rows.Count + 1) is { } label
                && FrontText.Of(blocks[at + 1]) is { Length: > 0 and <= LongestValue } value && Label(value, rows.Count + 2) is null)
                rows.Add((at, label, FormRow.Chosen(value)));
        return rows;
    }

    /// <summary>"3. Proposed headline": the words behind its number, which must be the next one.</summary>
    private static string? Label(string text, int number) =>
        text.Length <= LongestLabel && (text.StartsWith($"{number}. ", StringComparison.Ordinal)
            || text.StartsWith($"{number}) ", StringComparison.Ordinal))
            ? FormRow.Name(text)
            : null;
}
