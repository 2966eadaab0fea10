namespace Local.Emulators;

/// <summary>An emulator could not be installed or started; the message tells the user why and what to do.</summary>
public class EmulatorException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Node.js or npm is missing or too old.</summary>
public sealed class NodeMissingException(string message, Exception? inner = null) : EmulatorException(message, inner);
