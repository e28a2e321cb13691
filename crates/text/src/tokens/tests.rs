//! What the tokeniser promises of every text, and its conventions by kind of text.

use std::string::{String, ToString};
use std::vec::Vec;

use proptest::prelude::*;

use super::*;
use crate::Spanned;
use crate::TokenKind;

fn cut(text: &str) -> String {
    join(text, &TokenOptions::default())
}

fn surface(text: &str) -> String {
    join(text, &TokenOptions { clitics: Clitics::Joined, ..TokenOptions::default() })
}

fn kept(text: &str) -> String {
    join(text, &TokenOptions { hyphens: Hyphens::Kept, ..TokenOptions::default() })
}

fn join(text: &str, options: &TokenOptions) -> String {
    let tokens: Vec<_> = tokens_with(text, options).map(|token| token.text_in(text).to_string()).collect();
    tokens.join("|")
}

fn kinds(text: &str) -> Vec<TokenKind> {
    tokens(text).map(|token| token.kind).collect()
}

#[test]
fn into_a_vector() {
    let text = "Unison doesn't want £3m (s 31(1)(a)), e.g. for social-care staff. ".repeat(200);
    let mut found = Vec::new();
    tokens_into("Mr. Booth", &mut found);
    assert_eq!(found.len(), 2);
    tokens_into(&text, &mut found);
    assert!(found[2..].iter().copied().eq(tokens(&text)));
    tokens_into("", &mut found);
    assert_eq!(found.len(), 2 + tokens(&text).count());
}

#[test]
fn clitics() {
    assert_eq!(cut("They don't; I'd've gone."), "They|do|n't|;|I|'d|'ve|gone|.");
    assert_eq!(cut("It’s Unison’s, not the workers’ pay"), "It|’s|Unison|’s|,|not|the|workers|’|pay");
    assert_eq!(cut("CAN'T cannot gonna dunno dont"), "CA|N'T|can|not|gon|na|du|n|no|do|nt");
    assert_eq!(cut("Im thats youre yall"), "I|m|that|s|you|re|y|all");
    assert_eq!(surface("They don't; I'd've gone, cannot."), "They|don't|;|I'd've|gone|,|cannot|.");
    assert_eq!(cut("O'Brien's o'clock l'enfant"), "O'Brien|'s|o'clock|l'enfant");
    assert_eq!(cut("the NHS's 60's and G4S's"), "the|NHS|'s|60's|and|G4S|'s");
}

#[test]
fn hyphens() {
    assert_eq!(cut("joined-up co-operation, non-executive"), "joined|-|up|co-operation|,|non-executive");
    assert_eq!(kept("joined-up health-and-care plan -"), "joined-up|health-and-care|plan|-");
    assert_eq!(kinds("joined-up - plan")[1], TokenKind::Hyphen);
    assert_eq!(kinds("joined-up - plan")[3], TokenKind::Dash);
}

#[test]
fn abbreviations() {
    assert_eq!(cut("Mr. Booth, e.g. No. 10 of the U.K."), "Mr.|Booth|,|e.g.|No.|10|of|the|U.K.");
    assert_eq!(cut("She said no. Then s. 31 and reg. 4."), "She|said|no|.|Then|s.|31|and|reg.|4|.");
    assert_eq!(cut("J. M. Keynes and I. Then"), "J.|M.|Keynes|and|I|.|Then");
    assert_eq!(cut("Boards, etc., and trusts etc. Then etc."), "Boards|,|etc.|,|and|trusts|etc|.|Then|etc|.");
    assert_eq!(cut("on Nov.28 for US$4m"), "on|Nov.|28|for|US$|4m");
    assert_eq!(cut("Wait... and etc..."), "Wait|...|and|etc|...");
}

