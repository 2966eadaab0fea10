using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>Takes the header off a document: what it recognises is removed from the body.</summary>
internal sealed class Header
{
    private const int MaxDek = 300;
    private const int Reach = 12;
    private const int MaxNamesInARow = 3;
    private const int MinText = 120;

    /// <summary>In characters: nothing longer is a title, byline or date.</summary>
    private const int MaxLength = 2000;

    private readonly IElement _body;
    private readonly Account _account;
    private readonly HeaderFacts _facts = new();
    private readonly string? _knownTitle;
    private bool _titleSeen;
    private bool _afterNames;

    private Header(IElement body, string? knownTitle, Account account) => (_body, _knownTitle, _account) = (body, knownTitle, account);

    /// <param name="body">The document; loses what is recognised.</param>
    /// <param name="knownTitle">The title if the author set it elsewhere.</param>
    /// <param name="looseTitle">A title that counts only if it stands in the text, too.</param>
    /// <param name="account">Where what is taken off is entered.</param>
    public static HeaderFacts Take(IElement body, string? knownTitle, string? looseTitle, Account account)
    {
        FrontParagraph.Part(body);
        var stands = looseTitle is not null && body.Children.Take(Reach).Any(block => HeaderText.IsSame(HeaderText.Of(block), looseTitle));
        var header = new Header(body, knownTitle ?? (stands ? looseTitle : null), account);
        var whole = body.ChildElementCount <= 3 ? (IElement)body.Clone() : null;
        header.Read();
        if (knownTitle is null && stands)
            header._facts.Title ??= looseTitle;
        if (whole is null || header._facts.IsHeading || body.TextContent.Trim().Length > 0 || body.QuerySelector("img") is not null)
            return header._facts;
        // All there is would be its own title: then it is a text without one.
        body.Append([.. whole.ChildNodes.ToList()]);
        return new HeaderFacts();
    }

    private void Read()
    {
        var mainTitle = MainTitle();
        var at = _body.FirstElementChild;
        for (var seen = 0; at is not null && seen < Reach; seen++)
        {
            var next = at.NextElementSibling;
            if (!Recognise(at, next, mainTitle) && !(mainTitle is not null && !_titleSeen))
                return;
            at = next;
        }
    }

    /// <summary>The only h1, if it stands near the top and is no line of names under a title.</summary>
    private IElement? MainTitle()
    {
        var first = _body.Children.Where(element => element.LocalName is "h1").Take(2).ToList();
        return first.Count == 1 && _body.Children.Take(Reach).Contains(first[0]) && _knownTitle is null && !IsNamesUnderTitle(first[0])
            ? first[0]
            : null;
    }

    private static bool IsNamesUnderTitle(IElement heading) =>
        NameLine.Of(HeaderText.Of(heading)) is not null
        && heading.PreviousElementSibling is { LocalName: "p" } above
        && CouldBeTitle(above, HeaderText.Of(above))
        && NameLine.Of(HeaderText.Of(above)) is null;

    private bool Recognise(IElement block, IElement? next, IElement? mainTitle)
    {
        var text = HeaderText.Of(block);
        if (text.Length > MaxLength)
            return false;
        if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
            return block.LocalName is "hr" && Removed(block);
        return IsAffiliation(block, text)
            || IsNamesOverTitle(block, text, next, mainTitle)
            || IsTitle(block, text, mainTitle)
            || IsDate(block, text)
            || IsByline(block, text, next)
            || IsNames(block, text, next)
            || IsDek(block, text, next);
    }

    private bool IsTitle(IElement block, string text, IElement? mainTitle)
    {
        if (_titleSeen)
            return HeaderText.IsSame(text, _facts.Title ?? _knownTitle) && Removed(block);
        if (_knownTitle is not null)
            return HeaderText.IsSame(text, _knownTitle) && (_titleSeen = Removed(block));
        if (text.Length > FieldLimits.MaxTitle || (mainTitle is null ? !CouldBeTitle(block, text) : block != mainTitle))
            return false;
        _facts.Title = text;
        _facts.IsHeading = block.LocalName is not "p";
        return _titleSeen = Removed(block);
    }

    private static bool CouldBeTitle(IElement block, string text) =>
        block.LocalName is not "p" || TitleForm.Fits(text) || (Form.IsWholly(block, "strong") && text.Length < 200);

    private bool IsDate(IElement block, string text)
    {
        if (_facts.Date is null && WrittenDate.Find(text) is { } date)
        {
            _facts.Date = date;
            return Removed(block);
        }

        if (_facts.UncertainDate is null && WrittenDate.IsAmbiguous(text))
        {
            _facts.UncertainDate = text;
            return Removed(block);
        }

        return false;
    }

