namespace Manuscripts.Readers.Word.Body;

/// <summary>Fonts whose characters are all of one width, which authors set code in.</summary>
internal static class Monospace
{
    private static readonly string[] Fonts =
    [
        "courier", "consolas", "menlo", "monaco", "lucida console", "lucida sans typewriter", "cascadia", "source code", "fira code",
        "fira mono", "jetbrains mono", "dejavu sans mono", "liberation mono", "ubuntu mono", "roboto mono", "andale mono", "sf mono",
        "inconsolata", "noto sans mono", "ibm plex mono",
    ];

    public static bool Is(string? font) =>
        font is not null && Fonts.Any(known => font.StartsWith(known, StringComparison.OrdinalIgnoreCase));
}
