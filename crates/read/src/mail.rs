//! Mail as it was sent: a message goes in, an article comes out, its quoted replies and signature as furniture.

use crate::ReadOptions;
use crate::decode::decode;
use crate::fragment::pieces;
use crate::page::Page;
use crate::piece::Piece;
use greenpaper_core::{Article, BlockKind, FurnitureReason, PartialDate};
use mail_parser::{Message, MessageParser, MimeHeaders};

/// Reads the article of a message: subject, sender and date are its headline, byline and date.
pub(crate) fn read(bytes: &[u8], uri: Option<String>, options: &ReadOptions) -> Article {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Page { url: uri, ..Page::default() }.article(&[], options);
    };
    let sender = message.from().and_then(|from| from.first());
    let mut page = Page {
        headline: message.subject().map(|subject| subject.trim().to_owned()),
        author: sender.and_then(|sender| sender.name()).map(in_order),
        published: message.date().and_then(|date| {
            PartialDate::ymd(i32::from(date.year), u32::from(date.month), u32::from(date.day)).ok()
        }),
        url: uri,
        ..Page::default()
    };
    let pieces = body(&message);
    page.is_web_page = pieces.iter().any(|piece| !piece.links.is_empty());
    page.article(&pieces, options)
}

/// The text of a message: its plain part as it came, or else its marked-up one.
fn body(message: &Message<'_>) -> Vec<Piece> {
    let plain = message.text_bodies().find(|part| {
        part.is_text() && part.content_type().is_none_or(|it| it.subtype().is_none_or(|it| it == "plain"))
    });
    // Of a newsletter the plain part may say no more than where to read it.
    let marked_up = message.body_html(0).filter(|_| message.html_bodies().any(|part| part.is_text_html()));
    let says_more =
        |html: &str, plain: &str| plain.len() <= 400 && html_words(html) > 4 * plain.len().max(50);
    match plain {
        Some(part)
            if marked_up
                .as_deref()
                .is_some_and(|html| says_more(html, part.text_contents().unwrap_or_default())) =>
        {
            marked_up.map(|html| pieces(&html)).unwrap_or_default()
        }
        Some(part) => {
            // A part that says nothing of its encoding is decoded as any text.
            let said = part.content_type().is_some_and(|it| it.attribute("charset").is_some());
            match part.text_contents() {
                Some(text) if said => paragraphs(text),
                _ => paragraphs(&decode(part.contents()).text),
            }
        }
        None => message.body_html(0).map(|html| pieces(&html)).unwrap_or_default(),
    }
}

/// How many bytes of a marked-up text stand between its tags, as far as it matters.
fn html_words(html: &str) -> usize {
    html.split('<').filter_map(|part| part.split_once('>')).map(|(_, words)| words.trim().len()).sum()
}

/// The paragraphs of plain mail. What is quoted, with the line that says whose it is, and what stands below the mark of a
/// signature (RFC 3676, 4.3) is furniture.
fn paragraphs(text: &str) -> Vec<Piece> {
    let text = text.replace("\r\n", "\n");
    let mut found = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    let mut kind = (BlockKind::Paragraph, None);
    let mut signed = false;
    let mut end = |lines: &mut Vec<&str>, (kind, reason): (BlockKind, Option<FurnitureReason>)| {
        if !lines.is_empty() {
            found.push(Piece { reason, ..Piece::new(kind, lines.join("\n")) });
            lines.clear();
        }
    };
    let all: Vec<&str> = text.lines().collect();
    let answers = |at: &usize| begins_original(&all[*at..]) || introduces_reply(&all[*at..]);
    let quoted = (0..all.len()).find(|&at| begins_original(&all[at..])).unwrap_or(all.len());
    let foot = signature(&all[..(0..quoted).find(answers).unwrap_or(quoted)]);
    for (at, line) in all.iter().enumerate() {
        let is_quoted = line.starts_with('>') || at >= quoted || foot.contains(&at);
        let mark = *line == "-- " || line.trim() == "--" && !signed;
        signed = (signed || mark) && !is_quoted;
        let next = if signed || foot.contains(&at) {
            (BlockKind::Boilerplate, Some(FurnitureReason::Signature))
        } else if is_quoted || introduces_reply(&all[at..]) {
            (BlockKind::Boilerplate, Some(FurnitureReason::Quoted))
        } else {
            (BlockKind::Paragraph, None)
        };
        if line.trim().is_empty() || next != kind || mark {
            end(&mut lines, kind);
        }
        kind = next;
        if !line.trim().is_empty() {
            lines.push(line.trim_end());
        }
    }
    end(&mut lines, kind);
    found
}

