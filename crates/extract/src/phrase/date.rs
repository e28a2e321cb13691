//! Dates, years, lengths of time, and words for times that hang on the day of publication: tokens in; where one ends and its
//! form out. What a form comes to is resolved later, when all dates of the article are known.

pub(crate) mod calendar;
pub(crate) mod cursor;
pub(crate) mod ending;
pub(crate) mod form;
pub(crate) mod length;
pub(crate) mod pointed;
pub(crate) mod quarter;
pub(crate) mod weekday;
pub(crate) mod words;
pub(crate) mod years;
