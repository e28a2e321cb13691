//! Bylines: whether a line is somebody's name or a byline, and whom a note on the author is about. (Names in the text are
//! `shared_names`'.)

/// Common given names in Britain, in order: enough to know a name where its place alone does not tell.
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "Aaron", "Abdul", "Adam", "Adrian", "Agnes", "Ahmed", "Aidan", "Aisha", "Alan", "Alasdair", "Alastair",
    "Albert", "Alec", "Alex", "Alexander", "Alexandra", "Alf", "Alice", "Alison", "Alistair", "Allan", "Alun",
    "Amanda", "Amber", "Amelia", "Amy", "Andrea", "Andrew", "Andy", "Angela", "Angus", "Anita", "Ann", "Anna",
    "Anne", "Annette", "Annie", "Anthony", "Antonia", "Antony", "April", "Archie", "Arthur", "Audrey", "Barbara",
    "Barry", "Beatrice", "Becky", "Ben", "Benjamin", "Bernadette", "Bernard", "Beth", "Betty", "Beverley", "Bill",
    "Blair", "Bob", "Brenda", "Brian", "Bridget", "Bronwen", "Bruce", "Bryan", "Caitlin", "Callum", "Cameron",
    "Carl", "Carla", "Carol", "Carole", "Caroline", "Carolyn", "Carys", "Catherine", "Cathy", "Catriona", "Cecilia",
    "Ceri", "Charles", "Charlie", "Charlotte", "Cheryl", "Chloe", "Chris", "Christina", "Christine", "Christopher",
    "Ciaran", "Claire", "Clare", "Claudia", "Clive", "Colette", "Colin", "Connor", "Craig", "Cynthia", "Daisy",
    "Damian", "Dan", "Daniel", "Danny", "Darren", "Dave", "David", "Dawn", "Dean", "Debbie", "Deborah", "Declan",
    "Deepak", "Deirdre", "Denis", "Denise", "Dennis", "Derek", "Des", "Desmond", "Diana", "Diane", "Dominic",
    "Donald", "Donna", "Doreen", "Doris", "Dorothy", "Doug", "Douglas", "Duncan", "Dylan", "Ed", "Eddie", "Edith",
    "Edmund", "Edward", "Edwina", "Eileen", "Elaine", "Eleanor", "Eliza", "Elizabeth", "Ella", "Ellen", "Emily",
    "Emma", "Eric", "Erica", "Esther", "Ethel", "Eva", "Evan", "Eve", "Ewan", "Faith", "Farah", "Fatima",
    "Felicity", "Fiona", "Flora", "Florence", "Frances", "Francesca", "Francis", "Frank", "Fred", "Freya", "Gareth",
    "Gary", "Gavin", "Gemma", "Geoff", "Geoffrey", "George", "Georgia", "Georgina", "Gerald", "Geraldine", "Gerard",
    "Gerry", "Gethin", "Gill", "Gillian", "Gisela", "Gordon", "Grace", "Graeme", "Graham", "Grant", "Greg",
    "Gregory", "Guy", "Gwen", "Gwyneth", "Hamish", "Hannah", "Harold", "Harriet", "Harry", "Hazel", "Heather",
    "Heidi", "Helen", "Helena", "Henry", "Hilary", "Hilda", "Holly", "Hope", "Howard", "Hugh", "Huw", "Iain", "Ian",
    "Ibrahim", "Imogen", "Imran", "Ingrid", "Irene", "Iris", "Isaac", "Isabel", "Isabella", "Isobel", "Ivan",
    "Ivor", "Jack", "Jackie", "Jacqueline", "Jacqui", "Jake", "James", "Jamie", "Jan", "Jane", "Janet", "Janice",
    "Jasmine", "Jason", "Jean", "Jeff", "Jeffrey", "Jemma", "Jennifer", "Jenny", "Jeremy", "Jess", "Jessica",
    "Jill", "Jim", "Jo", "Joan", "Joanna", "Joanne", "Jodie", "Joe", "Joel", "John", "Jon", "Jonathan", "Joseph",
    "Josephine", "Josh", "Joshua", "Joy", "Joyce", "Judith", "Judy", "Julia", "Julian", "Julie", "June", "Justin",
    "Karen", "Karl", "Kate", "Katherine", "Kathleen", "Kathryn", "Kathy", "Katie", "Katy", "Kay", "Keir", "Keith",
    "Kelly", "Ken", "Kenneth", "Kerry", "Kevin", "Kim", "Kirsten", "Kirsty", "Kitty", "Laura", "Lauren", "Laurence",
    "Lawrence", "Leanne", "Lee", "Len", "Leo", "Leonard", "Lesley", "Leslie", "Lewis", "Liam", "Lilian", "Lily",
    "Linda", "Lindsay", "Lisa", "Liz", "Lloyd", "Lois", "Lorna", "Lorraine", "Louis", "Louisa", "Louise", "Lucy",
    "Luke", "Lydia", "Lynda", "Lynn", "Lynne", "Madeleine", "Maggie", "Malcolm", "Mandy", "Marcus", "Margaret",
    "Margot", "Maria", "Marian", "Marie", "Marilyn", "Marion", "Marjorie", "Mark", "Martha", "Martin", "Martyn",
    "Mary", "Matt", "Matthew", "Maureen", "Maurice", "Max", "Maxine", "Meena", "Meg", "Megan", "Melanie", "Melissa",
    "Mervyn", "Michael", "Michelle", "Miguel", "Mike", "Miles", "Miranda", "Miriam", "Mo", "Mohamed", "Mohammad",
    "Mohammed", "Moira", "Molly", "Monica", "Morag", "Muhammad", "Muriel", "Myra", "Nadine", "Naomi", "Natalie",
    "Natasha", "Nathan", "Neil", "Niall", "Nicholas", "Nick", "Nicky", "Nicola", "Nicole", "Nigel", "Nina", "Noel",
    "Nora", "Norah", "Norma", "Norman", "Oliver", "Olivia", "Oscar", "Oswald", "Owen", "Pam", "Pamela", "Pat",
    "Patricia", "Patrick", "Paul", "Paula", "Pauline", "Peggy", "Penelope", "Penny", "Perry", "Peter", "Phil",
    "Philip", "Philippa", "Phillip", "Phoebe", "Phyllis", "Pippa", "Polly", "Prem", "Priti", "Priya", "Rachael",
    "Rachel", "Raj", "Ralph", "Ray", "Raymond", "Rebecca", "Reg", "Rhian", "Rhodri", "Rhys", "Richard", "Rick",
    "Rita", "Rob", "Robert", "Roberta", "Robin", "Rod", "Roger", "Roisin", "Roland", "Ron", "Ronald", "Rory",
    "Rosalind", "Rosamund", "Rose", "Rosemary", "Rosie", "Ross", "Rowan", "Roy", "Rupert", "Russell", "Ruth",
    "Ryan", "Sadiq", "Sajid", "Sally", "Sam", "Samantha", "Samuel", "Sandra", "Sara", "Sarah", "Scott", "Sean",
    "Sebastian", "Shahid", "Shane", "Shankar", "Sharon", "Shaun", "Sheila", "Shelagh", "Shirley", "Sian", "Silvia",
    "Simon", "Siobhan", "Sonia", "Sophia", "Sophie", "Stan", "Stanley", "Stella", "Stephanie", "Stephen", "Steve",
    "Steven", "Stewart", "Stuart", "Sue", "Sunita", "Surinder", "Susan", "Susanna", "Suzanne", "Suzy", "Sylvia",
    "Tamsin", "Tania", "Tanya", "Tara", "Ted", "Terence", "Teresa", "Terry", "Theo", "Theresa", "Thomas", "Tim",
    "Timothy", "Tina", "Toby", "Tom", "Tomasz", "Tony", "Tracey", "Tracy", "Trevor", "Tricia", "Una", "Ursula",
    "Valerie", "Vanessa", "Vera", "Vernon", "Veronica", "Vicky", "Victor", "Victoria", "Vijay", "Vince", "Vincent",
    "Viv", "Vivien", "Vivienne", "Walter", "Warren", "Wendy", "Wes", "Will", "William", "Winifred", "Yasmin",
    "Yvette", "Yvonne", "Zac", "Zara", "Zoe",
];

