namespace Manuscripts.Editions.Attributions;

/// <summary>Outlets that are often named without being marked, so that a name of theirs is enough.</summary>
internal static class KnownOutlets
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "38 North", "9DashLine", "ABC News", "ABC Radio National", "Aeon", "African Affairs", "African Arguments", "Aftenposten",
        "Air & Space Forces Magazine", "Air Force Times", "Al Jazeera", "Al-Monitor", "All Things Considered", "American Affairs",
        "American Purpose", "Americas Quarterly", "Arab News", "Arctic Today", "Army Times", "Army University Press", "Ars Technica",
        "Asahi Shimbun", "Asia Policy", "Asia Times", "Asian Survey", "Associated Press", "Australian Financial Review", "Aviation Week",
        "Axios", "Balkan Insight", "Bangkok Post", "Barents Observer", "Barron's", "BBC", "BBC News", "BBC Newshour", "BBC Radio 4",
        "BBC World Service", "Bellingcat", "Berlingske", "Bloomberg", "Bloomberg Law", "Bloomberg Opinion", "Bloomberg TV",
        "Blätter für deutsche und internationale Politik", "Boston Review", "Breaking Defense", "Breaking Views", "Brussels Sprouts",
        "Bulletin of the Atomic Scientists", "Business Insider", "C-SPAN", "C4ISRNET", "Caixin", "Canary Media", "Carbon Brief",
        "CBC News", "CBS News", "Chalkbeat", "Channel News Asia", "Channel NewsAsia", "Chicago Tribune", "China Daily", "China Dialogue",
        "ChinaFile", "ChinaTalk", "CityLab", "Civil Eats", "Clarín", "Climate Home News", "CNBC", "CNBC International", "CNN",
        "Corriere della Sera", "Cyberscoop", "CyberScoop", "Dagens Nyheter", "Daily Maverick", "Daily Nation", "Dawn",
        "De Groene Amsterdammer", "De Morgen", "De Standaard", "de Volkskrant", "Defense News", "Defense One", "DefenseScoop",
        "Democracy Journal", "Der Freitag", "Der Pragmaticus", "Der Spiegel", "Der Standard", "Der Tagesspiegel", "Deutsche Welle",
        "Deutschlandfunk", "Devpolicy Blog", "Die Presse", "Die Tageszeitung", "Die Welt", "Die Zeit", "Dædalus", "E&E News",
        "East Asia Forum", "Education Week", "El Comercio", "El Confidencial", "El Mundo", "El País", "El Universal", "El Watan",
        "elDiario.es", "Estadão", "EUobserver", "Euractiv", "Eurasianet", "Euronews", "European Pravda", "Face the Nation", "FAZ",
        "Federal News Network", "FedScoop", "Financial Times", "Focus Taiwan", "Folha de S.Paulo", "Forbes", "Foreign Affairs",
        "Foreign Affairs Latin America", "Foreign Policy", "Fortune", "Fox News", "France 24", "France Culture",
        "Frankfurter Allgemeine Zeitung", "Freakonomics Radio", "Gazeta Wyborcza", "Georgetown Journal of International Affairs",
        "Global Times", "Globe and Mail", "Government Executive", "Grist", "Gulf News", "GZERO", "Haaretz", "Handelsblatt", "Harper's",
        "Harvard Business Review", "Health Affairs", "Helsingin Sanomat", "Het Parool", "High Country News", "High North News",
        "Hindustan Times", "Houston Chronicle", "Il Foglio", "Il Sole 24 Ore", "Indian Express", "Inkstick", "Inside Climate News",
        "Inside Defense", "Inside Higher Ed", "International Security", "Internationale Politik", "IPG-Journal", "Jacobin",
        "Jane's Defence Weekly", "Japan Times", "Jeune Afrique", "Joint Force Quarterly", "Journal of Democracy", "Just Security",
        "Just the News", "Jyllands-Posten", "KFF Health News", "Korea Herald", "Korea Times", "Krytyka Polityczna", "Kyiv Independent",
        "Kyiv Post", "Kyodo News", "L'Express", "L'Obs", "L'Orient Today", "L'Orient-Le Jour", "La Croix", "La Nación", "La Repubblica",
        "La Stampa", "La Tercera", "La Vanguardia", "Lawfare", "Le Figaro", "Le Grand Continent", "Le Monde", "Le Monde diplomatique",
        "Le Point", "Le Soir", "Le Temps", "Les Echos", "Letras Libres", "Libération", "Lloyd's List", "London Review of Books",
        "Los Angeles Times", "Maclean's", "Mail & Guardian", "Mail and Guardian", "Mainichi Shimbun", "Marine Corps Times", "Marketplace",
        "Mediapart", "Meduza", "Meet the Press", "Miami Herald", "Middle East Eye", "Military Review", "Military Times", "Mint",
        "MIT Technology Review", "Modern War Institute", "Monocle", "Morning Edition", "Mother Jones", "MSNBC", "National Affairs",
        "National Defense", "National Geographic", "National Post", "National Public Radio", "National Review", "Nature Climate Change",
        "Naval Institute Proceedings", "Naval War College Review", "Navy Times", "NBC News", "Net Assessment", "Neue Zürcher Zeitung",
        "Neues Deutschland", "New England Journal of Medicine", "New Statesman", "New York Review of Books", "New Zealand Herald",
        "NewsNation", "Newsweek", "Next City", "Nextgov", "NHK World", "Nikkei", "Nikkei Asia", "Nikkei Asian Review", "NK News",
        "Noahpinion", "Noema", "Novaya Gazeta", "NPR", "NRC Handelsblad", "NZZ am Sonntag", "O Globo", "Odd Lots", "Orbis",
        "Pacific Review", "PBS", "PBS NewsHour", "People's Daily", "Philippine Daily Inquirer", "Places Journal", "Planet Money",
        "Policy Options", "Politico", "Politico Europe", "Politico Magazine", "Politiken", "Polityka", "Postimees", "Premium Times",
        "Proceedings", "Project Syndicate", "ProPublica", "Prospect", "Public Seminar", "Punchbowl News", "Público", "Quartz",
        "Radio France Internationale", "Radio Free Europe", "Rappler", "RealClearDefense", "RealClearPolitics", "RealClearWorld",
        "Responsible Statecraft", "Rest of World", "Reuters", "Roll Call", "RUSI Journal", "Rzeczpospolita", "San Francisco Chronicle",
        "Scientific American", "Scroll.in", "Semafor", "Sky News", "Slate", "Small Wars Journal", "Smithsonian Magazine",
        "South China Morning Post", "SpaceNews", "Spiegel Online", "Stanford Social Innovation Review", "Stars and Stripes", "STAT",
        "STAT News", "Straits Times", "Strategic Analysis", "Strategic Studies Quarterly", "Svenska Dagbladet", "Sydney Morning Herald",
        "Süddeutsche Zeitung", "Tages-Anzeiger", "Tagesspiegel Background", "Taipei Times", "Task & Purpose", "taz", "Tech Policy Press",
        "TechCrunch", "Texas National Security Review", "The Africa Report", "The American Interest", "The American Prospect",
        "The Atlantic", "The Baltimore Sun", "The BMJ", "The Boston Globe", "The Bulwark", "The Chronicle of Higher Education",
        "The Cipher Brief", "The Conversation", "The Daily Beast", "The Daily Star", "The Dallas Morning News", "The Debrief",
        "The Denver Post", "The Diplomat", "The Dispatch", "The East African", "The Economist", "The Ezra Klein Show",
        "The Globe and Mail", "The Guardian", "The Hechinger Report", "The Hill", "The Hindu", "The Independent", "The Interpreter",
        "The Irish Times", "The Jakarta Post", "The Japan News", "The Jerusalem Post", "The Kathmandu Post", "The Korea Herald",
        "The Lancet", "The Lawfare Podcast", "The Moscow Times", "The National Interest", "The National Law Review", "The National Post",
        "The New Republic", "The New York Times", "The New Yorker", "The Oxonian Review", "The Philadelphia Inquirer", "The RUSI Journal",
        "The Seattle Times", "The Spectator", "The Spinoff", "The Strategist", "The Strategy Bridge", "The Sydney Morning Herald",
        "The Telegraph", "The Times", "The Times of Israel", "The Tribune", "The Verge", "The Wall Street Journal", "The Walrus",
        "The War Zone", "The Washington Diplomat", "The Washington Examiner", "The Washington Post", "The Washington Quarterly",
        "The Washington Times", "The Wire", "The Wire China", "Time", "Times Higher Education", "Times of India", "Today, Explained",
        "Toronto Star", "Trouw", "Tygodnik Powszechny", "U.S. News & World Report", "Ukrainska Pravda", "Undark", "UnHerd", "USA Today",
        "USNI News", "Utility Dive", "Valor Econômico", "Vanity Fair", "Verfassungsblog", "VOA", "VOA News", "Voice of America", "Vox",
        "VoxEU", "Waging Nonviolence", "War Is Boring", "War on the Rocks", "Wired", "World Politics Review", "WOZ", "Yahoo Finance",
        "Yahoo News", "Yomiuri Shimbun", "Yonhap", "Zeit Online",
    };

    /// <summary>Whether one of them is heard, so that whoever appears there speaks.</summary>
    public static bool IsPodcast(string name) =>
        name is "Brussels Sprouts" or "ChinaTalk" or "Freakonomics Radio" or "Net Assessment" or "Odd Lots" or "Planet Money"
            or "The Ezra Klein Show" or "The Lawfare Podcast";

    /// <summary>With or without its article.</summary>
    public static bool Contains(string name)
    {
        var plain = name.Replace('’', '\'');
        return Names.Contains(plain) || Names.Contains($"The {plain}") || (plain.StartsWith("The ", StringComparison.Ordinal)
            && Names.Contains(plain[4..]));
    }
}
