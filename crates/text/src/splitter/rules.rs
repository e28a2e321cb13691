//! What is certain about the end of a sentence, and what is likely.

use super::abbreviation::Abbreviation;
use super::gap::{Gap, Kind};
use super::lexicon;
use super::lexicon::opener;
use super::marker;
use super::note;
use super::scan::{char_at, char_before, has_blank_line, is_opener, skip_space, word_after, word_before};
use super::settings::Settings;

/// What the rules say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Certainly an end.
    End,
    /// Certainly none.
    Go,
    /// Rather an end; the model may know better.
    Likely,
    /// Rather none; the model may know better.
    Unlikely,
    /// None without the model; with it, open.
    Maybe,
}

impl Verdict {
    pub(super) fn likely_if(end: bool) -> Verdict {
        if end { Verdict::Likely } else { Verdict::Unlikely }
    }
}

impl Gap {
    /// What the rules say, white space or none.
    #[inline]
    pub(super) fn decide(&self, text: &str, settings: &Settings) -> Verdict {
        let bytes = text.as_bytes();
        // By far the commonest: a stop behind what is no stop, a blank, a capital. The same as below, but at once.
        if self.kind == Kind::Stop
            && self.next == self.mark_end + 1
            && !self.omission
            && self.stop > self.start
            && !matches!(bytes[self.start], b'.' | b' ')
            && let Some(&[b' ', b @ b'A'..=b'Z']) = bytes.get(self.mark_end..self.mark_end + 2)
        {
            return self.stop(text, settings, b as char, self.next);
        }
        self.decide_any(text, settings)
    }

    fn decide_any(&self, text: &str, settings: &Settings) -> Verdict {
        let bytes = text.as_bytes();
        if self.omission || self.next >= text.len() || has_blank_line(&bytes[self.end..self.next]) {
            return Verdict::End;
        }
        // Nothing but dots so far: an omission that opens the sentence.
        if bytes[self.start..self.stop].iter().take(8).all(|b| matches!(b, b'.' | b' '))
            && self.kind != Kind::Mark
        {
            return Verdict::Go;
        }
        if self.next == self.end {
            return self.glued(text);
        }
        let (c, at) = self.head(text);
        if matches!(c, ',' | ';' | ':' | ')' | ']' | '}' | '%' | '…' | '.' | '!' | '?' | '”' | '»') {
            return Verdict::Go;
        }
        // "[...]" and "(...)" stand for words, not for an end.
        if self.kind == Kind::Ellipsis
            && self.end > self.mark_end
            && matches!(char_before(text, self.stop), '[' | '(')
        {
            // Only before a word that opens sentences may it end one.
            return if opener(word_after(bytes, at, 24)) && c != '(' {
                Verdict::Unlikely
            } else {
                Verdict::Go
            };
        }
        if c.is_lowercase() && !self.newline {
            return if at > self.next && self.kind != Kind::Ellipsis {
                Verdict::Unlikely
            } else {
                self.lower(text)
            };
        }
        match self.kind {
            Kind::Mark => self.mark(text, c, at),
            Kind::Ellipsis => self.ellipsis(text, c, at),
            Kind::Stop => self.stop(text, settings, c, at),
            Kind::Line | Kind::Dash | Kind::Blank | Kind::Loose => Verdict::Unlikely,
        }
    }

