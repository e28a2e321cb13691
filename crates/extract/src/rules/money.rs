//! Sums of money: `£3m`, `£130 million`, `40p`, `£2-3m`, `2 million euros`, and `3m` where the sign was lost.

use crate::anchors::Anchors;
use crate::phrase::number::whole;
use crate::words::{Sense, sense};
use crate::{Candidate, Candidates, Document, Priority, Recogniser};
use greenpaper_core::{Currency, MentionKind, Money, Value};
use greenpaper_text::TokenKind;
use rust_decimal::Decimal;

/// Finds sums.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MoneyRecogniser;

impl Recogniser for MoneyRecogniser {
    fn name(&self) -> &'static str {
        "money"
    }

    fn recognise(&self, document: &Document<'_>, found: &mut Candidates) {
        for unit in document.units() {
            let mut at = unit.tokens.start;
            let limit = unit.tokens.end;
            let low = at;
            loop {
                at = document.next(at, limit, Anchors::SUM);
                if at >= limit {
                    break;
                }
                let reading = match document.tokens()[at].kind {
                    TokenKind::Currency => signed(document, at, limit),
                    TokenKind::Number => may_be_worded(document, at)
                        .then(|| worded(document, at, limit))
                        .flatten()
                        .or_else(|| pence(document, at, limit))
                        .or_else(|| unsigned_count(document, at, low, limit)),
                    TokenKind::Quantity => {
                        worded(document, at, limit).or_else(|| unsigned(document, at, low, limit))
                    }
                    TokenKind::Word | TokenKind::Acronym if may_spell(document, at) => {
                        spelt(document, at, limit)
                    }
                    _ => None,
                };
                let Some(reading) = reading.filter(|it| !in_compound(document, low, at, it.end)) else {
                    at += 1;
                    continue;
                };
                if let Some(span) = document.span(at..reading.end) {
                    let priority = if reading.sure { Priority::Certain } else { Priority::Pattern };
                    let mut candidate = Candidate::new(span, MentionKind::Money).with_priority(priority);
                    candidate.value = reading.value;
                    found.add(document, candidate);
                }
                at = reading.end;
            }
        }
    }
}

/// Whether a currency's name may stand after a figure, or after a figure and its magnitude.
fn may_be_worded(document: &Document<'_>, at: usize) -> bool {
    (at + 1..at + 3).any(|it| document.lexeme(it).sense.is(Sense::CURRENCY))
}

/// Whether a sum in words may begin at a token.
fn may_spell(document: &Document<'_>, at: usize) -> bool {
    let next = document.lexeme(at + 1).sense.is(Sense::MAGNITUDE)
        || document
            .tokens()
            .get(at + 1)
            .is_some_and(|it| it.span.len() == 1 && document.text().as_bytes()[it.span.start()] == b'-');
    next || document.lexeme(at).sense.is(Sense::SUM)
}

/// A sum that was read.
struct Reading {
    end: usize,
    value: Option<Value>,
    sure: bool,
}

fn in_compound(doc: &Document<'_>, low: usize, start: usize, end: usize) -> bool {
    let hyphen = |at: usize| doc.tokens().get(at).is_some_and(|it| it.kind == TokenKind::Hyphen);
    (start > low && hyphen(start - 1) && doc.joined_to_next(start - 1))
        || (hyphen(end) && doc.joined_to_next(end - 1))
}

fn currency(sign: &str) -> Option<Currency> {
    let sign = sign.trim_end_matches(' ');
    Some(match sign {
        "£" | "￡" => Currency::GBP,
        "€" => Currency::EUR,
        "$" | "US$" | "USD" | "US$." => Currency::USD,
        "A$" | "AU$" | "AUD" => "AUD".parse().ok()?,
        "C$" | "CA$" | "CAD" => "CAD".parse().ok()?,
        "NZ$" => "NZD".parse().ok()?,
        "HK$" => "HKD".parse().ok()?,
        "¥" => "JPY".parse().ok()?,
        "GBP" => Currency::GBP,
        "EUR" => Currency::EUR,
        "CHF" => "CHF".parse().ok()?,
        _ => return None,
    })
}

/// What figures are multiplied by, in small letters.
pub(super) const MAGNITUDES: [&str; 16] = [
    "m", "mn", "million", "millions", "mil", "bn", "b", "billion", "billions", "tn", "trn", "t", "trillion",
    "k", "thousand", "hundred",
];

