namespace Manuscripts.Readers.Epub;

/// <summary>An address inside a book: a part's name, and perhaps a place in it.</summary>
internal readonly record struct EpubAddress(string File, string? Place)
{
    /// <summary>Where an address leads that a part writes; never out of the book.</summary>
    public static EpubAddress From(string part, string address)
    {
        var parts = address.Split('#', 2);
        var place = parts.Length > 1 ? parts[1] : null;
        if (parts[0].Length == 0)
            return new EpubAddress(part, place);
        var steps = new List<string>(part.Split('/')[..^1]);
        foreach (var step in Uri.UnescapeDataString(parts[0]).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".." or ""))
                steps.Add(step);
        }

        return new EpubAddress(string.Join('/', steps), place);
    }
}