/// Whether a word stands before a name.
#[rustfmt::skip]
fn is_title(word: &str) -> bool {
    matches!(
        word,
        "Baroness" | "Cllr" | "Councillor" | "Dame" | "Dr" | "Judge" | "Justice" | "Lady" | "Lord" | "Miss" | "Mr" | "Mrs"
            | "Ms" | "Prof" | "Professor" | "Rev" | "Sir" | "Viscount"
    )
}

/// Whether letters stand after a name.
#[rustfmt::skip]
fn stands_after(word: &str) -> bool {
    matches!(
        word,
        "AM" | "CBE" | "DBE" | "JP" | "KBE" | "KC" | "MBE" | "MEP" | "MLA" | "MP" | "MS" | "MSP" | "OBE" | "PC" | "QC"
    )
}

/// Nouns and adjectives of policy, and words that join them, that titles of two or three capitalised words are made of, and names hardly ever.
#[rustfmt::skip]
const NOT_NAMES: &[&str] = &[
    "access", "accounts", "act", "action", "acts", "adult", "adults", "affairs", "after", "against", "agency",
    "agenda", "aid", "air", "allowance", "analysis", "annex", "annual", "appeal", "appendix", "applications", "army",
    "asylum", "at", "audit", "authorities", "authority", "awards", "background", "bail", "bank", "before", "benefit",
    "benefits", "better", "between", "bill", "bills", "board", "books", "briefing", "britain", "british", "broadband",
    "budget", "building", "buildings", "business", "by", "cabinet", "campaign", "cancer", "capital", "care", "carers",
    "case", "cases", "central", "centre", "centres", "change", "changes", "chapter", "charities", "charity", "charter",
    "child", "childcare", "children", "choice", "christmas", "citizens", "city", "civil", "claims", "climate",
    "clinical", "coalition", "college", "colleges", "comment", "commission", "commissioning", "committee", "commons",
    "communities", "community", "companies", "company", "compensation", "conclusion", "conclusions", "conference",
    "constitution", "consultation", "contact", "contents", "control", "corporation", "council", "councillors",
    "councils", "countryside", "county", "court", "courts", "credit", "crime", "criminal", "crisis", "culture",
    "customs", "data", "day", "death", "deaths", "debate", "defence", "dementia", "democracy", "dental", "department",
    "departments", "detention", "development", "devolution", "digital", "direct", "directive", "disability",
    "disabled", "discrimination", "district", "doctors", "domestic", "draft", "drug", "drugs", "early", "east",
    "economic", "economy", "editorial", "education", "elderly", "elections", "electoral", "emergency", "employment",
    "energy", "engagement", "england", "english", "environment", "environmental", "equality", "europe", "european",
    "evidence", "exchequer", "executive", "export", "exports", "families", "family", "farming", "feature", "finance",
    "financial", "fire", "first", "fisheries", "flood", "food", "for", "forces", "foreign", "forum", "foster",
    "foundation", "free", "freedom", "friday", "from", "fuel", "fund", "funding", "funds", "further", "future",
    "general", "good", "governance", "government", "grant", "grants", "great", "green", "group", "growth", "guidance",
    "health", "healthcare", "help", "high", "higher", "home", "homelessness", "homes", "hospital", "hospitals",
    "house", "housing", "how", "human", "immigration", "implementation", "improvement", "in", "income", "independent",
    "industry", "inequality", "information", "infrastructure", "initiative", "inquiry", "inspection", "insurance",
    "integration", "interest", "international", "into", "introduction", "investment", "ireland", "irish", "issues",
    "job", "jobs", "joint", "judgment", "judicial", "jury", "key", "labour", "land", "law", "laws", "leader",
    "learning", "leave", "legal", "legislation", "letter", "letters", "library", "licence", "licensing", "life",
    "limited", "list", "local", "london", "long", "lords", "lottery", "main", "management", "market", "markets",
    "media", "medical", "medicines", "meeting", "mental", "migration", "military", "minimum", "minister", "ministers",
    "ministry", "minutes", "monday", "money", "national", "new", "news", "north", "northern", "note", "notes",
    "nuclear", "nurses", "nursing", "office", "older", "on", "open", "opinion", "order", "orders", "other", "over",
    "parliament", "parliamentary", "partnership", "partnerships", "patient", "patients", "pay", "payments", "pension",
    "pensions", "people", "performance", "personal", "plan", "planning", "plans", "police", "policing", "policy",
    "political", "politics", "poor", "poverty", "power", "powers", "practice", "press", "primary", "prime", "prison",
    "prisoners", "prisons", "private", "privy", "procurement", "profile", "programme", "programmes", "progress",
    "project", "property", "proposals", "protection", "public", "publication", "quality", "question", "questions",
    "race", "rail", "railway", "railways", "rates", "reasons", "recent", "recommendations", "reform", "reforms",
    "refugees", "regional", "registration", "regulation", "regulations", "rehabilitation", "relations", "release",
    "relief", "rent", "report", "reports", "research", "resources", "response", "responsibility", "revenue", "review",
    "rights", "road", "roads", "royal", "rules", "rural", "safety", "saturday", "school", "schools", "science",
    "scotland", "scottish", "second", "secondary", "secretary", "sector", "security", "senior", "sentencing",
    "service", "services", "settlement", "sexual", "short", "skills", "social", "society", "south", "southern",
    "speech", "spending", "sport", "staff", "standards", "state", "statement", "statistics", "statutory", "strategy",
    "student", "students", "summary", "sunday", "support", "supreme", "survey", "system", "targets", "task", "tax",
    "taxation", "teachers", "teaching", "technology", "terrorism", "third", "thursday", "time", "to", "tourism",
    "trade", "training", "transport", "treasury", "treatment", "treaty", "tribunal", "tribunals", "trust", "trusts",
    "tuesday", "under", "union", "unions", "united", "universal", "universities", "university", "urban", "veterans",
    "victims", "vision", "voluntary", "volunteering", "vote", "voting", "wages", "waiting", "wales", "war", "waste",
    "water", "way", "wednesday", "welfare", "welsh", "west", "western", "what", "when", "where", "white", "who", "why",
    "with", "without", "women", "work", "workers", "workforce", "working", "world", "written", "year", "young",
    "youth",
];