/// What `m`, `bn`, `million` multiply by.
fn magnitude(word: &str) -> Option<u64> {
    if !sense(word).is(Sense::MAGNITUDE) {
        return None;
    }
    let is = |words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(word));
    if is(&["m", "mn", "million", "millions", "mil"]) {
        Some(1_000_000)
    } else if is(&["bn", "b", "billion", "billions"]) {
        Some(1_000_000_000)
    } else if is(&["tn", "trn", "t", "trillion"]) {
        Some(1_000_000_000_000)
    } else if is(&["k", "thousand"]) {
        Some(1_000)
    } else if is(&["hundred"]) {
        Some(100)
    } else {
        None
    }
}

/// A figure with or without a magnitude glued on: its amount, and whether it had one.
fn figure(word: &str) -> Option<(Decimal, bool)> {
    let end = word.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')).count();
    let (figures, suffix) = word.split_at(end);
    if figures.is_empty() || figures.len() > 24 {
        return None;
    }
    let plain: String = figures.chars().filter(|c| *c != ',').collect();
    let amount: Decimal = plain.trim_end_matches('.').parse().ok()?;
    if suffix.is_empty() {
        return Some((amount, false));
    }
    let amount = amount.checked_mul(Decimal::from(magnitude(suffix)?))?;
    Some((amount, true))
}

/// The figure at token `at` with the magnitudes after it: the amount, the token after, whether it had a magnitude.
fn amount(doc: &Document<'_>, at: usize, limit: usize) -> Option<(Decimal, usize, bool)> {
    if at >= limit {
        return None;
    }
    let (mut amount, mut scaled) = figure(doc.word(at))?;
    let mut end = at + 1;
    while !scaled || end == at + 1 {
        if end >= limit {
            break;
        }
        let word = doc.word(end);
        // `£130 million`, `£2 m`; a lone letter only where it ends the sum.
        let Some(by) = magnitude(word).filter(|_| word.len() > 1 || matches!(word, "m" | "k")) else { break };
        if scaled || matches!(word, "hundred" | "b" | "t") && word.len() == 1 {
            break;
        }
        amount = amount.checked_mul(Decimal::from(by))?;
        scaled = true;
        end += 1;
    }
    Some((amount, end, scaled))
}

/// A sum in whole units, or to the penny: `3000000`, `3.50`.
fn money(amount: Decimal, currency: Currency) -> Money {
    let mut amount = amount.normalize();
    if amount.scale() == 1 {
        amount.rescale(2);
    }
    Money { amount, currency }
}

/// `£3m`, `£130 million`, `£2-3m`, `£2m-£3m`
fn signed(doc: &Document<'_>, at: usize, limit: usize) -> Option<Reading> {
    let currency = currency(doc.word(at))?;
    let (first, mut end, scaled) = amount(doc, at + 1, limit)?;
    let low = money(first, currency);
    let mut value = Value::Money(low);
    let dash = doc.tokens().get(end).is_some_and(|it| matches!(it.kind, TokenKind::Hyphen | TokenKind::Dash));
    let to = end < limit && doc.word(end) == "to";
    if end + 1 < limit && (dash || to) {
        let repeated = doc.word(end + 1) == doc.word(at);
        let from = end + 1 + usize::from(repeated);
        let figures = doc.word(from).starts_with(|c: char| c.is_ascii_digit());
        if figures
            && (dash || !repeated || !scaled && first < Decimal::from(1000))
            && let Some((second, after, scaled_too)) = amount(doc, from, limit)
            && (dash || scaled_too)
        {
            // `£2-3m`: the magnitude of the second is that of the first.
            let first = if scaled
                || !scaled_too
                || repeated && second > first && !scaled && first > Decimal::from(1000)
            {
                Some(first)
            } else {
                scale_of(doc, from, after).and_then(|by| first.checked_mul(Decimal::from(by)))
            };
            if let Some(first) = first.filter(|it| *it < second) {
                value = Value::MoneyRange(money(first, currency), money(second, currency));
                end = after;
            }
        }
    }
    Some(Reading { end, value: Some(value), sure: true })
}

