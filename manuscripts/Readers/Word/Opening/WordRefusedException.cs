using Model;

namespace Manuscripts.Readers.Word.Opening;

/// <summary>Ends the reading of a file from wherever a limit was met; becomes a problem at the reader's edge.</summary>
internal sealed class WordRefusedException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
