//! Where something stands in a text.

use core::fmt;
use core::ops::{Index, Range};

/// A half-open range of bytes in a text: 8 bytes, `Copy`, and nothing but a better `Range<usize>`.
///
/// A span that comes out of this crate lies on character boundaries of the text it was made from, so
/// `&text[span]` is what was written there. Offsets are in bytes from the start of the text and at most
/// [`Span::MAX`]: a text over 4 GiB is refused by name where it comes in.
///
/// ```
/// use greenpaper_text::Span;
/// let text = "the Health Act 1999";
/// let act = Span::new(4, 19);
/// assert_eq!(&text[act], "Health Act 1999");
/// assert_eq!(act.to_string(), "4..19");
/// assert!(act.contains(4) && !act.contains(19));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

/// Why two offsets are no [`Span`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SpanError {
    /// The end stands before the start.
    Backwards {
        /// The start that was given, in bytes.
        start: usize,
        /// The end that was given, in bytes.
        end: usize,
    },
    /// The end is beyond [`Span::MAX`].
    TooFar {
        /// The end that was given, in bytes.
        end: usize,
    },
}

impl fmt::Display for SpanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            SpanError::Backwards { start, end } => {
                write!(f, "span ends at byte {end}, before its start at byte {start}")
            }
            SpanError::TooFar { end } => {
                write!(f, "span ends at byte {end}, beyond the limit of {} bytes", Span::MAX)
            }
        }
    }
}

impl core::error::Error for SpanError {}

impl Span {
    /// The greatest offset: 2³² − 1 bytes.
    pub const MAX: usize = u32::MAX as usize;

    /// A span from `start` to `end`, in bytes.
    ///
    /// # Panics
    ///
    /// If `end < start` or `end >` [`Span::MAX`]; [`Span::try_new`] tells instead.
    #[inline]
    #[must_use]
    #[track_caller]
    pub const fn new(start: usize, end: usize) -> Span {
        match Span::try_new(start, end) {
            Ok(span) => span,
            Err(SpanError::Backwards { .. }) => panic!("span ends before it starts"),
            Err(SpanError::TooFar { .. }) => panic!("span ends beyond 4 GiB"),
        }
    }

    /// A span from `start` to `end`, in bytes.
    ///
    /// # Errors
    ///
    /// If `end < start` or `end >` [`Span::MAX`].
    ///
    /// ```
    /// use greenpaper_text::Span;
    /// let error = Span::try_new(9, 3).unwrap_err();
    /// assert_eq!(error.to_string(), "span ends at byte 3, before its start at byte 9");
    /// ```
    #[inline]
    pub const fn try_new(start: usize, end: usize) -> Result<Span, SpanError> {
        if end < start {
            Err(SpanError::Backwards { start, end })
        } else if end > Span::MAX {
            Err(SpanError::TooFar { end })
        } else {
            Ok(Span { start: start as u32, end: end as u32 })
        }
    }

    /// A span from `start` to `end`, which the caller has in the right order.
    #[inline(always)]
    pub(crate) const fn from_offsets(start: u32, end: u32) -> Span {
        debug_assert!(start <= end);
        Span { start, end }
    }

    /// The empty span at `offset`.
    ///
    /// # Panics
    ///
    /// If `offset >` [`Span::MAX`].
    #[inline]
    #[must_use]
    #[track_caller]
    pub const fn empty(offset: usize) -> Span {
        Span::new(offset, offset)
    }

    /// The span of the whole of `text`.
    ///
    /// # Panics
    ///
    /// If `text` is longer than [`Span::MAX`] bytes.
    #[inline]
    #[must_use]
    #[track_caller]
    pub const fn of(text: &str) -> Span {
        Span::new(0, text.len())
    }

    /// The first byte.
    #[inline]
    #[must_use]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    #[inline]
    #[must_use]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// How many bytes.
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range of the standard library.
    #[inline]
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether the byte at `offset` is inside.
    #[inline]
    #[must_use]
    pub const fn contains(self, offset: usize) -> bool {
        self.start as usize <= offset && offset < self.end as usize
    }

