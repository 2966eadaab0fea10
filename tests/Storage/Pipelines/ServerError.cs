using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Tests.Storage.Pipelines;

/// <summary>What an account answers when it cannot serve a call: the SDK tries again, as it does on the wire.</summary>
internal sealed class ServerError(int status) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "The server is busy.";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => false;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return false;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return false;
    }
}
