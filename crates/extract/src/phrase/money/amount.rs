//! Amounts in figures: tokens in; the number, where it ends and whether a magnitude multiplied it out.

use crate::document::Document;
use crate::lexicon::{class, classes_of};
use crate::phrase::number::magnitude;
use greenpaper_text::TokenKind;
use rust_decimal::Decimal;

/// An amount that was read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Amount {
    /// The number; `None` where the figures can be read in more than one way.
    pub(crate) number: Option<Decimal>,
    /// The token after it.
    pub(crate) end: usize,
    /// What the figures were multiplied by: a million of `3m`.
    pub(crate) scale: Option<u64>,
    /// How many bytes at the end of the last token are no part of it: two of `120pw`.
    pub(crate) cut: usize,
}

/// A figure's digits and what is glued on behind them: `3` and `m`, `2½` and nothing.
fn parts(word: &str) -> Option<(&str, &str)> {
    let end = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.' | '½' | '¼' | '¾')));
    let (figures, suffix) = word.split_at(end.unwrap_or(word.len()));
    let counts = figures.contains(|c: char| c.is_ascii_digit() || matches!(c, '½' | '¼' | '¾'));
    (counts && !figures.starts_with(',') && figures.len() <= 24)
        .then_some((figures.trim_end_matches(['.', ',']), suffix))
}

/// What is glued on behind a figure: `m` of `3m`.
pub(crate) fn suffix(word: &str) -> &str {
    parts(word).map_or("", |it| it.1)
}

/// The number that figures are; `None` where they can be read in more than one way, as `1,23,456`, `10,00` and `10.000` can.
fn number(figures: &str) -> Option<Decimal> {
    let (whole, fraction) = match figures.char_indices().last()? {
        (at, '½') => (&figures[..at], Decimal::new(5, 1)),
        (at, '¼') => (&figures[..at], Decimal::new(25, 2)),
        (at, '¾') => (&figures[..at], Decimal::new(75, 2)),
        _ => (figures, Decimal::ZERO),
    };
    if whole.is_empty() {
        return Some(fraction);
    }
    let (units, decimals) = whole.split_once('.').unwrap_or((whole, ""));
    let mut groups = units.split(',');
    let first = groups.next()?;
    let mut groups = groups.peekable();
    if groups.peek().is_some() && !(1..=3).contains(&first.len()) || groups.any(|it| it.len() != 3) {
        return None;
    }
    let odd = decimals.bytes().any(|b| !b.is_ascii_digit())
        || decimals == "000"
        || !fraction.is_zero() && whole.contains('.');
    if odd {
        return None;
    }
    let plain: String = whole.chars().filter(|c| *c != ',').collect();
    plain.trim_end_matches('.').parse::<Decimal>().ok()?.checked_add(fraction)
}

/// The figure at token `at`, with the thousands that blanks set off and the magnitude that is glued on or follows.
pub(crate) fn amount(doc: &Document<'_>, at: usize, limit: usize) -> Option<Amount> {
    if at < limit { amount_of(doc, doc.word(at), at, limit) } else { None }
}

/// The amount that begins with `word`, which ends token `at`.
pub(crate) fn amount_of(doc: &Document<'_>, word: &str, at: usize, limit: usize) -> Option<Amount> {
    let (figures, suffix) = parts(word)?;
    if !suffix.is_empty() {
        return glued(at, figures, suffix);
    }
    let mut read = Amount { number: number(figures), end: at + 1, scale: None, cut: 0 };
    if let Some(longer) = thousands(doc, at, limit, figures) {
        read = longer;
    }
    if read.scale.is_none()
        && let Some((by, end)) = magnitude_after(doc, read.end, limit)
    {
        read = scaled(Amount { end, ..read }, by);
    }
    let uncertain = read.cut == 0 && (goes_on(doc, read.end, limit) || is_broken(doc, at, read, limit));
    Some(if uncertain { Amount { number: None, ..read } } else { read })
}

fn scaled(amount: Amount, by: u64) -> Amount {
    let number = amount.number.and_then(|it| it.checked_mul(Decimal::from(by)));
    Amount { number, scale: Some(by), ..amount }
}

/// A figure with something glued on: a magnitude, a rate that is no part of the sum, or what makes it uncertain: `1000s`.
fn glued(at: usize, figures: &str, suffix: &str) -> Option<Amount> {
    let read = Amount { number: number(figures), end: at + 1, scale: None, cut: 0 };
    if let Some(by) = magnitude(suffix) {
        return Some(scaled(read, by));
    }
    if classes_of(suffix).any(class::RATE_SUFFIX) {
        return Some(Amount { cut: suffix.len(), ..read });
    }
    Some(Amount { number: None, ..read })
}

