//! Work shared among threads, taken up and handed on in order.

use super::document::{Item, Made};
use std::collections::BTreeMap;
use std::io;
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

/// How far documents may be taken ahead of the one that is to be handed on next, for each thread.
const AHEAD: u64 = 8;

/// Where the hand-over stands.
#[derive(Default)]
struct Turn {
    done: u64,
    stop: bool,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Calls `make` for each item on one of `threads` threads and `take`, on this one, for what came of each, in the order
/// of the items. `make` is told whether an item is the first, which none is where `begun` were made before. Gives
/// whether `take` stopped it.
pub(super) fn in_order<D: Send>(
    threads: usize,
    items: impl Iterator<Item = Item<D>> + Send,
    begun: u64,
    make: impl Fn(Item<D>, bool) -> Made + Sync,
    mut take: impl FnMut(Made) -> io::Result<ControlFlow<()>>,
) -> io::Result<bool> {
    let source = Mutex::new(items.enumerate());
    let (turn, moved) = (Mutex::new(Turn::default()), Condvar::new());
    let ahead = AHEAD * threads as u64;
    // The next item, once it is not too far ahead.
    let next = || {
        let mut source = lock(&source);
        let (number, item) = source.next()?;
        let mut turn = lock(&turn);
        while number as u64 >= turn.done + ahead && !turn.stop {
            turn = moved.wait(turn).unwrap_or_else(PoisonError::into_inner);
        }
        (!turn.stop).then_some((number as u64, item))
    };
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..threads {
            let (sender, next, make) = (sender.clone(), &next, &make);
            scope.spawn(move || {
                while let Some((number, item)) = next() {
                    if sender.send((number, make(item, begun == 0 && number == 0))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut early: BTreeMap<u64, Made> = BTreeMap::new();
        let mut due = 0;
        let outcome = (|| {
            for (number, made) in &receiver {
                early.insert(number, made);
                while let Some(made) = early.remove(&due) {
                    due += 1;
                    if take(made)?.is_break() {
                        return Ok(true);
                    }
                    lock(&turn).done = due;
                    moved.notify_all();
                }
            }
            Ok(false)
        })();
        lock(&turn).stop = true;
        moved.notify_all();
        outcome
    })
}