    /// A small letter follows on the same line.
    fn lower(&self, text: &str) -> Verdict {
        // The letter may be a list marker: "… item. b. The next".
        if self.kind == Kind::Stop
            && marker::marker(text, self.next).is_some()
            && char_at(text, self.next + 1) != ' '
            && lexicon::abbreviation(word_after(text.as_bytes(), self.next, 4)).is_none()
        {
            return Verdict::Likely;
        }
        if is_attribution(text, self.next) {
            return Verdict::Go;
        }
        // Careless prose starts sentences small; a long word in small letters is no abbreviation, nor is most often a name.
        let word = word_before(text.as_bytes(), self.stop, 40);
        if self.kind == Kind::Stop && (self.end > self.mark_end || is_title(word)) {
            return Verdict::Go;
        }
        // "Yahoo! in", "Who Cares? was": the mark is the name's.
        if self.kind == Kind::Mark && self.end == self.stop + 1 && self.start + word.len() < self.stop {
            let before = word_before(text.as_bytes(), self.stop - word.len() - 1, 40);
            let capital = |word: &[u8]| word.first().is_some_and(u8::is_ascii_uppercase);
            if capital(word) && (text.as_bytes()[self.stop] == b'!' || capital(before)) {
                return Verdict::Go;
            }
        }
        // "“Is anyone listening?” began in Fife": the mark is the quotation's.
        let quoted = self.end > self.mark_end && matches!(char_before(text, self.end), '"' | '”' | '’');
        match self.kind {
            Kind::Ellipsis => Verdict::Unlikely,
            Kind::Mark if quoted => Verdict::Go,
            Kind::Mark => {
                Verdict::likely_if(self.end == self.mark_end && text.as_bytes()[self.mark_end - 1] == b'?')
            }
            Kind::Stop => Verdict::likely_if(
                self.end == self.mark_end
                    && (word.len() > 3 && word.iter().all(u8::is_ascii_lowercase) || is_name(word))
                    && lexicon::abbreviation(word).is_none(),
            ),
            _ => Verdict::Unlikely,
        }
    }

    /// No white space after the stop: `end.Next` is an end, `legislation.gov.uk` and `3.5` are none.
    fn glued(&self, text: &str) -> Verdict {
        let bytes = text.as_bytes();
        let mut at = self.end;
        if self.kind != Kind::Stop {
            let apart = char_at(text, at).is_alphabetic()
                && char_before(text, self.stop).is_alphanumeric()
                && !is_address(bytes, self.stop);
            return if apart { Verdict::Unlikely } else { Verdict::Go };
        }
        for _ in 0..2 {
            let c = char_at(text, at);
            if !is_opener(c) {
                break;
            }
            at += c.len_utf8();
        }
        let word = word_before(bytes, self.stop, 24);
        let next = word_after(bytes, at, 24);
        let plain = word.len() >= 2
            && word.iter().all(|b| b.is_ascii_lowercase() || *b >= 0x80 || matches!(b, b'\'' | b'-'))
            && before_word(text, self.stop, word).is_none_or(|c| c.is_whitespace() || is_opener(c));
        let capital = next.first().is_some_and(u8::is_ascii_uppercase)
            && next[1..].iter().all(|b| b.is_ascii_lowercase() || *b >= 0x80)
            && matches!(bytes.get(at + next.len()), Some(b' ' | b',' | b'\'' | b'\n' | b'\r'));
        // A closing quote or a mark of its own makes a short word as good as a long one.
        // "… in March.Applicants will", "… in 2019.Ministers will"
        let whole = is_name(word) || is_year(word) || matches!(char_before(text, self.stop), '%' | ')');
        let closed = whole && self.stop - self.start > 12 && next.len() > 3;
        let sentence = closed && !is_address(bytes, self.stop) && goes_on_small(bytes, at);
        if capital && (plain && (next.len() > 1 || next == b"I" || next == b"A") || sentence) {
            Verdict::End
        } else if capital && !is_address(bytes, self.stop) && word.len() > 1 && !dotted(word) {
            Verdict::Unlikely
        } else {
            Verdict::Go
        }
    }

    /// After dots.
    fn ellipsis(&self, text: &str, c: char, at: usize) -> Verdict {
        let dots = &text.as_bytes()[self.stop..self.mark_end];
        // "I" is a capital wherever it stands.
        if matches!(word_after(text.as_bytes(), at, 4), b"I" | b"I\xE2") {
            return if dots == b". . ." { Verdict::Go } else { Verdict::Unlikely };
        }
        // Four dots are a stop and an omission.
        if c.is_uppercase() && (dots == b"...." || dots == b". . . .") {
            return Verdict::End;
        }
        Verdict::likely_if(c.is_uppercase() || self.newline || at > self.next)
    }

    /// After `?` or `!`.
    fn mark(&self, text: &str, c: char, at: usize) -> Verdict {
        let bytes = text.as_bytes();
        if is_attribution(text, self.next) {
            return if self.end > self.mark_end { Verdict::Go } else { Verdict::Unlikely };
        }
        if self.end == self.mark_end
            && c.is_uppercase()
            && !self.newline
            && (bytes[self.mark_end - 1] == b'?' || opener(word_after(bytes, at, 24)))
        {
            return Verdict::End;
        }
        Verdict::likely_if(!matches!(c, '–' | '—' | '-' | '&' | '/' | '=' | '+'))
    }

