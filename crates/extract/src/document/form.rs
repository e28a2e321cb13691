//! Forms: how a reference is written, `99/9999+/A+`; such a form and a text in, how much of the text is written so out.

/// A form: `A` stands for one capital letter, `a` for one small letter, `9` for one figure, of any of these with `+` behind it for
/// one or more; all other characters stand for themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Form(Vec<Piece>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    what: Letter,
    many: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letter {
    Capital,
    Small,
    Figure,
    Itself(char),
}

impl Letter {
    fn takes(self, c: char) -> bool {
        match self {
            Letter::Capital => c.is_uppercase(),
            Letter::Small => c.is_lowercase(),
            Letter::Figure => c.is_ascii_digit(),
            Letter::Itself(own) => c == own,
        }
    }
}

impl Form {
    /// Reads a form.
    ///
    /// # Errors
    ///
    /// An empty form, white space, a `+` behind nothing that it may stand behind.
    #[cfg_attr(not(feature = "patterns"), allow(dead_code, reason = "forms are read from files"))]
    pub(crate) fn read(written: &str) -> Result<Form, &'static str> {
        let mut pieces: Vec<Piece> = Vec::new();
        for c in written.chars() {
            let what = match c {
                'A' => Letter::Capital,
                'a' => Letter::Small,
                '9' => Letter::Figure,
                '+' => match pieces.last_mut() {
                    Some(Piece { what: Letter::Capital | Letter::Small | Letter::Figure, many })
                        if !*many =>
                    {
                        *many = true;
                        continue;
                    }
                    _ => return Err("`+` stands behind `A`, `a` or `9`"),
                },
                c if c.is_whitespace() => {
                    return Err("a form has no blanks: what they part are elements of their own");
                }
                c => Letter::Itself(c),
            };
            pieces.push(Piece { what, many: false });
        }
        if pieces.is_empty() { Err("the form is empty") } else { Ok(Form(pieces)) }
    }

    /// How many bytes at the start of a text are written so, as many as can be; linear in them.
    pub(crate) fn len_in(&self, text: &str) -> Option<usize> {
        let mut rest = text;
        for piece in &self.0 {
            let mut chars = rest.chars();
            chars.next().filter(|c| piece.what.takes(*c))?;
            rest = chars.as_str();
            if piece.many {
                rest = rest.trim_start_matches(|c| piece.what.takes(c));
            }
        }
        Some(text.len() - rest.len())
    }

    /// Whether what is written so may begin with a word, of which it may be the whole.
    pub(crate) fn may_begin_with(&self, word: &str) -> bool {
        let mut rest = word;
        for piece in &self.0 {
            let mut chars = rest.chars();
            match chars.next() {
                None => return true,
                Some(c) if piece.what.takes(c) => rest = chars.as_str(),
                Some(_) => return false,
            }
            if piece.many {
                rest = rest.trim_start_matches(|c| piece.what.takes(c));
            }
        }
        rest.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_say_how_much_is_written_so() {
        let planning = Form::read("99/9999+/A+").unwrap();
        assert_eq!(planning.len_in("24/00731/FUL in May"), Some(12));
        assert_eq!(planning.len_in("24/7"), None);
        assert!(planning.may_begin_with("24/00731") && planning.may_begin_with("24"));
        assert!(!planning.may_begin_with("2024") && !planning.may_begin_with("24/00731/FUL."));
        for bad in ["", "+", "A++", "/+", "9 9"] {
            assert!(Form::read(bad).is_err(), "{bad:?}");
        }
    }
}
