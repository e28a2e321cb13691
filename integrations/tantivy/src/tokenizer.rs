//! The tokeniser behind tantivy's trait.

use greenpaper::text::{TokenKind, Tokens, tokens};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The name that [`register`](crate::register) gives the tokeniser in an index.
///
/// ```
/// use tantivy::schema::TextFieldIndexing;
/// let indexing = TextFieldIndexing::default().set_tokenizer(greenpaper_tantivy::TOKENIZER);
/// assert_eq!(indexing.tokenizer(), "greenpaper");
/// ```
pub const TOKENIZER: &str = "greenpaper";

/// What is longer is no word (an address, a line of dashes) and is left out, in bytes.
const LONGEST: usize = 200;

/// Cuts text into terms: greenpaper's tokens in lower case, without punctuation, symbols and clitics.
///
/// Offsets are bytes of the text, positions count terms. `doesn't` is found as `does`, `council's` as `council`,
/// `joined-up` as two terms beside one another. Takes time linear in the text; the one buffer for a term's letters is
/// the stream's, so that nothing is allocated for a term once it has grown to the longest.
///
/// ```
/// use greenpaper_tantivy::PolicyTokenizer;
/// use tantivy::tokenizer::{TokenStream, Tokenizer};
/// let (mut tokenizer, text) = (PolicyTokenizer::default(), "The NHS\u{2019}s \u{a3}3m (s.117)");
/// let mut stream = tokenizer.token_stream(text);
/// let mut terms = Vec::new();
/// while stream.advance() {
///     let token = stream.token();
///     assert_eq!(text[token.offset_from..token.offset_to].to_lowercase(), token.text);
///     terms.push(token.text.clone());
/// }
/// assert_eq!(terms, ["the", "nhs", "3m", "s.", "117"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct PolicyTokenizer {
    token: Token,
}

impl Tokenizer for PolicyTokenizer {
    type TokenStream<'a> = PolicyTokenStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> PolicyTokenStream<'a> {
        self.token.reset();
        PolicyTokenStream { text, tokens: tokens(text), token: &mut self.token }
    }
}

/// The terms of a text. See [`PolicyTokenizer`].
///
/// ```
/// use greenpaper_tantivy::PolicyTokenizer;
/// use tantivy::tokenizer::{TokenStream, Tokenizer};
/// let mut tokenizer = PolicyTokenizer::default();
/// let mut stream = tokenizer.token_stream("Direct payments");
/// assert!(stream.advance() && stream.token().text == "direct");
/// assert!(stream.advance() && stream.token().position == 1);
/// assert!(!stream.advance());
/// ```
#[derive(Debug)]
pub struct PolicyTokenStream<'a> {
    text: &'a str,
    tokens: Tokens<'a>,
    token: &'a mut Token,
}

impl TokenStream for PolicyTokenStream<'_> {
    fn advance(&mut self) -> bool {
        for found in self.tokens.by_ref() {
            if !is_term(found.kind) || found.span.len() > LONGEST {
                continue;
            }
            let token = &mut *self.token;
            token.offset_from = found.span.start();
            token.offset_to = found.span.end();
            token.position = token.position.wrapping_add(1);
            token.text.clear();
            let word = &self.text[found.span];
            if word.is_ascii() {
                token.text.push_str(word);
                token.text.make_ascii_lowercase();
            } else {
                for c in word.chars() {
                    match c {
                        '\u{2019}' => token.text.push('\''),
                        c => token.text.extend(c.to_lowercase()),
                    }
                }
            }
            return true;
        }
        false
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

/// Whether a kind of token is looked for: what has letters or figures, but for what clings to another.
fn is_term(kind: TokenKind) -> bool {
    use TokenKind::{
        Abbreviation, Acronym, Date, Email, Handle, Hashtag, Money, Number, Ordinal, Percentage, Provision,
        Quantity, Time, Unit, Url, Word,
    };
    matches!(
        kind,
        Word | Abbreviation
            | Acronym
            | Number
            | Ordinal
            | Quantity
            | Unit
            | Money
            | Percentage
            | Time
            | Date
            | Provision
            | Url
            | Email
            | Hashtag
            | Handle
    )
}
