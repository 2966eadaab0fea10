using Model;
using Pipeline.Theme;

namespace Pipeline.Desk.Pages;

/// <summary>What every page of the desk shows around its own.</summary>
/// <param name="Section">Which part it is: <c>flight</c>, <c>calendar</c>, <c>mailings</c>, <c>readers</c> or <c>site</c>.</param>
/// <param name="Said">What came of the last thing somebody did, once; null for nothing.</param>
/// <param name="IsTrouble">Whether that was a refusal.</param>
/// <param name="Clock">The publication's time now, as the server has it.</param>
public sealed record ShellView(
    string Title, string Section, string Publication, string Person, string Role, bool IsLocal, bool SeesReaders, bool IsOperator,
    string? Said, bool IsTrouble, string Clock, string Zone, string Stylesheet, string Script);

/// <summary>A button that does something, as a form.</summary>
/// <param name="Field">What else it asks for: <c>note</c>, <c>at</c>, <c>slug</c> or <c>address</c>; null for nothing.</param>
/// <param name="Value">What stands in the field.</param>
/// <param name="Warning">What cannot be recalled; null for nothing.</param>
/// <param name="IsOpen">Whether its form is open.</param>
public sealed record ButtonView(
    string Action, string Label, string? Field = null, string? Ask = null, string? Value = null, string? Warning = null,
    bool IsOpen = false);

/// <summary>Something an author is told.</summary>
/// <param name="Severity">error, warning or notice.</param>
public sealed record ProblemView(string Severity, ReportLine Line);

/// <summary>A piece among others.</summary>
/// <param name="When">When it was uploaded, came out, or comes out.</param>
/// <param name="Buttons">The answers to the question it was held with.</param>
public sealed record RowView(
    CommentaryId Id,
    string Title,
    string Draft,
    string When,
    PieceAddress? Url,
    IReadOnlyList<ProblemView> Problems,
    IReadOnlyList<ButtonView> Buttons
);

/// <summary>A draft that has no report yet.</summary>
public sealed record ReadingView(string Draft, string Since);

/// <summary>What is in flight.</summary>
/// <param name="Scheduled">The soonest of them.</param>
/// <param name="MayWaitMore">Whether the calendar may have more than those.</param>
public sealed record FlightView(
    IReadOnlyList<ReadingView> Reading, IReadOnlyList<RowView> Rejected, IReadOnlyList<RowView> Held,
    IReadOnlyList<RowView> Scheduled, bool MayWaitMore, IReadOnlyList<RowView> Today);

/// <summary>A step of a piece's life.</summary>
public sealed record EventView(string When, string What, string? Person, string? Note, string? Version, string State);

/// <summary>What became of a piece on one channel.</summary>
/// <param name="Key">Names it when it is to be made again.</param>
/// <param name="State">In words.</param>
/// <param name="IsRight">Whether it is as it should be by now.</param>
public sealed record ChannelView(string Key, string Name, string State, bool IsRight, string? When, string? Url);

/// <summary>One piece.</summary>
/// <param name="Kept">What its reader had written when somebody else was faster; null for nothing.</param>
public sealed record PieceDeskView(
    CommentaryId Id, string Title, string State, string Draft, PieceAddress? Url, string? Preview, long Revision,
    IReadOnlyList<ProblemView> Problems, IReadOnlyList<EventView> Events, IReadOnlyList<string> Versions,
    IReadOnlyList<ButtonView> Buttons, IReadOnlyList<ChannelView> Channels, MailingRowView? Mailing, IReadOnlyList<ButtonView> Mails,
    string? Kept = null);

/// <summary>A part of a text that is in both versions, was added, or was taken out.</summary>
/// <param name="Kind"><c>same</c>, <c>added</c> or <c>removed</c>.</param>
public sealed record DiffPartView(string Kind, string Text);

/// <summary>A field of two versions.</summary>
public sealed record DiffFieldView(string Name, IReadOnlyList<DiffPartView> Parts);

/// <summary>Two versions of a piece beside each other.</summary>
public sealed record DiffView(
    CommentaryId Id, string Title, string From, string To, IReadOnlyList<string> Versions, IReadOnlyList<DiffFieldView> Fields);

/// <summary>The draft beside what was made of it.</summary>
public sealed record BesideView(
    CommentaryId Id, string Title, string Draft, string? Text, string? MadeHtml, IReadOnlyList<ProblemView> Problems);

