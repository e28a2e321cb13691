//! How far a long command is, on standard error.

use greenpaper::export::{Progress, Summary};
use indicatif::{HumanCount, ProgressBar, ProgressStyle};
use std::error::Error;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::time::Duration;

const COUNTING: &str = "{spinner} {msg}";
const WORKING: &str =
    "{wide_bar} {percent:>3}% of {binary_total_bytes}: {msg}, {binary_bytes_per_sec}, {eta} left";

/// A bar with rate and time left; where standard error is no terminal, only what goes wrong is told.
#[derive(Debug)]
pub struct Bar {
    bar: ProgressBar,
    begun: bool,
}

impl Bar {
    /// A bar for what is as large as all `sizes` together, in bytes; while they are counted it says so.
    #[must_use]
    pub fn new(sizes: impl Iterator<Item = u64>) -> Bar {
        let style = |template| {
            ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
        };
        let bar = ProgressBar::new_spinner().with_style(style(COUNTING));
        let (mut total, mut documents) = (0, 0);
        for size in sizes {
            (total, documents) = (total + size, documents + 1);
            if documents % 256 == 0 {
                bar.set_message(format!("counting: {} documents", HumanCount(documents)));
                bar.tick();
            }
        }
        bar.finish_and_clear();
        let bar = ProgressBar::new(total).with_style(style(WORKING)).with_message("0 documents");
        Bar { bar, begun: false }
    }

    /// Takes the bar away and tells how long it was there.
    #[must_use]
    pub fn end(&self) -> Duration {
        self.bar.finish_and_clear();
        self.bar.elapsed()
    }
}

impl Progress for Bar {
    fn step(&mut self, so_far: &Summary) -> ControlFlow<()> {
        if !std::mem::replace(&mut self.begun, true) {
            // What an earlier run did is no measure of this one's rate.
            self.bar.set_position(so_far.resumed_bytes);
            self.bar.reset_eta();
        }
        let plural = if so_far.documents == 1 { "" } else { "s" };
        self.bar.set_message(format!("{} document{plural}", HumanCount(so_far.documents)));
        self.bar.set_position(so_far.bytes);
        ControlFlow::Continue(())
    }

    fn fault(&mut self, key: &str, error: &(dyn Error + 'static)) {
        let line = format!("corpus: {key}: {error}");
        if self.bar.is_hidden() {
            let _ = writeln!(io::stderr(), "{line}");
        } else {
            self.bar.println(line);
        }
    }
}
