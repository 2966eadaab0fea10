namespace Bench.Intake;

/// <summary>Something that turns documents into HTML.</summary>
internal interface IConverter
{
    /// <summary>As it stands in the table.</summary>
    string Name { get; }

    bool Reads(string format);

    /// <summary>Converts a file again and again for about so long; says how many documents a second that were.</summary>
    Task<double> RateAsync(string path, TimeSpan time, CancellationToken cancellation);

    /// <summary>Converts a file once in a fresh process; says by how many bytes its peak memory then is above what it had before.</summary>
    Task<long> PeakAboveIdleAsync(string path, CancellationToken cancellation);
}
