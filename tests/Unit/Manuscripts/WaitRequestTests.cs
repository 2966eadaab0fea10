using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Tests.Unit.Manuscripts;

/// <summary>What authors ask of a desk in sentences of their own, and what only sounds like it.</summary>
public sealed class WaitRequestTests
{
    [Theory]
    [InlineData("Could you keep it to yourselves until the tower clock has struck on Sunday?")]
    [InlineData("It must not be seen by readers before the council has met.")]
    [InlineData("Kindly let it appear only after the hearing on Thursday.")]
    [InlineData("We would both lose our posts if this surfaced ahead of the vote on the 9th.")]
    [InlineData("Please don't let it out of the building before Friday noon.")]
    [InlineData("Nothing should go up until my minister has read it.")]
    [InlineData("From Saturday it is yours; up to then it is for your eyes only.")]
    [InlineData("The book comes out on 3 May, and we agreed that no part of it is printed before that.")]
    [InlineData("I would be grateful if you sat tight until I give you the word.")]
    [InlineData("To go out with the audit report on Monday; nothing before that, please.")]
    [InlineData("My publisher insists that it is not used prior to the launch.")]
    [InlineData("Bringen Sie den Text bitte erst, wenn die Sitzung vorbei ist.")]
    [InlineData("Der Beitrag darf nicht erscheinen, bevor das Urteil verkündet ist.")]
    [InlineData("Bis dahin bleibt alles unter uns.")]
    [InlineData("Merci de ne rien publier avant le vote de jeudi.")]
    [InlineData("Je vous prie d'attendre la parution du rapport.")]
    [InlineData("Les ruego que no lo saquen hasta el martes.")]
    [InlineData("Le chiedo di non pubblicare prima di giovedì.")]
    [InlineData("Graag niet plaatsen voordat de vergadering voorbij is.")]
    [InlineData("Proszę nie publikować przed środą.")]
    [InlineData("Peço que não publiquem antes da votação.")]
    [InlineData("Прошу не публікувати до середи.")]
    public void Asks(string sentence) => WaitRequest.IsIn(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("It has not been published before.")]
    [InlineData("I was head of the tower until 2019.")]
    [InlineData("It is exclusive to you until I hear back.")]
    [InlineData("You can reach me on this number until Friday.")]
    [InlineData("I am away until Thursday, but my deputy reads my mail.")]
    [InlineData("Run it whenever you like, the sooner the better.")]
    [InlineData("I attach four hundred words on the ships that do not come.")]
    [InlineData("It is some 820 words after my own cuts.")]
    [InlineData("I have never written for you before.")]
    [InlineData("First, thank you for the kind note.")]
    [InlineData("The embargo has lifted, so there is no need to wait.")]
    [InlineData("Happy to shorten it before the weekend.")]
    [InlineData("Let me know by Monday if it is not for you.")]
    [InlineData("I wrote it after the meeting of the board on Tuesday.")]
    [InlineData("Please cut as much as you need.")]
    [InlineData("Anbei mein Text, gern auch gekürzt.")]
    [InlineData("Vous trouverez mon texte ci-dessous.")]
    [InlineData("Adjunto mi artículo, de unas seiscientas palabras.")]
    public void Only_tells(string sentence) => WaitRequest.IsIn(sentence).ShouldBeFalse();

    [Theory]
    [InlineData("My notary is still reading the second page, and she has the last word.")]
    [InlineData("Nothing of this may be in the shops until the lighthouse has been sold.")]
    [InlineData("VERSION 2, NOT TO GO OUT, THE FINAL ONE FOLLOWS")]
    [InlineData("wartet bitte noch, mein chef hat es noch nicht gelesen")]
    [InlineData("Ne le passez pas tant que la préfète n'a pas répondu.")]
    [InlineData("Het liefst pas na de zomer, als iedereen terug is.")]
    public void What_it_learned_carries_over_to_other_words(string sentence) => WaitRequest.IsIn(sentence).ShouldBeTrue();

    /// <summary>Of sentences that it did not learn from, every fifth, it must know most: else it has only learned by heart.</summary>
    [Fact]
    public void Learns_from_some_sentences_what_others_ask()
    {
        var all = WordTable.Read("wait-sentences.txt")
            .Select((row, at) => (row.Line, Asks: row.Kind is "asks", IsHeldBack: at % 5 == 0)).ToList();
        var learned = new TextClassifier([.. all.Where(one => !one.IsHeldBack).Select(one => (one.Line, one.Asks))], WaitFeatures.Of);

        Share(asking: true).ShouldBeGreaterThan(0.7);
        Share(asking: false).ShouldBeLessThan(0.2);
        double Share(bool asking) =>
            all.Where(one => one.IsHeldBack && one.Asks == asking).Average(one => learned.Score(one.Line) > 0 ? 1.0 : 0);
    }

    [Theory]
    [InlineData("The Waiting Room / J. Doe / March 2024")]
    [InlineData("Before the Flood – Jane Doe – page 3")]
    [InlineData("Was this tower not built before March 1904?")]
    [InlineData("Shorten after the second paragraph?")]
    public void In_a_header_or_a_comment_most_is_no_request(string line) => WaitRequest.IsClearlyIn(line).ShouldBeFalse();
}
