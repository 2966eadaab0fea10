using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html.Clutter;

/// <summary>One kind of thing that a program puts into the HTML it saves and that no author meant.</summary>
internal interface IClutter
{
    void Undo(IHtmlDocument page);
}
