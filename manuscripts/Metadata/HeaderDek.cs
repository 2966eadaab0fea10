using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>Takes the line under the title off a header.</summary>
internal sealed class HeaderDek(HeaderState state)
{
    private const int MaxDek = 300;

    /// <summary>In characters: several sentences that are longer are a text, whatever stands under them.</summary>
    private const int LongestSentences = 140;

    /// <summary>Takes a block that is the dek.</summary>
    public bool Take(IElement block, string text, IElement? next)
    {
        if (
            state.Facts.Dek is not null
            || !(state.TitleSeen || state.KnownTitle is not null)
            || text.Length is 0 or > MaxDek
            || next is null
            || NameLine.Of(text) is not null
            || Byline.IsUncertain(text)
            || Translation.Fits(text)
            || IsCaption(text)
            || AuthorNote.IsUnnamed(text)
            || (text.Length > LongestSentences && TitleForm.Sentences(text) > 1 && !IsSetApart(block, next))
        )
            return false;
        var below = HeaderText.Of(next);
        var overByline =
            state.TitleSeen
            && state.Facts.Authors.Count == 0
            && (
                Byline.Signed(below).Count > 0
                || ((NameLine.Of(below) is not null || (block.LocalName is not "p" && NameLine.BeforeTrade(below) is not null))
                    && next.NextElementSibling is not null)
                || (state.Facts.Date is null && (WrittenDate.Find(below) ?? WrittenDate.InDateline(below)) is not null)
            );
        if (
            !overByline
            && !IsSubtitle(block, next)
            && !IsUnended(block, text, next)
            && !(state.TitleSeen && (Form.IsWholly(block, "em") || (Form.IsWholly(block, "strong") && IsSentence(text, next)))
                && !AuthorNote.Fits(text) && OutletNote.Find(block) is null)
        )
            return false;
        state.Facts.Dek = text;
        return state.Remove(block);
    }

    /// <summary>"Photo: the old quay. Credit to come."</summary>
    private static bool IsCaption(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && text[..colon].ToLowerInvariant() is "photo" or "photograph" or "image" or "picture" or "foto" or "bild" or "illustration"
            or "credit" or "caption" or "photo credit" or "bildnachweis" or "crédit photo";

    /// <summary>In italics, or over a byline: several sentences may be the line under a title, too.</summary>
    private static bool IsSetApart(IElement block, IElement next) =>
        Form.IsWholly(block, "em") || Form.IsWholly(block, "strong") || Byline.Signed(HeaderText.Of(next)).Count > 0;

    /// <summary>Bold sentences over a longer text.</summary>
    private static bool IsSentence(string text, IElement next) =>
        text[^1] is '.' or '?' or '!' or '”' && next.LocalName is "p" && next.TextContent.Length > text.Length
        && !Form.IsWholly(next, "strong");

    /// <summary>A line without an end under the title, and then a rule or a part's heading.</summary>
    private bool IsUnended(IElement block, string text, IElement next) =>
        state.TitleSeen && block.LocalName is "p" && next.LocalName is "hr" or "h2" && TitleForm.IsLine(text)
        && char.IsLetterOrDigit(text[^1]) && !Affiliation.Fits(text) && block.QuerySelector("a") is null;

    /// <summary>A heading right under the title, the only one of its level, with lower ones or none after it.</summary>
    private bool IsSubtitle(IElement block, IElement next) =>
        state.TitleSeen && !state.HasDek && block.LocalName is "h2" && next.LocalName is "p" or "h3"
        && state.Body.Children.Count(element => element.LocalName == block.LocalName) == 1
        && state.Body.Children.Any(element => element.LocalName is "h3");
}
