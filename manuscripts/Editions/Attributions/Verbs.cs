namespace Manuscripts.Editions.Attributions;

/// <summary>What authors do in digests.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> Telling = new(StringComparer.OrdinalIgnoreCase)
    {
        "argue", "argues", "argued", "write", "writes", "wrote", "explain", "explains", "explained", "observe", "observes", "observed",
        "note", "notes", "noted", "say", "says", "said", "contend", "contends", "contended", "assess", "assesses", "assessed", "examine",
        "examines", "examined", "discuss", "discusses", "discussed", "warn", "warns", "warned", "suggest", "suggests", "suggested", "state",
        "states", "stated", "claim", "claims", "claimed", "outline", "outlines", "outlined", "analyze", "analyzes", "analyzed", "analyse",
        "analyses", "analysed", "describe", "describes", "described", "explore", "explores", "explored", "assert", "asserts", "asserted",
        "propose", "proposes", "proposed", "recommend", "recommends", "recommended", "reflect", "reflects", "reflected", "caution",
        "cautions", "cautioned", "emphasize", "emphasizes", "emphasized", "highlight", "highlights", "highlighted", "consider", "considers",
        "considered", "detail", "details", "detailed", "comment", "comments", "commented", "ask", "asks", "asked", "urge", "urges", "urged",
        "call", "calls", "called", "make", "makes", "made", "offer", "offers", "offered", "provide", "provides", "provided", "lay", "lays",
        "laid", "unpack", "unpacks", "unpacked", "break", "breaks", "broke", "address", "addresses", "addressed", "evaluate", "evaluates",
        "evaluated", "identify", "identifies", "identified", "investigate", "investigates", "investigated", "review", "reviews", "reviewed",
        "look", "looks", "looked", "share", "shares", "shared", "point", "points", "pointed", "maintain", "maintains", "maintained",
        "conclude", "concludes", "concluded", "predict", "predicts", "predicted", "stress", "stresses", "stressed", "underscore",
        "underscores", "underscored", "add", "adds", "added", "publish", "publishes", "published", "author", "authors", "authored",
        "co-author", "co-authors", "co-authored", "coauthored", "co-wrote", "cowrote", "trace", "traces", "traced", "take", "takes", "took",
        "find", "finds", "found", "draw", "draws", "drew", "show", "shows", "showed", "map", "maps", "mapped", "question", "questions",
        "questioned", "respond", "responds", "responded", "weigh", "weighs", "weighed", "present", "presents", "presented", "set", "sets",
        "sketch", "sketches", "sketched", "imagine", "imagines", "posit", "posits", "posited", "reveal", "reveals", "chart", "charts",
        "tackle", "tackles", "dissect", "dissects", "delve", "delves", "delved", "remind", "reminds", "challenge", "challenges", "compare",
        "compares", "contrast", "contrasts", "counter", "counters", "lament", "laments", "advocate", "advocates", "believe", "believes",
        "release", "releases", "released", "launch", "launched", "produce", "produced", "count", "counts", "counted", "track", "tracks",
        "tracked", "revisit", "revisits", "revisited", "estimate", "estimates", "estimated", "quantify", "quantifies", "defend", "defends",
        "defended", "criticize", "criticizes", "criticized", "oppose", "opposes", "recount", "recounts", "recounted", "recall", "recalls",
        "recalled", "summarize", "summarizes", "summarized",
        "summarise", "summarises", "summarised", "introduce", "introduces", "measure", "measures", "measured", "document", "documents",
        "documented", "rebut", "rebuts", "reject", "rejects", "rejected", "dispute", "disputes", "disputed", "diagnose", "diagnoses",
        "prescribe", "prescribes", "forecast", "forecasts", "answer", "answers", "answered", "follow", "follows", "followed", "plead",
        "pleads", "appeal", "appeals", "wonder", "wonders", "wondered", "doubt", "doubts", "disagree", "disagrees", "reassess",
        "reassesses", "rethink", "rethinks", "advise", "advises", "advised", "quip", "quips", "quipped", "give", "gives", "gave",
            "deliver", "delivers",
        "delivered", "contribute", "contributes", "contributed", "pen", "pens", "penned", "reply", "replies", "replied", "reconsider",
            "reconsiders", "clarify", "clarifies", "remark", "remarks", "remarked", "recommend", "reads", "reminded", "put", "puts",
            "insist", "insists",
                "ponder", "ponders", "survey", "surveys", "think",
            "thinks", "report", "reports", "reported", "draft", "drafts", "drafted", "demonstrate", "demonstrates", "demonstrated",
        "compile", "compiles", "compiled", "reconstruct", "reconstructs", "reconstructed", "collect", "collects", "collected", "uncover",
        "uncovers", "uncovered", "catalogue", "catalogues", "declare", "declares", "declared", "illustrate", "illustrates", "pinpoint",
        "pinpoints", "elaborate", "elaborates", "articulate", "articulates", "debunk", "debunks", "underline", "underlines", "spotlight",
        "spotlights", "probe", "probes", "scrutinize", "scrutinizes", "interrogate", "interrogates", "concede", "concedes", "acknowledge",
        "acknowledges", "affirm", "affirms", "chronicle", "chronicles", "deconstruct", "deconstructs", "demystify", "demystifies", "depict",
        "depicts", "envision", "envisions", "grapple", "grapples", "implore", "implores", "interpret", "interprets", "mull", "mulls",
        "muse", "muses", "opine", "opines", "parse", "parses", "preview", "previews", "profile", "profiles", "reckon", "reckons", "refute",
        "refutes", "relate", "relates", "surmise", "surmises", "synthesize", "synthesizes", "theorize", "theorizes", "untangle",
        "untangles", "wrestle", "wrestles", "walk", "walks",
    };

    private static readonly HashSet<string> Meeting = new(StringComparer.OrdinalIgnoreCase)
    {
        "speak", "speaks", "spoke", "spoken", "talk", "talks", "talked", "sit", "sits", "sat", "appear", "appears", "appeared", "join",
        "joins", "joined", "interview", "interviews", "interviewed", "chat", "chats", "chatted", "tell", "tells", "told", "testify",
        "testifies", "testified", "host", "hosts", "hosted", "welcome", "welcomes", "welcomed", "invite", "invites", "invited",
        "moderate", "moderates", "moderated",
        "feature", "features", "featured", "participate", "participates", "participated", "sit-down", "debate", "debates", "debated",
        "convene", "convenes", "convened", "team", "teams", "teamed", "partner", "partners", "partnered", "led", "hear", "hears", "heard",
    };

    /// <summary>Verbs that also are ordinary nouns or begin anything: they tell nothing without an outlet or a cue.</summary>
    private static readonly HashSet<string> Weak = new(StringComparer.OrdinalIgnoreCase)
    {
        "make", "makes", "made", "take", "takes", "took", "call", "calls", "called", "find", "finds", "found", "set", "sets", "show",
        "shows", "showed", "break", "breaks", "broke", "draw", "draws", "drew", "say", "says", "said", "warn", "warned", "warns", "state",
        "states", "stated", "claim", "claims", "claimed", "ask", "asked", "asks", "urge", "urges", "urged", "believe", "believes", "insist",
        "insists", "think", "thinks", "respond", "responds", "responded", "add", "added", "adds", "publish", "propose", "proposed",
        "predicted", "stressed", "told", "tells", "report", "reports", "reported",
    };

    public static bool IsTelling(string word) => Telling.Contains(word);

    public static bool IsMeeting(string word) => Meeting.Contains(word);

    /// <summary>"sits down with B", "spoke to B", "teamed up with B": who did it together.</summary>
    public static bool IsMeetingWith(string word) =>
        word is "sit" or "sits" or "sat" or "speak" or "speaks" or "spoke" or "talk" or "talks" or "talked" or "chat" or "chats"
            or "chatted" or "team" or "teams" or "teamed" or "partner" or "partners" or "partnered";

    /// <summary>"welcomes B", "debates B": what is done to whom one speaks with.</summary>
    public static bool IsAsking(string word) =>
        word is "host" or "hosts" or "hosted" or "welcome" or "welcomes" or "welcomed" or "invite" or "invites" or "invited" or "interview"
            or "interviews" or "interviewed" or "ask" or "asks" or "question" or "questions" or "debate" or "debates" or "debated"
            or "quiz" or "quizzes" or "quizzed";

    public static bool IsWeak(string word) => Weak.Contains(word);

    public static bool IsAny(string word) => IsTelling(word) || IsMeeting(word);

    /// <summary>What people in the news do: a blurb that says so is about them, not by them.</summary>
    public static bool IsOfNews(string word) =>
        word is "is" or "was" or "are" or "were" or "has" or "have" or "had" or "will" or "would" or "could" or "can" or "may" or "might"
            or "must" or "should" or "did" or "does" or "visit" or "visits" or "arrive" or "arrives" or "meet" or "meets" or "met" or "die"
            or "dies" or "win" or "wins" or "won" or "lose" or "loses" or "lost" or "face" or "faces" or "become" or "becomes" or "became"
            or "remain" or "remains" or "return" or "returns" or "leave" or "leaves" or "left" or "go" or "goes" or "went" or "come"
            or "comes" or "came" or "want" or "wants" or "need" or "needs" or "get" or "gets" or "live" or "lives" or "turn" or "turns"
            or "run" or "runs" or "ran" or "lead" or "leads" or "order" or "orders" or "sign" or "signs" or "fire" or "fires" or "rule"
            or "rules" or "vow" or "vows" or "seek" or "seeks" or "fight" or "fights" or "threaten" or "threatens" or "promise"
            or "promises" or "announce" or "announces" or "resign" or "resigns" or "took" or "began" or "begins" or "knows" or "knew";

    public static bool IsAdverb(string word) =>
        word is "also" or "further" or "recently" or "then" or "again" or "both" or "each" or "has" or "have" or "had" or "together"
        || (word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ly", StringComparison.Ordinal));
}