    /// After a full stop, before anything but a small letter.
    fn stop(&self, text: &str, settings: &Settings, c: char, at: usize) -> Verdict {
        let bytes = text.as_bytes();
        let word = word_before(bytes, self.stop, 40);
        if self.end > self.mark_end {
            return self.closed(text, settings, c, word);
        }
        if word.is_empty() {
            // "s. 2(1). Parliament", "9%. Wages"
            if c.is_uppercase() && matches!(char_before(text, self.stop), ')' | ']' | '%' | '”' | '"' | '’')
            {
                return Verdict::End;
            }
            return Verdict::Likely;
        }
        // A list marker goes with its item, and so does a label's number.
        if self.marker_only(text) || c.is_uppercase() && self.numbers_title(bytes, word, at) {
            return Verdict::Go;
        }
        // A plain word in small letters, or alone in its sentence, before a capital.
        let plain = word.len() > 1
            && word[1..].iter().all(|b| b.is_ascii_lowercase() || *b >= 0x80 || matches!(b, b'-' | b'\''));
        let abbreviation = settings.abbreviation(word);
        if plain
            && c.is_uppercase()
            && (word[0].is_ascii_lowercase() || self.stop - self.start == word.len())
            && (abbreviation.is_none() || word.eq_ignore_ascii_case(b"no"))
        {
            return Verdict::End;
        }
        // "… on 3 May. Lt. Gen. Ford": a title with its stop opens what follows a date.
        let title = word_after(bytes, at, 24);
        let dated = matches!(bytes[..self.stop - word.len()], [.., b'0'..=b'9', b' ']);
        let titled = dated && is_title(title) && bytes.get(at + title.len()) == Some(&b'.');
        if plain && abbreviation.is_none() && (titled && c.is_uppercase() || self.before_item(text)) {
            return Verdict::End;
        }
        let next = word_after(bytes, at, 24);
        // "… Mr Smith. The", "… the NHS. However", "… in 2015. They": a name or a number before a word that opens.
        if abbreviation.is_none()
            && c.is_uppercase()
            && !self.newline
            && at == self.next
            && next.len() > 1
            && (plain || self.closes_number(bytes, word) || all_capitals(word))
            && opener(next)
        {
            return Verdict::End;
        }
        if c.is_uppercase() && self.ends_label(text, word, at) {
            return Verdict::End;
        }
        // "… in 2009. 25 homes": a year counts nothing that a number could go on.
        if is_year(word) && c.is_ascii_digit() && !self.newline {
            return Verdict::End;
        }
        let opens = || opener(next) || at > self.next && !matches!(char_at(text, self.next), '(' | '[');
        let number = c.is_numeric() || matches!(c, '§' | '£' | '$' | '€' | '#' | '¶');
        if let Some(kind) = abbreviation {
            return self.abbreviated(text, kind, word, c, number, opens(), next);
        }
        // Letters with stops between: "U.S.S.R", "J.R.R", "N.C.I.S".
        if dotted(word) {
            return Verdict::likely_if(c.is_uppercase() && opens());
        }
        if word.len() == 1 && word[0].is_ascii_uppercase() {
            return self.initial(text, word[0], opens(), c);
        }
        if number && word.iter().all(u8::is_ascii_digit) && self.newline && word.len() < 4 {
            return Verdict::Unlikely;
        }
        Verdict::Likely
    }

    /// After a full stop behind which quotations, brackets or notes close.
    fn closed(&self, text: &str, settings: &Settings, c: char, word: &[u8]) -> Verdict {
        let closing = &text[self.mark_end..self.end];
        // "… (Delayed Discharges etc.) Act 2003"
        if closing == ")" && word == b"etc" && lexicon::instrument(word_after(text.as_bytes(), self.next, 16))
        {
            return Verdict::Go;
        }
        // "… by 9 per cent.¹² The": a note stands behind a sentence.
        let whole = word.is_empty() || word.len() > 1 && settings.abbreviation(word).is_none();
        if c.is_uppercase() && whole && note::is_among(closing) {
            return Verdict::End;
        }
        if is_attribution(text, self.next) { Verdict::Go } else { Verdict::Likely }
    }

