using Tests.Unit.Infrastructure;

namespace Tests.Unit.Architecture;

/// <summary>No line is longer than an editor shows of two files side by side; a sample's own lines (raw strings) are as they are.</summary>
public sealed class LineTests
{
    private const int Limit = 140;
    private const string RawString = "\"\"\"";

    private static readonly string[] Folders = ["model", "manuscripts", "pipeline", "functions", "local", "tests", "bench"];

    public static TheoryData<string> Everywhere => new(Folders);

    [Theory, MemberData(nameof(Everywhere))]
    public void Every_line_is_within_the_limit(string folder) =>
        Repository.Files(folder, "*.cs").SelectMany(TooLong).ShouldBeEmpty();

    private static IEnumerable<string> TooLong(string file)
    {
        var isSample = false;
        foreach (var (number, line) in Repository.Read(file).Split('\n').Index())
        {
            if (!isSample && line.TrimEnd('\r').Length > Limit)
                yield return $"{file}({number + 1}): {line.Length} characters, at most {Limit}";
            isSample ^= line.Split(RawString).Length % 2 == 0;
        }
    }
}
