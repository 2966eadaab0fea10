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
    private const int LongestCredit = 160;

    private static readonly char[] Bars = ['|', '·', '•'];
    private static readonly string[] Parters = [" | ", " · ", " • ", " – ", " — "];

    private readonly HeaderState _state;
    private readonly HeaderTitle _title;
    private readonly HeaderNames _names;
    private readonly HeaderDek _dek;

    private Header(HeaderState state) => (_state, _title, _names, _dek) = (state, new(state), new(state), new(state));

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
        if (text.Length > MaxLength || CoverLetter.IsSalutation(text))
            return false;
        if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
            return block.LocalName is "hr" && _state.Remove(block);
        return TakeButton(block, text)
            || TakeSeries(block, text, mainTitle)
            || TakePartOfTitle(block, text)
            || TakeKicker(block, text, mainTitle)
            || _names.TakeAffiliation(block, text)
            || _names.TakeNamesOverTitle(block, text, next, mainTitle)
            || _names.TakeHeadOverTitle(block, text, mainTitle)
            || (!_state.TitleSeen && block != mainTitle && Kicker.Date(text) is not null && TakeDate(block, text))
            || _title.Take(block, text, mainTitle)
            || TakeDate(block, text)
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

    /// <summary>"Tide" and "The Weir", each in a line of its own, where the title is known to be "Tide: The Weir".</summary>
    private bool TakePartOfTitle(IElement block, string text)
    {
        if (_state.KnownTitle is not { } title || _state.TitleSeen || MetadataReader.SeriesPrefix(title) is not { } series
            || title.Length <= series.Length + 2)
            return false;
        var isRest = HeaderText.IsSame(text, title[(series.Length + 1)..]);
        if (!isRest && !HeaderText.IsSame(text, series))
            return false;
        _state.TitleSeen = isRest;
        return _state.Remove(block);
    }

    /// <summary>"The Harbour Notebook", "The Notebook | our monthly letter", straight over the title.</summary>
    private bool TakeSeries(IElement block, string text, IElement? mainTitle)
    {
        var name = text.Split(Parters, StringSplitOptions.None)[0].Trim();
        if (_state.TitleSeen || block == mainTitle || _state.Facts.Series is not null
            || !(SeriesName.Fits(text) || (name.Length < text.Length && SeriesName.IsDescribed(text[(name.Length + 1)..])))
            || block.NextElementSibling is not { } next
            || !(next == mainTitle || HeaderText.IsSame(HeaderText.Of(next), _state.KnownTitle)))
            return false;
        _state.Facts.Series = name;
        return _state.Remove(block);
    }

    /// <summary>The line under such a word is a title by its looks, not a part's heading.</summary>
    private static bool IsOverTitle(IElement block) =>
        block.LocalName is "p" && block.NextElementSibling is { } next && HeaderText.Of(next) is var title
        && title.Count(c => c == ' ') >= LeastTitleBlanks && HeaderTitle.CouldBe(next, title) && !Kicker.Fits(title)
        && NameLine.Of(title) is null && next.NextElementSibling is not null;

    /// <summary>"Share", "Print", "5 min read" under the title.</summary>
    private bool TakeButton(IElement block, string text)
    {
        if (!_state.TitleSeen || text.Length is 0 or > LongestButton || !Boilerplate.Is(text))
            return false;
        _state.Account.Leave(ProblemCodes.BoilerplateRemoved, text);
        block.Remove();
        return true;
    }

    /// <summary>"The Notebook · by A · 3 March 2021": names and a day between bars, and at most one thing more.</summary>
    private bool TakeCreditAndDate(IElement block, string text)
    {
        var parts = text.Length > LongestCredit ? []
            : text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (_state.Facts.Date is not null || parts.Length is < 2 or > 3 || !_state.TitleSeen
            || parts.Select(WrittenDate.Find).FirstOrDefault(found => found is not null) is not { } date
            || parts.Select(Byline.Names).FirstOrDefault(found => found.Count > 0) is not { } names)
            return false;
        _state.Facts.Date = date;
        if (_state.Facts.Authors.Count == 0)
            _state.Facts.Authors = names;
        _state.Facts.Series ??= parts.FirstOrDefault(part => SeriesName.Fits(part) || IsNamed(part));
        return _state.Remove(block);
    }

    /// <summary>"The Mid-Watch": so short a line beside names and a day is what they stand under.</summary>
    private static bool IsNamed(string part) =>
        part.StartsWith("The ", StringComparison.Ordinal) && part.Split(' ').Length <= 4 && Byline.Names(part).Count == 0;

    private bool TakeDate(IElement block, string text)
    {
        if (_state.Facts.Date is null && (WrittenDate.Find(text) ?? WrittenDate.WithTime(text) ?? Kicker.Date(text)) is { } date)
        {
            _state.Facts.Date = date;
            return _state.Remove(block);
        }

        if (TakeCreditAndDate(block, text))
            return true;
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
