//! The furniture of pages: buttons, counters, cookie lines, subscription blocks; a line goes in, how surely it is
//! furniture by what it says comes out.

mod bar;
mod certainty;
mod line;
mod reason;

pub(crate) use bar::{may_have_parts, parts};
pub(crate) use certainty::Furniture;
pub(crate) use line::{
    LONGEST, addresses_reader, begins_comment, describes_picture, ends_article, furniture, furniture_by,
    has_leaders, heads_comments, heads_links, imprint, is_standalone, menu_line, menu_words, numbers_page,
    offers, polls, publication, reaches_by, speaks_of_cookies, speaks_of_site, tells_picture, turns,
};
pub(crate) use reason::reason;