/// The magnitude that the figure from token `from` up to `end` has.
fn scale_of(doc: &Document<'_>, from: usize, end: usize) -> Option<u64> {
    let word = doc.word(from);
    let suffix = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
    if suffix.is_empty() { magnitude(doc.word(end - 1)) } else { magnitude(suffix) }
}

/// `40p`, `50 pence`
fn pence(doc: &Document<'_>, at: usize, limit: usize) -> Option<Reading> {
    let next = doc.tokens().get(at + 1).filter(|_| at + 1 < limit)?;
    let word = doc.word(at + 1);
    let glued = next.kind == TokenKind::Unit && word == "p" && doc.joined_to_next(at);
    if !(glued || matches!(word, "pence" | "penny")) {
        return None;
    }
    let (amount, scaled) = figure(doc.word(at))?;
    if scaled {
        return None;
    }
    let amount = amount.checked_div(Decimal::from(100))?;
    Some(Reading { end: at + 2, value: Some(Value::Money(money(amount, Currency::GBP))), sure: true })
}

/// The currency that a noun is, in the plural.
fn noun(word: &str) -> Option<Currency> {
    Some(match word {
        "pounds" => Currency::GBP,
        "euros" | "euro" => Currency::EUR,
        "dollars" => Currency::USD,
        _ => return None,
    })
}

/// `3 million pounds`, `500 euros`, `3m pounds`
fn worded(doc: &Document<'_>, at: usize, limit: usize) -> Option<Reading> {
    let (amount, end, scaled) = amount(doc, at, limit)?;
    let currency = noun(if end < limit { doc.word(end) } else { "" })?;
    // Two pounds may be a weight.
    if currency == Currency::GBP && !scaled && amount < Decimal::from(20) {
        return None;
    }
    let weight = end + 2 < limit
        && (doc.word(end + 1) == "in" && doc.word(end + 2) == "weight"
            || matches!(doc.word(end + 1), "heavier" | "lighter"));
    (!weight).then(|| Reading {
        end: end + 1,
        value: Some(Value::Money(money(amount, currency))),
        sure: true,
    })
}

/// `a million pounds`, `half a million pounds`, `two million pounds`, `GBP 3m`
fn spelt(doc: &Document<'_>, at: usize, limit: usize) -> Option<Reading> {
    let word = doc.word(at);
    if matches!(word, "GBP" | "EUR" | "USD") {
        let currency = currency(word)?;
        let (amount, end, _) = amount(doc, at + 1, limit)?;
        return Some(Reading { end, value: Some(Value::Money(money(amount, currency))), sure: true });
    }
    let half = word.eq_ignore_ascii_case("half");
    // `two million`, `twenty-five million`: a magnitude is near, or there is nothing to read.
    let second = if at + 1 < limit { doc.word(at + 1) } else { "" };
    if !(half || second == "-" || magnitude(second).is_some_and(|_| second.len() > 2)) {
        return None;
    }
    let first = at + usize::from(half);
    let next = |it: usize| if it < limit { doc.word(it) } else { "" };
    let (count, after) = if matches!(next(first), "a" | "A") && magnitude(next(first + 1)).is_some() {
        (Some(1), first + 1)
    } else {
        let (count, after) = crate::phrase::number::count(doc, first, limit)?;
        match count {
            crate::phrase::number::Count::Exactly(n) => (Some(n), after),
            _ => (None, after),
        }
    };
    let by = magnitude(next(after)).filter(|_| next(after).len() > 2)?;
    let currency = noun(next(after + 1))?;
    let mut amount = Decimal::from(count?).checked_mul(Decimal::from(by))?;
    if half {
        amount = amount.checked_div(Decimal::from(2))?;
    }
    Some(Reading { end: after + 2, value: Some(Value::Money(money(amount, currency))), sure: true })
}