/// A letter for a name, behind a title or before `v.`; not one that a sentence ends with.
#[test]
fn letters_for_names() {
    assert_eq!(cut("Mr. K. said no."), "Mr.|K.|said|no|.");
    assert_eq!(cut("Mrs. T. has asthma."), "Mrs.|T.|has|asthma|.");
    assert_eq!(cut("Dr. B. was asked, and Ms W. was not."), "Dr.|B.|was|asked|,|and|Ms|W.|was|not|.");
    assert_eq!(cut("Prof.\u{a0}H. wrote; Miss A. did too."), "Prof.|H.|wrote|;|Miss|A.|did|too|.");
    assert_eq!(cut("The mother, Mr.\nR. told us"), "The|mother|,|Mr.|R.|told|us");
    assert_eq!(cut("R. v. Smith and X. v. Y. Council"), "R.|v.|Smith|and|X.|v.|Y.|Council");
    for stays in
        ["Plan B. was dropped", "vitamin C. is", "Grade A. and", "he and I. was", "Mrs I. Then", "Form K."]
    {
        assert!(!kinds(stays).contains(&TokenKind::Abbreviation), "{stays}");
    }
    assert_eq!(cut("Mrs K. Then"), "Mrs|K.|Then");
    // Without a blank behind it, in every place of a block.
    assert_eq!(cut("Mr. K.said so"), "Mr.|K|.|said|so");
    for before in 0..70 {
        check_all(
            &(" ".repeat(before) + "Mr. K.said R.v. X v.Y Dr. I.was Smith v. Lee op.cit. Rd.is K.www. &"),
        );
    }
}

/// `v.` between the names of parties; not one that ends a sentence.
#[test]
fn versus() {
    assert_eq!(cut("Smith v. Jones was cited"), "Smith|v.|Jones|was|cited");
    assert_eq!(cut("Donoghue v. Stevenson"), "Donoghue|v.|Stevenson");
    assert_eq!(cut("(Caparo Industries plc v. Dickman) held"), "(|Caparo|Industries|plc|v.|Dickman|)|held");
    assert_eq!(cut("Wheatley v. Bower; Re A v. B. Council"), "Wheatley|v.|Bower|;|Re|A|v.|B.|Council");
    assert_eq!(cut("Arsenal v. Spurs, Leeds F.C. v. Derby"), "Arsenal|v.|Spurs|,|Leeds|F.C.|v.|Derby");
    assert_eq!(cut("M’Naghten v. Home Office"), "M’Naghten|v.|Home|Office");
    assert_eq!(cut("see point v. Then v. 12 and v. good"), "see|point|v|.|Then|v.|12|and|v|.|good");
    assert_eq!(cut("as in iv and v. The"), "as|in|iv|and|v|.|The");
}

/// Works cited before, and streets.
#[test]
fn works_and_streets() {
    assert_eq!(cut("See op. cit., p. 3, and loc. cit. above"), "See|op.|cit.|,|p.|3|,|and|loc.|cit.|above");
    assert_eq!(cut("Titmuss, op. cit. (note 4)"), "Titmuss|,|op.|cit.|(|note|4|)");
    assert_eq!(cut("Booth (op. cit.) and op. 27"), "Booth|(|op.|cit.|)|and|op.|27");
    assert_eq!(cut("ibid., loc. cit., Op. cit., p. 9"), "ibid.|,|loc.|cit.|,|Op.|cit.|,|p.|9");
    assert_eq!(cut("Abel-Smith, op. cit."), "Abel|-|Smith|,|op.|cit.");
    assert_eq!(cut("after the op. She and the co-op. It"), "after|the|op|.|She|and|the|co-op|.|It");
    assert_eq!(cut("Mill Rd. today, 4 Elm Cres., York"), "Mill|Rd.|today|,|4|Elm|Cres.|,|York");
    assert_eq!(
        cut("London Rd., Bath; 12 Iffley Rd. (Oxford)"),
        "London|Rd.|,|Bath|;|12|Iffley|Rd.|(|Oxford|)"
    );
    assert_eq!(cut("at Queen's Gdns. and Hill rd. on"), "at|Queen|'s|Gdns.|and|Hill|rd.|on");
    assert_eq!(
        cut("the 3rd. Then the road. A bird. A third."),
        "the|3rd|.|Then|the|road|.|A|bird|.|A|third|."
    );
    assert_eq!(
        cut("an elicit. to cite. a city. the loch. it"),
        "an|elicit|.|to|cite|.|a|city|.|the|loch|.|it"
    );
}