/// How sure it is that a line is a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NameLike {
    #[default]
    No,
    /// The form of one: its place must say so too.
    Form,
    /// A title or a common given name says so.
    Known,
}

/// Where in a sorted table the words begin that have each first letter, either case.
const fn letters(table: &[&str]) -> [u16; 27] {
    let mut starts = [0; 27];
    let mut at = 0;
    while at < table.len() {
        let letter = (table[at].as_bytes()[0] | 0x20) - b'a';
        starts[letter as usize + 1] = at as u16 + 1;
        at += 1;
    }
    let mut letter = 1;
    while letter < 27 {
        if starts[letter] < starts[letter - 1] {
            starts[letter] = starts[letter - 1];
        }
        letter += 1;
    }
    starts
}

static GIVEN_LETTERS: [u16; 27] = letters(GIVEN);
static NOUN_LETTERS: [u16; 27] = letters(NOT_NAMES);

/// Whether a word is in a sorted table, of which the first letters are known.
fn is_in(word: &[u8], table: &[&str], letters: &[u16; 27]) -> bool {
    let Some(first @ (b'a'..=b'z' | b'A'..=b'Z')) = word.first() else { return false };
    let letter = usize::from((first | 0x20) - b'a');
    let range = usize::from(letters[letter])..usize::from(letters[letter + 1]);
    table[range].binary_search_by(|known| known.as_bytes().cmp(word)).is_ok()
}

