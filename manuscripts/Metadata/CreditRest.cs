using System.Text;
using Manuscripts.Accounts;
using Model;

namespace Manuscripts.Metadata;

/// <summary>What a byline says besides names, outlet and date: posts and houses, which are no part of the piece.</summary>
internal static class CreditRest
{
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "by", "and", "with", "written", "authored", "edited", "author", "authors", "in", "for", "at", "the",
    };

    public static void Settle(IEnumerable<string> bylines, DraftContent piece, Account account)
    {
        var there = new WordBag();
        foreach (var text in (IEnumerable<string?>)[.. piece.Authors.Select(author => author.Name), piece.Outlet?.Name])
            there.Add(text);
        foreach (var line in bylines)
        {
            var rest = new StringBuilder();
            foreach (var missing in Conservation.Missing(WithoutDate(line), there))
                rest.Append(rest.Length > 0 ? " " : "").Append(missing);
            var words = BodyWords.Of(rest.ToString()).Where(word => !Joints.Contains(word)).ToList();
            if (words.Count > 0)
                account.Leave(ProblemCodes.CreditLeftOut, rest.ToString());
            account.Move(words.Count > 0 ? Kept(line, rest.ToString()) : line);
        }
    }

    private static string WithoutDate(string line) =>
        Byline.Date(line) is null
            ? line
            : string.Join(' ', line.Split(' ').Where(word => !word.Any(char.IsDigit) && !WrittenDate.IsMonth(word.Trim(',', '.'))));

    /// <summary>The line's words but for those that are entered already.</summary>
    private static string Kept(string line, string entered)
    {
        var bag = new WordBag();
        bag.Add(entered);
        return string.Join(' ', BodyWords.Of(line).Where(word => !bag.Take(word)));
    }
}
