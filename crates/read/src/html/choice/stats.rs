//! How much text stands in an element: characters as a browser shows them, commas, and how many of the characters are links.

use dom_query::{NodeData, NodeRef};

/// The text of a stretch, of which stretches put together have the sum.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Stats {
    /// Characters, white space between two of them as one.
    pub(super) chars: u32,
    pub(super) commas: u32,
    /// Whether white space stands at the start and the end; nothing else does where there are no characters.
    begins_blank: bool,
    ends_blank: bool,
    /// Characters that stand in links; those within a page count less.
    pub(super) linked: f32,
}

impl Stats {
    /// Those of a text; one pass over its bytes.
    pub(super) fn of_text(text: &str) -> Stats {
        // Other signs as small stand in no page.
        let is_blank = |byte: u8| byte <= b' ';
        let bytes = text.as_bytes();
        let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return Stats::default() };
        // Small counters let the compiler use the widest registers.
        let (mut letters, mut words, mut commas) = (0, 0, 0);
        let mut before = b' ';
        for part in bytes.chunks(255) {
            let (mut all, mut some, mut starts) = (0u8, 0u8, u8::from(before <= b' ' && part[0] > b' '));
            for byte in part {
                // Neither blanks nor what goes on a character.
                all += u8::from((*byte > b' ') & (*byte & 0xc0 != 0x80));
                some += u8::from(*byte == b',');
            }
            for (one, next) in part.iter().zip(&part[1..]) {
                starts += u8::from((*one <= b' ') & (*next > b' '));
            }
            letters += u32::from(all);
            words += u32::from(starts);
            commas += u32::from(some);
            before = part[part.len() - 1];
        }
        Stats {
            chars: letters + u32::saturating_sub(words, 1),
            commas,
            begins_blank: is_blank(*first),
            ends_blank: is_blank(*last),
            linked: 0.0,
        }
    }

    /// Those of this stretch and the next together.
    pub(super) fn then(self, next: Stats) -> Stats {
        let blank = |stats: Stats| stats.begins_blank || stats.ends_blank;
        let between = self.chars > 0 && next.chars > 0 && (self.ends_blank || next.begins_blank);
        Stats {
            chars: self.chars + next.chars + u32::from(between),
            commas: self.commas + next.commas,
            begins_blank: if self.chars == 0 { blank(self) || next.begins_blank } else { self.begins_blank },
            ends_blank: if next.chars == 0 { self.ends_blank || blank(next) } else { next.ends_blank },
            linked: self.linked + next.linked,
        }
    }

    /// Which part of the text is links.
    pub(super) fn link_density(&self) -> f32 {
        if self.chars == 0 { 0.0 } else { self.linked / self.chars as f32 }
    }
}

/// The statistics of a text node, where it is one.
pub(super) fn of_text_node(node: &NodeRef<'_>) -> Option<Stats> {
    node.query_or(None, |node| match &node.data {
        NodeData::Text { contents } => Some(Stats::of_text(contents)),
        _ => None,
    })
}

/// How much a link counts: one within its page less.
fn weight(link: &NodeRef<'_>) -> f32 {
    let within = link.attr("href").is_some_and(|target| target.len() > 1 && target.starts_with('#'));
    if within { 0.3 } else { 1.0 }
}

/// The statistics of a node with all that is in it.
pub(super) fn of(node: &NodeRef<'_>) -> Stats {
    each(node, |_, _| ())
}

/// The statistics of a node; `leave` is told those of each element in it, the inner ones first and the node itself last.
pub(super) fn each<'d>(node: &NodeRef<'d>, mut leave: impl FnMut(&NodeRef<'d>, &Stats)) -> Stats {
    let mut open: Vec<(NodeRef<'d>, Stats)> = vec![(*node, Stats::default())];
    let mut next = node.first_child();
    loop {
        match next {
            Some(child) => {
                if let Some(stats) = of_text_node(&child) {
                    if let Some((_, all)) = open.last_mut() {
                        *all = all.then(stats);
                    }
                    next = child.next_sibling();
                } else {
                    open.push((child, Stats::default()));
                    next = child.first_child();
                }
            }
            None => {
                let Some((left, mut stats)) = open.pop() else { return Stats::default() };
                if left.is_element() {
                    if left.has_name("a") && !open.is_empty() {
                        stats.linked += stats.chars as f32 * weight(&left);
                    }
                    leave(&left, &stats);
                }
                let Some((_, all)) = open.last_mut() else { return stats };
                *all = all.then(stats);
                next = left.next_sibling();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_counts_once_wherever_it_is_cut() {
        let text = "  The council,\n\n voted — in Leéds,  ";
        let whole = Stats::of_text(text);
        assert_eq!((whole.chars, whole.commas), (30, 2));
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            assert_eq!(Stats::of_text(&text[..at]).then(Stats::of_text(&text[at..])), whole, "{at}");
        }
    }
}