/// Whether a word is a noun or adjective of policy rather than a name.
pub(crate) fn is_noun(word: &str) -> bool {
    // The nouns are ASCII, and so is whatever is one.
    let mut small = [0; 16];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    is_in(small, NOT_NAMES, &NOUN_LETTERS)
}

/// Whether a line is a person's name: two to five words that begin with capitals, none of them a noun of
/// policy; surely so with a title or a common given name.
pub(crate) fn name_line(line: &str) -> NameLike {
    if line.len() < 4 || line.len() > 60 || small_word(line.as_bytes()) {
        return NameLike::No;
    }
    let (mut known, mut titled) = (false, false);
    let mut core = 0;
    let mut seen = 0;
    for word in line.split_whitespace() {
        let bare = word.trim_end_matches(['.', ',']);
        seen += 1;
        if seen > 7 || bare.is_empty() {
            return NameLike::No;
        }
        if is_title(bare) {
            known = true;
            titled = true;
            continue;
        }
        if (seen <= 3 && matches!(bare, "The" | "Rt" | "Hon" | "Hon." | "the" | "Right" | "Honourable"))
            || stands_after(bare)
        {
            continue;
        }
        // "Baroness Smith of Marle"
        if core > 0 && (matches!(bare, "de" | "van" | "der" | "von" | "al" | "bin") || titled && bare == "of")
        {
            continue;
        }
        if bare != word && bare.chars().count() > 1 {
            return NameLike::No;
        }
        let mut letters = bare.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let rest = letters.clone().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'));
        let caps = bare.len() > 2 && bare.chars().all(char::is_uppercase);
        if !capital || !rest || caps {
            return NameLike::No;
        }
        if is_noun(bare) {
            return NameLike::No;
        }
        let first = bare.split('-').next().unwrap_or(bare);
        known |= core == 0 && is_in(first.as_bytes(), GIVEN, &GIVEN_LETTERS);
        core += 1;
    }
    match core {
        1 if titled => NameLike::Known,
        2..=4 if known => NameLike::Known,
        2 | 3 => NameLike::Form,
        _ => NameLike::No,
    }
}

