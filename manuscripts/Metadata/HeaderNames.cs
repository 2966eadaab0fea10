using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>Takes the names of authors, and what they are, off a header.</summary>
internal sealed class HeaderNames(HeaderState state)
{
    private const int MaxNamesInARow = 3;
    private const int MinText = 120;
    private const int MaxByline = 120;
    private const int MaxHead = 4;
    private const int MaxNote = 200;
    private const int MaxHeadLine = 70;

    /// <summary>A line with "By" or the like.</summary>
    public bool TakeByline(IElement block, string text, IElement? next)
    {
        var names = state.TitleSeen || state.KnownTitle is not null ? Byline.Signed(text) : Byline.Names(text);
        if (names.Count == 0)
        {
            if (text.Length < MaxByline && Byline.IsUncertain(text) && state.TitleSeen)
                state.Facts.UncertainByline = text;
            // Such a line stays in the text, but must not hide the date under it.
            return state.Facts.UncertainByline == text && next is not null && WrittenDate.Find(HeaderText.Of(next)) is not null;
        }

        state.Facts.Outlet ??= Byline.Outlet(text);
        state.Facts.Date ??= Byline.Date(text);
        return TakeNames(block, text, names);
    }

    /// <summary>Names without "By" count straight under a title or under other names, and only before text.</summary>
    public bool TakeNamesAlone(IElement block, string text, IElement? next)
    {
        if (
            !(state.TitleSeen || state.KnownTitle is not null)
            || next is null
            || (block.LocalName is not ("p" or "h1") && NameLine.Of(text) is null)
            || (state.Facts.Authors.Count > 0 && !state.AfterNames)
            || IsSectionInCapitals(block, text)
        )
            return false;
        if (text.IndexOfAny(['|', '•', '·']) > 0 && NameLine.Of(text) is null && Byline.Names("By " + text) is { Count: > 0 } barred)
        {
            state.Facts.Date ??= Byline.Date("By " + text);
            return TakeNames(block, text, barred);
        }

        if (NameLine.Of(text) is not { } line || IsListOfNames(block))
            return state is { TitleSeen: true, Facts.Authors.Count: 0 } && next.LocalName is "p" && next.TextContent.Length > MinText
                && NameLine.BeforeTrade(text) is { } trader && TakeNames(block, text, [trader]);
        if (line.Beside.LastIndexOf(' ') is > 0 and var blank)
            state.Facts.Date ??= WrittenDate.Find(line.Beside[blank..]);
        return TakeNames(block, text, line.Names);
    }

    /// <summary>A name over the title: the next line is one, and no name.</summary>
    public bool TakeNamesOverTitle(IElement block, string text, IElement? next, IElement? mainTitle)
    {
        if (state.TitleSeen || state.Facts.Authors.Count > 0 || next is null || block == mainTitle)
            return false;
        var names = NameLine.Of(text)?.Names ?? MadeLine.Names(text);
        if (names.Count == 0)
            return false;
        while (next is { LocalName: "p", NextElementSibling: { } after } && HeaderText.Of(next) is var line1 && Affiliation.Fits(line1)
            && NameLine.Of(line1) is null)
            next = after;
        var below = HeaderText.Of(next);
        var isTitle =
            next == mainTitle
            || HeaderText.IsSame(below, state.KnownTitle)
            || (
                state.KnownTitle is null
                && mainTitle is null
                && next.NextElementSibling is { } under
                && under.TextContent.Length > MinText
                && HeaderTitle.CouldBe(next, below)
                && NameLine.Of(below) is null
                && Byline.Names(below).Count == 0
            );
        return isTitle && TakeNames(block, text, names);
    }

