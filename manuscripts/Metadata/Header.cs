using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>Takes the header off a document: what it recognises is removed from the body.</summary>
internal sealed class Header
{
    /// <summary>How many blocks from the top a header may reach.</summary>
    public const int Reach = 12;

    /// <summary>In characters: nothing longer is a title, byline or date.</summary>
    private const int MaxLength = 2000;

    private readonly HeaderState _state;
    private readonly HeaderTitle _title;
    private readonly HeaderNames _names;
    private readonly HeaderDek _dek;

    private Header(HeaderState state) => (_state, _title, _names, _dek) = (state, new(state), new(state), new(state));

    /// <param name="body">The document; loses what is recognised.</param>
    /// <param name="knownTitle">The title if the author set it elsewhere.</param>
    /// <param name="looseTitle">A title that counts only if it stands in the text, too.</param>
    /// <param name="account">Where what is taken off is entered.</param>
    public static HeaderFacts Take(IElement body, string? knownTitle, string? looseTitle, Account account)
    {
        FrontParagraph.Part(body);
        var stands = looseTitle is not null && body.Children.Take(Reach).Any(block => HeaderText.IsSame(HeaderText.Of(block), looseTitle));
        var printed = ClippedTitle.Printed(body, knownTitle);
        var header = new Header(new HeaderState(body, printed ?? knownTitle ?? (stands ? looseTitle : null), account));
        var whole = body.ChildElementCount <= 3 ? (IElement)body.Clone() : null;
        header.Read();
        header._state.Facts.Clipped = printed;
        if (knownTitle is null && stands)
            header._state.Facts.Title ??= looseTitle;
        if (whole is null || header._state.Facts.IsHeading || body.TextContent.Trim().Length > 0 || body.QuerySelector("img") is not null)
            return header._state.Facts;
        // All there is would be its own title: then it is a text without one.
        body.Append([.. whole.ChildNodes.ToList()]);
        return new HeaderFacts();
    }

    private void Read()
    {
        PageTopLines.Take(_state.Body, _state.Account);
        var mainTitle = _title.Main();
        if (_state.KnownTitle is null)
            Masthead.Take(_state.Body, mainTitle, _state.Facts, _state.Account);
        var at = _state.Body.FirstElementChild;
        for (var seen = 0; at is not null && seen < Reach; seen++)
        {
            var next = at.NextElementSibling;
            if (!Recognise(at, next, mainTitle) && !(mainTitle is not null && !_state.TitleSeen))
                return;
            at = next;
        }
    }

    private bool Recognise(IElement block, IElement? next, IElement? mainTitle)
    {
        var text = HeaderText.Of(block);
        if (text.Length > MaxLength)
            return false;
        if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
            return block.LocalName is "hr" && _state.Remove(block);
        return TakeKicker(block, text, mainTitle)
            || _names.TakeAffiliation(block, text)
            || _names.TakeNamesOverTitle(block, text, next, mainTitle)
            || _title.Take(block, text, mainTitle)
            || TakeDate(block, text)
            || _names.TakeByline(block, text, next)
            || _names.TakeNamesAlone(block, text, next)
            || _dek.Take(block, text, next);
    }

    /// <summary>Under the title the same word may head the first section.</summary>
    private bool TakeKicker(IElement block, string text, IElement? mainTitle) =>
        block != mainTitle && !_state.TitleSeen && (mainTitle is not null || _state.KnownTitle is not null) && Kicker.Fits(text)
        && _state.Remove(block);

    private bool TakeDate(IElement block, string text)
    {
        if (_state.Facts.Date is null && (WrittenDate.Find(text) ?? Kicker.Date(text)) is { } date)
        {
            _state.Facts.Date = date;
            return _state.Remove(block);
        }

        if (_state.Facts.Date is null && text.Length < 120 && WrittenDate.InDateline(text) is { } there)
        {
            _state.Facts.Date = there;
            if (_state.Facts.Authors.Count == 0
                && Byline.Names(text[(text.LastIndexOfAny(['|', '·', '•']) + 1)..].Trim()) is { Count: > 0 } names)
                _state.Facts.Authors = names;
            return _state.Remove(block);
        }

        if (_state.Facts.UncertainDate is null && WrittenDate.IsAmbiguous(text))
        {
            _state.Facts.UncertainDate = text;
            return _state.Remove(block);
        }

        return false;
    }
}
