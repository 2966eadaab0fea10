using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>Takes out a table of contents with page numbers: pages have none here.</summary>
internal static class ContentsTable
{
    private const int Reach = 80;
    private const int Fewest = 3;

    public static void Take(IElement body, Account account)
    {
        var blocks = body.Children.Take(Reach).ToList();
        for (var at = 0; at < blocks.Count; at++)
        {
            var run = blocks.Skip(at).TakeWhile(block => Page(block) is not null).ToList();
            if (run.Count >= Fewest && IsAscending(run) && StandBelow(body, run))
            {
                if (
                    at > 0
                    && FrontText.Of(blocks[at - 1]) is var heading
                    && heading.ToLowerInvariant().Trim(':') is "contents" or "table of contents" or "in this report" or "in this paper"
                )
                    run.Insert(0, blocks[at - 1]);
                foreach (var entry in run)
                    account.Leave(ProblemCodes.ContentsLeftOut, FrontText.Of(entry));
                run.ForEach(entry => entry.Remove());
                return;
            }

            at += Math.Max(0, run.Count - 1);
        }
    }

    private static bool IsAscending(List<IElement> run)
    {
        var pages = run.Select(entry => Page(entry)!.Value.Page).ToList();
        return pages.Zip(pages.Skip(1)).All(pair => pair.First <= pair.Second) && pages[^1] > pages[0];
    }

    /// <summary>At least half of the entries stand again further down.</summary>
    private static bool StandBelow(IElement body, List<IElement> run)
    {
        var texts = body
            .Children.SkipWhile(block => block != run[^1])
            .Skip(1)
            .Select(FrontText.Of)
            .Where(text => text.Length < 250)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return run.Count(entry => texts.Contains(Page(entry)!.Value.Title)) * 2 >= run.Count;
    }

    private static (string Title, int Page)? Page(IElement block)
    {
        if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4"))
            return null;
        var text = FrontText.Of(block);
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        var title = text[..digits].TrimEnd(' ', '.', '…', '·', '\t', '_', '-');
        return digits < text.Length && text.Length - digits <= 3 && title.Length is > 1 and < 200 && digits > title.Length
            ? (title, int.Parse(text.AsSpan(digits), System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }
}
