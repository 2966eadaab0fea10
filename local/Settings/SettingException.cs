namespace Local.Settings;

/// <summary>A setting, a settings file or a function's trigger is wrong; the message says which and how it should be.</summary>
public sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);
