//! Coreference: what has been found once is found again elsewhere in the article; candidates in, more of them out.

pub(crate) mod place;
