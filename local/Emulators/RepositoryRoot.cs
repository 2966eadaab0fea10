namespace Local.Emulators;

/// <summary>Where the working copy is: the nearest folder upwards that holds the solution.</summary>
public static class RepositoryRoot
{
    private const string Mark = "Pipeline.sln";

    /// <summary>Looks upwards from the program's folder, then from the current one.</summary>
    /// <exception cref="EmulatorException">Neither lies in a working copy.</exception>
    public static string Find() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory)
        ?? throw new EmulatorException($"The local host needs the project's folder (the one with {Mark}): start it from there.");

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
                return folder.FullName;
        return null;
    }
}
