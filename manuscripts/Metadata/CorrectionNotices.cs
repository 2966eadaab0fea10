using Model;

namespace Manuscripts.Metadata;

/// <summary>What a draft wants corrected: notices that bring their date ("2026-04-02: …"), and one that is dated by its upload.</summary>
internal sealed class CorrectionNotices
{
    private const int LongestDate = 40;

    public CorrectionNotices(IEnumerable<string> written, Publication publication)
    {
        var undated = new List<string>();
        var dated = new List<Correction>();
        foreach (var text in written)
        {
            if (Parted(text, publication) is { } notice)
                dated.Add(notice);
            else
                undated.Add(text);
        }

        Dated = [.. dated.OrderBy(notice => notice.Date)];
        Undated = undated.Count == 0 ? null : string.Join(' ', undated);
    }

    public IReadOnlyList<Correction> Dated { get; }

    public string? Undated { get; }

    private static Correction? Parted(string text, Publication publication)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 5 and <= LongestDate && Instant.Find(text[..colon], publication) is { } date
            ? new Correction(date, text[(colon + 2)..].Trim())
            : null;
    }
}