/// Figures whose thousands are set off by blanks: `10 000`, `1 250 000`.
fn thousands(doc: &Document<'_>, at: usize, limit: usize, first: &str) -> Option<Amount> {
    if !(1..=3).contains(&first.len()) || !first.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (mut all, mut end, mut after, mut certain) = (first.to_string(), at + 1, at + 1, true);
    let mut suffix = "";
    while suffix.is_empty() {
        // `1,200pcm` is three tokens.
        let comma = end + 1 < limit && doc.word(end) == "," && is_joined(doc, end) && is_joined(doc, end + 1);
        if !(comma || end < limit && is_blank(doc, end)) {
            break;
        }
        end += usize::from(comma);
        let Some((figures, glued)) = parts(doc.word(end)) else { break };
        let whole = figures.split('.').next().unwrap_or_default();
        if whole.len() != 3 || !whole.bytes().all(|b| b.is_ascii_digit()) || all.contains('.') {
            break;
        }
        // `£5 200 times`: only noughts, or a blank that does not break, are thousands beyond doubt.
        certain &=
            whole == "000" || all.len() > 3 || !is_plain_blank(doc, end) || !counts(doc, end + 1, limit);
        all.push_str(figures);
        suffix = glued;
        end += 1;
        after = end;
    }
    let end = after;
    if end == at + 1 {
        return None;
    }
    if !certain {
        return Some(Amount { number: None, end: at + 1, scale: None, cut: 0 });
    }
    let read = Amount { number: number(&all), end, scale: None, cut: 0 };
    if suffix.is_empty() { Some(read) } else { glued(end - 1, &all, suffix) }
}

/// What stands between token `at` and the one before it.
fn gap<'a>(doc: &Document<'a>, at: usize) -> &'a str {
    let tokens = doc.tokens();
    doc.text().get(tokens[at - 1].span.end()..tokens[at].span.start()).unwrap_or_default()
}

/// Whether nothing stands between token `at` and the one before it.
fn is_joined(doc: &Document<'_>, at: usize) -> bool {
    doc.joined_to_next(at - 1)
}

/// Whether one blank, of whatever sort, stands before token `at`.
fn is_blank(doc: &Document<'_>, at: usize) -> bool {
    let gap = gap(doc, at);
    gap.chars().count() == 1 && gap.chars().all(char::is_whitespace)
}

fn is_plain_blank(doc: &Document<'_>, at: usize) -> bool {
    gap(doc, at) == " "
}

/// Whether a word in small letters that may be a plural stands at token `at`.
fn counts(doc: &Document<'_>, at: usize, limit: usize) -> bool {
    at < limit && doc.word(at).starts_with(|c: char| c.is_ascii_lowercase()) && doc.word(at).ends_with('s')
}

/// The magnitude at token `at`, with or without a hyphen before it, and the token after it: `130 million`, `2 m`,
/// `1.5-million`. A lone letter only where it ends the sum.
fn magnitude_after(doc: &Document<'_>, at: usize, limit: usize) -> Option<(u64, usize)> {
    let hyphen = at + 1 < limit && doc.hyphen_follows(at - 1);
    let at = at + usize::from(hyphen);
    let word = if at < limit { doc.word(at) } else { "" };
    let fits = if hyphen { word.len() > 3 } else { word.len() > 1 || matches!(word, "m" | "k" | "M") };
    let by = magnitude(word).filter(|_| fits)?;
    // `9 thousand million`
    let again = if at + 1 < limit { doc.word(at + 1) } else { "" };
    match magnitude(again).filter(|_| again.len() > 3) {
        Some(more) => Some((by.checked_mul(more)?, at + 2)),
        None => Some((by, at + 1)),
    }
}

/// Whether what stands behind the figures from token `at` on may be a part of them that is written in no way known here: `3, 000`,
/// `5 00`, `1 1/2m`, `2 ¾ million`.
fn is_broken(doc: &Document<'_>, at: usize, read: Amount, limit: usize) -> bool {
    let word = |it: usize| if it < limit { doc.word(it) } else { "" };
    // `1 and a half million`, `3 B`
    let half = word(read.end) == "and"
        && word(read.end + 1) == "a"
        && matches!(word(read.end + 2), "half" | "quarter");
    if half || read.scale.is_none() && matches!(word(read.end), "B" | "K" | "T" | "b" | "t") {
        return true;
    }
    let comma = usize::from(word(read.end) == "," && is_joined(doc, read.end));
    let next = read.end + comma;
    if read.scale.is_some()
        || next >= limit
        || !(doc.tokens()[next].kind.is_numeric() || doc.word(next).starts_with(['½', '¼', '¾']))
    {
        return false;
    }
    let word = doc.word(next);
    let noughts = word.len() > 1 && word.starts_with('0') && word.bytes().all(|b| b.is_ascii_digit());
    let fraction = comma == 0 && (word.contains('/') || word.starts_with(['½', '¼', '¾']));
    doc.word(at).len() <= 3 && (noughts || fraction)
}

/// Whether letters or figures are glued on to a sum that ends before token `at`: `£5x`, `£1’000`.
fn goes_on(doc: &Document<'_>, at: usize, limit: usize) -> bool {
    let kind = |it: usize| doc.tokens()[it].kind;
    let word =
        |it: usize| it < limit && doc.joined_to_next(it - 1) && (kind(it).is_word() || kind(it).is_numeric());
    let mark = at + 1 < limit && doc.joined_to_next(at - 1) && matches!(doc.word(at), "’" | "'" | "‘");
    word(at) && kind(at) != TokenKind::Clitic || mark && kind(at + 1).is_numeric() && word(at + 1)
}
