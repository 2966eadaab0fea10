using Manuscripts.Metadata;
using Manuscripts.Readers.Enclosures;
using Manuscripts.Readers.Html;
using MimeKit;
using Model;

namespace Manuscripts.Readers.Letters;

/// <summary>The parts of a letter by what they are to its reader.</summary>
internal sealed class Letter(MimeMessage message, IReadOnlyList<MimeEntity> parts, EnclosedDrafts drafts)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>What it is about, without the marks of answering and forwarding.</summary>
    public string Subject { get; } = SubjectLine.Plain(message.Subject ?? "");

    /// <summary>Who sent it; null if a house did, or if it forwards somebody else's.</summary>
    public string? Sender { get; } =
        SubjectLine.IsForward(message.Subject ?? "") || message.From.Mailboxes.FirstOrDefault() is not { Name: { Length: > 0 } name }
            ? null
            : MailHead.Person(name);

    /// <summary>S/MIME and OpenPGP (RFC 8551 and 3156): what they hold cannot be read here.</summary>
    public bool IsEncrypted { get; } = parts.Any(part =>
        part.ContentType.IsMimeType("application", "pgp-encrypted")
        || (part.ContentType.IsMimeType("application", "pkcs7-mime") && part.ContentType.Parameters["smime-type"] != "signed-data"));

    /// <summary>The attachments that are drafts.</summary>
    public IReadOnlyList<MimePart> Drafts { get; } =
        [.. parts.OfType<MimePart>().Where(part => part.FileName is { Length: > 0 } name && IsNamed(name) && drafts.IsDraft(name))];

    /// <summary>The letter's own text, as a page if there is one.</summary>
    public TextPart? Body { get; } =
        parts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml && part.FileName is null)
        ?? parts.OfType<TextPart>().FirstOrDefault(part => part.IsPlain && part.FileName is null);

    public string Name(MimePart attached) => Path.GetFileName(attached.FileName!.Replace('\\', '/'));

    /// <summary>The letter's own words.</summary>
    public string Text(IntakeOptions limits)
    {
        var plain = parts.OfType<TextPart>().FirstOrDefault(part => part.IsPlain && part.FileName is null);
        return plain is not null ? plain.Text
            : Body is { } page ? PageWords.Of(page.Text, limits)
            : "";
    }

    /// <summary>What a page of the letter may show.</summary>
    public EnclosedPage Page(TextPart page)
    {
        var pictures = MimeFile.Pictures(parts, page.ContentLocation);
        return new EnclosedPage
        {
            Kind = PageKind.Document,
            Picture = address =>
            {
                _asked.Add(address);
                return pictures(address);
            },
        };
    }

    public Task<FileBeside?> ReadBeside(string name, CancellationToken cancellation)
    {
        var found = parts.OfType<MimePart>().FirstOrDefault(part => part.FileName is { } file && file == Path.GetFileName(name));
        if (found is not { FileName: { } asked })
            return Task.FromResult<FileBeside?>(null);
        _asked.Add(asked);
        return Task.FromResult<FileBeside?>(new FileBeside(MimeFile.Bytes(found)));
    }

    /// <summary>Says which attachments are no part of the piece.</summary>
    public IEnumerable<Problem> Unread(MimePart piece)
    {
        var unread = parts
            .Where(part =>
                part != piece
                && part is MessagePart or MimePart { FileName.Length: > 0 }
                && !_asked.Contains((part as MimePart)?.FileName ?? "")
                && !_asked.Contains("cid:" + part.ContentId))
            .Select(part => part is MimePart { FileName: { } name } ? $"“{name}”" : "a letter")
            .ToList();
        if (unread.Count > 0)
            yield return ProblemCodes.PartLeftOut.Says(
                $"These attachments are no part of the piece: {string.Join(", ", unread.Take(5))}{(unread.Count > 5 ? " …" : "")}. "
                + "A picture is taken in where the draft names it.");
    }

    // Mail programs name what they cannot place so.
    private static bool IsNamed(string name) => !name.StartsWith("ATT0", StringComparison.OrdinalIgnoreCase);
}
