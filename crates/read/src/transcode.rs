//! Streams to UTF-8.

use crate::decode::{Decoded, decode};
use std::io::{self, BufReader, Read};

/// A stream in UTF-8, and what encoding it had.
pub(crate) struct Utf8<R> {
    pub(crate) reader: BufReader<Transcoder<R>>,
    pub(crate) encoding: &'static str,
    pub(crate) guessed: bool,
}

/// What the stream is in goes by its mark, by `label` if its first bytes are no UTF-8 (as an XML declaration gives one),
/// and else by what its first bytes look like. Bytes that are no UTF-8 in a stream of it are passed on as they are.
pub(crate) fn utf8<R: Read>(head: &[u8], reader: R, label: Option<&[u8]>) -> Utf8<R> {
    // A character may be cut off where the head ends.
    let cut = match std::str::from_utf8(head) {
        Ok(_) => head.len(),
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        Err(_) => head.len(),
    };
    let Decoded { encoding, oddities, .. } = decode(&head[..cut]);
    let guessed = oddities.iter().any(|odd| odd.0 == greenpaper_core::DiagnosticKind::EncodingGuessed);
    let said =
        label.and_then(encoding_rs::Encoding::for_label).filter(|_| guessed && !encoding.starts_with("UTF"));
    let encoding = said.map_or(encoding, encoding_rs::Encoding::name);
    let mark = match head {
        [0xef, 0xbb, 0xbf, ..] => 3,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] if encoding.starts_with("UTF-16") => 2,
        _ => 0,
    };
    let decoder = (encoding != "UTF-8")
        .then(|| encoding_rs::Encoding::for_label(encoding.as_bytes()))
        .flatten()
        .map(encoding_rs::Encoding::new_decoder_without_bom_handling);
    let transcoder = Transcoder {
        reader,
        decoder,
        skip: mark,
        bytes: Vec::new(),
        from: 0,
        done: false,
        finished: false,
        spare: Vec::new(),
        spared: 0,
    };
    Utf8 {
        reader: BufReader::with_capacity(1 << 17, transcoder),
        encoding,
        guessed: guessed && said.is_none(),
    }
}

/// Decodes as it is read; passes UTF-8 on.
pub(crate) struct Transcoder<R> {
    reader: R,
    decoder: Option<encoding_rs::Decoder>,
    /// Bytes of a mark to be left out.
    skip: usize,
    /// Bytes that were read and not decoded yet, from `from` on.
    bytes: Vec<u8>,
    from: usize,
    done: bool,
    /// Whether the decoder has said all it had to say.
    finished: bool,
    /// What was decoded for a reader that had too little room, from `spared` on.
    spare: Vec<u8>,
    spared: usize,
}

/// The decoder wants room for a character and more.
const ROOM: usize = 16;

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.spared < self.spare.len() || (into.len() < ROOM && self.decoder.is_some()) {
            if self.spared == self.spare.len() {
                let mut decoded = [0; 4 * ROOM];
                let read = self.read(&mut decoded)?;
                self.spare.clear();
                self.spare.extend_from_slice(&decoded[..read]);
                self.spared = 0;
            }
            let rest = &self.spare[self.spared..];
            let taken = rest.len().min(into.len());
            into[..taken].copy_from_slice(&rest[..taken]);
            self.spared += taken;
            return Ok(taken);
        }
        while self.skip > 0 {
            let mut mark = [0; 3];
            let read = self.reader.read(&mut mark[..self.skip])?;
            if read == 0 {
                return Ok(0);
            }
            self.skip -= read;
        }
        let Some(decoder) = &mut self.decoder else { return self.reader.read(into) };
        if self.finished {
            return Ok(0);
        }
        loop {
            if self.from == self.bytes.len() && !self.done {
                self.bytes.resize(1 << 15, 0);
                let read = self.reader.read(&mut self.bytes)?;
                self.bytes.truncate(read);
                self.from = 0;
                self.done = read == 0;
            }
            let (result, read, written, _) =
                decoder.decode_to_utf8(&self.bytes[self.from..], into, self.done);
            self.from += read;
            if written > 0 || self.done {
                // What is done may still have more to say than there was room for.
                self.finished = self.done && result == encoding_rs::CoderResult::InputEmpty;
                return Ok(written);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stream::headed;

    #[test]
    fn streams_are_decoded_as_files_are() {
        let text = "The sum is £3m – “enough”. ".repeat(9000);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (legacy, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        for (bytes, encoding) in [
            (text.clone().into_bytes(), "UTF-8"),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), "UTF-8"),
            (wide.clone(), "UTF-16LE"),
            ([b"\xff\xfe".to_vec(), wide].concat(), "UTF-16LE"),
            (legacy.into_owned(), "windows-1252"),
        ] {
            let (head, reader) = headed(&bytes[..]).unwrap();
            let mut stream = utf8(&head, reader, None);
            let mut read = String::new();
            stream.reader.read_to_string(&mut read).unwrap();
            assert!(read == text, "{encoding}");
            assert_eq!(stream.encoding, encoding);
        }
    }
}
