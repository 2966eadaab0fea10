using Model;
using Pipeline.Catalog;

namespace Pipeline.Intake;

/// <summary>What is to happen to a commentary because of an upload.</summary>
/// <param name="To">The state it goes to.</param>
/// <param name="Outcome">What the author is told.</param>
/// <param name="Problems">What there is to tell besides.</param>
/// <param name="TakesContent">Whether the upload's content becomes the piece's.</param>
internal sealed record Decision(LifecycleState To, SubmissionState Outcome, IReadOnlyList<Problem> Problems, bool TakesContent);
