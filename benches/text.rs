//! Words and tokens in bytes per second, beside the peers and the machine's limits in the same run.
//!
//! Three texts (prose, the same in ASCII, and a multilingual one) are cut into documents of three sizes; an
//! iteration goes through all documents of a text, so that no document is met again soon. `compare.py` writes the
//! output into `COMPARE.md` and draws it.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, measurement::WallTime};
use greenpaper_benches::prose;
use greenpaper_text::{Level, bounds_into_at, tokens_at, word_bounds_at, words_at};
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use logos::Logos;
use stringzilla::sz::StringZillableUnary;
use unicode_segmentation::UnicodeSegmentation;

/// How many bytes of distinct text there are at least, where the source has them.
const TEXT: usize = 3 << 20;

/// The kinds of token that a general lexer would tell apart.
#[derive(Logos, Clone, Copy, PartialEq, Eq)]
#[logos(skip r"[ \t\r\n\f]+")]
enum Lexeme {
    #[regex(r"[\p{L}\p{M}]+(['’][\p{L}]+)?")]
    Word,
    #[regex(r"[0-9]+([.,:/][0-9]+)*")]
    Number,
    #[regex(r"[0-9]+([.,][0-9]+)*(st|nd|rd|th|m|bn|k)")]
    Quantity,
    #[regex(r"https?://[^ \t\r\n]+", allow_greedy = true)]
    Url,
    #[regex(r"[\p{P}\p{S}]")]
    Mark,
}

