using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>How far the reading of a header has come.</summary>
/// <param name="body">The document; loses what is recognised.</param>
/// <param name="knownTitle">The title if it is known from elsewhere.</param>
/// <param name="account">Where what is taken off is entered.</param>
internal sealed class HeaderState(IElement body, string? knownTitle, Account account)
{
    public IElement Body => body;

    public string? KnownTitle => knownTitle;

    public Account Account => account;

    public HeaderFacts Facts { get; } = new();

    public bool TitleSeen { get; set; }

    /// <summary>Whether the line under the title is known: then a heading there is a part's.</summary>
    public bool HasDek { get; init; }

    /// <summary>Whether the block before was names.</summary>
    public bool AfterNames { get; set; }

    /// <summary>Takes a block off that is no name.</summary>
    /// <returns>Always true.</returns>
    public bool Remove(IElement block)
    {
        AfterNames = false;
        account.Move(FrontText.Of(block));
        block.Remove();
        return true;
    }
}
