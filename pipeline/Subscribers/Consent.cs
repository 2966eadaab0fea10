namespace Pipeline.Subscribers;

/// <summary>What a reader agreed to, when and from where.</summary>
/// <param name="Asked">When it was asked for.</param>
/// <param name="From">
/// From where: a client (an IPv4 address, or an IPv6 network of 48 bits), the preferences page, or an import and its record.
/// </param>
/// <param name="Text">Which text: a version of it that <see cref="ConsentTexts"/> keeps; empty if it was not ours.</param>
/// <param name="Given">When the reader said yes; null until then.</param>
/// <param name="GivenFrom">From where they said so.</param>
public sealed record Consent(DateTimeOffset Asked, string From, string Text, DateTimeOffset? Given = null, string? GivenFrom = null);
