namespace Pipeline.Newsletter.Mailings;

/// <summary>What a mailing is of.</summary>
public enum MailingKind
{
    /// <summary>One piece, whose id it has.</summary>
    Piece,

    /// <summary>A list's new commentaries, together.</summary>
    Digest,

    /// <summary>What was wrong in a piece, to those who got it.</summary>
    Correction,
}
