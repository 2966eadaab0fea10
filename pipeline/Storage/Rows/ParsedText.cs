using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Pipeline.Storage.Rows;

/// <summary>Values of types that read their own text.</summary>
internal static class ParsedText
{
    private static readonly ConcurrentDictionary<Type, Func<string, object>> Parsers = new();

    public static object Of(string text, Type type) => Parsers.GetOrAdd(type, Make)(text);

    private static Func<string, object> Make(Type type) => typeof(ParsedText)
        .GetMethod(nameof(Parse), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .CreateDelegate<Func<string, object>>();

    private static object Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
}
