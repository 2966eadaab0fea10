using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Word.Body;

/// <summary>
/// Content given twice, for newer and for older programs (ISO/IEC 29500-3, 7.5): read once, in the newest form that gives anything.
/// </summary>
internal static class Alternatives
{
    public static void Read(Markup alternatives, Story story, List<Span> into, Action<Markup> read)
    {
        var before = (into.Count, story.Asides.Count);
        foreach (var form in alternatives.Children)
        {
            if (form.Name is "mc:Choice" or "mc:Fallback")
                read(form);
            if (before != (into.Count, story.Asides.Count))
                return;
        }
    }
}
