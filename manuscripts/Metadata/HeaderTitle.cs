using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>Finds the title of a document in its header.</summary>
internal sealed class HeaderTitle(HeaderState state)
{
    private const int MaxBold = 200;
    private const int LeastText = 120;

    /// <summary>The only h1, if it stands near the top and is no line of names under a title.</summary>
    public IElement? Main()
    {
        var headings = state.Body.Children.Where(element => element.LocalName is "h1").Take(2).ToList();
        return headings is [var only] && state.Body.Children.Take(Header.Reach).Contains(only) && state.KnownTitle is null
            && !IsNamesUnderTitle(only)
            ? only
            : null;
    }

    /// <summary>Takes a block that is the title, or repeats it.</summary>
    public bool Take(IElement block, string text, IElement? mainTitle)
    {
        if (state.TitleSeen)
            return HeaderText.IsSame(text, state.Facts.Title ?? state.KnownTitle) && state.Remove(block);
        if (state.KnownTitle is not null)
            return HeaderText.IsSame(text, state.KnownTitle) && (state.TitleSeen = state.Remove(block));
        if (text.Length > FieldLimits.MaxTitle
            || (mainTitle is null ? !CouldBe(block, text) && !IsOverText(block, text) : block != mainTitle))
            return false;
        state.Facts.Title = text;
        state.Facts.IsHeading = block.LocalName is not "p";
        return state.TitleSeen = state.Remove(block);
    }

    /// <summary>Whether a block has the form of a title: a heading, or a short line of its own.</summary>
    public static bool CouldBe(IElement block, string text) =>
        block.LocalName is not "p" || TitleForm.Fits(text) || (Form.IsWholly(block, "strong") && text.Length < MaxBold
            && WrittenDate.Find(text) is null);

    /// <summary>
    /// "My bees are not the ones that need saving": a first line without an end, over who wrote it or straight over the text.
    /// </summary>
    private static bool IsOverText(IElement block, string text) =>
        block.LocalName is "p" && block.PreviousElementSibling is null && TitleForm.IsLine(text, sentences: 2)
        && block.NextElementSibling is { } next && HeaderText.Of(next) is var below
        && (Byline.Names(below).Count > 0 || NameLine.Of(below) is not null || WrittenDate.Find(below) is not null
            || (TitleForm.IsLine(text) && next.LocalName is "p" && below.Length >= LeastText
                && below[^1] is '.' or '?' or '!' or '”' or '"' or '…'));

    private static bool IsNamesUnderTitle(IElement heading) =>
        NameLine.Of(HeaderText.Of(heading)) is not null
        && heading.PreviousElementSibling is { LocalName: "p" } above
        && CouldBe(above, HeaderText.Of(above))
        && NameLine.Of(HeaderText.Of(above)) is null;
}
