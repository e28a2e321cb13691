//! Text helpers: spellings of a name brought to one; what is written in, a string to compare or keep out. Each stands here
//! once.

/// What is written, white space between words as one blank.
pub(crate) fn collapse_space(written: &str) -> String {
    if is_plain(written) {
        return written.to_owned();
    }
    let mut out = String::with_capacity(written.len());
    for word in written.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether a text is ASCII with no white space but single blanks between words.
fn is_plain(text: &str) -> bool {
    // What stands before the first word counts as a blank.
    let mut last = b' ';
    let plain = text.bytes().all(|byte| {
        let fits = byte.is_ascii_graphic() || byte == b' ' && last != b' ';
        last = byte;
        fits
    });
    plain && last != b' '
}

/// A name in small letters, white space as one blank, curly apostrophes straight.
pub(crate) fn fold_name(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    fold_name_into(name, &mut folded);
    folded
}

/// The same, in place of what `folded` holds.
pub(crate) fn fold_name_into(name: &str, folded: &mut String) {
    folded.clear();
    if is_plain(name) {
        folded.push_str(name);
        folded.make_ascii_lowercase();
        return;
    }
    for word in name.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for c in word.chars() {
            match c {
                '’' => folded.push('\''),
                c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
                c => folded.extend(c.to_lowercase()),
            }
        }
    }
}

/// Whether a word is written as names are: a capital, then small letters; `McNally`, `O'Brien`, `D’Arcy` too.
pub(crate) fn is_title(word: &str) -> bool {
    let mut small = false;
    let mut chars = word.chars();
    let first = chars.next().is_some_and(char::is_uppercase);
    for c in chars {
        small |= c.is_lowercase();
        if !c.is_alphabetic() && c != '\'' && c != '’' {
            return false;
        }
    }
    first && small
}

/// Whether a word is one or several capitals with or without stops: `J`, `J.`, `J.K.`
pub(crate) fn is_initial(word: &str) -> bool {
    match word.as_bytes() {
        [a] => a.is_ascii_uppercase() && *a != b'I',
        bytes => {
            (2..=8).contains(&bytes.len())
                && bytes.len() % 2 == 0
                && bytes.chunks(2).all(|pair| pair[0].is_ascii_uppercase() && pair[1] == b'.')
        }
    }
}
