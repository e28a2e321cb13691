//! Many articles: one after another in, what is in each out, in their order.

use super::Pipeline;
use greenpaper_core::{Annotated, Article};

impl Pipeline {
    /// Annotates articles as they come, each as [`annotate`](Pipeline::annotate) does, in their order. With feature `rayon` on as
    /// many threads as rayon has. No more than eight articles a thread are held at a time, however many there are; who
    /// asks for no more stops it.
    ///
    /// ```
    /// use greenpaper_core::Article;
    /// use greenpaper_extract::Pipeline;
    /// let pipeline = Pipeline::new();
    /// // Articles without an end: what is not asked for is not made.
    /// let articles = (2000..).map(|year| Article::builder(format!("The Health Act {year} applies.")).build().unwrap());
    /// let first: Vec<String> = pipeline.annotate_iter(articles).take(3).map(|it| it.text().to_owned()).collect();
    /// assert_eq!(first[2], "The Health Act 2002 applies.");
    /// ```
    pub fn annotate_iter<'p, I>(&'p self, articles: I) -> impl Iterator<Item = Annotated> + use<'p, I>
    where
        I: IntoIterator<Item = Article>,
    {
        Many { pipeline: self, articles: articles.into_iter(), ready: Vec::new().into_iter() }
    }

    /// Annotates articles in any number on as many threads as rayon has, each article as [`annotate`](Pipeline::annotate)
    /// does; the results come in the order of the articles, when all are there. [`annotate_iter`](Pipeline::annotate_iter) holds
    /// some of them at a time.
    ///
    /// ```
    /// use greenpaper_core::{Article, BlockKind, Span};
    /// use greenpaper_extract::Pipeline;
    /// let texts = ["The Health Act 1999 applies.", "Unison said it would strike."];
    /// let article = |it: &str| Article::builder(it).block(BlockKind::Paragraph, Span::of(it)).build().unwrap();
    /// let articles: Vec<Article> = texts.into_iter().map(article).collect();
    /// let pipeline = Pipeline::new();
    /// let serial: Vec<_> = articles.iter().map(|it| pipeline.annotate(it.clone())).collect();
    /// assert_eq!(pipeline.annotate_all(articles), serial);
    /// ```
    #[cfg(feature = "rayon")]
    #[must_use]
    pub fn annotate_all(&self, articles: Vec<Article>) -> Vec<Annotated> {
        use rayon::iter::{IntoParallelIterator, ParallelIterator};
        let work = |scratch: &mut super::Scratch, article| self.annotate_with(scratch, article);
        articles.into_par_iter().map_init(super::Scratch::new, work).collect()
    }

    /// How many articles are annotated at one go.
    fn batch() -> usize {
        #[cfg(feature = "rayon")]
        return 8 * rayon::current_num_threads();
        #[cfg(not(feature = "rayon"))]
        1
    }

    fn annotate_batch(&self, articles: Vec<Article>) -> Vec<Annotated> {
        #[cfg(feature = "rayon")]
        return self.annotate_all(articles);
        #[cfg(not(feature = "rayon"))]
        articles.into_iter().map(|article| self.annotate(article)).collect()
    }
}

/// Articles that are annotated a batch at a time.
struct Many<'p, I> {
    pipeline: &'p Pipeline,
    articles: I,
    ready: std::vec::IntoIter<Annotated>,
}

impl<I: Iterator<Item = Article>> Iterator for Many<'_, I> {
    type Item = Annotated;

    fn next(&mut self) -> Option<Annotated> {
        if self.ready.len() == 0 {
            let batch: Vec<Article> = self.articles.by_ref().take(Pipeline::batch()).collect();
            self.ready = self.pipeline.annotate_batch(batch).into_iter();
        }
        self.ready.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (least, most) = self.articles.size_hint();
        let ready = self.ready.len();
        (least.saturating_add(ready), most.and_then(|most| most.checked_add(ready)))
    }
}
