//! What is wrong with a file of patterns: each fault with its line, its column and what would be right.

use std::fmt;

/// Why a file of patterns was refused: every fault in it, in the order of the file.
///
/// ```
/// use greenpaper_extract::Patterns;
/// let error = Patterns::from_toml("[[rule]]\nid = \"postcode/unit\"\npatern = []\n").unwrap_err();
/// // The rule has no pattern, which is the first fault; why is the second.
/// let problem = &error.problems()[1];
/// assert_eq!((problem.line, problem.column), (3, 1));
/// assert!(problem.to_string().starts_with("3:1: a rule has no 'patern'; did you mean 'pattern'?"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct PatternError {
    problems: Vec<PatternProblem>,
}

/// One fault in a file of patterns; see [`PatternError::problems`].
///
/// ```
/// use greenpaper_extract::Patterns;
/// let error = Patterns::from_toml("rule = 3").unwrap_err();
/// assert_eq!(error.problems()[0].message, "rules are tables: begin each with [[rule]]");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PatternProblem {
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters from 1.
    pub column: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl PatternError {
    pub(super) fn new(mut problems: Vec<PatternProblem>) -> PatternError {
        problems.sort_by_key(|it| (it.line, it.column));
        PatternError { problems }
    }

    /// The faults, in the order of the file; at least one.
    ///
    /// ```
    /// use greenpaper_extract::Patterns;
    /// let error = Patterns::from_toml("[[rule]]\n\n[[rule]]\n").unwrap_err();
    /// assert_eq!(error.problems().iter().map(|it| it.line).collect::<Vec<_>>(), [1, 1, 3, 3]);
    /// ```
    #[must_use]
    pub fn problems(&self) -> &[PatternProblem] {
        &self.problems
    }
}

impl fmt::Display for PatternProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}

/// A line a fault.
impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, problem) in self.problems.iter().enumerate() {
            write!(f, "{}{problem}", if n > 0 { "\n" } else { "" })?;
        }
        Ok(())
    }
}

/// What `Display` says, since `main() -> Result` prints this.
impl fmt::Debug for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for PatternError {}

/// The known name that is most like what is written, if one is much like it: one letter in three may differ.
pub(super) fn nearest<'n>(written: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let near = known.map(|name| (distance(written, name), name)).min()?;
    (near.0 <= written.chars().count().div_ceil(3)).then_some(near.1)
}

/// How many letters must be put in, taken out or changed: Levenshtein's distance.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}