/// Whether a word of a line begins with a small letter and is none that stands in names.
fn small_word(line: &[u8]) -> bool {
    let joins = |at: usize| {
        let word = line[at..].iter().take(4).take_while(|byte| byte.is_ascii_lowercase()).count();
        matches!(&line[at..at + word], b"the" | b"de" | b"van" | b"der" | b"von" | b"al" | b"bin" | b"of")
    };
    memchr::memchr_iter(b' ', line)
        .any(|at| line.get(at + 1).is_some_and(u8::is_ascii_lowercase) && !joins(at + 1))
}

/// What is said before "by" or a colon, and then who it is by; in order.
#[rustfmt::skip]
const WORKS: &[&str] = &[
    "a", "analysis", "article", "author", "author(s)", "authors", "blog", "column", "comment", "commentary", "contributed",
    "contributor", "contributors", "edited", "essay", "exclusive", "feature", "guest", "interview", "opinion", "piece", "post",
    "posted", "produced", "report", "reported", "reporter", "review", "story", "text", "words", "writer", "written",
];

/// What stands behind "By", "Written by", "Guest post by", "Author:", "With contributions from", as few words as these are.
fn led(line: &str) -> Option<&str> {
    // Few lines begin with the letter of one.
    let first = line.as_bytes().first()?.to_ascii_lowercase();
    if !matches!(
        first,
        b'a' | b'b' | b'c' | b'e' | b'f' | b'g' | b'i' | b'o' | b'p' | b'r' | b's' | b't' | b'w'
    ) {
        return None;
    }
    for lead in ["From ", "writes ", "With contributions from ", "Author "] {
        if let Some(rest) = line.strip_prefix(lead) {
            return Some(rest);
        }
    }
    let mut rest = line;
    for _ in 0..4 {
        let (word, after) = rest.split_once(' ')?;
        let mut small = [0; 12];
        let bare = word.trim_end_matches(':');
        let small = small.get_mut(..bare.len())?;
        small.copy_from_slice(bare.as_bytes());
        small.make_ascii_lowercase();
        if small == b"by" {
            return Some(after.trim_start());
        }
        WORKS.binary_search_by(|known| known.as_bytes().cmp(small)).ok()?;
        if bare.len() < word.len() {
            return Some(after.trim_start());
        }
        rest = after;
    }
    None
}

