namespace Manuscripts.Metadata;

/// <summary>What a letter is about.</summary>
internal static class SubjectLine
{
    private static readonly string[] Answers = ["re:", "aw:", "sv:", "vs:"];

    private static readonly string[] Forwards = ["fwd:", "fw:", "wg:", "tr:", "rv:", "i:"];

    /// <summary>Marks of forwarding that stay on the subject: nothing else says that they are no words of it.</summary>
    private static readonly string[] SeldomForwards = ["pd:", "doorst:"];

    /// <summary>Without the marks of answering and forwarding.</summary>
    public static string Plain(string subject)
    {
        var text = subject.Trim();
        while (Answers.Concat(Forwards).FirstOrDefault(mark => Leads(mark, text)) is { } mark)
            text = text[mark.Length..].TrimStart();
        return text;
    }

    /// <summary>Whether the letter passes on somebody else's.</summary>
    public static bool IsForward(string subject) =>
        subject.TrimStart() is var text && Forwards.Concat(SeldomForwards).Any(mark => Leads(mark, text));

    private static bool Leads(string mark, string text) => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase);
}