/// <summary>A day of the calendar.</summary>
/// <param name="Digests">Those that are due, in words.</param>
public sealed record DayView(string Day, IReadOnlyList<RowView> Pieces, IReadOnlyList<string> Digests);

/// <summary>A mailing and its numbers: candidates are the sum of the others.</summary>
/// <param name="Piece">The piece it is about; null for a digest.</param>
/// <param name="Pace">How fast it goes and how long it takes still, in words; null where nothing goes.</param>
public sealed record MailingRowView(
    CommentaryId Id, CommentaryId? Piece, string Title, string List, string State, string? Notice, string? Pace, int Candidates,
    int Sent, int Failed, int Suppressed, int Unknown, int Pending, IReadOnlyList<ReasonView> Reasons, string Created,
    IReadOnlyList<ButtonView> Buttons);

/// <summary>Why some mails of a mailing did not go out, or wait.</summary>
/// <param name="State">Where that puts them, as the numbers call it.</param>
/// <param name="Why">In words.</param>
public sealed record ReasonView(string State, int Count, string Why);

/// <summary>The mailings that the desk lists.</summary>
/// <param name="Lately">Those with nothing left to do, the newest first.</param>
/// <param name="Older">Asks for those before; null if there are none.</param>
public sealed record MailingsDeskView(
    IReadOnlyList<MailingRowView> Active, IReadOnlyList<MailingRowView> Lately, string? Older);

/// <summary>One reader, by their address.</summary>
/// <param name="Address">As it was asked for; empty if nobody was.</param>
/// <param name="Trouble">Why nobody can be looked for; null for nothing.</param>
/// <param name="Suppressed">Why nothing is mailed to them; null if it may be.</param>
/// <param name="Older">How many mailings before those shown.</param>
public sealed record ReaderDeskView(
    string Address, string? Trouble, string? Suppressed, IReadOnlyList<SubscriptionView> Subscriptions,
    IReadOnlyList<CopyView> Mailings, int Older);

/// <summary>A subscription: its list, where it stands, and what happened when, each in words.</summary>
public sealed record SubscriptionView(string List, string State, IReadOnlyList<string> Steps, string? Text);

/// <summary>A reader's copy of a mailing.</summary>
/// <param name="Why">Why they got it, or did not.</param>
public sealed record CopyView(CommentaryId? Piece, string Title, string State, string Why, string When);

/// <summary>A queue and its poison queue.</summary>
public sealed record QueueView(string Name, int Waiting, int Poison, IReadOnlyList<string> Messages);

/// <summary>A setting as it is read.</summary>
public sealed record SettingView(string Name, string Value);

/// <summary>The program itself.</summary>
public sealed record SiteDeskView(
    string Health, bool IsHealthy, MakingDeskView Making, MailDomainView Mail, IReadOnlyList<QueueView> Queues,
    IReadOnlyList<SettingView> Settings);

/// <summary>What receivers find in the zone of the domain that mails come from.</summary>
/// <param name="Says">A sentence, where there are no records to show.</param>
public sealed record MailDomainView(string Domain, string Says, IReadOnlyList<MailRecordView> Records);

/// <summary>One record of it.</summary>
/// <param name="State">In a word.</param>
/// <param name="Write">The lines that the zone should have.</param>
public sealed record MailRecordView(string Name, string State, bool IsWrong, string Says, IReadOnlyList<string> Write);

/// <summary>How making everything again stands.</summary>
/// <param name="Says">As a sentence.</param>
/// <param name="Act">What can be asked for: <c>start</c> or <c>stop</c>.</param>
public sealed record MakingDeskView(string Says, string Act, string Button);

/// <summary>What the desk's templates may read.</summary>
internal static class DeskView
{
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(ShellView), typeof(ButtonView), typeof(ProblemView), typeof(RowView), typeof(FlightView), typeof(ReadingView),
        typeof(EventView), typeof(ChannelView), typeof(PieceDeskView), typeof(DiffPartView), typeof(DiffFieldView), typeof(DiffView),
        typeof(BesideView), typeof(DayView),
        typeof(MailingRowView), typeof(ReasonView), typeof(MailingsDeskView), typeof(ReaderDeskView),
        typeof(SubscriptionView), typeof(CopyView), typeof(QueueView), typeof(SettingView), typeof(SiteDeskView), typeof(MakingDeskView),
        typeof(MailDomainView), typeof(MailRecordView),
    ];
}