    /// "… restrictions. 7. Termination": whether an item of a numbered list follows.
    #[inline]
    fn before_item(&self, text: &str) -> bool {
        matches!(text.as_bytes()[self.next], b'0'..=b'9' | b'(')
            && marker::marker(text, self.next).is_some_and(|m| {
                m.shape == marker::Shape::Number && char_at(text, skip_space(text, m.end)).is_uppercase()
            })
    }

    #[allow(clippy::too_many_arguments)]
    fn abbreviated(
        &self,
        text: &str,
        kind: Abbreviation,
        word: &[u8],
        c: char,
        number: bool,
        opens: bool,
        next: &[u8],
    ) -> Verdict {
        let single = next.len() == 1 && next[0].is_ascii_uppercase() && next != b"I" && next != b"A";
        let roman = !next.is_empty() && next.iter().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L'));
        let bracket = matches!(char_at(text, self.next), '(' | '[');
        match kind {
            Abbreviation::Never => {
                // "It rained all day v. The" does not occur; a sentence that ends in "etc" may.
                Verdict::Go
            }
            Abbreviation::Title => {
                // "col. 2": a column is one too.
                if opens && !number && word.len() > 2 { Verdict::Likely } else { Verdict::Go }
            }
            Abbreviation::Place => Verdict::likely_if(opens),
            Abbreviation::Reference => {
                if number || bracket || single || roman && !opens {
                    return Verdict::Go;
                }
                // "No." answers by itself; "p. Smith" is nobody's.
                Verdict::likely_if(
                    opens || c.is_uppercase() && word.len() > 1 || word.eq_ignore_ascii_case(b"no"),
                )
            }
            Abbreviation::Calendar => {
                if number {
                    return Verdict::Go;
                }
                // "sat", "sun", "mar" are words when small.
                Verdict::likely_if(opens || word[0].is_ascii_lowercase())
            }
            Abbreviation::Final => {
                if opens && c.is_uppercase() && at_capital(next) && !self.adjunct(text) {
                    return Verdict::End;
                }
                // "Offenders etc. (Scotland) Act 2005"
                if bracket && !opens {
                    return if word.eq_ignore_ascii_case(b"etc") { Verdict::Go } else { Verdict::Unlikely };
                }
                if dotted(word) {
                    // "At 5 a.m. Mr Smith": a time alone is no sentence.
                    if self.adjunct(text) {
                        return Verdict::Unlikely;
                    }
                    let time = matches!(word, b"p.m" | b"a.m" | b"P.M" | b"A.M") || is_rate(word);
                    if time && c.is_uppercase() {
                        return Verdict::End;
                    }
                    return Verdict::likely_if(opens && !number);
                }
                Verdict::likely_if(c.is_uppercase() && !single)
            }
        }
    }

    /// Whether the sentence so far is nothing but a preposition and a word or two.
    fn adjunct(&self, text: &str) -> bool {
        let so_far = &text[self.start..self.stop];
        if so_far.len() > 32 {
            return false;
        }
        let mut words = so_far.split_ascii_whitespace();
        let first = words.next().unwrap_or("");
        let preposition =
            ["At", "By", "From", "Around", "Before", "After", "Since", "Until", "About", "Between", "On"];
        preposition.contains(&first) && words.count() <= 3
    }

    /// A single capital: an initial, or the last letter of "Plan B".
    fn initial(&self, text: &str, letter: u8, opens: bool, c: char) -> Verdict {
        let bytes = text.as_bytes();
        if !c.is_uppercase() {
            return Verdict::Likely;
        }
        let gap = self.stop - 1;
        let mut before = word_before(bytes, gap.saturating_sub(1), 24);
        // "… and app. C. The"
        if before.is_empty() && gap >= 3 && bytes[gap - 2..gap] == *b". " {
            before = word_before(bytes, gap - 2, 24);
            if lexicon::abbreviation(before) != Some(Abbreviation::Reference) {
                before = b"";
            }
        }
        let named = before.first().is_some_and(u8::is_ascii_uppercase);
        let glued = !char_before(text, gap).is_whitespace();
        // "Plan B. The"
        let class = before.first().is_some_and(u8::is_ascii_lowercase) || lexicon::numbered(before);
        let noun = lexicon::numbered(before) && goes_on_small(bytes, self.next);
        if (opens && class || noun) && !glued && at_capital(word_after(bytes, self.next, 24)) {
            return Verdict::End;
        }
        if letter == b'I' {
            return Verdict::likely_if(!named || opens);
        }
        Verdict::likely_if(opens && (!named || before.len() > 1) && !glued)
    }

