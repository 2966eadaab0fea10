namespace Model;

/// <summary>How much a problem weighs.</summary>
public enum Severity
{
    /// <summary>Rejects the draft.</summary>
    Error,

    /// <summary>Published, but something was left out.</summary>
    Warning,

    /// <summary>Published; something was uncertain and left empty.</summary>
    Notice,
}

/// <summary>Something to tell the author about a draft.</summary>
/// <param name="Code">Stable, kebab-case, such as <c>draft-empty</c>.</param>
/// <param name="Message">A sentence an author understands, with what to do.</param>
/// <param name="Line">The line in their file, counted from 1, where there is one.</param>
/// <param name="Severity">Errors reject; warnings and notices publish.</param>
public sealed record Problem(string Code, string Message, int? Line = null, Severity Severity = Severity.Error);
