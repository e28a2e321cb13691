//! The formats that programs read: each holds what the articles hold, and no text breaks it.

mod sample;

mod brat;
mod conllu;
mod csv;
mod json_ld;
mod passages;
mod popolo;
#[cfg(feature = "svg")]
mod svg;
mod tei;
mod web_annotation;
