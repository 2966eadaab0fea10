namespace Manuscripts.Readers.Word.Body;

/// <summary>Parts a paragraph where a page ends in it: pages mean nothing on the web, but the text after a break begins anew.</summary>
internal static class PageBreaks
{
    public static IEnumerable<Paragraph> Part(Paragraph paragraph)
    {
        if (!paragraph.Spans.Any(span => span is PageBreakSpan))
            return [paragraph];
        var parts = new List<List<Span>> { new() };
        foreach (var span in paragraph.Spans)
        {
            if (span is PageBreakSpan)
                parts.Add([]);
            else
                parts[^1].Add(span);
        }

        return parts.Select(spans => paragraph with { Spans = spans })
            .Where(part => !part.IsBlank || part.Spans.Any(span => span is BookmarkSpan))
            .Select((part, i) => i == 0 ? part : part with { Place = null });
    }
}
