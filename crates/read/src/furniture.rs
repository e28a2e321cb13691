//! The furniture of pages: buttons, counters, cookie lines, subscription blocks; a line goes in, how surely it is
//! furniture by what it says comes out.

mod bar;
mod certainty;
mod line;

pub(crate) use bar::{may_have_parts, parts};
pub(crate) use certainty::Furniture;
pub(crate) use line::{
    LONGEST, addresses_reader, begins_comment, ends_article, furniture, furniture_by, heads_comments,
    heads_links, is_standalone, numbers_page, polls, publication, reaches_by, speaks_of_cookies,
};
