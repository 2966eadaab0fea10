namespace Manuscripts.Readers.Packages;

/// <summary>Why a packed file is not read.</summary>
/// <param name="Limit">The limit that it goes over, in the fault's own unit.</param>
/// <param name="Found">How much there is, where that is known.</param>
internal sealed record PackageRefusal(PackageFault Fault, long Limit = 0, long Found = 0);

/// <summary>What can be wrong with a packed file as a whole.</summary>
internal enum PackageFault
{
    /// <summary>It is not what its name says.</summary>
    OtherKind,
    Encrypted,
    Damaged,
    Overlapping,
    UnsafeXml,
    TooDeep,
    TooManyElements,
    TooManyParts,

    /// <summary>Unpacked, over a limit in bytes.</summary>
    TooLargeInside,

    /// <summary>A part is over a limit of how many times larger than packed it may be.</summary>
    PackedTooTightly,
}
