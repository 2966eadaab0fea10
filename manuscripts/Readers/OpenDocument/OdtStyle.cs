using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>A style with everything it inherits.</summary>
/// <param name="Named">What named styles say: the role, and looks that are no emphasis.</param>
/// <param name="Own">What the author set by hand, which the program keeps in styles of its own making.</param>
/// <param name="List">The list style; null if none.</param>
internal sealed record OdtStyle(Style Named, RunLook Own, string? List)
{
    public RunLook All => Own.Over(Named.Run);
}