/// The name that what follows "By" begins with, or has behind what its bearer does: "Ann Smith, BBC News", "Ann Smith in
/// Leeds", "political editor Ann Smith", "Ann Smith Local Democracy Reporting Service".
fn first_name(rest: &str) -> Option<&str> {
    let mut name = rest.split([',', '|', '(', ';', '•', '·', '@']).next().unwrap_or(rest);
    let joins =
        [" and ", " & ", " in ", " on ", " for ", " - ", " – ", " — ", " Published", " Updated", " Posted"];
    for join in joins {
        name = name.split(join).next().unwrap_or(name);
    }
    // A date may stand right behind it.
    let digit = name.bytes().position(|b| b.is_ascii_digit()).filter(|at| *at > 0);
    let name = name[..digit.unwrap_or(name.len())].trim();
    if name_line(name) != NameLike::No {
        return Some(name);
    }
    let writes = |word: &str| WRITERS.binary_search(&&*word.to_ascii_lowercase()).is_ok();
    let behind = name.rsplit(' ').position(writes).filter(|words| (2..=3).contains(words));
    if let Some(words) = behind {
        let from = name.rmatch_indices(' ').nth(words - 1)?.0;
        return Some(name[from..].trim_start()).filter(|name| name_line(name) != NameLike::No);
    }
    // What follows two or three words that are surely a name is what its bearer does or is of.
    let ends = name.match_indices(' ').map(|(at, _)| at).skip(1).take(2);
    ends.map(|end| &name[..end]).find(|name| name_line(name) == NameLike::Known)
}

/// The name in a line that says who wrote: "By Ann Smith", "Ann Smith reports", "Posted by Ann Smith".
pub(crate) fn byline(line: &str) -> Option<&str> {
    if line.len() > 120 {
        return None;
    }
    let marked = |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, b'*' | b'_' | b' '));
    let marked = marked(line.as_bytes().first()) || marked(line.as_bytes().last());
    let line = if marked { line.trim_matches(['*', '_', ' ']) } else { line };
    if let Some(rest) = led(line) {
        if let Some(name) = first_name(rest) {
            return Some(name);
        }
        // In capitals any words may be a name.
        let name = rest.split([',', '|', '(', ';', '•', '·']).next().unwrap_or(rest).trim();
        let name = name.split(" IN ").next().unwrap_or(name).split(" AND ").next().unwrap_or(name);
        let caps = name.chars().all(|c| !c.is_lowercase()) && name.split_whitespace().count() >= 2;
        if caps && (line.starts_with("By ") || line.starts_with("BY ")) {
            return Some(name);
        }
        // "By our social affairs correspondent", "By a staff reporter".
        let small = rest.to_ascii_lowercase();
        if ["correspondent", "reporter", "staff", "editor"]
            .iter()
            .any(|w| small.trim_end_matches('.').ends_with(w))
            && rest.len() < 60
        {
            return Some(rest);
        }
    }
    if let Some(name) = line.strip_suffix(" reports").or_else(|| line.strip_suffix(" writes")) {
        return (name_line(name) != NameLike::No).then_some(name);
    }
    names_place(line)
}

/// The name in a line that says where somebody wrote: "Ann Smith in Leeds", "Ann Smith in Brussels and Bo Lee in London".
fn names_place(line: &str) -> Option<&str> {
    let at = memchr::memmem::find(line.as_bytes(), b" in ").filter(|at| *at <= 40)?;
    let (name, place) = (&line[..at], &line[at + 4..]);
    let named = place.split(' ').all(|word| is_capitalised(word) || matches!(word, "and" | "in"));
    (name_line(name) == NameLike::Known && place.split(' ').count() <= 8 && named).then_some(name)
}

/// The name in what a line says behind its date: "4 May 2004 by Ann Lee", "Posted 4 May 2004 by Ann Lee in News".
pub(crate) fn name_in_rest(rest: &str) -> Option<&str> {
    let at = rest.find("by ").or_else(|| rest.find("By "))?;
    let led = rest[..at].trim();
    let free =
        led.is_empty() || led.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_punctuation() || b == b' ');
    byline(&rest[at..]).filter(|_| free || led.len() <= 12)
}