    /// Whether `word`, before the stop, is a number and no list marker: of several digits, or with a word before it.
    fn closes_number(&self, bytes: &[u8], word: &[u8]) -> bool {
        let before = &bytes[self.start.min(self.stop - word.len())..self.stop - word.len()];
        word.iter().all(u8::is_ascii_digit)
            && (word.len() > 1 || matches!(before, [.., last, b' '] if last.is_ascii_alphabetic()))
    }

    /// Whether `word`, before the stop, is a label's number or letter, or a country's letters, and a clause follows at `at`:
    /// "Read Chapter 4. Costs are", "Annex C. Parents must", "… across the U.S. Results were".
    fn ends_label(&self, text: &str, word: &[u8], at: usize) -> bool {
        let bytes = text.as_bytes();
        match *word {
            // The letter is no abbreviation.
            [letter @ b'A'..=b'Z'] => {
                let opens = opener(word_after(bytes, at, 24));
                self.initial(text, letter, opens, char_at(text, at)) == Verdict::End
            }
            _ if self.newline || at > self.next => false,
            [b'0'..=b'9', ..] => {
                (self.ends_reference(bytes, word) || self.ends_count(bytes, word)) && goes_on_small(bytes, at)
            }
            _ => self.ends_country(bytes, word) && opens_clause(bytes, at),
        }
    }

    /// Whether `word`, before the stop, is the number of what the word before it names, within a sentence: "in Annex 2".
    fn ends_reference(&self, bytes: &[u8], word: &[u8]) -> bool {
        let at = self.stop - word.len();
        let number = word.len() < 4 && word.iter().all(u8::is_ascii_digit);
        if !number || at < self.start + 2 || bytes[at - 1] != b' ' {
            return false;
        }
        let noun = word_before(bytes, at - 1, 24);
        lexicon::numbered(noun) && at - 1 - noun.len() > self.start
    }

    /// Whether `word`, before the stop, is a short number behind a verb or a preposition, and not the first of a list: "was 7".
    fn ends_count(&self, bytes: &[u8], word: &[u8]) -> bool {
        let at = self.stop - word.len();
        let number = word.len() < 4 && word.iter().all(u8::is_ascii_digit) && word != b"1";
        number
            && at > self.start + 2
            && bytes[at - 1] == b' '
            && lexicon::counts(word_before(bytes, at - 1, 16))
    }

    /// Whether `word`, before the stop, is the number of what opens the sentence, and its title follows at `title`:
    /// "Chapter 3. Costs and savings".
    fn numbers_title(&self, bytes: &[u8], word: &[u8], title: usize) -> bool {
        let at = self.stop - word.len();
        let number = word.len() < 4 && word.iter().all(u8::is_ascii_digit);
        number
            && at > self.start
            && bytes[at - 1] == b' '
            && lexicon::numbered(&bytes[self.start..at - 1])
            && !self.newline
            && !opener(word_after(bytes, title, 24))
    }

    /// Whether `word`, before the stop, is a country's letters behind "the": "across the U.S".
    fn ends_country(&self, bytes: &[u8], word: &[u8]) -> bool {
        let so_far = &bytes[self.start.min(self.stop - word.len())..self.stop - word.len()];
        dotted(word) && word.iter().all(|b| !b.is_ascii_lowercase()) && so_far.ends_with(b" the ")
    }

    /// Whether the sentence so far is a list marker and nothing else.
    fn marker_only(&self, text: &str) -> bool {
        self.stop - self.start <= 12
            && marker::marker(text, self.start).is_some_and(|m| {
                m.end == self.end
                    || m.shape == marker::Shape::Bullet
                        && marker::marker(text, skip_space(text, m.end)).is_some_and(|m| m.end == self.end)
            })
    }
}

/// The character before `word`, which ends at `stop`.
fn before_word(text: &str, stop: usize, word: &[u8]) -> Option<char> {
    let at = stop - word.len();
    (at > 0).then(|| char_before(text, at))
}

