namespace Manuscripts.Metadata;

/// <summary>What a letter is about.</summary>
internal static class SubjectLine
{
    private static readonly string[] Replies = ["re:", "fwd:", "fw:", "aw:", "wg:", "sv:", "vs:", "tr:", "rv:", "i:"];

    /// <summary>Without the marks of answering and forwarding.</summary>
    public static string Plain(string subject)
    {
        var text = subject.Trim();
        while (Replies.FirstOrDefault(reply => text.StartsWith(reply, StringComparison.OrdinalIgnoreCase)) is { } mark)
            text = text[mark.Length..].TrimStart();
        return text;
    }
}
