using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>Takes the lines for the editor off both ends of a manuscript.</summary>
internal static class DeskLines
{
    private const int Front = 8;
    private const int End = 6;

    public static void Take(IElement body, Account account)
    {
        var blocks = body.Children.ToList();
        foreach (var block in blocks.Take(Front).Concat(blocks.Skip(Math.Max(Front, blocks.Count - End))))
        {
            if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
                continue;
            if (!DeskLine.Fits(FrontText.Of(block)) && !(BlockLines.Of(block) is { Count: > 1 } lines && lines.All(DeskLine.Fits)))
                continue;
            account.Leave(ProblemCodes.DeskLeftOut, FrontText.Of(block));
            block.Remove();
        }
    }
}
