using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Model;

namespace Pipeline.Web.Gateway;

/// <summary>Some bytes of a file.</summary>
/// <param name="From">Where they begin in it.</param>
internal readonly record struct FilePart(long From, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>How the answer names it (RFC 9110, section 14.4).</summary>
    /// <param name="length">The whole file's.</param>
    public string Range(long length) => string.Create(CultureInfo.InvariantCulture, $"bytes {From}-{From + Bytes.Length - 1}/{length}");
}

/// <summary>Answers a GET with parts of a file (RFC 9110, sections 14.4 to 14.6).</summary>
internal static class PartialContent
{
    /// <param name="length">The whole file's.</param>
    public static GatewayAnswer Answer(IHeaderDictionary headers, long length, IReadOnlyList<FilePart> parts)
    {
        if (parts.Count == 0)
        {
            headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
            return new GatewayAnswer(StatusCodes.Status416RangeNotSatisfiable, headers, default, SendsBody: true);
        }
        if (parts.Count > 1)
            return Many(headers, length, parts);
        headers.ContentRange = parts[0].Range(length);
        return new GatewayAnswer(StatusCodes.Status206PartialContent, headers, parts[0].Bytes, SendsBody: true);
    }

    private static GatewayAnswer Many(IHeaderDictionary headers, long length, IReadOnlyList<FilePart> parts)
    {
        var boundary = Digest.Hex(string.Join(',', parts.Select(part => part.Range(length))) + headers.ETag, 24);
        var body = new ArrayBufferWriter<byte>();
        foreach (var part in parts)
        {
            Write($"--{boundary}\r\nContent-Type: {headers.ContentType}\r\nContent-Range: {part.Range(length)}\r\n\r\n");
            body.Write(part.Bytes.Span);
            Write("\r\n");
        }
        Write($"--{boundary}--\r\n");
        headers.ContentType = $"multipart/byteranges; boundary={boundary}";
        return new GatewayAnswer(StatusCodes.Status206PartialContent, headers, body.WrittenMemory, SendsBody: true);

        void Write(string text) => body.Write(Encoding.ASCII.GetBytes(text));
    }
}
