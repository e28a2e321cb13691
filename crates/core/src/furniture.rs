//! What of a page is no part of its article, and why a reader takes it for that.

use crate::named::named;
use crate::{Span, Spanned};
use serde::{Deserialize, Serialize};

/// A block that belongs to the page and not to the article, and what it is.
///
/// Its span is that of a [`Boilerplate`](crate::BlockKind::Boilerplate) block.
///
/// ```
/// use greenpaper_core::*;
/// let share = Furniture { reason: FurnitureReason::Share, span: Span::new(0, 5) };
/// assert_eq!(share.text_in("Share this"), "Share");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Furniture {
    /// Why it is none of the article's text.
    pub reason: FurnitureReason,
    /// Where, in bytes of the article's text.
    pub span: Span,
}

impl Spanned for Furniture {
    fn span(&self) -> Span {
        self.span
    }
}

/// Why a block is furniture.
///
/// ```
/// use greenpaper_core::FurnitureReason;
/// assert_eq!(FurnitureReason::PictureCredit.as_str(), "picture-credit");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum FurnitureReason {
    /// A menu of the site, a trail of links to the page, a link to its top, a search box.
    Menu,
    /// Buttons to share, print, save or send the page.
    Share,
    /// What a site says of its cookies.
    Cookies,
    /// An invitation to a newsletter, alerts or an app.
    Newsletter,
    /// Subscriptions, memberships, donations, accounts and signing in.
    Subscription,
    /// Readers' comments, their heads, counts and rules.
    Comments,
    /// A question for readers to vote on, and its buttons.
    Poll,
    /// Links to other articles and their headings.
    Related,
    /// Links to the page before and the next, and the numbers of an article's pages.
    Pagination,
    /// The number of a printed page, or of a column.
    PageNumber,
    /// A line that stands at the head or foot of page after page.
    RunningHead,
    /// The entries of a list of contents.
    Contents,
    /// How to reach somebody.
    Contact,
    /// The signature of a mail, or what a firm puts below every one.
    Signature,
    /// What a mail answers, quoted in it.
    Quoted,
    /// Whose a picture is.
    PictureCredit,
    /// Where else it appeared, or which agency it is from.
    Syndication,
    /// Copyright, licence, terms, and who publishes.
    Imprint,
    /// An advertisement, or where one stood.
    Advert,
    /// A player, a download, or what stands where none works.
    Media,
    /// A count: of shares, of views, of the pictures in a gallery.
    Counter,
    /// Tags, topics and categories.
    Tags,
    /// A question whether the page was of use, a form to report a fault.
    Feedback,
    /// The mark where a notice ends: "Ends".
    EndMark,
    /// A line of signs.
    Rule,
    /// A web address and nothing else.
    Address,
    /// Where it stands says so and nothing else: among buttons, above the headline, below the last of the text.
    Place,
}

named!(
    FurnitureReason,
    "reason of furniture",
    [
        Menu = "menu",
        Share = "share",
        Cookies = "cookies",
        Newsletter = "newsletter",
        Subscription = "subscription",
        Comments = "comments",
        Poll = "poll",
        Related = "related",
        Pagination = "pagination",
        PageNumber = "page-number",
        RunningHead = "running-head",
        Contents = "contents",
        Contact = "contact",
        Signature = "signature",
        Quoted = "quoted",
        PictureCredit = "picture-credit",
        Syndication = "syndication",
        Imprint = "imprint",
        Advert = "advert",
        Media = "media",
        Counter = "counter",
        Tags = "tags",
        Feedback = "feedback",
        EndMark = "end-mark",
        Rule = "rule",
        Address = "address",
        Place = "place",
    ]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_has_the_same_name_everywhere() {
        for reason in [FurnitureReason::Menu, FurnitureReason::PageNumber, FurnitureReason::EndMark] {
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.as_str());
        }
    }
}
