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

    private const int LeastTitleBlanks = 2;
    private const int LongestButton = 60;

    private readonly HeaderState _state;
    private readonly HeaderTitle _title;
    private readonly HeaderNames _names;
    private readonly HeaderDek _dek;
    private readonly HeaderSeries _series;
    private readonly HeaderDate _date;

    private Header(HeaderState state) =>
        (_state, _title, _names, _dek, _series, _date) = (state, new(state), new(state), new(state), new(state), new(state));

    /// <param name="body">The document; loses what is recognised.</param>
    /// <param name="knownTitle">The title if the author set it elsewhere.</param>
    /// <param name="looseTitle">A title that counts only if it stands in the text, too.</param>
    /// <param name="account">Where what is taken off is entered.</param>
    /// <param name="hasDek">Whether the line under the title is known from elsewhere.</param>
    public static HeaderFacts Take(IElement body, string? knownTitle, string? looseTitle, Account account, bool hasDek = false)
    {
        FrontParagraph.Part(body);
        var stands = looseTitle is not null && body.Children.Take(Reach).Any(block => HeaderText.IsSame(HeaderText.Of(block), looseTitle));
        var printed = ClippedTitle.Printed(body, knownTitle);
        var header = new Header(new HeaderState(body, printed ?? knownTitle ?? (stands ? looseTitle : null), account) { HasDek = hasDek });
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
        var ofSeries = SeriesTitle.Take(_state.Body, _state.KnownTitle, _state.Account);
        PageTopLines.Take(_state.Body, _state.Account);
        var mainTitle = _state.KnownTitle is null && ofSeries is not null ? ofSeries : _title.Main();
        if (_state.KnownTitle is null)
            Masthead.Take(_state.Body, mainTitle, _state.Facts, _state.Account);
        var isBelow = mainTitle is not null
            || _state.Body.Children.Take(Reach).Any(block => HeaderText.IsSame(HeaderText.Of(block), _state.KnownTitle));
        var at = _state.Body.FirstElementChild;
        for (var seen = 0; at is not null && seen < Reach; seen++)
        {
            var next = at.NextElementSibling;
            if (!Recognise(at, next, mainTitle) && !(isBelow && !_state.TitleSeen))
                return;
            at = next?.Parent is null ? _state.Body.FirstElementChild : next;
        }
    }

    private bool Recognise(IElement block, IElement? next, IElement? mainTitle)
    {
        var text = HeaderText.Of(block);
        // An open letter begins so.
        if (text.Length > MaxLength || Salutation.IsAlone(text))
            return false;
        if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
            return block.LocalName is "hr" && _state.Remove(block);
        return TakeButton(block, text)
            || _series.Take(block, text, mainTitle)
            || _series.TakePartOfTitle(block, text)
            || TakeKicker(block, text, mainTitle)
            || _names.TakeAffiliation(block, text)
            || _names.TakeNamesOverTitle(block, text, next, mainTitle)
            || _names.TakeHeadOverTitle(block, text, mainTitle)
            || (!_state.TitleSeen && block != mainTitle && Kicker.Date(text) is not null && _date.Take(block, text))
            || _title.Take(block, text, mainTitle)
            || _date.Take(block, text)
            || _names.TakeByline(block, text, next)
            || _names.TakeNamesAlone(block, text, next)
            || _dek.Take(block, text, next);
    }

    /// <summary>Under the title the same word may head the first section.</summary>
    private bool TakeKicker(IElement block, string text, IElement? mainTitle) =>
        block != mainTitle && !_state.TitleSeen
        && (Kicker.Fits(text) || (Kicker.IsSection(text) && block.NextElementSibling is { } below && Form.IsWholly(below, "strong")))
        && (mainTitle is not null || _state.KnownTitle is not null || IsOverTitle(block))
        && _state.Remove(block);

    /// <summary>The line under such a word is a title by its looks, not a part's heading.</summary>
    private static bool IsOverTitle(IElement block) =>
        block.LocalName is "p" or "h2" or "h3" && TitleUnder(block) is { } next && HeaderText.Of(next) is var title
        && title.Count(c => c == ' ') >= LeastTitleBlanks && HeaderTitle.CouldBe(next, title) && !Kicker.Fits(title)
        && NameLine.Of(title) is null && next.NextElementSibling is not null;

    /// <summary>What stands under such a word, or under the date that stands there.</summary>
    private static IElement? TitleUnder(IElement block) =>
        block.NextElementSibling is { } next && WrittenDate.Find(HeaderText.Of(next)) is not null ? next.NextElementSibling
            : block.NextElementSibling;

    /// <summary>"Share", "Print", "5 min read" under the title.</summary>
    private bool TakeButton(IElement block, string text)
    {
        if (!_state.TitleSeen || text.Length is 0 or > LongestButton || !Boilerplate.Is(text))
            return false;
        _state.Account.Leave(ProblemCodes.BoilerplateRemoved, text);
        block.Remove();
        return true;
    }
}