/// What those who write are called.
#[rustfmt::skip]
const WRITERS: &[&str] = &[
    "columnist", "commentator", "correspondent", "correspondents", "editor", "editors", "journalist", "producer", "reporter",
    "reporters", "writer", "writers",
];

/// Parts the name at the start of a line, "By" before it or not, from the post of somebody who writes: "Ann Smith Housing
/// correspondent".
pub(crate) fn name_and_post(line: &str) -> Option<(&str, &str)> {
    let bytes = line.as_bytes();
    let leads = |lead: &str| line.starts_with(lead);
    let begins = line.split(' ').nth(1).is_some_and(|word| word.starts_with(char::is_uppercase));
    if line.len() > 120
        || !(begins || leads("By ") || leads("by "))
        || memchr::memchr2(b':', b'|', bytes).is_some()
        || line.ends_with('.')
    {
        return None;
    }
    let is_post = |post: &str| {
        post.split_whitespace().count() <= 7
            && post.split([' ', ',', '/']).any(|word| {
                let mut small = [0; 14];
                let small = small.get_mut(..word.len()).filter(|small| small.len() >= 6);
                small.is_some_and(|small| {
                    small.copy_from_slice(word.as_bytes());
                    small.make_ascii_lowercase();
                    WRITERS.binary_search_by(|known| known.as_bytes().cmp(small)).is_ok()
                })
            })
    };
    let from = led(line).unwrap_or(line);
    let blanks = from.match_indices(' ').map(|(at, _)| at).filter(|at| from[..*at].contains(' ')).take(3);
    let cuts = blanks.filter_map(|at| {
        let (name, post) = (from[..at].trim_end_matches(','), from[at..].trim_start());
        Some((name_line(name), name, post)).filter(|(like, ..)| *like != NameLike::No && is_post(post))
    });
    // Of two that are as sure the shorter: a third word is the post's more often than the name's.
    let best = cuts.max_by_key(|(like, name, _)| (*like, std::cmp::Reverse(name.len())))?;
    Some((best.1, best.2))
}

/// Whether a word has a capital at its start and nothing but letters after it.
fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().skip(1).all(|c| c.is_lowercase() || matches!(c, '-' | '’' | '\''))
}

/// Whether words are a list of people and nothing else: "Ann Smith, Bo Lee and Cy Ash", over lines too.
pub(crate) fn lists_people(words: &str) -> bool {
    // The second word of a list of people is one of a name.
    let second = words.split(|c: char| c.is_whitespace()).nth(1).unwrap_or("");
    if words.len() > 300
        || !second.starts_with(char::is_uppercase)
        || !(words.contains(" and ") || words.contains(" & ") || words.contains(", "))
    {
        return false;
    }
    // What comes before the first comma is a name, in few words.
    let first = words.split(',').next().unwrap_or("").split(" and ").next().unwrap_or("");
    if small_word(first.as_bytes()) {
        return false;
    }
    let whole = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let (mut known, mut forms, mut others) = (0, 0, 0);
    for name in whole
        .split(", ")
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" & "))
        .map(str::trim)
    {
        match name_line(name) {
            NameLike::Known => known += 1,
            NameLike::Form => forms += 1,
            // Some names are other words too: "Maddy Power".
            NameLike::No
                if (2..=3).contains(&name.split(' ').count()) && name.split(' ').all(is_capitalised) =>
            {
                others += 1
            }
            NameLike::No => return false,
        }
    }
    known > others && known + forms + others >= 2
}

