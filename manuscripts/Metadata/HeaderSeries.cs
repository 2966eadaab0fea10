using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>Takes a series' name over the title off a header.</summary>
internal sealed class HeaderSeries(HeaderState state)
{
    private static readonly string[] Parters = [" | ", " · ", " • ", " – ", " — "];

    /// <summary>"Tide" and "The Weir", each in a line of its own, where the title is known to be "Tide: The Weir".</summary>
    public bool TakePartOfTitle(IElement block, string text)
    {
        if (state.KnownTitle is not { } title || state.TitleSeen || MetadataReader.SeriesPrefix(title) is not { } series
            || title.Length <= series.Length + 2)
            return false;
        var isRest = HeaderText.IsSame(text, title[(series.Length + 1)..]);
        if (!isRest && !HeaderText.IsSame(text, series))
            return false;
        state.TitleSeen = isRest;
        return state.Remove(block);
    }

    /// <summary>"The Harbour Notebook", "The Notebook | our monthly letter", straight over the title.</summary>
    public bool Take(IElement block, string text, IElement? mainTitle)
    {
        var name = text.Split(Parters, StringSplitOptions.None)[0].Trim();
        if (state.TitleSeen || block == mainTitle || state.Facts.Series is not null
            || !(SeriesName.Fits(text) || (name.Length < text.Length && SeriesName.IsDescribed(text[(name.Length + 1)..])))
            || block.NextElementSibling is not { } next
            || !(next == mainTitle || HeaderText.IsSame(HeaderText.Of(next), state.KnownTitle)))
            return false;
        state.Facts.Series = name;
        return state.Remove(block);
    }
}
