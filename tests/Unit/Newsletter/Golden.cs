using System.Runtime.CompilerServices;

namespace Tests.Unit.Newsletter;

/// <summary>Holds a text against an approved file. A missing file is written, and fails the test once.</summary>
internal static class Golden
{
    public static void Holds(string name, string? actual, [CallerFilePath] string caller = "")
    {
        var text = (actual ?? "").ReplaceLineEndings("\n");
        var file = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            Assert.Fail($"Golden/{name} was missing and has been written: read it, and commit it if it is right.");
        }
        text.ShouldBe(File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
