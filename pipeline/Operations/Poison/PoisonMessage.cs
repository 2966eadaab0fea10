using System.Text;
using Azure.Storage.Queues.Models;

namespace Pipeline.Operations.Poison;

/// <summary>A message of a poison queue as it lies there.</summary>
/// <param name="Text">What its function was given; null if it is not Base64 of UTF-8, which no host can read.</param>
internal sealed record PoisonMessage(QueueMessage Raw, string? Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static PoisonMessage Of(QueueMessage message) => new(message, TextOf(message.Body));

    /// <summary>What a message's function was given; null if it is not Base64 of UTF-8.</summary>
    public static string? TextOf(BinaryData body)
    {
        var encoded = body.ToString();
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) ? Decode(bytes.AsSpan(0, length)) : null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
