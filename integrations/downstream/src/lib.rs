//! Programs as users of greenpaper write them, one a test; nothing of the project's own is used but what is published.
//!
//! None of them casts an index, leaks a table or looks a position up.
