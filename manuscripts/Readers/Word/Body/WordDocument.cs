using Manuscripts.Media;
using Manuscripts.Readers.Word.Styles;
using Model;

namespace Manuscripts.Readers.Word.Body;

/// <summary>What the parts of one file share while it is read.</summary>
internal sealed class WordDocument(StyleSheet styles, NumberingSheet numbering, DraftMedia media)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    public StyleSheet Styles => styles;

    public NumberingSheet Numbering => numbering;

    public DraftMedia Media => media;

    /// <summary>Pictures met so far, the refused ones included.</summary>
    public int Pictures { get; set; }

    /// <summary>The bookmarks that something in the document links to.</summary>
    public HashSet<string> LinkedBookmarks { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Problem> Problems => _problems;

    public void Say(Problem problem) => _problems.Add(problem);

    /// <summary>Says a warning that would be the same each time only once.</summary>
    public void SayOnce(ProblemCode code, string message)
    {
        if (_said.Add(code.Code))
            _problems.Add(code.Says(message));
    }

    /// <summary>Remembers the bookmark that an address inside the document points to.</summary>
    public void Link(string href)
    {
        if (href.StartsWith('#'))
            LinkedBookmarks.Add(href[1..]);
    }
}
