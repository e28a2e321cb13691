//! The formats that programs read: each holds what the articles hold, and no text breaks it.

mod sample;

mod brat;
mod conllu;
mod csv;
mod json_ld;
mod own_kinds;
mod passages;
mod popolo;
#[cfg(feature = "svg")]
mod svg;
mod tei;
mod web_annotation;

use greenpaper_export::Format;

/// Each format has one page that a person has read.
#[test]
fn each_format_is_written_as_it_is_kept() {
    for format in Format::ALL {
        let page = sample::written(|out| format.write(out, &[sample::everything()]));
        sample::kept(format.as_str(), &page);
    }
}
