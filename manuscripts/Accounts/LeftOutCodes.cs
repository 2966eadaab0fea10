using static Model.Severity;

namespace Manuscripts;

/// <summary>The reasons why words of a draft are not in the piece.</summary>
public static partial class ProblemCodes
{
    public static readonly ProblemCode HiddenLeftOut = new("hidden-left-out", Warning, "Hidden text was left out.");
    public static readonly ProblemCode CommentsLeftOut = new(
        "comments-left-out", Notice, "Comments in the margin or in the source were left out.");
    public static readonly ProblemCode PageLeftOut = new(
        "page-left-out", Notice, "What stands around the article on a saved page was left out.");
    public static readonly ProblemCode ContentsLeftOut = new("contents-left-out", Notice, "A table of contents was left out.");
    public static readonly ProblemCode CreditLeftOut = new("credit-left-out", Notice, "Words beside the authors' names were left out.");
    public static readonly ProblemCode DeskLeftOut = new(
        "desk-left-out", Notice, "Words for the desk, such as a word count or a telephone number, were left out.");
    public static readonly ProblemCode LabelLeftOut = new(
        "label-left-out", Notice, "A label or a line that only points to a piece was left out.");
    public static readonly ProblemCode TagsLeftOut = new(
        "tags-left-out", Notice, "Tags of a site generator were left out, whose meaning only its site knows.");
    public static readonly ProblemCode WordsUnplaced = new(
        "words-unplaced", Warning, "These words of the draft have found no place in the piece.");
}
