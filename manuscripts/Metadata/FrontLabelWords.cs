using System.Collections.Frozen;

namespace Manuscripts.Metadata;

/// <summary>The table <c>front-labels.txt</c>: what stands before the colon in the front of a manuscript, and what it means.</summary>
internal static class FrontLabelWords
{
    private const string Idle = "-";
    private const string OfForm = "form";

    private static readonly FrozenDictionary<string, string> Meanings = WordTable.Read("front-labels.txt")
        .ToFrozenDictionary(row => row.Line, row => row.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>The field that a label means; null if it means none.</summary>
    public static string? FieldOf(string label) => Meanings.GetValueOrDefault(label) is { } field and not (Idle or OfForm) ? field : null;

    /// <summary>Whether it says nothing that is published.</summary>
    public static bool IsIdle(string label) => Meanings.GetValueOrDefault(label) is Idle;

    /// <summary>Whether it says nothing that is published, but only beside other labels: texts begin with it, too.</summary>
    public static bool IsOfForm(string label) => Meanings.GetValueOrDefault(label) is OfForm;
}
