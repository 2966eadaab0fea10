using System.Collections;
using System.Reflection;
using System.Text.Json;
using Manuscripts.Metadata;
using Model;

namespace Tests.Unit.Fields;

/// <summary>Every field an author may set arrives in the document, and shows wherever docs/drafts.md says that it does.</summary>
public sealed class FieldTests
{
    // Without it a field would say nothing: an outlet's address needs the outlet.
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["title"] = "The quay",
        ["outlet"] = "The Harbour Ledger",
    };

    public static TheoryData<string, string> Showings() =>
        new(FieldTable.Rows.SelectMany(row => row.Surfaces.Select(surface => (row.Name, surface))));

    public static TheoryData<string> Fields() => new(FieldNames.All);

    [Fact]
    public void The_table_for_authors_has_every_field_and_no_other() =>
        FieldTable.Rows.Select(row => row.Name).Order(StringComparer.Ordinal).ShouldBe(FieldNames.All.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Setting_it_changes_what_the_draft_says(string field)
    {
        var without = await PublishedDraft.ContentAsync(Plain.Where(pair => pair.Key != field).ToDictionary());
        var with = await PublishedDraft.ContentAsync(With(field));
        JsonSerializer.Serialize(with).ShouldNotBe(JsonSerializer.Serialize(without));
    }

    [Theory]
    [MemberData(nameof(Showings))]
    public async Task It_shows_where_the_table_says(string field, string surface)
    {
        var piece = PublishedDraft.Accept(await PublishedDraft.ContentAsync(With(field)));
        var shown = await PublishedDraft.ShowAsync(piece);
        foreach (var text in shown[surface])
            FieldValue
                .Of(field)
                .Shown.ShouldContain(sign => text.Contains(sign, StringComparison.Ordinal), $"{field} in {surface}:\n{text}");
    }

    [Fact]
    public async Task All_that_a_piece_is_arrives_in_the_document()
    {
        var content = await PublishedDraft.ContentAsync(
            FieldNames.All.Where(field => field is not "status").ToDictionary(field => field, field => FieldValue.Of(field).Written));
        var document = PublishedDraft.Accept(content);
        foreach (var fact in typeof(Piece).GetProperties())
        {
            IsSet(fact.GetValue(content)).ShouldBeTrue($"No field and no text gives {fact.Name}.");
            fact.GetValue(document).ShouldBe(fact.GetValue(content), fact.Name);
        }
    }

    // The slug that an author asks for is not always the one that the piece gets.
    [Fact]
    public void What_a_draft_and_a_document_share_stands_in_one_record() =>
        Own<DraftContent>()
            .Select(Form)
            .Intersect(Own<Commentary>().Select(Form))
            .Select(form => form.Name)
            .ShouldBe([nameof(Commentary.Slug)]);

    private static Dictionary<string, string> With(string field) =>
        new(Plain, StringComparer.Ordinal) { [field] = FieldValue.Of(field).Written };

    private static IEnumerable<PropertyInfo> Own<T>() => typeof(T).GetProperties().Where(property => property.DeclaringType == typeof(T));

    private static (string Name, Type Type) Form(PropertyInfo property) => (property.Name, property.PropertyType);

    private static bool IsSet(object? value) => value switch
    {
        null or "" or 0 => false,
        IEnumerable values and not string => values.Cast<object>().Any(),
        _ => true,
    };
}
