using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Local.Host.Triggers;

/// <summary>Asks for a message's hiding in the host's measure where the engine asks for its own, which is not a setting.</summary>
internal sealed class MessageLease(TimeSpan lease) : HttpPipelineSynchronousPolicy
{
    private const string EnginesOwn = "visibilitytimeout=600";

    private readonly string _wanted = string.Create(CultureInfo.InvariantCulture, $"visibilitytimeout={lease.TotalSeconds:0}");

    public override void OnSendingRequest(HttpMessage message)
    {
        var address = message.Request.Uri.ToUri();
        if (address.AbsolutePath.Contains("/messages", StringComparison.Ordinal) && address.Query.Contains(EnginesOwn, StringComparison.Ordinal))
            message.Request.Uri.Query = address.Query.Replace(EnginesOwn, _wanted, StringComparison.Ordinal);
    }
}
