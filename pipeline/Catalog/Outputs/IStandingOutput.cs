namespace Pipeline.Catalog.Outputs;

/// <summary>An output that hangs on no piece and no listing, such as the page that asks for a mail address.</summary>
public interface IStandingOutput
{
    /// <summary>Shows what is true now. Safe to run twice, late and beside itself.</summary>
    Task PublishAsync(CancellationToken cancellation);
}
