namespace Pipeline.Desk.Editing;

/// <summary>Who does something at the desk, and what they saw and said.</summary>
/// <param name="Person">Their name, as the audit keeps it.</param>
/// <param name="Note">What they say about it: to readers where it is withdrawn or corrected.</param>
/// <param name="Expected">The head's revision that they looked at; null to do it whatever it is by now.</param>
public sealed record EditorAct(string Person, string? Note = null, long? Expected = null);
