//! What has been done, noted so that a run that broke off can go on.
//!
//! The journal is a text file: a line that names the work, then a line for each commit with the counts so far, the
//! length of the output and a hash of the documents' keys. Output is on the disk before the journal says so; what
//! stands in the output beyond the last whole line of the journal is cut off and made again.

use super::document::{Item, Made, Summary};
use super::lock::Lock;
use crate::Format;
use crate::error::OtherWork;
use crate::file::{beside, target};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

const FIELDS: usize = 9;

pub(super) struct Journal {
    path: PathBuf,
    part: PathBuf,
    notes: PathBuf,
    output: File,
    /// None where the output is no regular file: what was written there cannot be taken back.
    journal: Option<File>,
    _lock: Option<Lock>,
    pending: Vec<u8>,
    commit: usize,
    /// Bytes of output that are on the disk.
    length: u64,
    keys: u64,
    pub(super) so_far: Summary,
}

impl Journal {
    pub(super) fn open(path: &Path, format: Format, commit: usize) -> io::Result<Journal> {
        let path = &target(path)?;
        match fs::metadata(path) {
            Ok(there) if there.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(there) if !there.is_file() => return Journal::special(path, commit),
            _ => {}
        }
        let lock = Lock::take(path)?;
        let (part, notes) = (beside(path, ".part"), beside(path, ".journal"));
        let open = |path| OpenOptions::new().create(true).truncate(false).write(true).open(path);
        let (mut output, mut journal) = (open(&part)?, open(&notes)?);
        let title = format!("greenpaper corpus 1 {format}\n");
        let written = fs::read_to_string(&notes)?;
        let whole = written.rfind('\n').map_or("", |at| &written[..=at]);
        if !whole.is_empty() && !whole.starts_with(&title) {
            return Err(other(&notes, "is of other work"));
        }
        let available = output.metadata()?.len();
        // The last note whose output is all there. A note that cannot be read ends the journal before it.
        let (mut good, mut keep) = ([0; FIELDS], 0);
        for line in whole.split_inclusive('\n') {
            let note = if keep == 0 { Some([0; FIELDS]) } else { numbers(line) };
            match note {
                Some(note) if note[7] <= available => (good, keep) = (note, keep + line.len()),
                _ => break,
            }
        }
        let [documents, bytes, articles, mentions, quotations, links, faults, length, keys] = good;
        output.set_len(length)?;
        output.seek(SeekFrom::Start(length))?;
        journal.set_len(keep as u64)?;
        journal.seek(SeekFrom::Start(keep as u64))?;
        if keep == 0 {
            journal.write_all(title.as_bytes())?;
        }
        let so_far = Summary {
            documents,
            bytes,
            articles,
            mentions,
            quotations,
            links,
            faults,
            resumed: documents,
            resumed_bytes: bytes,
            finished: false,
        };
        let keys = if keep == 0 || documents == 0 { SEED } else { keys };
        let (path, pending) = (path.to_owned(), Vec::new());
        let (journal, _lock) = (Some(journal), Some(lock));
        Ok(Journal { path, part, notes, output, journal, _lock, pending, commit, length, keys, so_far })
    }

    /// A pipe or a device is written to as it is, from the start and once.
    fn special(path: &Path, commit: usize) -> io::Result<Journal> {
        Ok(Journal {
            path: path.to_owned(),
            part: PathBuf::new(),
            notes: PathBuf::new(),
            output: OpenOptions::new().write(true).open(path)?,
            journal: None,
            _lock: None,
            pending: Vec::new(),
            commit,
            length: 0,
            keys: SEED,
            so_far: Summary::default(),
        })
    }

    /// Takes the documents that are done off `items`.
    pub(super) fn skip<D>(&self, items: &mut impl Iterator<Item = Item<D>>) -> io::Result<()> {
        let mut keys = SEED;
        for number in 0..self.so_far.documents {
            let Some(item) = items.next() else {
                let why = format!("counts {} documents, of which {number} are there", self.so_far.documents);
                return Err(other(&self.notes, &why));
            };
            keys = hash(keys, &item.key, item.size);
        }
        if keys == self.keys { Ok(()) } else { Err(other(&self.notes, "is of other documents")) }
    }

    pub(super) fn add(&mut self, made: Made) -> io::Result<()> {
        self.keys = hash(self.keys, &made.key, made.size);
        let so_far = &mut self.so_far;
        so_far.documents += 1;
        so_far.bytes += made.size;
        so_far.articles += made.articles;
        so_far.mentions += made.mentions;
        so_far.quotations += made.quotations;
        so_far.links += made.links;
        so_far.faults += u64::from(made.fault.is_some());
        self.pending.extend_from_slice(&made.written);
        if self.pending.len() >= self.commit { self.note() } else { Ok(()) }
    }

    fn note(&mut self) -> io::Result<()> {
        self.output.write_all(&self.pending)?;
        let Some(journal) = &mut self.journal else {
            self.pending.clear();
            return Ok(());
        };
        self.output.sync_data()?;
        self.length += self.pending.len() as u64;
        self.pending.clear();
        let it = &self.so_far;
        let line = format!(
            "{} {} {} {} {} {} {} {} {}\n",
            it.documents,
            it.bytes,
            it.articles,
            it.mentions,
            it.quotations,
            it.links,
            it.faults,
            self.length,
            self.keys
        );
        journal.write_all(line.as_bytes())
    }

    /// Ends the run; with all documents done the file gets its name, and the journal goes.
    pub(super) fn close(mut self, finished: bool) -> io::Result<Summary> {
        self.note()?;
        self.so_far.finished = finished;
        if finished && self.journal.is_some() {
            self.output.sync_all()?;
            fs::rename(&self.part, &self.path)?;
            fs::remove_file(&self.notes)?;
        }
        Ok(self.so_far)
    }
}

fn numbers(line: &str) -> Option<[u64; FIELDS]> {
    let mut numbers = [0; FIELDS];
    let mut fields = line.trim_end().split(' ');
    for number in &mut numbers {
        *number = fields.next()?.parse().ok()?;
    }
    fields.next().is_none().then_some(numbers)
}

fn other(journal: &Path, why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, OtherWork(format!("the journal {} {why}", journal.display())))
}

/// FNV-1a, 64 bits.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn hash(hash: u64, key: &str, size: u64) -> u64 {
    let all = key.bytes().chain([0]).chain(size.to_le_bytes());
    all.fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
