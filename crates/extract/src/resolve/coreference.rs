//! Coreference: what has been found once is found again elsewhere in the article, and what stands for what has been named;
//! candidates in, more of them or what they refer to out.

pub(crate) mod acronym;
pub(crate) mod acronym_told;
pub(crate) mod act;
pub(crate) mod act_name;
pub(crate) mod everyday_name;
mod instruments;
mod meaning;
pub(crate) mod names;
pub(crate) mod own_name;
pub(crate) mod place;
pub(crate) mod repeat;
pub(crate) mod short_form;
pub(crate) mod surname;
