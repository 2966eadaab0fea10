using Model;

namespace Manuscripts;

/// <summary>A kind of problem that intake can tell an author about.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Severity">What it does to the draft.</param>
/// <param name="Meaning">One sentence for the list in <c>docs/drafts.md</c>.</param>
public sealed record ProblemCode(string Code, Severity Severity, string Meaning)
{
    /// <summary>One such problem, at a place in the draft or with none.</summary>
    public Problem Says(string message, int? line = null) => new(Code, message, line, Severity);
}