/// A name in the order in which it is said: of "Smith, Ann" it is "Ann Smith".
fn in_order(name: &str) -> String {
    let name = name.trim();
    match name.split_once(", ") {
        Some((last, first))
            if !last.contains(' ') && first.split(' ').count() <= 2 && !first.contains(',') =>
        {
            format!("{first} {last}")
        }
        _ => name.to_owned(),
    }
}

/// What a letter ends with.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "all the best", "all best wishes", "best", "best regards", "best wishes", "cheers", "kind regards", "kindest regards",
    "many thanks", "regards", "sincerely", "thank you", "thanks", "warm regards", "with best wishes", "with kind regards",
    "with thanks", "yours", "yours ever", "yours faithfully", "yours sincerely", "yours truly",
];

/// The lines of a signature that no mark stands above: those below the name below "Kind regards", to the end, as long as they
/// are short or what firms put below every mail.
fn signature(lines: &[&str]) -> std::ops::Range<usize> {
    let ends = |line: &&str| {
        let words = line.trim().trim_end_matches([',', '.', '!']);
        words.len() <= 20 && ENDS.iter().any(|end| end.eq_ignore_ascii_case(words))
    };
    let none = lines.len()..lines.len();
    let Some(end) = lines.iter().rposition(ends) else {
        let from = lines.iter().rposition(|line| is_notice(line)).map(|at| begin_of(lines, at));
        return from.map_or(none, |from| from..lines.len());
    };
    let said = |at: &usize| !lines[*at].trim().is_empty();
    let Some(name) = (end + 1..lines.len()).find(said) else { return none };
    let Some(first) = (name + 1..lines.len()).find(said) else { return none };
    // A second stretch of the letter, "PS" or not, is none of it.
    let rest = &lines[first..];
    let paragraph = |line: &&str| line.trim().len() > 70;
    let notice = rest.iter().position(|line| is_notice(line)).map_or(rest.len(), |at| begin_of(rest, at));
    if rest[..notice].iter().any(paragraph) { none } else { first..lines.len() }
}

/// The first line of the paragraph that a line stands in.
fn begin_of(lines: &[&str], at: usize) -> usize {
    lines[..at].iter().rposition(|line| line.trim().is_empty()).map_or(0, |blank| blank + 1)
}

/// Whether a line is from what firms put below every mail, or programs do.
fn is_notice(line: &str) -> bool {
    const SAYS: [&str; 9] = [
        "confidential",
        "intended recipient",
        "legally privileged",
        "please consider the environment",
        "sent from my",
        "get outlook for",
        "scanned for viruses",
        "this e-mail and any",
        "this email and any",
    ];
    let small = line.to_ascii_lowercase();
    SAYS.iter().any(|says| small.contains(says))
}

/// Whether what a mail answers begins here: a line that says so, or its headers.
fn begins_original(lines: &[&str]) -> bool {
    let first = lines[0].trim();
    let begins = |lead: &str| {
        first.trim_matches(['-', '_', ' ']).get(..lead.len()).is_some_and(|it| it.eq_ignore_ascii_case(lead))
    };
    if first.starts_with("--") && (begins("Original Message") || begins("Forwarded message")) {
        return true;
    }
    let has = |name: &str| lines.iter().take(6).any(|line| line.trim_start_matches('*').starts_with(name));
    first.trim_start_matches('*').starts_with("From:")
        && (has("Sent:") || has("Date:"))
        && (has("To:") || has("Subject:"))
}

/// Whether a reply is quoted below a line that says whose it is: "On 5 February News Desk wrote:", in one line or two; or
/// a program says so.
fn introduces_reply(lines: &[&str]) -> bool {
    let first = lines[0].trim();
    let quoted = lines.iter().skip(1).take(3).any(|line| line.starts_with('>'));
    quoted
        && lines.iter().take(2).any(|line| {
            let line = line.trim();
            line.ends_with(':') && ["wrote:", "writes:", "said:"].iter().any(|end| line.ends_with(end))
        })
        && !first.is_empty()
}
