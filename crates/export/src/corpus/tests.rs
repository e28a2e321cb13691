use super::{Corpus, Item, Summary};
use crate::Format;
use greenpaper_core::{Annotated, Article};
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("greenpaper-corpus-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).unwrap();
    folder
}

fn items(count: usize) -> impl Iterator<Item = Item<usize>> + Send {
    (0..count).map(|n| Item { key: format!("{n}.txt"), size: n as u64, document: n })
}

fn read(n: usize) -> Result<Vec<Annotated>, super::DocumentError> {
    match n {
        7 => Err("the seventh is torn".into()),
        9 => panic!("the ninth bites"),
        _ => Ok(vec![Annotated::bare(Article::builder("word ".repeat(n % 50)).build()?)]),
    }
}

fn corpus(threads: usize) -> Corpus {
    Corpus { format: Format::Json, threads, commit: 4000 }
}

#[test]
fn any_number_of_threads_writes_the_same() {
    let folder = folder("threads");
    let mut outputs = Vec::new();
    for threads in [1, 2, 7] {
        let path = folder.join(format!("{threads}.jsonl"));
        let summary = corpus(threads).run(&path, items(300), read, &mut ()).unwrap();
        let wanted = Summary {
            documents: 300,
            bytes: 300 * 299 / 2,
            articles: 298,
            faults: 2,
            finished: true,
            ..Summary::default()
        };
        assert_eq!(summary, wanted);
        outputs.push(fs::read(&path).unwrap());
    }
    assert_eq!(outputs[0], outputs[1]);
    assert_eq!(outputs[0], outputs[2]);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3, "no journal and no part is left");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_run_goes_on_wherever_another_broke_off() {
    let folder = folder("resume");
    let (whole, path) = (folder.join("whole.jsonl"), folder.join("out.jsonl"));
    corpus(2).run(&whole, items(200), read, &mut ()).unwrap();
    for (stop, torn) in
        [(1, ""), (8, "1 2 3"), (60, "nonsense\n"), (61, ""), (199, "200 1 1 1 1 1 1 99999999 1\n")]
    {
        let mut at = |it: &Summary| {
            if it.documents < stop { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        assert!(!corpus(3).run(&path, items(200), read, &mut at).unwrap().finished);
        assert!(!path.exists());
        // As a power cut may leave them: more output than the journal knows of, half a line in the journal.
        let append = |suffix: &str, bytes: &[u8]| {
            let path = folder.join(format!("out.jsonl{suffix}"));
            OpenOptions::new().append(true).open(path).unwrap().write_all(bytes).unwrap();
        };
        append(".part", b"half a li");
        append(".journal", torn.as_bytes());
    }
    let summary = corpus(3).run(&path, items(200), read, &mut ()).unwrap();
    assert_eq!((summary.documents, summary.resumed, summary.faults), (200, 199, 2));
    assert!(summary.resumed_bytes > 0 && summary.resumed_bytes < summary.bytes);
    assert!(fs::read(&path).unwrap() == fs::read(&whole).unwrap());
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn other_work_is_not_gone_on_with() {
    let folder = folder("other");
    let path = folder.join("out");
    let mut stop = |_: &Summary| ControlFlow::Break(());
    corpus(1).run(&path, items(10), read, &mut stop).unwrap();
    let csv = Corpus { format: Format::Csv(crate::csv::Table::Mentions), ..Corpus::default() };
    assert!(csv.run(&path, items(10), read, &mut ()).unwrap_err().is_other_work());
    let others = || items(10).map(|item| Item { key: format!("x{}", item.key), ..item });
    assert!(corpus(1).run(&path, others(), read, &mut ()).unwrap_err().is_other_work());
    assert!(corpus(1).run(&path, items(0), read, &mut ()).unwrap_err().is_other_work());
    let page = Corpus { format: Format::Html, ..Corpus::default() };
    assert!(page.run(&path, items(1), read, &mut ()).unwrap_err().to_string().contains("piece by piece"));
    assert!(corpus(1).run(&path, items(10), read, &mut ()).unwrap().finished);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn nothing_gives_an_empty_file() {
    let folder = folder("nothing");
    let path = folder.join("out");
    assert!(corpus(2).run(&path, items(0), read, &mut ()).unwrap().finished);
    assert_eq!(fs::read(&path).unwrap(), b"");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn of_two_runs_on_one_file_one_is_refused() {
    let folder = folder("lock");
    let path = folder.join("out.jsonl");
    let mut refused = String::new();
    let mut inner = |_: &Summary| {
        if refused.is_empty() {
            refused = corpus(1).run(&path, items(5), read, &mut ()).unwrap_err().to_string();
        }
        ControlFlow::Continue(())
    };
    assert!(corpus(2).run(&path, items(40), read, &mut inner).unwrap().finished);
    assert!(
        refused.ends_with(&format!("another run is writing it, process {}", std::process::id())),
        "{refused}"
    );
    let whole = folder.join("whole.jsonl");
    corpus(1).run(&whole, items(40), read, &mut ()).unwrap();
    assert_eq!(fs::read(&path).unwrap(), fs::read(&whole).unwrap());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "no lock is left");
    // One that is left by a run that was killed holds nobody up.
    fs::write(folder.join("out.jsonl.lock"), "1").unwrap();
    assert!(corpus(1).run(&path, items(3), read, &mut ()).unwrap().finished);
    fs::remove_dir_all(folder).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn links_are_followed_and_devices_stay_what_they_are() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    let folder = folder("special");
    let (target, link, far) =
        (folder.join("target.jsonl"), folder.join("link.jsonl"), folder.join("far.jsonl"));
    fs::write(&target, "before").unwrap();
    symlink("target.jsonl", &link).unwrap();
    symlink("link.jsonl", &far).unwrap();
    corpus(1).run(&far, items(3), read, &mut ()).unwrap();
    assert!(
        fs::symlink_metadata(&far).unwrap().is_symlink() && fs::symlink_metadata(&link).unwrap().is_symlink()
    );
    assert!(fs::read_to_string(&target).unwrap().starts_with('{'));
    // A link to nothing yet.
    symlink("new.jsonl", folder.join("dangling.jsonl")).unwrap();
    corpus(1).run(folder.join("dangling.jsonl"), items(3), read, &mut ()).unwrap();
    assert_eq!(fs::read(folder.join("new.jsonl")).unwrap(), fs::read(&target).unwrap());
    // Round and round.
    symlink("b", folder.join("a")).unwrap();
    symlink("a", folder.join("b")).unwrap();
    assert!(corpus(1).run(folder.join("a"), items(3), read, &mut ()).is_err());
    for device in ["/dev/null", "/dev/full"] {
        let run = corpus(1).run(device, items(3), read, &mut ());
        assert_eq!(run.is_ok(), device == "/dev/null");
        assert!(fs::metadata(device).unwrap().file_type().is_char_device());
    }
    fs::create_dir(folder.join("folder")).unwrap();
    assert!(corpus(1).run(folder.join("folder"), items(3), read, &mut ()).is_err());
    let left = fs::read_dir(&folder).unwrap().filter(|it| {
        let name = it.as_ref().unwrap().file_name().into_string().unwrap();
        name.ends_with(".part") || name.ends_with(".journal") || name.ends_with(".lock")
    });
    assert_eq!(left.count(), 0);
    fs::remove_dir_all(folder).unwrap();
}
