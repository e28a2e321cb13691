//! Web addresses, e-mail addresses and names of files, all of which hold marks that elsewhere end a token.

use super::lexicon::{DOMAINS, FILES};
use super::scanner::Scanner;
use crate::TokenKind;

impl Scanner<'_> {
    /// The end and kind of the address that starts at `start`, if one does.
    ///
    /// Time is linear over a whole text: a run of bytes that was searched in vain is not searched again.
    pub(super) fn web(&mut self, start: usize) -> Option<(usize, TokenKind)> {
        if start < self.no_web {
            return None;
        }
        if self.has_scheme(start) {
            let end = self.url_end(start);
            return Some((end, TokenKind::Url));
        }
        let run = start + self.bytes[start..].iter().take_while(|&&byte| is_host(byte)).count();
        if self.byte(run) == b'@' {
            let host = run + 1 + self.bytes[run + 1..].iter().take_while(|&&byte| is_host(byte)).count();
            let end = self.trim_host(run + 1, host);
            if end > run + 1 {
                return Some((end, TokenKind::Email));
            }
        } else if let Some(end) = self.domain(start, run) {
            return Some((end, TokenKind::Url));
        }
        self.no_web = run;
        None
    }

    fn has_scheme(&self, start: usize) -> bool {
        if !matches!(self.byte(start) | 0x20, b'h' | b'f' | b'm' | b'w' | b'd') {
            return false;
        }
        let rest = &self.bytes[start..];
        let begins = |with: &str| {
            rest.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with.as_bytes()))
                && rest.get(with.len()).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80)
        };
        ["http://", "https://", "ftp://", "mailto:", "www.", "doi:", "file://"].iter().any(|s| begins(s))
    }

    /// The end of a URL: up to a blank, a quotation mark or an angle bracket, without the punctuation that
    /// belongs to the sentence.
    fn url_end(&self, start: usize) -> usize {
        let mut end = start;
        while let Some((class, len)) = self.class_at(end) {
            use super::class::Class::{CloseQuote, DoubleQuote, Ellipsis, OpenQuote, Space};
            if matches!(class, Space | DoubleQuote | OpenQuote | CloseQuote | Ellipsis)
                || matches!(self.byte(end), b'<' | b'>')
            {
                break;
            }
            end += len;
        }
        let url = &self.bytes[start..end];
        let opened = url.iter().filter(|&&byte| byte == b'(').count();
        let mut closed = url.iter().filter(|&&byte| byte == b')').count();
        loop {
            match self.bytes[end - 1] {
                b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'*' => end -= 1,
                b']' | b'}' => end -= 1,
                b')' if closed > opened => {
                    closed -= 1;
                    end -= 1;
                }
                _ => return end,
            }
        }
    }

    /// The end of a bare domain name (with its path) or of a file's name in `start..run`.
    fn domain(&self, start: usize, run: usize) -> Option<usize> {
        let end = self.trim_host(start, run);
        let host = &self.bytes[start..end];
        let dot = host.iter().rposition(|&byte| byte == b'.')?;
        let (name, last) = (&host[..dot], &host[dot + 1..]);
        if !name.last().is_some_and(u8::is_ascii_alphanumeric) || name.len() < 2 {
            return None;
        }
        let upper = last.iter().all(u8::is_ascii_uppercase);
        let lower = last.iter().all(u8::is_ascii_lowercase);
        let letters = host.iter().any(u8::is_ascii_alphabetic);
        if !letters || !(lower || upper) {
            return None;
        }
        if FILES.contains(last) {
            return Some(end);
        }
        if !DOMAINS.contains(last) || !lower {
            return None;
        }
        Some(if self.byte(end) == b'/' && self.is_alphanumeric(end + 1) { self.url_end(start) } else { end })
    }

    /// `start..end` without the marks at its end.
    fn trim_host(&self, start: usize, end: usize) -> usize {
        let tail =
            self.bytes[start..end].iter().rev().take_while(|byte| !byte.is_ascii_alphanumeric()).count();
        end - tail
    }
}

/// Whether an address may go on with `byte` behind a full stop.
pub(super) fn may_be_host(byte: u8) -> bool {
    // `www.` goes on with any character but a mark of ASCII.
    is_host(byte) || byte == b'@' || byte >= 0x80
}

/// Whether an address may end in `label`.
pub(super) fn may_end_host(label: &[u8]) -> bool {
    FILES.contains(label) || DOMAINS.contains(label)
}

/// What may stand in a host's name or before the `@`.
fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+' | b'%' | b'#')
}
