using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>
/// Authors who are named only under their text: "— Ada Quist", "By Ada Quist", names under "Yours sincerely", a name over the note that
/// says who that is, or such a note alone.
/// </summary>
internal static class SignedBelow
{
    private const int Reach = 8;
    private const int LeastBlocks = 4;
    private const int LongestContact = 120;
    private const int LongestTrade = 70;
    private const int LeastProse = 80;

    /// <summary>Reads them if the header named nobody; what is only a signature is taken off.</summary>
    public static void Take(IElement body, HeaderFacts facts)
    {
        if (facts.Authors.Count > 0 || facts.UncertainByline is not null || body.ChildElementCount < LeastBlocks)
            return;
        var blocks = body.Children.Skip(Math.Max(LeastBlocks - 1, body.ChildElementCount - Reach)).ToList();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (Signature(blocks, at) is not { Count: > 0 } names || IsUnderItem(blocks[at]))
                continue;
            facts.Authors = names;
            facts.Bylines.Add(HeaderText.Of(blocks[at]));
            blocks[at].Remove();
            // Each in a line of its own, with what the person is.
            foreach (var next in blocks.Skip(at + 1))
            {
                var line = HeaderText.Of(next);
                if (NameLine.Of(line) is not { } more)
                    break;
                facts.Authors = [.. facts.Authors.Union(more.Names, StringComparer.Ordinal)];
                facts.Bylines.Add(line);
                next.Remove();
            }

            return;
        }

