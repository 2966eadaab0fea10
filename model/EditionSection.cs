namespace Model;

/// <summary>A headed part of an edition.</summary>
/// <param name="Heading">Such as <c>Features</c>.</param>
/// <param name="IntroHtml">Paragraphs before the first item, clean HTML; null if there are none.</param>
/// <param name="Items">In the order of the draft; may be empty.</param>
public sealed record EditionSection(string Heading, string? IntroHtml, IReadOnlyList<EditionItem> Items);
