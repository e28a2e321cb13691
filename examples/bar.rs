//! How far a long command is, on standard error.

use greenpaper::export::{Progress, Summary};
use indicatif::{ProgressBar, ProgressStyle};
use std::error::Error;
use std::ops::ControlFlow;
use std::time::Duration;

const STYLE: &str =
    "{wide_bar} {percent}% of {binary_total_bytes}, {binary_bytes_per_sec}, {eta} left, {elapsed} gone";

/// A bar with rate and time left; where standard error is no terminal, only what goes wrong is told.
#[derive(Debug)]
pub struct Bar {
    bar: ProgressBar,
    begun: bool,
}

impl Bar {
    /// A bar for that many bytes.
    #[must_use]
    pub fn new(total: u64) -> Bar {
        let style = ProgressStyle::with_template(STYLE).unwrap_or_else(|_| ProgressStyle::default_bar());
        Bar { bar: ProgressBar::new(total).with_style(style), begun: false }
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
        self.bar.set_position(so_far.bytes);
        if !std::mem::replace(&mut self.begun, true) {
            // What an earlier run did is no measure of this one's rate.
            self.bar.reset_eta();
        }
        ControlFlow::Continue(())
    }

    fn fault(&mut self, key: &str, error: &(dyn Error + 'static)) {
        let line = format!("corpus: {key}: {error}");
        if self.bar.is_hidden() {
            let _ = std::io::Write::write_fmt(&mut std::io::stderr(), format_args!("{line}\n"));
        } else {
            self.bar.println(line);
        }
    }
}