    private bool IsByline(IElement block, string text, IElement? next)
    {
        var names = Byline.Names(text);
        if (names.Count == 0)
        {
            if (text.Length < 120 && Byline.IsUncertain(text) && _titleSeen)
                _facts.UncertainByline = text;
            // Such a line stays in the text, but must not hide the date under it.
            return _facts.UncertainByline == text && next is not null && WrittenDate.Find(HeaderText.Of(next)) is not null;
        }

        _facts.Outlet ??= Byline.Outlet(text);
        _facts.Date ??= Byline.Date(text);
        return TakeNames(block, text, names);
    }

    /// <summary>Names without "By" count straight under a title or under other names, and only before text.</summary>
    private bool IsNames(IElement block, string text, IElement? next)
    {
        if (
            !(_titleSeen || _knownTitle is not null)
            || next is null
            || block.LocalName is not ("p" or "h1")
            || (_facts.Authors.Count > 0 && !_afterNames)
        )
            return false;
        if (text.IndexOfAny(['|', '•', '·']) > 0 && Byline.Names("By " + text) is { Count: > 0 } barred)
        {
            _facts.Date ??= Byline.Date("By " + text);
            return TakeNames(block, text, barred);
        }

        return NameLine.Of(text) is { } line && !IsListOfNames(block) && TakeNames(block, text, line.Names);
    }

    /// <summary>Many names, a line each and nothing between, may be anything: those who signed, or those whom the piece is about.</summary>
    private bool IsListOfNames(IElement block)
    {
        var row = 0;
        for (var at = block; at is not null && NameLine.Of(HeaderText.Of(at)) is not null; at = at.NextElementSibling)
            row++;
        return row > MaxNamesInARow;
    }

    /// <summary>A name over the title: the next line is one, and no name.</summary>
    private bool IsNamesOverTitle(IElement block, string text, IElement? next, IElement? mainTitle)
    {
        if (_titleSeen || _facts.Authors.Count > 0 || next is null || block == mainTitle || NameLine.Of(text) is not { } line)
            return false;
        var below = HeaderText.Of(next);
        var isTitle =
            next == mainTitle
            || HeaderText.IsSame(below, _knownTitle)
            || (
                _knownTitle is null
                && mainTitle is null
                && next.NextElementSibling is { } under
                && under.TextContent.Length > MinText
                && CouldBeTitle(next, below)
                && NameLine.Of(below) is null
                && Byline.Names(below).Count == 0
            );
        return isTitle && TakeNames(block, text, line.Names);
    }

    private bool TakeNames(IElement block, string text, IReadOnlyList<string> names)
    {
        _facts.Authors = [.. _facts.Authors.Union(names, StringComparer.Ordinal)];
        _facts.Bylines.Add(text);
        if (FrontText.Of(block) is var whole && whole != text)
            _account.Move(whole);
        _afterNames = true;
        block.Remove();
        return true;
    }

    private bool IsAffiliation(IElement block, string text)
    {
        if (
            !_afterNames
            || block.LocalName is not "p"
            || !Affiliation.Fits(text.TrimStart('1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '†', '‡', '¹', '²', '³', ' '))
            || NameLine.Of(text) is not null
            || Byline.Names(text).Count > 0
        )
            return false;
        _account.Leave(ProblemCodes.CreditLeftOut, text);
        block.Remove();
        return true;
    }

    private bool IsDek(IElement block, string text, IElement? next)
    {
        if (
            _facts.Dek is not null
            || !(_titleSeen || _knownTitle is not null)
            || text.Length is 0 or > MaxDek
            || next is null
            || NameLine.Of(text) is not null
            || Byline.IsUncertain(text)
        )
            return false;
        var below = HeaderText.Of(next);
        var overByline =
            _titleSeen
            && _facts.Authors.Count == 0
            && (
                Byline.Names(below).Count > 0
                || (NameLine.Of(below) is not null && next.NextElementSibling is not null)
                || (_facts.Date is null && WrittenDate.Find(below) is not null)
            );
        if (
            !overByline
            && !IsSubtitle(block, next)
            && !(_titleSeen && Form.IsWholly(block, "em") && !AuthorNote.Fits(text) && OutletNote.Find(block) is null)
        )
            return false;
        _facts.Dek = text;
        return Removed(block);
    }

    /// <summary>A heading right under the title, the only one of its level, with lower ones or none after it.</summary>
    private bool IsSubtitle(IElement block, IElement next) =>
        _titleSeen && block.LocalName is "h2" && next.LocalName is "p" or "h3"
        && _body.Children.Count(element => element.LocalName == block.LocalName) == 1
        && _body.Children.Any(element => element.LocalName is "h3");

    private bool Removed(IElement block)
    {
        _afterNames = false;
        _account.Move(FrontText.Of(block));
        block.Remove();
        return true;
    }
}