    /// <summary>
    /// A name, whom the text was written for, and its day, over the title: "A / Professor B / Course 12 / 14 March 2025".
    /// </summary>
    public bool TakeHeadOverTitle(IElement block, string text, IElement? mainTitle)
    {
        if (state.TitleSeen || state.KnownTitle is not null || mainTitle is not null || state.Facts.Authors.Count > 0
            || block.PreviousElementSibling is not null || NameLine.Of(text) is not { } line)
            return false;
        var below = new List<IElement>();
        for (var at = block.NextElementSibling; at is { LocalName: "p" } && below.Count < MaxHead; at = at.NextElementSibling)
        {
            below.Add(at);
            if (HeaderText.Of(at) is { Length: > MaxHeadLine } or "")
                return false;
            if (WrittenDate.Find(HeaderText.Of(at)) is null)
                continue;
            if (at.NextElementSibling is not { NextElementSibling: { } under } title || !TitleForm.IsLine(HeaderText.Of(title))
                || under.TextContent.Length < MinText)
                return false;
            state.Facts.Date = WrittenDate.Find(HeaderText.Of(at));
            foreach (var other in below.SkipLast(1))
            {
                state.Account.Leave(ProblemCodes.CreditLeftOut, HeaderText.Of(other));
                other.Remove();
            }

            state.Account.Move(HeaderText.Of(at));
            at.Remove();
            return TakeNames(block, text, line.Names);
        }

        return false;
    }

    /// <summary>Under names: a line that says what they are.</summary>
    public bool TakeAffiliation(IElement block, string text)
    {
        if (
            !state.AfterNames
            || block.LocalName is not "p"
            || !IsJoint(text) && !(text is ['*' or '†' or '‡', ..] && text.Length <= MaxNote)
                && !Affiliation.Fits(text.TrimStart('1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '†', '‡', '¹', '²', '³', ' '))
                && !AreSentences(text)
            || (NameLine.Of(text) is not null && !Affiliation.BeginsWithPost(text))
            || Byline.Names(text).Count > 0
        )
            return false;
        state.Account.Leave(ProblemCodes.CreditLeftOut, text);
        state.Facts.Date ??= WrittenDate.InDateline(text);
        block.Remove();
        return true;
    }

    /// <summary>"1 Senior Fellow, Pier House. 2 Visiting Fellow.": what the figures beside the names stand for.</summary>
    private static bool AreSentences(string text) =>
        text.Length <= MaxNote && text.EndsWith('.')
        && text.Split(". ", StringSplitOptions.TrimEntries) is { Length: <= MaxNamesInARow } parts
        && parts.All(part => Affiliation.Fits(part.TrimStart('1', '2', '3', ' ').TrimEnd('.')) && part.Length <= MaxHeadLine);

    /// <summary>"A LA UNE": a heading in capitals like others below it.</summary>
    private bool IsSectionInCapitals(IElement block, string text) =>
        block.LocalName is "h2" or "h3" && IsShouted(text)
        && state.Body.Children.Count(other => other.LocalName == block.LocalName && IsShouted(HeaderText.Of(other))) > 2;

    private static bool IsShouted(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    /// <summary>"and", alone between two names with their houses.</summary>
    private static bool IsJoint(string text) => text.Trim().ToLowerInvariant() is "and" or "&" or "und" or "et" or "y" or "e" or "en";

    /// <summary>Many names, a line each and nothing between, may be anything: those who signed, or those whom the piece is about.</summary>
    private bool IsListOfNames(IElement block)
    {
        var row = 0;
        for (var at = block; at is not null && NameLine.Of(HeaderText.Of(at)) is not null; at = at.NextElementSibling)
            row++;
        return row > MaxNamesInARow;
    }

    private bool TakeNames(IElement block, string text, IReadOnlyList<string> names)
    {
        state.Facts.Authors = [.. state.Facts.Authors.Union(names, StringComparer.Ordinal)];
        state.Facts.Bylines.Add(text);
        if (FrontText.Of(block) is var whole && whole != text)
            state.Account.Move(whole);
        state.AfterNames = true;
        block.Remove();
        return true;
    }
}
