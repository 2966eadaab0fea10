using Model;

namespace Tests.Storage.Newsletter;

/// <summary>The pieces that tests of the newsletter mail.</summary>
internal static class Ids
{
    public static readonly CommentaryId Mud = CommentaryId.Parse("mud-0000000001");

    public static readonly CommentaryId Silt = CommentaryId.Parse("silt-0000000002");

    public static readonly CommentaryId Loam = CommentaryId.Parse("loam-0000000003");

    public static readonly CommentaryId Back = CommentaryId.Parse("back-0000000001");

    public static readonly CommentaryId Ancient = CommentaryId.Parse("ancient-0000000002");

    public static readonly CommentaryId Declined = CommentaryId.Parse("declined-0000000003");

    public static readonly CommentaryId Gone = CommentaryId.Parse("gone-0000000004");

    public static readonly CommentaryId Other = CommentaryId.Parse("other-0000000005");

    public static readonly CommentaryId Plain = CommentaryId.Parse("plain-0000000001");

    public static readonly CommentaryId Asked = CommentaryId.Parse("asked-0000000001");

    public static readonly CommentaryId Rehearsal = CommentaryId.Parse("rehearsal-0000000000");
}
