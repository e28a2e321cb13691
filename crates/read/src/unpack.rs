//! Packed files: how much they may become, and archives entry by entry.

use crate::ReadOptions;
use crate::error::ErrorKind;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// What a packed file becomes is not refused for its ratio below this.
const SMALL: u64 = 4 << 20;

/// Counts the bytes that are read.
struct Counted<R> {
    reader: R,
    count: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(into)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// Refuses to go on once too much has come out of what went in.
struct Guarded<R> {
    unpacked: R,
    packed: Arc<AtomicU64>,
    out: u64,
    /// What all the files of the archive became.
    total: Arc<AtomicU64>,
    max_ratio: u64,
    max_unpacked: u64,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.unpacked.read(into)?;
        self.out += read as u64;
        let total = self.total.fetch_add(read as u64, Ordering::Relaxed) + read as u64;
        let packed = self.packed.load(Ordering::Relaxed).max(1);
        if self.out > SMALL && self.out / packed >= self.max_ratio {
            return Err(ErrorKind::Ratio(self.max_ratio).into());
        }
        if total > self.max_unpacked {
            return Err(ErrorKind::Unpacked(self.max_unpacked).into());
        }
        Ok(read)
    }
}

fn guarded<R: Read, U: Read>(
    packed: R,
    unpack: impl FnOnce(Counted<R>) -> U,
    total: &Arc<AtomicU64>,
    options: &ReadOptions,
) -> Guarded<U> {
    let count = Arc::new(AtomicU64::new(0));
    Guarded {
        unpacked: unpack(Counted { reader: packed, count: count.clone() }),
        packed: count,
        out: 0,
        total: total.clone(),
        max_ratio: options.max_ratio,
        max_unpacked: options.max_unpacked,
    }
}

/// What a `.gz` becomes, however many members it has.
pub(crate) fn gunzip<R: Read + Send + 'static>(packed: R, options: &ReadOptions) -> Box<dyn Read + Send> {
    Box::new(guarded(packed, flate2::read::MultiGzDecoder::new, &Arc::default(), options))
}

#[cfg(feature = "zip")]
pub(crate) use archive::{Archive, Entry};

#[cfg(feature = "zip")]
mod archive {
    use super::{guarded, io};
    use crate::ReadOptions;
    use crate::error::ErrorKind;
    use crate::format::is_wanted;
    use crate::passed_over::PassedOver;
    use std::fs::File;
    use std::io::{Read, Seek, SeekFrom};
    use std::path::{Path, PathBuf};
    use std::sync::Arc;
    use std::sync::atomic::AtomicU64;
    use std::vec;
    use zip::{CompressionMethod, ZipArchive};

    /// A file in an archive that is to be read.
    pub(crate) struct Entry {
        pub(crate) name: String,
        start: u64,
        packed: u64,
        crc: u32,
        method: CompressionMethod,
        encrypted: bool,
    }

    /// An archive whose files are opened one after another, each at its own place: none holds another.
    pub(crate) struct Archive {
        path: PathBuf,
        entries: vec::IntoIter<Result<Entry, ErrorKind>>,
        total: Arc<AtomicU64>,
    }

