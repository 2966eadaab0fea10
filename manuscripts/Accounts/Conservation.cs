using System.Text;
using Manuscripts.Language;
using Model;

namespace Manuscripts.Accounts;

/// <summary>
/// The law that no word is lost: what went in is in the document or in the account. Whatever no rule accounts for is found here and
/// told, so that a gap in a rule is a line in the report and never a silence.
/// </summary>
internal static class Conservation
{
    /// <summary>Enters into the account what of a text stands nowhere.</summary>
    public static void Settle(string source, DraftContent content, Account account)
    {
        var there = There(content);
        foreach (var text in account.LeftOut.Concat(account.Moved))
            there.Add(text);
        foreach (var missing in Missing(source, there))
            account.Leave(ProblemCodes.WordsUnplaced, missing);
    }

    /// <summary>The words of a text that are not in a bag, those in a row together.</summary>
    public static IReadOnlyList<string> Missing(string source, WordBag there)
    {
        var missing = new List<string>();
        var run = new StringBuilder();
        var at = 0;
        while (Words.Next(source, ref at) is { Length: > 0 } word)
        {
            if (!there.Take(word))
                run.Append(run.Length > 0 ? " " : "").Append(word);
            else if (run.Length > 0)
                Close(missing, run);
        }

        if (run.Length > 0)
            Close(missing, run);
        return missing;
    }

    private static void Close(List<string> missing, StringBuilder run)
    {
        missing.Add(run.ToString());
        run.Clear();
    }

    private static WordBag There(DraftContent content)
    {
        var bag = new WordBag();
        bag.Add(content.BodyText);
        foreach (
            var text in (ReadOnlySpan<string?>)
                [
                    content.Title,
                    content.Dek,
                    content.Series,
                    content.Outlet?.Name,
                    content.Correction,
                    .. content.Topics,
                    .. content.Authors.Select(author => author.Name),
                ]
        )
            bag.Add(text);
        foreach (var piece in content.Related)
        {
            bag.Add(piece.Title);
            bag.Add(piece.Abstract);
            foreach (var author in piece.Authors)
                bag.Add(author);
        }

        return bag;
    }
}