/// The name that a paragraph begins with, if it goes on as notes on authors do: "Ann Smith is a …",
/// "Ann Smith, who chairs …, writes", "The author is …".
pub(crate) fn author_note(text: &str) -> Option<&str> {
    if text.len() > 500 {
        return None;
    }
    let plain = text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    let text =
        if plain { text } else { text.trim_start_matches(['*', '_', '•', '●', '■', ' ', '-', '–']) };
    if text.starts_with("The ") {
        let leads =
            ["The author is ", "The author was ", "The writer is ", "The authors are ", "The writers are "];
        if let Some(lead) = leads.iter().find(|lead| text.starts_with(**lead)) {
            return Some(&text[..lead.len() - 4]);
        }
    }
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    // The name goes to the first word that is not one of it, "and" another's between them.
    let mut end = 0;
    let mut found = None;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim();
        let verb = matches!(
            bare,
            "is" | "was" | "are" | "chairs" | "works" | "teaches" | "writes" | "leads" | "runs" | "edits"
        );
        if verb {
            found = Some(end);
            break;
        }
        let joins = matches!(bare, "and" | "de" | "van" | "der" | "von" | "al" | "bin");
        if !joins && !bare.starts_with(char::is_uppercase) {
            return None;
        }
        end += word.len();
        if bare.ends_with(',') || end > 80 {
            // "Ann Smith, of the union, is …"; who says something is spoken of, not introduced.
            let clause = text[end..].split(['“', '"', '‘', ':']).next().unwrap_or_default();
            let is = clause.find(" is ");
            let says =
                [" said", " says", " told", " asked", " added"].iter().filter_map(|it| clause.find(it)).min();
            found = is.filter(|is| says.is_none_or(|says| says > *is)).map(|_| end);
            break;
        }
    }
    let name = text[..found?].trim_end();
    // Of several, the first stands for all.
    let one = name.split(" and ").next().unwrap_or(name).trim_end_matches(',');
    (name_line(one) != NameLike::No).then_some(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [GIVEN, NOT_NAMES] {
            for pair in table.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
        }
    }

    #[test]
    fn names() {
        for line in [
            "Mary O'Dowd",
            "The Rt Hon David Lyle MP",
            "Lord Farrow",
            "Dr A. P. Singh",
            "Harriet Osei-Mensah",
        ] {
            assert_ne!(name_line(line), NameLike::No, "{line}");
        }
        assert_eq!(name_line("Parmjit Odhar"), NameLike::Form);
        for line in [
            "Social Care",
            "Mental Health Act",
            "NHS Trusts",
            "Sequence of events",
            "John",
            "Judgment",
            "London's Burning",
            "Ann said.",
        ] {
            assert_ne!(name_line(line), NameLike::Known, "{line}");
        }
        for line in ["Social Care", "Mental Health Act", "Sequence of events", "Judgment"] {
            assert_eq!(name_line(line), NameLike::No, "{line}");
        }
    }

    #[test]
    fn bylines() {
        assert_eq!(byline("By Mary O'Dowd, health editor"), Some("Mary O'Dowd"));
        assert_eq!(byline("Mary O'Dowd reports"), Some("Mary O'Dowd"));
        assert_eq!(byline("By our health correspondent"), Some("our health correspondent"));
        assert_eq!(byline("By spring the money had gone"), None);
        assert_eq!(byline("By law"), None);
    }

    #[test]
    fn names_above_posts_of_writers() {
        for (line, name, post) in [
            ("Ann Smith Housing correspondent", "Ann Smith", "Housing correspondent"),
            ("By Josh Pell Local Democracy Reporter", "Josh Pell", "Local Democracy Reporter"),
            ("Zelda Orrin, deputy political editor", "Zelda Orrin", "deputy political editor"),
            ("Mary O'Dowd Scotland editor", "Mary O'Dowd", "Scotland editor"),
            ("By Tom Ash Senior reporter, Leeds", "Tom Ash", "Senior reporter, Leeds"),
        ] {
            assert_eq!(name_and_post(line), Some((name, post)), "{line}");
        }
        for line in [
            "Ann Smith",
            "Health editor",
            "Letters to the editor",
            "The editor of the Post was told",
            "Ann Smith: editor",
        ] {
            assert_eq!(name_and_post(line), None, "{line}");
        }
    }

    #[test]
    fn notes_on_authors() {
        assert_eq!(author_note("Mary O'Dowd is a lecturer in law"), Some("Mary O'Dowd"));
        assert_eq!(author_note("Mary O'Dowd and Tom Beck are social workers."), Some("Mary O'Dowd"));
        assert_eq!(author_note("The council is to blame."), None);
    }
}
