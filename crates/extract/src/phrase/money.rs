//! Sums of money: the tokens of one in; where it ends and what it comes to out. A sum that cannot be read with certainty, such as
//! `£1,23,456`, is one and comes to nothing.

pub(crate) mod amount;
pub(crate) mod behind;
pub(crate) mod range;
pub(crate) mod signed;
pub(crate) mod spelt;
pub(crate) mod sum;
pub(crate) mod worded;
