namespace Pipeline.Newsletter.Letters;

/// <summary>What differs from reader to reader in a letter's parts.</summary>
/// <param name="Unsubscribe">The link to leave.</param>
/// <param name="Preferences">The link to choose.</param>
internal sealed record ReaderLinks(string Unsubscribe, string Preferences);

/// <summary>A letter's two parts, as one reader gets them.</summary>
internal sealed record LetterPair(string Text, string Html);

/// <summary>
/// Makes a letter's parts for reader after reader. The first two are rendered. If the first with the second's links put in is the second to
/// the letter, whatever theme wrote it, that is how all others are made: which spares the templates. If it is not, because a
/// template does something with a link, each is rendered.
/// </summary>
internal sealed class LetterParts(Func<ReaderLinks, Task<LetterPair>> render)
{
    private ReaderLinks? _links;
    private LetterPair? _first;
    private bool? _isAlike;

    public async Task<LetterPair> ForAsync(ReaderLinks links)
    {
        if (_isAlike is true)
            return With(links);
        var rendered = await render(links);
        if (_first is null)
            (_first, _links) = (rendered, links);
        else if (_isAlike is null && links != _links)
            _isAlike = With(links) == rendered;
        return rendered;
    }

    private LetterPair With(ReaderLinks links) => new(With(_first!.Text, links), With(_first.Html, links));

    private string With(string part, ReaderLinks links) => part.Replace(_links!.Unsubscribe, links.Unsubscribe, StringComparison.Ordinal)
        .Replace(_links.Preferences, links.Preferences, StringComparison.Ordinal);
}
