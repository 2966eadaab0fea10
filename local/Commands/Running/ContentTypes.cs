using Microsoft.AspNetCore.StaticFiles;

namespace Local.Commands.Running;

/// <summary>What a file is, by its name alone.</summary>
internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new()
    {
        Mappings = { [".md"] = "text/markdown", [".markdown"] = "text/markdown" },
    };

    public static string Of(string name) => Known.TryGetContentType(name, out var type) ? type : "application/octet-stream";
}
