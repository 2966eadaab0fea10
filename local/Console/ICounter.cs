namespace Local.Console;

/// <summary>Shows how many of how many are done.</summary>
public interface ICounter
{
    /// <param name="total">Null while it is unknown.</param>
    void Show(int done, int? total);
}