#[test]
fn figures() {
    assert_eq!(cut("£3m, $1,250.50 and 2.5% in 10bn"), "£|3m|,|$|1,250.50|and|2.5|%|in|10bn");
    use TokenKind::{Comma, Currency, Money, Percent, Percentage};
    assert_eq!(kinds("£3m, 2.5%"), [Currency, Money, Comma, Percentage, Percent]);
    assert_eq!(cut("s31(1)(a), 12A(3) or 4(iv)"), "s31|(|1|)|(|a|)|,|12A(3)|or|4(iv)");
    assert_eq!(cut("21st, 1990s, '90s, 9.15am 5kg"), "21st|,|1990s|,|'90s|,|9.15|am|5|kg");
    assert_eq!(
        cut("2001-06-12, 12/06/2001, 10-12, 020-7946-0000"),
        "2001-06-12|,|12/06/2001|,|10|-|12|,|020-7946-0000"
    );
    assert_eq!(cut("call +44 or +4433; up .5 and 1.5"), "call|+44|or|+4433|;|up|.5|and|1.5");
    use TokenKind::{Date, Ordinal, Time, Unit as UnitKind};
    assert_eq!(kinds("21st 1990s 9.15am"), [Ordinal, Date, Time, UnitKind]);
}

#[test]
fn addresses() {
    assert_eq!(
        cut("See https://www.gov.uk/a_(b)?c=1. Or (www.nhs.uk)."),
        "See|https://www.gov.uk/a_(b)?c=1|.|Or|(|www.nhs.uk|)|."
    );
    assert_eq!(
        cut("mail j.booth@unison.co.uk, legislation.gov.uk"),
        "mail|j.booth@unison.co.uk|,|legislation.gov.uk"
    );
    use TokenKind::{Email, Handle, Hashtag, Url, Word};
    assert_eq!(kinds("x a@b.uk gov.uk @nhs #care plan.pdf"), [Word, Email, Url, Handle, Hashtag, Url]);
    assert_eq!(cut("It ended.Then began"), "It|ended|.|Then|began");
}

#[test]
fn quotes() {
    use TokenKind::{CloseQuote, Comma, OpenQuote, Stop, Word};
    assert_eq!(kinds("\"Yes,\" she"), [OpenQuote, Word, Comma, CloseQuote, Word]);
    assert_eq!(kinds("'Yes,' she"), [OpenQuote, Word, Comma, CloseQuote, Word]);
    assert_eq!(kinds("“‘Yes’”."), [OpenQuote, OpenQuote, Word, CloseQuote, CloseQuote, Stop]);
    assert_eq!(cut("the 'workers' and the workers' pay"), "the|'|workers|'|and|the|workers|'|pay");
}

#[test]
fn marks() {
    assert_eq!(cut("What?! (Really...) [...] *** --"), "What|?!|(|Really|...|)|[...]|***|--");
    assert_eq!(cut("good :) 👍🏽 👩\u{200d}⚕️ 🇬🇧🇮🇪"), "good|:)|👍🏽|👩\u{200d}⚕️|🇬🇧|🇮🇪");
    assert_eq!(cut("R&D and/or w/o"), "R&D|and|/|or|w/o");
}

#[test]
fn small_and_threadsafe() {
    fn check<T: Send + Sync + Clone>() {}
    check::<Tokens<'static>>();
    check::<TokenOptions>();
    assert_eq!(size_of::<Token>(), 12);
    assert_eq!(size_of::<Option<Token>>(), 12);
}

