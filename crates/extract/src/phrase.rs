//! Phrases: readings of a few tokens (numbers, sums, dates, names by their form) that more than one kind of rule asks for;
//! tokens of a document in, the range they make and what it means out. Nothing is proposed here.

pub(crate) mod abroad;
pub(crate) mod acronym;
pub(crate) mod block;
pub(crate) mod capital_run;
pub(crate) mod date;
pub(crate) mod held_post;
pub(crate) mod known_organisation;
pub(crate) mod known_title;
pub(crate) mod legislation;
pub(crate) mod money;
pub(crate) mod name_evidence;
pub(crate) mod namesake;
pub(crate) mod number;
pub(crate) mod organisation;
pub(crate) mod party_label;
pub(crate) mod person_name;
pub(crate) mod place;
pub(crate) mod post;
pub(crate) mod post_nominal;
pub(crate) mod short_form;
pub(crate) mod small_service;
pub(crate) mod title;
pub(crate) mod title_evidence;
