using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>One rule of the house for clean HTML. Applying it to its own result changes nothing.</summary>
internal interface ICleaningStep
{
    void Apply(IElement body, CleaningContext context);
}