    /// Whether all of `other` is inside; an empty span is inside where its offset is inside or at an edge.
    #[inline]
    #[must_use]
    pub const fn contains_span(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    #[inline]
    #[must_use]
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end && !self.is_empty() && !other.is_empty()
    }

    /// The bytes that both hold, if any.
    #[must_use]
    pub fn intersect(self, other: Span) -> Option<Span> {
        self.overlaps(other)
            .then(|| Span { start: self.start.max(other.start), end: self.end.min(other.end) })
    }

    /// The smallest span that holds both.
    ///
    /// ```
    /// use greenpaper_text::Span;
    /// assert_eq!(Span::new(1, 3).cover(Span::new(7, 9)), Span::new(1, 9));
    /// ```
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same span `by` bytes further on: from an offset in a part to an offset in the whole.
    ///
    /// # Panics
    ///
    /// If the end would lie beyond [`Span::MAX`].
    #[inline]
    #[must_use]
    #[track_caller]
    pub const fn shift(self, by: usize) -> Span {
        Span::new(self.start as usize + by, self.end as usize + by)
    }

    /// What was written there, or `None` where the span does not lie in `text` on character boundaries.
    #[inline]
    #[must_use]
    pub fn get(self, text: &str) -> Option<&str> {
        text.get(self.range())
    }

    /// The span without the white space (Unicode `White_Space`) at both of its ends; empty at its start
    /// where there is nothing else.
    ///
    /// # Panics
    ///
    /// If the span does not lie in `text` on character boundaries.
    ///
    /// ```
    /// use greenpaper_text::Span;
    /// assert_eq!(Span::new(0, 7).trim("  Act \n"), Span::new(2, 5));
    /// ```
    #[must_use]
    #[track_caller]
    pub fn trim(self, text: &str) -> Span {
        let inner = &text[self];
        let tail = inner.trim_start();
        if tail.is_empty() {
            return Span { start: self.start, end: self.start };
        }
        let start = self.start as usize + (inner.len() - tail.len());
        Span::new(start, start + tail.trim_end().len())
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<Span> for Range<usize> {
    #[inline]
    fn from(span: Span) -> Range<usize> {
        span.range()
    }
}

impl TryFrom<Range<usize>> for Span {
    type Error = SpanError;

    fn try_from(range: Range<usize>) -> Result<Span, SpanError> {
        Span::try_new(range.start, range.end)
    }
}

impl Index<Span> for str {
    type Output = str;

    #[inline]
    #[track_caller]
    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

/// Something that stands somewhere in a text.
///
/// ```
/// use greenpaper_text::{Span, Spanned};
/// assert_eq!(Span::new(4, 10).text_in("the Health Act"), "Health");
/// ```
pub trait Spanned {
    /// Where it stands, in bytes of its text.
    fn span(&self) -> Span;

    /// What was written there.
    ///
    /// # Panics
    ///
    /// If `source` is not the text it was found in and the span does not fit it.
    #[track_caller]
    fn text_in<'t>(&self, source: &'t str) -> &'t str {
        &source[self.span()]
    }
}

impl Spanned for Span {
    fn span(&self) -> Span {
        *self
    }
}

/// What a reference points to stands where it stands, so that functions take `&mention` and `mention.span` alike.
impl<T: Spanned + ?Sized> Spanned for &T {
    fn span(&self) -> Span {
        (**self).span()
    }
}

/// In serde a span is `[start, end]`; what [`Span::try_new`] refuses is refused on the way in.
#[cfg(feature = "serde")]
mod serde_impl {
    use super::Span;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    impl Serialize for Span {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            (self.start, self.end).serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for Span {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
            let (start, end) = <(u64, u64)>::deserialize(deserializer)?;
            let fit = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
            Span::try_new(fit(start), fit(end)).map_err(D::Error::custom)
        }
    }
}
