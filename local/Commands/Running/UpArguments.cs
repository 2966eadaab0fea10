namespace Local.Commands.Running;

/// <summary>What <c>up</c> was asked for.</summary>
/// <param name="Verbose">Whether everything that host and worker log is shown.</param>
/// <param name="Debug">Whether the worker waits for a debugger.</param>
internal sealed record UpArguments(bool Verbose, bool Debug);
