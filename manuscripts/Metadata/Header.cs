using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>Takes the header off a document: what it recognises is removed from the body.</summary>
internal sealed class Header
{
    private const int MaxDek = 300;
    private const int Reach = 8;

    /// <summary>In characters: nothing longer is a title, byline or date.</summary>
    private const int MaxLength = 2000;

    private readonly IElement _body;
    private readonly HeaderFacts _facts = new();
    private readonly string? _knownTitle;
    private bool _titleSeen;

    private Header(IElement body, string? knownTitle)
    {
        _body = body;
        _knownTitle = knownTitle;
        _titleSeen = false;
    }

    /// <param name="body">The document; loses what is recognised.</param>
    /// <param name="knownTitle">The title if the author set it elsewhere.</param>
    public static HeaderFacts Take(IElement body, string? knownTitle)
    {
        var header = new Header(body, knownTitle);
        header.Read();
        return header._facts;
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

    /// <summary>The only h1, if it stands near the top.</summary>
    private IElement? MainTitle()
    {
        var first = _body.Children.Where(element => element.LocalName is "h1").Take(2).ToList();
        return first.Count == 1 && _body.Children.Take(Reach).Contains(first[0]) && _knownTitle is null ? first[0] : null;
    }

    private bool Recognise(IElement block, IElement? next, IElement? mainTitle)
    {
        var text = TextOf(block);
        if (text.Length > MaxLength)
            return false;
        if (block.LocalName is not ("p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"))
            return block.LocalName is "hr" && Removed(block);
        return IsTitle(block, text, mainTitle) || IsDate(block, text) || IsByline(block, text, next) || IsDek(block, text, next);
    }

    private bool IsTitle(IElement block, string text, IElement? mainTitle)
    {
        if (_titleSeen)
            return Same(text, _facts.Title ?? _knownTitle) && Removed(block);
        if (_knownTitle is not null)
            return Same(text, _knownTitle) && (_titleSeen = Removed(block));
        if (mainTitle is null ? !CouldBeTitle(block, text) : block != mainTitle)
            return false;
        _facts.Title = text;
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

        if (WrittenDate.IsAmbiguous(text))
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
            return _facts.UncertainByline == text && next is not null && WrittenDate.Find(TextOf(next)) is not null;
        }

        _facts.Authors = [.. _facts.Authors.Union(names, StringComparer.Ordinal)];
        _facts.Outlet ??= Byline.Outlet(text);
        _facts.Date ??= Byline.Date(text);
        return Removed(block);
    }

    private bool IsDek(IElement block, string text, IElement? next)
    {
        if (_facts.Dek is not null || !(_titleSeen || _knownTitle is not null) || text.Length is 0 or > MaxDek || next is null || Byline.IsUncertain(text))
            return false;
        var below = next.TextContent.Trim();
        var overByline = _titleSeen && _facts.Authors.Count == 0 && (Byline.Names(below).Count > 0 || (_facts.Date is null && WrittenDate.Find(below) is not null));
        if (!overByline && !IsSubtitle(block, next) && !(_titleSeen && Form.IsWholly(block, "em") && !AuthorNote.Fits(text) && OutletNote.Find(block) is null))
            return false;
        _facts.Dek = text;
        return Removed(block);
    }

    /// <summary>A heading right under the title, the only one of its level, with lower ones or none after it.</summary>
    private bool IsSubtitle(IElement block, IElement next) =>
        _titleSeen && block.LocalName is "h2" && next.LocalName is "p" or "h3"
        && _body.Children.Count(element => element.LocalName == block.LocalName) == 1
        && _body.Children.Any(element => element.LocalName is "h3");

    /// <summary>The block's words without the numbers of its footnotes.</summary>
    private static string TextOf(IElement block)
    {
        if (block.QuerySelector("a.footnote-ref") is null)
            return block.TextContent.Trim();
        var plain = (IElement)block.Clone();
        foreach (var reference in plain.QuerySelectorAll("a.footnote-ref").ToList())
            reference.Remove();
        return plain.TextContent.Trim();
    }

    private static bool Removed(IElement block)
    {
        block.Remove();
        return true;
    }

    private static bool Same(string one, string? other) =>
        other is not null && string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