#[cfg(feature = "serde")]
#[test]
fn through_json() {
    let options = TokenOptions { clitics: Clitics::Joined, hyphens: Hyphens::Kept };
    let json = serde_json::to_string(&options).unwrap();
    assert_eq!(json, r#"{"clitics":"joined","hyphens":"kept"}"#);
    assert_eq!(serde_json::from_str::<TokenOptions>(&json).unwrap(), options);
    assert!(serde_json::from_str::<TokenOptions>(r#"{"clitic":"joined"}"#).is_err());
    let token = tokens("Act").next().unwrap();
    let json = serde_json::to_string(&token).unwrap();
    assert_eq!(json, r#"{"span":[0,3],"kind":"word"}"#);
    assert_eq!(serde_json::from_str::<Token>(&json).unwrap(), token);
}

/// Tokens are in order, on character boundaries, not empty, hold no white space at their edges, and leave
/// nothing but white space out.
fn check(text: &str, options: &TokenOptions) {
    let mut at = 0;
    let mut scan = Scanner::new(text, *options);
    let scanned: Vec<_> = core::iter::from_fn(|| scan.token()).collect();
    for &level in Level::available() {
        let found: Vec<_> = tokens_at(level, text, options).collect();
        assert_eq!(found, scanned, "{level:?} {text:?}");
    }
    assert_eq!(tokens_with(text, options).fold(0, |count, _| count + 1), scanned.len());
    for token in scanned {
        assert!(token.span.start() >= at && !token.span.is_empty(), "{token:?} in {text:?}");
        assert!(text[at..token.span.start()].chars().all(char::is_whitespace), "{token:?} in {text:?}");
        let inside = &text[token.span];
        assert!(!inside.contains(char::is_whitespace), "{token:?} in {text:?}");
        at = token.span.end();
    }
    assert!(text[at..].chars().all(char::is_whitespace), "{text:?}");
}

fn check_all(text: &str) {
    for clitics in [Clitics::Split, Clitics::Joined] {
        for hyphens in [Hyphens::Split, Hyphens::Kept] {
            check(text, &TokenOptions { clitics, hyphens });
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_covered(text in "\\PC{0,60}") {
        check_all(&text);
    }

    #[test]
    fn any_odd_text_is_covered(text in "[a-zA-Z0-9 .,'’\"“”‘()@:/#&*%£$\\-–…\n\r\u{301}\u{200d}\u{ad}éß½🇬👍🏽]{0,40}") {
        check_all(&text);
    }

    #[test]
    fn any_prose_is_covered(pieces in prop::collection::vec(prop_oneof![
        12 => "[a-z]{1,9} ",
        2 => "[A-Za-z]{1,3}[.,:;?!]{1,2}[ \n]{0,3}",
        1 => "[A-Z]{1,4} ",
        1 => prop::sample::select(std::vec![
            "cannot ", "dont ", "etc. ", "no. 1 ", "e.g. ", "don't ", "“", "” ", "'", "' ", "\n\n", "£3m ", "re-use ",
            "\u{a0}", "a", "I. ", "Ph. D. ", "Im. ", "é ", "Mr. K. ", "v. ", "R. ", "op. ", "Smith ", "Rd. ",
        ]).prop_map(String::from),
    ], 0..80)) {
        check_all(&pieces.concat());
    }

    #[test]
    fn any_pieces_are_covered(pieces in prop::collection::vec(prop::sample::select(std::vec![
        "n't", "'s", "’s", "Ph.D.", "U.S", ".", "..", "http://", "www.", "a@b", ".uk", "-", "31", "(1)", "(a)",
        "m", "pm", "%", "£", "cannot", "dunno", "'", "’", "''", " ", "\n\n", "co", "I", "*", "&", "/", "w", "[...]",
    ]), 0..16)) {
        check_all(&pieces.concat());
    }
}

/// What is read at once is a few hundred bytes: texts of several of those, with and without blanks where they end.
#[test]
fn groups_of_blocks() {
    let pieces = [
        "F.3d ",
        "Cir.1998 ",
        "So. 2d ",
        "5kg;x ",
        "3m. ",
        "U.S.C. § 5 ",
        "i.e., ",
        "v. X ",
        "10-12 ",
        "555-1234 ",
        "(1-2) ",
        "co-op ",
        "cannot ",
        "whos;",
        "don’t ",
        "“well” ",
        "£3m ",
        "[…] ",
        "(… ",
        "é",
        "помощи ",
        "医療",
        "संसद ",
        "’",
        "\"",
        "'s ",
        "the ",
        "committee, ",
        "Act.\n\n",
        "NHS ",
        "a.b.c. ",
        "No. 10 ",
        "www.gov.uk ",
        "x@y.uk ",
        "... ",
        "-",
        "_",
        "1,000.5 ",
        "Mrs K. said ",
        "R. v. Smith ",
        "v. ",
        "op. cit. ",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    for round in 0..200 {
        let (mut text, plain) = (String::new(), round % 4 == 0);
        while text.len() < 600 + 7 * round {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let piece = pieces[(state >> 20) as usize % pieces.len()];
            text.push_str(if plain { piece.trim() } else { piece });
        }
        check_all(&text);
    }
}

/// Texts that end where a group of blocks does, in every way.
#[test]
fn texts_that_fill_a_group() {
    for size in [254, 255, 256, 257, 510, 511, 512, 513, 768, 1024] {
        for end in [
            "", ".", "\"", "it\"", "n't", "cannot", " ", "é", "’", "s’", "…", "Dr.", "2nd", "-", "(", "$",
            "U.S.", "a b", "!",
        ] {
            for blank in ["the ", "x"] {
                let mut text = blank.repeat(size);
                text.truncate(size.saturating_sub(end.len()));
                text.push_str(end);
                check_all(&text);
            }
        }
    }
}

/// Runs over the edges of blocks and groups, and groups of which the rules take all.
#[test]
fn runs_over_edges() {
    for run in ["\"", "\"a", "\" ", "'", "' ", "🇬", "☀ ", "a@", "1a ", "Ab.Cd ", "www.“", "a\n\n", "’", "’ "]
    {
        for before in [0, 1, 55, 62, 63, 64, 65, 190, 250, 255, 256, 505, 511, 512] {
            let blanks = "\" the ".repeat(100);
            check_all(
                &(blanks[..before].to_owned() + &run.repeat(600 / run.len()) + " \" it \"yes\". \n\n\" a \""),
            );
        }
    }
    // Half of a blank line in a group, half in the next, which is for the rules.
    for size in [255, 256, 511, 512] {
        check_all(
            &("it \"x ".to_owned()
                + &"a".repeat(size - 8)
                + "\n\n\" a@b: c@d: e@f: g@h: i@j: k@l: m@n: o@p: q@r:"),
        );
    }
}

#[test]
fn long_runs_take_linear_time() {
    for piece in [
        " ", ".", "'", "\"", "\u{301}", "\u{200d}", "a", "1", "🇬", "(", "a-", "a.", "a@", "1-", "1(",
        "http://", "'s", "a'", "x*",
    ] {
        let text = piece.repeat(300_000 / piece.len());
        let started = std::time::Instant::now();
        check(&text, &TokenOptions::default());
        assert!(started.elapsed().as_secs() < 5, "{piece:?} took {:?}", started.elapsed());
    }
}

#[test]
fn texts_of_every_length() {
    for length in 0..200 {
        check(&"ab ".repeat(70)[..length], &TokenOptions::default());
        check(&"a".repeat(length), &TokenOptions::default());
        check(&("a".repeat(length) + "."), &TokenOptions::default());
        check(&("b ".repeat(length) + "don't"), &TokenOptions::default());
    }
}

/// What ends behind a cut and has many blanks behind it: the rules must not go over these into the next block.
#[test]
fn blanks_behind_what_the_rules_cut() {
    for before in 0..70 {
        for run in [1, 2, 24, 46, 70] {
            check_all(&(" ".repeat(before) + &"*".repeat(run) + &" ".repeat(64) + "re' the"));
        }
    }
}

#[test]
fn points_and_stops() {
    assert_eq!(cut("1,000.5 at B1,000's. 3.5% v. 12,5"), "1,000.5|at|B1|,|000's|.|3.5|%|v.|12,5");
    assert_eq!(cut("Mr. XCAN'T;S. B. Sat. 5, sat. on"), "Mr.|XCA|N'T|;|S.|B.|Sat.|5|,|sat|.|on");
    for before in 0..70 {
        let blanks = " ".repeat(before);
        check_all(&(blanks.clone() + "Mr. XCAN'T;S. B. xx it’s. No. 12 no. the NHS’s 1,000's 2.5m"));
        check_all(&(blanks + "‘s X‘s `im {im (hes @ive workers’ Im, cannot. dont- 9's"));
    }
}