    impl Archive {
        pub(crate) fn open(path: &Path, passed_over: &PassedOver) -> Result<Archive, ErrorKind> {
            let broken =
                |error: zip::result::ZipError| ErrorKind::Malformed(format!("no zip archive: {error}"));
            let file = File::open(path).map_err(ErrorKind::Io)?;
            let mut archive = ZipArchive::new(io::BufReader::new(file)).map_err(broken)?;
            let mut entries = Vec::new();
            for at in 0..archive.len() {
                let entry = match archive.by_index_raw(at) {
                    Ok(entry) => entry,
                    Err(error) => {
                        entries
                            .push(Err(ErrorKind::Malformed(format!("entry {at} of the archive: {error}"))));
                        continue;
                    }
                };
                let name = entry.name().map(|name| name.into_owned()).unwrap_or_default();
                if entry.is_dir() || !is_wanted(&name) || name.starts_with("__MACOSX/") {
                    if !entry.is_dir() {
                        passed_over.count(&name);
                    }
                    continue;
                }
                let Some(start) = entry.data_start() else {
                    entries
                        .push(Err(ErrorKind::Malformed(format!("entry {name} has no place in the archive"))));
                    continue;
                };
                entries.push(Ok(Entry {
                    name,
                    start,
                    packed: entry.compressed_size(),
                    crc: entry.crc32(),
                    method: entry.compression(),
                    encrypted: entry.encrypted(),
                }));
            }
            // The crate keeps the last of those that share a name.
            if let Some(lost) =
                count(path).and_then(|count| count.checked_sub(archive.len())).filter(|lost| *lost > 0)
            {
                let which =
                    if lost == 1 { "1 entry of the archive has" } else { "entries of the archive have" };
                let lost = if lost == 1 { String::new() } else { format!("{lost} ") };
                entries.push(Err(ErrorKind::Malformed(format!(
                    "{lost}{which} the name of another, which is read"
                ))));
            }
            entries.sort_by(|a, b| {
                let name =
                    |entry: &Result<Entry, ErrorKind>| entry.as_ref().ok().map(|entry| entry.name.clone());
                name(a).cmp(&name(b))
            });
            Ok(Archive { path: path.to_owned(), entries: entries.into_iter(), total: Arc::default() })
        }

        /// The next file of the archive, in order of their names.
        pub(crate) fn next(&mut self) -> Option<Result<Entry, ErrorKind>> {
            self.entries.next()
        }

        /// What the file becomes.
        pub(crate) fn unpack(
            &self,
            entry: &Entry,
            options: &ReadOptions,
        ) -> Result<Box<dyn Read + Send>, ErrorKind> {
            if entry.encrypted {
                return Err(ErrorKind::Not("encrypted".to_owned()));
            }
            let mut file = File::open(&self.path).map_err(ErrorKind::Io)?;
            file.seek(SeekFrom::Start(entry.start)).map_err(ErrorKind::Io)?;
            let packed = io::BufReader::new(file).take(entry.packed);
            let crc = entry.crc;
            Ok(match entry.method {
                CompressionMethod::Stored => Box::new(Checked {
                    reader: guarded(packed, |it| it, &self.total, options),
                    crc,
                    sum: flate2::Crc::new(),
                }),
                method if method == CompressionMethod::DEFLATE => {
                    let reader = guarded(packed, flate2::read::DeflateDecoder::new, &self.total, options);
                    Box::new(Checked { reader, crc, sum: flate2::Crc::new() })
                }
                other => {
                    return Err(ErrorKind::Not(format!("packed by a method that is not known, {other}")));
                }
            })
        }
    }

    /// How many entries the archive says it has, at its end; none where it does not say so in the short form.
    fn count(path: &Path) -> Option<usize> {
        let mut file = File::open(path).ok()?;
        let length = file.metadata().ok()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub((1 << 16) + 22))).ok()?;
        let mut tail = Vec::new();
        file.read_to_end(&mut tail).ok()?;
        let at = memchr::memmem::rfind(&tail, b"PK\x05\x06")?;
        let count = u16::from_le_bytes([*tail.get(at + 10)?, *tail.get(at + 11)?]);
        (count != u16::MAX).then_some(usize::from(count))
    }

    /// Compares the sum of what was read with what the archive says.
    struct Checked<R> {
        reader: R,
        sum: flate2::Crc,
        crc: u32,
    }

    impl<R: Read> Read for Checked<R> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let read = self.reader.read(into)?;
            self.sum.update(&into[..read]);
            if read == 0 && !into.is_empty() && self.sum.sum() != self.crc {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "damaged: its sum is not what the archive says",
                ));
            }
            Ok(read)
        }
    }
}
