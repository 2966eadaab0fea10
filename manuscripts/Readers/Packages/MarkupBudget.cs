namespace Manuscripts.Readers.Packages;

/// <summary>What one file may still cost while its parts are read.</summary>
internal sealed class MarkupBudget(PackageLimits limits, CancellationToken cancellation)
{
    private const int ElementsBetweenChecks = 4096;

    private int _elements;

    public long MaxXmlBytes => limits.MaxXmlBytes;

    /// <summary>Counts one more element, at a depth.</summary>
    /// <exception cref="PackageRefusedException">It is one too many, or too deep.</exception>
    public void Count(int depth)
    {
        if (depth >= limits.MaxNesting)
            throw new PackageRefusedException(PackageFault.TooDeep);
        if (++_elements > limits.MaxElements)
            throw new PackageRefusedException(PackageFault.TooManyElements);
        if (_elements % ElementsBetweenChecks == 0)
            cancellation.ThrowIfCancellationRequested();
    }
}