/// Whether what stands unbroken around `at` looks like a web or mail address.
fn is_address(bytes: &[u8], at: usize) -> bool {
    let floor = at.saturating_sub(64);
    let start = bytes[floor..at].iter().rposition(u8::is_ascii_whitespace).map_or(floor, |i| floor + i + 1);
    let rest = &bytes[at..bytes.len().min(at + 32)];
    let end = at + rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
    let token = &bytes[start..end];
    token.starts_with(b"www.") || token.iter().any(|b| matches!(b, b'@' | b'/' | b'=' | b'\\' | b'_'))
}

/// Letters with stops between, as `U.S.A`.
fn dotted(word: &[u8]) -> bool {
    word.len() >= 3
        && word.iter().enumerate().all(|(i, b)| if i % 2 == 0 { b.is_ascii_alphabetic() } else { *b == b'.' })
}

/// A number from 1000 to 2099.
fn is_year(word: &[u8]) -> bool {
    matches!(word, [b'1', _, _, _] | [b'2', b'0', _, _]) && word.iter().all(u8::is_ascii_digit)
}

/// Three letters or more, the first of which is a capital, the others all small or all capitals.
fn is_name(word: &[u8]) -> bool {
    let [first, rest @ ..] = word else { return false };
    first.is_ascii_uppercase()
        && rest.len() > 1
        && (rest.iter().all(u8::is_ascii_lowercase) || rest.iter().all(u8::is_ascii_uppercase))
}

/// Whether the word with a capital at `at` is of small letters, and a word in small letters follows it: "Costs are".
fn goes_on_small(bytes: &[u8], at: usize) -> bool {
    let word = word_after(bytes, at, 24);
    word.len() > 1
        && word[1..].iter().all(|b| b.is_ascii_lowercase() || *b >= 0x80)
        && matches!(bytes.get(at + word.len()..), Some([b' ', b'a'..=b'z', ..]))
}

/// Whether a clause begins with the word at `at`, which is no body of a country: "Results were".
fn opens_clause(bytes: &[u8], at: usize) -> bool {
    let word = word_after(bytes, at, 24);
    let second = word_after(bytes, at + word.len() + 1, 24);
    goes_on_small(bytes, at)
        && !lexicon::national(word)
        && (lexicon::finite(second)
            || matches!(second, b"also" | b"later" | b"never" | b"now" | b"soon" | b"then"))
}

/// Whether `word` is written with a stop before a name: "right hon. and learned", "Lt. Gen.".
fn is_title(word: &[u8]) -> bool {
    lexicon::abbreviation(word) == Some(Abbreviation::Title)
}

/// Money by the year, the week, the hour: "£40 p.a."
fn is_rate(word: &[u8]) -> bool {
    matches!(word, b"p.a" | b"p.w" | b"p.h" | b"p.d" | b"p.c.m")
}

/// Two capitals or more.
fn all_capitals(word: &[u8]) -> bool {
    word.len() > 1 && word.iter().all(u8::is_ascii_uppercase)
}

/// Whether `word` is more than a single capital.
fn at_capital(word: &[u8]) -> bool {
    word.len() > 1 || matches!(word, b"I" | b"A")
}

/// Whether an attribution starts at `at`: up to four words with capitals, or a pronoun, and a verb of speech.
fn is_attribution(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let mut at = at;
    for i in 0..5 {
        let word = word_after(bytes, at, 24);
        if word.is_empty() {
            return false;
        }
        if i == 0 && matches!(word, b"he" | b"she" | b"they" | b"we" | b"I" | b"it") {
            return lexicon::speech(word_after(bytes, at + word.len() + 1, 24));
        }
        if lexicon::speech(word) {
            return true;
        }
        // "… millions.” He told me": a pronoun with a capital opens a sentence of its own.
        if i == 0 && matches!(word, b"He" | b"She" | b"They" | b"We" | b"It" | b"You" | b"This" | b"The") {
            return false;
        }
        if !char_at(text, at).is_uppercase() {
            return false;
        }
        at += word.len();
        // "Mr. Smith", "J. Smith"
        at += usize::from(bytes.get(at) == Some(&b'.') && word.len() <= 4);
        at += usize::from(bytes.get(at) == Some(&b' ') || bytes.get(at) == Some(&b'\n'));
    }
    false
}
