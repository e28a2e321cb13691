//! Post-nominals: what is written behind a name as an honour, a degree, a seat or the office of a judge; a token in, a yes or
//! no out.

use crate::prelude::*;

/// Whether token `at` is one: MP, CBE, PhD, JSC. The case counts: `Ms` is none.
pub(crate) fn is_post_nominal(document: &Document<'_>, at: usize) -> bool {
    let capitals = || document.word(at).bytes().filter(u8::is_ascii_uppercase).count();
    document.is(at, class::JUDICIAL_POST_NOMINAL)
        || document.is(at, class::POST_NOMINAL)
            && (document.is(at, class::MIXED_CASE_POST_NOMINAL) || capitals() > 1)
}
