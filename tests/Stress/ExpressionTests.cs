using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Manuscripts;

namespace Tests.Stress;

/// <summary>No draft can stall an expression: all of them run in time that grows with the text and not faster, whatever it holds.</summary>
public sealed class ExpressionTests
{
    private const int Length = 200_000;
    private const int Milliseconds = 100;

    public static TheoryData<string> Expressions => [.. All().Select(method => $"{method.DeclaringType!.FullName}.{method.Name}").Order()];

    /// <summary>Pieces that, repeated, are the worst case of one form of expression or another.</summary>
    private static readonly string[] Pieces =
    [
        "a", " ", "\n", "A", "Aa ", "Aa. ", "A.", ", ", "((", "[a](", "By Aa Bb, ", "By Aa Bb and ", "in Aa ", "Read the ", "1/1/",
        "1 May ", "<meta ", "mso-list: l0 ", "- ", "published in ", "https://", ".a{", "\t\n ", "subscribe to our ", "report ",
    ];

    [Theory, MemberData(nameof(Expressions))]
    public void Each_is_of_the_kind_that_never_goes_back(string name) =>
        Find(name).Options.ShouldContainOption(RegexOptions.NonBacktracking);

    [Theory, MemberData(nameof(Expressions))]
    public void Each_ends_in_time_on_its_worst_text(string name)
    {
        var expression = Find(name);
        _ = expression.Count("By Aa Bb, 1 May 2024 " + string.Concat(Pieces));
        foreach (var piece in Pieces)
        {
            var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
            Best(() => expression.IsMatch(text)).ShouldBeLessThan(Milliseconds, piece);
            Best(() => expression.IsMatch(text + "!")).ShouldBeLessThan(Milliseconds, piece + " … !");
        }
    }

    /// <summary>The quicker of two runs, in milliseconds: other work on the machine must not decide.</summary>
    private static double Best(Action run) => Math.Min(Once(run), Once(run));

    private static double Once(Action run)
    {
        var time = Stopwatch.StartNew();
        run();
        return time.Elapsed.TotalMilliseconds;
    }

    private static Regex Find(string name) =>
        (Regex)All().Single(method => $"{method.DeclaringType!.FullName}.{method.Name}" == name).Invoke(null, null)!;

    private static IEnumerable<MethodInfo> All() => typeof(INormalizer).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is not null);
}

file static class OptionAssertions
{
    public static void ShouldContainOption(this RegexOptions options, RegexOptions option) => (options & option).ShouldBe(option);
}
