//! Exceptions: the text of `exceptions.tsv` in; whether a name, everywhere or in a frame, cannot be asked for, and why, out.

/// What is known of a name before it is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'n> {
    pub(crate) kind: &'n str,
    pub(crate) text: &'n str,
    pub(crate) is_acronym: bool,
    pub(crate) needs_context: bool,
    /// Of a post, whether it says in which body.
    pub(crate) has_body: bool,
    /// Whether something of another kind bears it too.
    pub(crate) is_shared: bool,
}

/// What cannot be right, with its reason.
#[derive(Debug)]
pub(crate) struct Exceptions {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    /// A frame's name, or `*`.
    frame: String,
    /// A kind, or `*`.
    kind: String,
    which: String,
    reason: String,
}

impl Exceptions {
    /// The rows of a file's text: frame, kind, which names, reason.
    ///
    /// # Panics
    ///
    /// At a row that has not four cells, or says of no names that are known to be asked for.
    pub(crate) fn read(text: &str) -> Exceptions {
        let lines = text.lines().enumerate().skip(1).filter(|(_, it)| !it.starts_with('#') && !it.is_empty());
        let rows = lines.map(|(number, line)| {
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            let [frame, kind, which, reason] = <[String; 4]>::try_from(cells)
                .unwrap_or_else(|_| panic!("exceptions.tsv:{}: not four cells: {line}", number + 1));
            let known = [
                "all",
                "acronyms",
                "single words",
                "needs context",
                "another kind's",
                "in brackets",
                "of a body",
            ];
            assert!(
                known.contains(&&*which) || which.starts_with('='),
                "exceptions.tsv:{}: {which} is none of {known:?} and no =Name",
                number + 1
            );
            Row { frame, kind, which, reason }
        });
        Exceptions { rows: rows.collect() }
    }

    /// Why the name cannot be asked for in a frame, or, with `*` for one, in any.
    pub(crate) fn reason(&self, frame: &str, name: Asked<'_>) -> Option<&str> {
        let row = self.rows.iter().find(|row| {
            row.frame == frame
                && [name.kind, "*"].contains(&&*row.kind)
                && match &*row.which {
                    "all" => true,
                    "acronyms" => name.is_acronym,
                    "single words" => !name.text.contains([' ', '-']),
                    "needs context" => name.needs_context,
                    "another kind's" => name.is_shared,
                    "of a body" => name.has_body,
                    "in brackets" => name.text.contains('('),
                    which => which.strip_prefix('=') == Some(name.text),
                }
        });
        row.map(|it| &*it.reason)
    }
}
