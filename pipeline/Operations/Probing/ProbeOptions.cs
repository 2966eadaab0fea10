namespace Pipeline.Operations.Probing;

/// <summary>The settings <c>Probe:*</c>: how many new pieces are looked for on all channels.</summary>
public sealed class ProbeOptions
{
    public const string Section = "Probe";

    /// <summary>At most how many pieces every fifteen seconds; 0 for none.</summary>
    public int Pieces { get; set; } = 3;

    internal bool IsValid => Pieces is >= 0 and <= 100;
}