fn main_texts() -> [(&'static str, String); 3] {
    let prose = typographic(&prose(TEXT).text);
    let ascii = prose.chars().filter(char::is_ascii).collect();
    [("ascii", ascii), ("prose", prose), ("multilingual", multilingual(TEXT))]
}

/// Prose as it is printed: quotation marks and apostrophes turned until one character in two hundred is
/// beyond ASCII.
fn typographic(text: &str) -> String {
    let wanted = text.len() / 200;
    let mut have = text.chars().filter(|c| !c.is_ascii()).count();
    let mut before = ' ';
    let mut out = String::with_capacity(text.len() + 3 * wanted);
    for c in text.chars() {
        let turned = match c {
            '\'' if before.is_alphanumeric() => '’',
            '\'' => '‘',
            '"' if before.is_whitespace() => '“',
            '"' => '”',
            _ => c,
        };
        if turned != c && have < wanted {
            have += 1;
            out.push(turned);
        } else {
            out.push(c);
        }
        before = c;
    }
    out
}

/// Words of several scripts in an order that does not repeat, six in ten characters beyond ASCII.
fn multilingual(size: usize) -> String {
    const WORDS: [&str; 32] = [
        "законопроект",
        "социальной",
        "помощи",
        "комитет",
        "νόμος",
        "υπουργός",
        "κοινότητα",
        "και",
        "法案",
        "医療",
        "サービス",
        "政府",
        "संसद",
        "विधेयक",
        "मंत्री",
        "القانون",
        "الحكومة",
        "חוק",
        "הממשלה",
        "보건",
        "법률",
        "Gesetz",
        "für",
        "santé",
        "publique",
        "naïve",
        "policy",
        "health",
        "the",
        "of",
        "committee",
        "2001",
    ];
    let mut text = String::with_capacity(size + 64);
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    while text.len() < size {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        text.push_str(WORDS[(state >> 20) as usize % WORDS.len()]);
        text.push_str(match state >> 60 {
            0 => ". ",
            1 => ", ",
            2 => "。",
            _ => " ",
        });
    }
    text
}

/// Cuts `text` into documents of about `size` bytes; one longer than the text is the text over and over.
fn documents(text: &str, size: usize) -> Vec<String> {
    if size > text.len() {
        return vec![text.repeat(size.div_ceil(text.len()))];
    }
    let mut documents = Vec::new();
    let mut rest = text;
    while rest.len() >= size {
        let mut end = size;
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        documents.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
    documents
}

fn name_of(level: Level) -> String {
    format!("{level:?}").to_lowercase()
}

/// Times `work` over all documents.
fn time(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    documents: &[String],
    mut work: impl FnMut(&str) -> usize,
) {
    group.bench_function(name, |bencher| {
        bencher.iter(|| documents.iter().map(|text| work(black_box(text))).fold(0, usize::wrapping_add));
    });
}

fn all(c: &mut Criterion) {
    for (name, text) in main_texts() {
        for (size, bytes) in [("512B", 512), ("64KB", 64 << 10), ("8MB", 8 << 20)] {
            let documents = documents(&text, bytes);
            let total: usize = documents.iter().map(String::len).sum();
            let mut group = c.benchmark_group(format!("{name}/{size}"));
            group.throughput(Throughput::Bytes(total as u64));
            ours(&mut group, &documents);
            peers(&mut group, &documents);
            limits(&mut group, &documents);
            group.finish();
        }
    }
}

fn ours(group: &mut BenchmarkGroup<'_, WallTime>, documents: &[String]) {
    for &level in Level::available() {
        let own = |what: &str| format!("greenpaper {what} {}", name_of(level));
        let mut bounds = Vec::new();
        time(group, &own("bounds_into"), documents, |text| {
            bounds.clear();
            bounds_into_at(level, text.as_bytes(), &mut bounds);
            bounds.len()
        });
        time(group, &own("words"), documents, |text| {
            words_at(level, text).fold(0, |sum, word| sum ^ word.len())
        });
        time(group, &own("word_bounds"), documents, |text| {
            word_bounds_at(level, text.as_bytes()).fold(0, |sum, segment| sum ^ segment.span.len())
        });
        let options = greenpaper_text::TokenOptions::default();
        time(group, &own("tokens"), documents, |text| {
            tokens_at(level, text, &options)
                .fold(0, |sum, token| sum ^ token.span.len() ^ token.kind as usize)
        });
    }
}

fn peers(group: &mut BenchmarkGroup<'_, WallTime>, documents: &[String]) {
    time(group, "unicode-segmentation split_word_bounds", documents, |text| {
        text.split_word_bounds().fold(0, |sum, word| sum ^ word.len())
    });
    time(group, "unicode-segmentation unicode_words", documents, |text| {
        text.unicode_words().fold(0, |sum, word| sum ^ word.len())
    });
    let icu = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    time(group, "icu_segmenter segment_str", documents, |text| {
        icu.segment_str(text).fold(0, |sum, at| sum ^ at)
    });
    time(group, "bstr words_with_breaks", documents, |text| {
        bstr::ByteSlice::words_with_breaks(text.as_bytes()).fold(0, |sum, word| sum ^ word.len())
    });
    time(group, "stringzilla wordbreaks", documents, |text| {
        text.sz_utf8_wordbreaks().fold(0, |sum, word| sum ^ AsRef::<[u8]>::as_ref(&word).len())
    });
    time(group, "alyze tokenize", documents, |text| {
        let mut sum = 0;
        alyze::uax29::word::tokenize(text, alyze::uax29::word::Options::default(), |at, _| {
            sum ^= at;
            true
        });
        sum
    });
    time(group, "logos lexer", documents, |text| {
        let mut lexer = Lexeme::lexer(text);
        let mut sum = 0;
        while let Some(lexeme) = lexer.next() {
            sum ^= lexer.span().len() ^ lexeme.map_or(0, |lexeme| lexeme as usize);
        }
        sum
    });
    time(group, "std split_whitespace", documents, |text| {
        text.split_whitespace().fold(0, |sum, word| sum ^ word.len())
    });
}

fn limits(group: &mut BenchmarkGroup<'_, WallTime>, documents: &[String]) {
    time(group, "limit read-sum", documents, |text| {
        text.as_bytes().chunks(8).fold(0_u64, |sum, chunk| {
            let word = chunk.first_chunk().map_or(0, |word| u64::from_le_bytes(*word));
            sum.wrapping_add(word)
        }) as usize
    });
    let mut copy = vec![0; documents.iter().map(String::len).max().unwrap_or(0)];
    time(group, "limit memcpy", documents, |text| {
        copy[..text.len()].copy_from_slice(text.as_bytes());
        usize::from(black_box(&copy)[0])
    });
}

/// A megabyte of one character: none may take long.
fn adversarial(c: &mut Criterion) {
    let mut group = c.benchmark_group("linear/1MB");
    for (name, character) in [
        ("space", " "),
        ("full stop", "."),
        ("quote", "\""),
        ("curly quote", "’"),
        ("combining mark", "\u{301}"),
        ("joiner", "\u{200d}"),
        ("letter", "a"),
        ("digit", "1"),
        ("regional indicator", "🇬"),
    ] {
        let text = vec![character.repeat((1 << 20) / character.len())];
        group.throughput(Throughput::Bytes(text[0].len() as u64));
        let mut bounds = Vec::new();
        time(&mut group, &format!("bounds_into {name}"), &text, |text| {
            bounds.clear();
            bounds_into_at(Level::best(), text.as_bytes(), &mut bounds);
            bounds.len()
        });
        let options = greenpaper_text::TokenOptions::default();
        time(&mut group, &format!("tokens {name}"), &text, |text| {
            tokens_at(Level::best(), text, &options).fold(0, |sum, token| sum ^ token.span.len())
        });
    }
    group.finish();
}

fn short() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(100))
        .measurement_time(Duration::from_millis(400))
        .without_plots()
}

criterion_group! {
    name = benches;
    config = short();
    targets = all, adversarial
}
fn main() {
    pin();
    benches();
    Criterion::default().configure_from_args().final_summary();
}

/// Starts again on one core, where the system has the command for it: a thread that moves finds its caches empty.
fn pin() {
    #[cfg(target_os = "linux")]
    if std::env::var_os("GREENPAPER_PINNED").is_none()
        && let Ok(myself) = std::env::current_exe()
    {
        use std::os::unix::process::CommandExt;
        let last = std::thread::available_parallelism().map_or(0, |cores| cores.get() - 1);
        // Comes back only where it could not.
        let _ = std::process::Command::new("taskset")
            .args(["-c", &last.to_string()])
            .arg(myself)
            .args(std::env::args_os().skip(1))
            .env("GREENPAPER_PINNED", "1")
            .exec();
    }
}