/// Verbs and nouns of money before a bare figure.
const BEFORE: &[&str] = &[
    "cost",
    "costs",
    "costing",
    "spend",
    "spends",
    "spent",
    "spending",
    "pay",
    "pays",
    "paid",
    "paying",
    "save",
    "saves",
    "saved",
    "saving",
    "savings",
    "raise",
    "raised",
    "raises",
    "raising",
    "invest",
    "invested",
    "investing",
    "withdraw",
    "withdrawing",
    "withdrew",
    "withdrawn",
    "cut",
    "cutting",
    "worth",
    "provide",
    "provided",
    "providing",
    "owe",
    "owes",
    "owed",
    "owing",
    "fund",
    "funding",
    "lose",
    "lost",
    "losing",
    "borrow",
    "borrowed",
    "budget",
    "needs",
    "need",
    "find",
    "wants",
    "claim",
    "claimed",
    "claw",
    "sold",
    "bought",
    "donated",
    "gave",
    "give",
    "gives",
    "awarded",
    "fined",
    "debt",
    "debts",
    "deficit",
    "deficits",
    "overspent",
    "overspend",
    "shortfall",
    "gap",
    "allocated",
    "grant",
    "owned",
    "earn",
    "earned",
    "bid",
    "bids",
    "secured",
    "further",
    "additional",
    "get",
    "gets",
    "got",
    "received",
    "receive",
    "attract",
    "attracted",
];

/// Nouns of money after a bare figure.
const AFTER: &[&str] = &[
    "grant",
    "grants",
    "fund",
    "funds",
    "funding",
    "budget",
    "budgets",
    "deficit",
    "overspend",
    "underspend",
    "shortfall",
    "cut",
    "cuts",
    "package",
    "boost",
    "programme",
    "scheme",
    "contract",
    "contracts",
    "saving",
    "savings",
    "investment",
    "pot",
    "debt",
    "debts",
    "bill",
    "loan",
    "cash",
    "gap",
    "injection",
    "bailout",
    "windfall",
    "settlement",
    "fee",
    "fees",
    "fine",
    "refurbishment",
    "project",
    "surplus",
    "reserves",
    "turnover",
    "black",
    "hole",
    "initiative",
    "plan",
    "lower",
    "higher",
    "pay-off",
    "rescue",
    "bid",
    "less",
    "more",
    "extra",
    "lottery",
];

/// `3m` without its sign, where what stands around it is of money.
fn unsigned(doc: &Document<'_>, at: usize, low: usize, limit: usize) -> Option<Reading> {
    let word = doc.word(at);
    let (amount, scaled) = figure(word)?;
    let suffix = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
    // `5t` and `5b` are no sums; `3m` may be metres, `3K` a run.
    if !scaled || !matches!(suffix, "m" | "bn" | "k" | "mn" | "tn" | "M" | "BN" | "Bn") {
        return None;
    }
    stands(doc, at, low, limit, suffix == "bn").then(|| Reading {
        end: at + 1,
        value: Some(Value::Money(money(amount, Currency::GBP))),
        sure: false,
    })
}

/// `40,000` where a sum with its sign lost stands in the same sentence: `has 40,000 of it`.
fn unsigned_count(doc: &Document<'_>, at: usize, _low: usize, limit: usize) -> Option<Reading> {
    let word = doc.word(at);
    let amount = whole(word).filter(|_| word.contains(','))?;
    // What stays of a sum that was told before: `40,000 of it`.
    let of_it = at + 2 < limit && doc.word(at + 1) == "of" && matches!(doc.word(at + 2), "it" | "that");
    of_it.then(|| Reading {
        end: at + 1,
        value: Some(Value::Money(money(amount.into(), Currency::GBP))),
        sure: false,
    })
}

fn stands(doc: &Document<'_>, at: usize, low: usize, limit: usize, large: bool) -> bool {
    let next = if at + 1 < limit && !doc.starts_sentence(at + 1) { doc.word(at + 1) } else { "" };
    let is = |word: &str, words: &[&str]| words.iter().any(|it| it.eq_ignore_ascii_case(word));
    let ends = next.is_empty() || !doc.tokens()[at + 1].kind.is_word();
    let follows = ends
        || is(
            next,
            &[
                "at", "for", "to", "from", "in", "on", "over", "by", "and", "but", "a", "this", "last",
                "next", "per", "each", "every", "into", "short", "as", "when", "after", "since", "because",
                "which", "or", "through", "under", "out", "until", "with",
            ],
        );
    if is(next, AFTER) {
        // `1.2m more people`
        let counted = matches!(next, "more" | "extra" | "less" | "lower" | "higher")
            && doc.word((at + 2).min(limit - 1)).ends_with('s');
        return !counted;
    }
    let led = (1..=5).any(|back| {
        at >= low + back
            && is(doc.word(at - back), BEFORE)
            && !(back > 1 && doc.starts_sentence(at - back + 1))
    });
    if large {
        return follows;
    }
    follows && led
}
