namespace Manuscripts.Readers.Word.Styles;

/// <summary>Where a paragraph stands in a list.</summary>
/// <param name="List">Tells one list from another.</param>
/// <param name="Depth">From 0.</param>
/// <param name="Level">What kind of mark it has.</param>
/// <param name="Number">The number it shows, if its level is numbered.</param>
internal sealed record ListPlace(int List, int Depth, ListLevel Level, int Number);
