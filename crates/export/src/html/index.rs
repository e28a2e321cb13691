//! The index of what all the articles name.

use crate::escape::Html;
use crate::kinds::{class_of, kinds, label_of};
use crate::things::things;
use greenpaper_core::Annotated;
use std::io::{self, Write};

/// Writes an entry a thing, by kind and name, with a link to its first mention in each article.
pub(super) fn write(out: &mut impl Write, articles: &[Annotated]) -> io::Result<()> {
    let (mut all, _) = things(articles);
    all.retain(|thing| thing.mentions > 0);
    all.sort_by_cached_key(|thing| (thing.name.to_lowercase(), thing.kind));
    out.write_all(b"<section class=\"whole\" aria-labelledby=\"index\">\n<h2 id=\"index\">Index</h2>\n")?;
    for kind in kinds(articles) {
        let mut of_kind = all.iter().filter(|it| it.kind == kind).peekable();
        if of_kind.peek().is_none() {
            continue;
        }
        let (class, name) = (class_of(&kind), label_of(&kind));
        let title = format!("<span class=\"chip {class}\">{name}</span>");
        writeln!(out, "<details open>\n<summary><h3>{title}</h3></summary>\n<ul class=\"columns\">")?;
        for thing in of_kind {
            write!(out, "<li>{}", Html(&thing.name))?;
            if let Some(id) = &thing.id
                && let Some(uri) = id.uri()
            {
                let label = format!("{} at {}", thing.name, id.as_str());
                write!(
                    out,
                    " <a class=\"known\" href=\"{}\" aria-label=\"{}\">{}</a>",
                    Html(&uri),
                    Html(&label),
                    Html(id.as_str())
                )?;
            }
            for named in &thing.articles {
                let (article, first) = (named.article + 1, named.first + 1);
                write!(
                    out,
                    " <a href=\"#a{article}-m{first}\" aria-label=\"{} in {article}\">{article}</a>",
                    Html(&thing.name)
                )?;
                if named.times > 1 {
                    write!(out, "<span class=\"count\">×{}</span>", named.times)?;
                }
            }
            out.write_all(b"</li>\n")?;
        }
        out.write_all(b"</ul>\n</details>\n")?;
    }
    out.write_all(b"</section>\n")
}
