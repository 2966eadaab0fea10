using Pipeline.Intake;

namespace Local.Commands.Publishing;

/// <summary>A file to upload.</summary>
/// <param name="Name">Its name in the drafts container.</param>
/// <param name="Path">Where it lies.</param>
internal sealed record DraftFile(string Name, string Path)
{
    public bool IsPicture => !DraftStore.IsDraft(Name);

    /// <summary>Whether a file is something an author saved, and not an editor's or the system's own.</summary>
    public static bool IsWanted(string fileName) => fileName.Length > 0 && fileName[0] is not ('.' or '~') && !fileName.EndsWith('~')
        && System.IO.Path.GetExtension(fileName) is not (".tmp" or ".swp" or ".part" or ".crdownload");

    /// <summary>The files of a folder with its subfolders, in the order of their names.</summary>
    public static IEnumerable<DraftFile> In(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System })
        .Select(path => new DraftFile(NameOf(folder, path), path))
        .Where(file => file.Name.Split('/').All(IsWanted))
        .OrderBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>The name that a file in a folder of drafts has in the container.</summary>
    public static string NameOf(string folder, string path) =>
        System.IO.Path.GetRelativePath(folder, path).Replace(System.IO.Path.DirectorySeparatorChar, '/');

    /// <summary>The files that a command line names: files by their own name, folders with all they hold.</summary>
    /// <exception cref="UsageException">A path is not there, holds no file, or two files have one name.</exception>
    public static IReadOnlyList<DraftFile> Of(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(path => Directory.Exists(path) ? In(path)
            : File.Exists(path) ? [new DraftFile(System.IO.Path.GetFileName(path), path)]
            : throw new UsageException($"There is no file or folder '{path}'.")).ToList();
        if (files.Count == 0)
            throw new UsageException("There is no file to publish in what you named.");
        return files.GroupBy(file => file.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } clash
            ? throw new UsageException(
                $"Two files would be the draft '{clash.Key}': {string.Join(" and ", clash.Select(file => file.Path))}.")
            : files;
    }
}
