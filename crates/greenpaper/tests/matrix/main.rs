//! The matrix: a sample of known names, each put into frames, found whole and linked right as often as the floors say.
//!
//! `cargo xtask matrix` runs all names in all frames and tells what failed. Frames are `frames.txt`, what cannot be asked
//! for is `exceptions.tsv`.

#[path = "../../../../xtask/pipeline/src/matrix/exceptions.rs"]
mod exceptions;
#[path = "../../../../xtask/pipeline/src/matrix/frame.rs"]
mod frame;
#[path = "../../../../xtask/pipeline/src/matrix/grid.rs"]
mod grid;
#[path = "../../../../xtask/pipeline/src/matrix/names.rs"]
mod names;
#[path = "../../../../xtask/pipeline/src/matrix/outcome.rs"]
mod outcome;

use grid::{Choice, Grid};

/// Kind, and how many of a hundred names in frames are right at least. Raised as they are.
const FLOORS: [(&str, f64); 7] = [
    ("organisation", 99.7),
    ("everyday name", 85.6),
    ("legislation", 99.7),
    ("short title", 99.7),
    ("person", 99.7),
    ("place", 99.5),
    ("post", 91.7),
];

#[test]
fn known_names_are_found_in_any_frame() {
    let grid = Grid::run(&Choice { every: 11, ..Choice::default() });
    let mut faults = Vec::new();
    for (kind, floor) in FLOORS {
        let frames = if kind == "everyday name" { 8 } else { 30 };
        assert!(grid.frames_of(kind) >= frames, "{kind}: {} frames", grid.frames_of(kind));
        let (right, asked) = grid.right(kind);
        let share = right as f64 * 100.0 / asked as f64;
        if share < floor {
            faults.push(format!("{kind}: {right} of {asked} right, {share:.2} %, where {floor} % were"));
            let failures = grid.failures.iter().filter(|it| it.kind == kind).step_by(97);
            faults.extend(
                failures.map(|it| format!("  {}, {}: {}", grid.frame(it), it.outcome.word(), it.told)),
            );
        }
    }
    assert!(faults.is_empty(), "{}\n{grid}", faults.join("\n"));
}

#[test]
fn names_are_written_as_a_frame_says() {
    let frames = frame::Frame::read(
        "## a | break at each blank\nplace: Nobody lives in {} at all.\n\n## b | headline\nplace: Nobody in {}\n\n\
         ## c | lost possessive\nplace: In {}s shops.\n\n## d | ampersand, undated\nplace: To {the}{\'s} end, {year}.\n",
    );
    let told = |frame: usize, name| {
        let filling = frame::Filling { name, kind: "place", article: true, year: 2001 };
        frames[frame].documents(filling).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let apart = ["Nobody lives in [Isle↵of Wight] at all.", "Nobody lives in [Isle of↵Wight] at all."];
    assert_eq!(told(0, "Isle of Wight"), apart);
    assert_eq!(told(1, "Isle of Wight"), ["Nobody in [Isle of Wight]"]);
    assert_eq!(told(2, "Hull"), ["In [Hull]s shops."]);
    assert!(told(2, "St Helens").is_empty() && told(3, "Hull").is_empty() && frames[3].undated);
    assert_eq!(told(3, "Tyne and Wear"), ["To the [Tyne & Wear]\'s end, 2001."]);
}
