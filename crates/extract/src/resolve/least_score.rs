//! Doubtful links, left out: the layers of an article and the least score of a link in; links below it taken away, and the ids
//! of things that nothing else tells.

use greenpaper_core::Layers;
use std::collections::HashSet;

/// Takes links below a score away. A thing that no link of such a score tells keeps its name and loses its id. Linear in the
/// links and entities.
pub(crate) fn keep_surer(layers: &mut Layers, least: f32) {
    if layers.links.iter().all(|it| it.score() >= least) {
        return;
    }
    let entity = |mention: usize| layers.mentions.get(mention).and_then(|it| it.entity);
    let (mut surer, mut doubtful) = (HashSet::new(), HashSet::new());
    for link in &layers.links {
        let told = if link.score() >= least { &mut surer } else { &mut doubtful };
        told.extend(entity(link.mention.get()));
    }
    for index in doubtful.difference(&surer) {
        if let Some(entity) = layers.entities.get_mut(index.get()) {
            entity.forget_id();
        }
    }
    layers.links.retain(|it| it.score() >= least);
}
