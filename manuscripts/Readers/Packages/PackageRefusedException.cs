namespace Manuscripts.Readers.Packages;

/// <summary>Ends the reading of a file from wherever a limit was met; becomes a problem at the reader's edge.</summary>
internal sealed class PackageRefusedException(PackageRefusal refusal) : Exception(refusal.Fault.ToString())
{
    public PackageRefusedException(PackageFault fault)
        : this(new PackageRefusal(fault))
    {
    }

    public PackageRefusal Refusal { get; } = refusal;
}
