//! Room for numbers that need not be written before: with vector instructions nothing is, else noughts.

#[cfg(feature = "simd")]
use core::mem::MaybeUninit;

/// Room for one number.
#[cfg(feature = "simd")]
pub(crate) type Slot<T> = MaybeUninit<T>;
#[cfg(not(feature = "simd"))]
pub(crate) type Slot<T> = T;

/// Room for `N` numbers.
#[inline(always)]
pub(super) fn room<T: Copy + Default, const N: usize>() -> [Slot<T>; N] {
    #[cfg(feature = "simd")]
    return [MaybeUninit::uninit(); N];
    #[cfg(not(feature = "simd"))]
    return [T::default(); N];
}

/// Writes a number.
#[inline(always)]
pub(super) fn write<T: Copy>(slot: &mut Slot<T>, value: T) {
    #[cfg(feature = "simd")]
    slot.write(value);
    #[cfg(not(feature = "simd"))]
    {
        *slot = value;
    }
}

/// The numbers in `slots`.
///
/// # Safety
///
/// All must have been written.
#[cfg(feature = "simd")]
#[allow(unsafe_code)]
#[inline(always)]
pub(super) unsafe fn read<T>(slots: &[Slot<T>]) -> &[T] {
    // SAFETY: what was written is of the type, which has the layout of its room.
    unsafe { core::slice::from_raw_parts(slots.as_ptr().cast(), slots.len()) }
}
