//! Slots: room for values that kernels write; a value in. With instructions of the processor a slot is made without being
//! written; without them nothing is unsafe, and it begins as nought.

#[cfg(feature = "simd")]
pub(crate) type Slot<T> = core::mem::MaybeUninit<T>;
#[cfg(not(feature = "simd"))]
pub(crate) type Slot<T> = T;

/// A slot in which nothing is written yet.
#[inline(always)]
pub(crate) fn empty<T: Copy + Default>() -> Slot<T> {
    #[cfg(feature = "simd")]
    return Slot::uninit();
    #[cfg(not(feature = "simd"))]
    T::default()
}

/// Writes a slot.
#[inline(always)]
pub(crate) fn put<T: Copy>(slot: &mut Slot<T>, value: T) {
    #[cfg(feature = "simd")]
    slot.write(value);
    #[cfg(not(feature = "simd"))]
    {
        *slot = value;
    }
}
