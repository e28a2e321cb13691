//! Mail as it was sent: a message goes in, an article comes out, its quoted replies and signature as furniture.

use crate::ReadOptions;
use crate::decode::decode;
use crate::fragment::pieces;
use crate::page::Page;
use crate::piece::Piece;
use greenpaper_core::{Article, BlockKind, PartialDate};
use mail_parser::{Message, MessageParser, MimeHeaders};

/// Reads the article of a message: subject, sender and date are its headline, byline and date.
pub(crate) fn read(bytes: &[u8], uri: Option<String>, options: &ReadOptions) -> Article {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Page { url: uri, ..Page::default() }.article(&[], options);
    };
    let sender = message.from().and_then(|from| from.first());
    let page = Page {
        headline: message.subject().map(|subject| subject.trim().to_owned()),
        author: sender.and_then(|sender| sender.name()).map(|name| name.trim().to_owned()),
        published: message.date().and_then(|date| {
            PartialDate::ymd(i32::from(date.year), u32::from(date.month), u32::from(date.day)).ok()
        }),
        url: uri,
        ..Page::default()
    };
    page.article(&body(&message), options)
}

/// The text of a message: its plain part as it came, or else its marked-up one.
fn body(message: &Message<'_>) -> Vec<Piece> {
    let plain = message.text_bodies().find(|part| {
        part.is_text() && part.content_type().is_none_or(|it| it.subtype().is_none_or(|it| it == "plain"))
    });
    match plain {
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

/// The paragraphs of plain mail. What is quoted, with the line that says whose it is, and what stands below the mark of a
/// signature (RFC 3676, 4.3) is furniture.
fn paragraphs(text: &str) -> Vec<Piece> {
    let text = text.replace("\r\n", "\n");
    let mut found = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    let mut kind = BlockKind::Paragraph;
    let mut signed = false;
    let mut end = |lines: &mut Vec<&str>, kind: BlockKind| {
        if !lines.is_empty() {
            found.push(Piece::new(kind, lines.join("\n")));
            lines.clear();
        }
    };
    let all: Vec<&str> = text.lines().collect();
    for (at, line) in all.iter().enumerate() {
        let is_quoted = line.starts_with('>');
        let mark = *line == "-- " || line.trim() == "--" && !signed;
        signed = (signed || mark) && !is_quoted;
        let is_furniture = is_quoted || signed || introduces_reply(&all[at..]);
        let next = if is_furniture { BlockKind::Boilerplate } else { BlockKind::Paragraph };
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

/// Whether a reply is quoted below a line that says whose it is: "On 5 February News Desk wrote:", in one line or two; or
/// a program says so.
fn introduces_reply(lines: &[&str]) -> bool {
    let first = lines[0].trim();
    if first.starts_with("-----Original Message") || first.starts_with("---------- Forwarded message") {
        return true;
    }
    let quoted = lines.iter().skip(1).take(3).any(|line| line.starts_with('>'));
    quoted
        && lines.iter().take(2).any(|line| {
            let line = line.trim();
            line.ends_with(':') && ["wrote:", "writes:", "said:"].iter().any(|end| line.ends_with(end))
        })
        && !first.is_empty()
}
