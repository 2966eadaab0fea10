using System.Text.Json;

namespace Bench.Folders;

/// <summary>How many facts were right, left empty, or wrong.</summary>
/// <param name="missed">Is told of each that was not right.</param>
internal sealed class FieldScore(Action<string>? missed = null)
{
    public int Right { get; private set; }

    public int Empty { get; private set; }

    public int Wrong { get; private set; }

    public int Expected => Right + Empty + Wrong;

    public double Share => Expected == 0 ? 0 : (double)Right / Expected;

    /// <summary>
    /// Compares by letters and digits alone. What is not named is not compared; where nothing is expected, nothing may be found.
    /// </summary>
    /// <param name="fact">Names it.</param>
    public void Add(string fact, JsonElement expected, string? found)
    {
        if (expected.ValueKind is not JsonValueKind.Undefined)
            Add(fact, Text(expected), found);
    }

    /// <inheritdoc cref="Add(string, JsonElement, string?)"/>
    public void Add(string fact, string? expected, string? found)
    {
        var (want, got) = (Plain(expected), Plain(found));
        if (want.Length == 0 && got.Length == 0)
            return;
        if (want == got)
        {
            Right++;
            return;
        }
        missed?.Invoke($"{fact}: «{expected}», found «{found}»");
        if (got.Length == 0)
            Empty++;
        else
            Wrong++;
    }

    private static string? Text(JsonElement fact) => fact.ValueKind switch
    {
        JsonValueKind.String => fact.GetString(),
        JsonValueKind.Array => string.Join(", ", fact.EnumerateArray().Select(name => name.GetString())),
        _ => null,
    };

    private static string Plain(string? text) => new([.. (text ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
