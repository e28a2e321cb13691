//! The grid: which kinds, frames and names are asked for in; counts by frame and kind, and what failed, out.

use super::exceptions::Exceptions;
use super::frame::Frame;
use super::names::{KINDS, LeftOut, Name};
use super::outcome::{self, Outcome};
use greenpaper::extract::Pipeline;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Which part of the matrix is run.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// One kind alone.
    pub(crate) kind: Option<String>,
    /// Frames in whose name these words stand.
    pub(crate) frame: String,
    /// One name of so many.
    pub(crate) every: usize,
    pub(crate) threads: usize,
}

/// What became of names in frames.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    frames: Vec<String>,
    counts: BTreeMap<(&'static str, usize), [usize; Outcome::ALL.len()]>,
    pub(crate) failures: Vec<Failure>,
    names: BTreeMap<&'static str, usize>,
    left_out: LeftOut,
}

/// A name that is not right in a frame.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Failure {
    pub(crate) kind: &'static str,
    frame: usize,
    pub(crate) outcome: Outcome,
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    /// The document, the name in brackets, and what is found there.
    pub(crate) told: String,
}

impl Default for Choice {
    fn default() -> Choice {
        Choice { kind: None, frame: String::new(), every: 1, threads: 2 }
    }
}

impl Grid {
    /// Puts the names into the frames. The answer does not depend on the number of threads.
    pub(crate) fn run(choice: &Choice) -> Grid {
        let exceptions =
            Exceptions::read(include_str!("../../../../crates/greenpaper/tests/matrix/exceptions.tsv"));
        let frames = Frame::read(include_str!("../../../../crates/greenpaper/tests/matrix/frames.txt"));
        let (mut names, left_out) = Name::all(&exceptions);
        names.retain(|it| {
            choice.kind.as_ref().is_none_or(|kind| kind == it.kind)
                && digest(it.text).is_multiple_of(choice.every.max(1))
        });
        let pipeline = Pipeline::new();
        let meant: Vec<usize> =
            (0..frames.len()).filter(|&it| frames[it].name.contains(&choice.frame)).collect();
        let part = |first: usize| {
            let mut grid = Grid::default();
            for name in names.iter().skip(first).step_by(choice.threads) {
                *grid.names.entry(name.kind).or_default() += 1;
                for &number in &meant {
                    if exceptions.reason(&frames[number].name, name.asked()).is_none() {
                        grid.ask(&pipeline, &frames[number], number, name);
                    }
                }
            }
            grid
        };
        let mut grid = std::thread::scope(|scope| {
            let parts: Vec<_> = (0..choice.threads).map(|first| scope.spawn(move || part(first))).collect();
            parts.into_iter().fold(Grid::default(), |all, part| match part.join() {
                Ok(part) => all.with(part),
                Err(panic) => std::panic::resume_unwind(panic),
            })
        });
        grid.failures.sort();
        grid.left_out = left_out;
        grid.frames = frames.into_iter().map(|it| it.name).collect();
        grid
    }

    fn ask(&mut self, pipeline: &Pipeline, frame: &Frame, number: usize, name: &Name) {
        let Some((outcome, told)) = outcome::of(pipeline, frame, name) else { return };
        self.counts.entry((name.kind, number)).or_default()[outcome as usize] += 1;
        if !outcome.is_right(name.kind) {
            let (kind, id, name) = (name.kind, name.id, name.text);
            self.failures.push(Failure { kind, frame: number, outcome, id, name, told });
        }
    }

    fn with(mut self, other: Grid) -> Grid {
        for (key, counts) in other.counts {
            let own = self.counts.entry(key).or_default();
            own.iter_mut().zip(counts).for_each(|(own, other)| *own += other);
        }
        for (kind, count) in other.names {
            *self.names.entry(kind).or_default() += count;
        }
        self.failures.extend(other.failures);
        self
    }

    /// How many of a kind are right, of how many asked for, over all frames.
    pub(crate) fn right(&self, kind: &str) -> (usize, usize) {
        let counts = self.counts.iter().filter(|((of, _), _)| *of == kind);
        counts.fold((0, 0), |(right, asked), (_, counts)| {
            let own = Outcome::ALL.into_iter().filter(|it| it.is_right(kind)).map(|it| counts[it as usize]);
            (right + own.sum::<usize>(), asked + counts.iter().sum::<usize>())
        })
    }

    /// How many frames were asked for a kind.
    pub(crate) fn frames_of(&self, kind: &str) -> usize {
        self.counts.keys().filter(|(of, _)| *of == kind).count()
    }

    /// The name of a failure's frame.
    pub(crate) fn frame(&self, failure: &Failure) -> &str {
        &self.frames[failure.frame]
    }
}

/// A number of a text by which samples are drawn, so that a row more in the tables draws no others: FNV-1a, 32 bits.
fn digest(text: &str) -> usize {
    text.bytes().fold(0x811c_9dc5_u32, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193))
        as usize
}

/// A table a kind: a line a frame, with the share that is right and how many came to what.
impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for kind in KINDS {
            let Some(&names) = self.names.get(kind) else { continue };
            let (right, asked) = self.right(kind);
            let failing: BTreeSet<&str> =
                self.failures.iter().filter(|it| it.kind == kind).map(|it| it.name).collect();
            let share = |part: usize, all: usize| part as f64 * 100.0 / all.max(1) as f64;
            writeln!(
                f,
                "\n{kind}: {right} of {asked} in {} frames right, {:.2} %; {} of {names} names in every frame, {:.2} %",
                self.frames_of(kind),
                share(right, asked),
                names - failing.len(),
                share(names - failing.len(), names)
            )?;
            for ((_, reason), count) in self.left_out.iter().filter(|((of, _), _)| *of == kind) {
                writeln!(f, "{count} names left out: {reason}")?;
            }
            write!(f, "{:38} {:>7} {:>7}", "frame", "asked", "right %")?;
            Outcome::ALL.iter().try_for_each(|it| write!(f, " {:>10}", it.word()))?;
            writeln!(f)?;
            for ((_, frame), counts) in self.counts.iter().filter(|((of, _), _)| *of == kind) {
                let asked: usize = counts.iter().sum();
                let right: usize =
                    Outcome::ALL.iter().filter(|it| it.is_right(kind)).map(|&it| counts[it as usize]).sum();
                write!(f, "{:38} {asked:>7} {:>7.2}", self.frames[*frame], share(right, asked))?;
                counts.iter().try_for_each(|it| write!(f, " {it:>10}"))?;
                writeln!(f)?;
            }
        }
        Ok(())
    }
}
