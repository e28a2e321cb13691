//! The formats that programs read: each holds what the articles hold, and no text breaks it.

mod sample;

mod brat;
mod conllu;
mod csv;
mod json_ld;
mod passages;
mod popolo;
mod tei;
mod web_annotation;
#[cfg(feature = "svg")]
mod svg;