        facts.Authors = [.. blocks.Select(NotedPerson).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Signature(List<IElement> blocks, int at)
    {
        if (blocks[at].LocalName is "table" && at > 0 && LetterClose.Fits(HeaderText.Of(blocks[at - 1])))
            return InCells(blocks[at]);
        if (blocks[at].LocalName is not ("p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
            return [];
        var text = HeaderText.Of(blocks[at]);
        if (Byline.Signed(text) is { Count: > 0 } signed)
            return IsOverEnd(blocks, at, signed) ? signed : [];
        if (text.Length > 3 && text[0] is '—' or '–' or '-' && NameLine.Of(text.TrimStart('—', '–', '-', ' ')) is { } dashed)
            return dashed.Names;
        var isAfterClose = at > 0 && LetterClose.Fits(HeaderText.Of(blocks[at - 1]));
        var lines = BlockLines.Of(blocks[at]);
        var isClosed = lines.Count > 1 && LetterClose.Fits(lines[0]);
        if ((isClosed || isAfterClose) && lines.Skip(isClosed ? 1 : 0).Select(line => NameLine.Of(line)).ToList() is { Count: > 0 } under
            && under.TrueForAll(name => name is not null))
            return [.. under.SelectMany(name => name!.Value.Names)];
        if (lines.Count > 1 && NameLine.Of(lines[0]) is { } over
            && (lines.Skip(1).All(IsAboutPerson) || (at == blocks.Count - 1 && lines.Count == 2 && over.Names.Count == 1
                && PersonName.Fits(lines[0]) && IsUnderProse(blocks[at]))) && IsOverEnd(blocks, at, over.Names))
            return over.Names;
        return NameLine.Of(text) is { } line && IsOverEnd(blocks, at, line.Names) ? line.Names : [];
    }

    /// <summary>Several who sign, each in a cell; none if any cell is no name.</summary>
    private static IReadOnlyList<string> InCells(IElement table) =>
        table.QuerySelectorAll("td, th").Select(Form.TextOf).Where(text => text.Length > 0).Select(text => NameLine.Of(text)).ToList()
            is { Count: > 0 } cells && cells.TrueForAll(cell => cell is not null)
            ? [.. cells.SelectMany(cell => cell!.Value.Names)]
            : [];

    private static bool IsAboutPerson(string line) => Affiliation.Fits(line) || DeskLine.Fits(line) || IsContact(line) || IsPlace(line);

    /// <summary>A name alone signs a text if nothing but what is said of the person, or for the desk, follows.</summary>
    private static bool IsOverEnd(List<IElement> blocks, int at, IReadOnlyList<string> names) =>
        blocks.Skip(at + 1).Select(HeaderText.Of).ToList() is var rest
        && rest.All(text => names.Any(name => text.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal))
            || Affiliation.Fits(text) || DeskLine.Fits(text) || AuthorNote.Fits(text) || AuthorNote.IsUnnamed(text)
            || !text.Any(char.IsLetter)
            || IsContact(text) || IsPlace(text) || IsTrade(text) || (rest.Count == 1 && IsPost(text) && IsUnderProse(blocks[at])))
        && (rest.Count > 0 || blocks[at].PreviousElementSibling is not { LocalName: "ul" or "ol" });

    /// <summary>"Architecte, ancienne conseillère municipale": a last line without an end, whatever it says.</summary>
    private static bool IsPost(string text) =>
        text.Length is > 3 and <= LongestContact && char.IsUpper(text[0])
        && (text[^1] is not ('.' or '?' or '!' or ':') || (text[^1] is '.' && text.Contains(", ", StringComparison.Ordinal)
            && !Affiliation.Speaks(text) && TitleForm.Sentences(text) == 1));

    /// <summary>"maire-adjointe, économiste".</summary>
    private static bool IsTrade(string text) =>
        text.Length is > 3 and <= LongestTrade && char.IsLower(text[0]) && char.IsLetterOrDigit(text[^1]) && !Affiliation.Speaks(text);

    private static bool IsUnderProse(IElement block) =>
        block.PreviousElementSibling is { LocalName: "p" } above && HeaderText.Of(above) is { Length: > LeastProse } text
        && text[^1] is '.' or '?' or '!' or '”' or '"' or '»';

    /// <summary>"087 555 0199 – text is best".</summary>
    private static bool IsContact(string text) =>
        text.Length <= LongestContact && ContactLine.HasMeans(text);

    /// <summary>"North Finchley".</summary>
    private static bool IsPlace(string text) =>
        text.Split(' ') is { Length: <= 3 } words && words.All(word => word.Length > 1 && char.IsUpper(word[0]) && word.All(c =>
            char.IsLetter(c) || c is '-' or ',' or '.'));

    /// <summary>Names under a title and a line about it are those of a piece that is recommended there.</summary>
    private static bool IsUnderItem(IElement block) =>
        block.PreviousElementSibling is not { } above || HeaderText.Of(above) is var text
        && (above.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" || text.EndsWith("...", StringComparison.Ordinal)
            || text.EndsWith('…') || TitleForm.Fits(text) && !LetterClose.Fits(text)
            || above.PreviousElementSibling is { } over && (over.LocalName is not "p" && over.LocalName.StartsWith('h') && text.Length < 200
                || TitleForm.Fits(HeaderText.Of(over))));

    /// <summary>Whom a note in italics at the end is about.</summary>
    private static string? NotedPerson(IElement block)
    {
        if (block.LocalName is not "p" || IsUnderItem(block))
            return null;
        var text = HeaderText.Of(block);
        var plain = text.TrimStart('—', '–', '-', ' ');
        if (plain.Split(": ", 2) is [var label, var note]
            && label.ToLowerInvariant() is "bio" or "author bio" or "biography" or "about the author" or "about the writer")
            return AuthorNote.Subject(note);
        return Form.IsWholly(block, "em") || plain.Length < text.Length ? AuthorNote.Subject(plain)
            : IsLast(block) ? AuthorNote.Person(plain)
            : null;
    }

    /// <summary>Whether only such notes and lines for the desk follow.</summary>
    private static bool IsLast(IElement block)
    {
        for (var at = block.NextElementSibling; at is not null; at = at.NextElementSibling)
            if (HeaderText.Of(at) is not { } text || !(AuthorNote.Fits(text) || DeskLine.Fits(text) || IsContact(text)))
                return false;
        return true;
    }
}
