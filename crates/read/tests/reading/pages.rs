use super::{check, shown};
use std::time::{Duration, Instant};

const BODY: &str = "<p>The Commons voted for the Care Bill on Tuesday, the health secretary said, after a long debate in which many took part.</p>\
     <p>The Local Government Association said that councils would need more money, and that the levy would not do what ministers say.</p>\
     <p>It is expected that the Lords will look at the Bill in June, and that some of it will be changed before the summer.</p>";
const TEXT: &str = "paragraph: The Commons voted for the Care Bill on Tuesday, the health secretary said, after a long debate in which many took part.
     paragraph: The Local Government Association said that councils would need more money, and that the levy would not do what ministers say.
     paragraph: It is expected that the Lords will look at the Bill in June, and that some of it will be changed before the summer.";

/// Checks pages with a header block and the text, each of which is to be read as some facts, the headline and the text.
fn check_headers(cases: &[(&str, &str, &str)]) {
    for (page, facts, below) in cases {
        let wanted = format!("{facts}\nheadline: MPs vote on Bill\n{below}\n{TEXT}");
        check("a.html", &[(&page.replace("BODY", BODY), &wanted)]);
    }
}

#[test]
fn header_blocks_belong_to_the_article() {
    check_headers(&[
        (
            "<html><head><title>MPs vote on Bill | X</title><meta property=og:description content='Ministers face a revolt in Leeds'></head><body>\
             <article><header><h1>MPs vote on Bill</h1><p class=standfirst>Ministers face a revolt in Leeds</p><p class=byline>By Ann Smith</p>\
             <time datetime=2024-05-03>3 May 2024</time></header><div class=body>BODY</div></article></body></html>",
            "published: 2024-05-03",
            "standfirst: Ministers face a revolt in Leeds\nbyline: Ann Smith",
        ),
        (
            "<html><head><title>MPs vote on Bill</title></head><body><h1>MPs vote on Bill</h1><div class=header-date>19 December 2025</div>\
             <div class=header-author>Newsdesk</div><div class=body>BODY</div></body></html>",
            "published: 2025-12-19",
            "",
        ),
        (
            "<html><head><title>MPs vote on Bill</title></head><body><main><div class=top><div><h1>MPs vote on Bill</h1></div><h2 class=article__strapline>Lords \
             are to look at it before the summer</h2><div class=meta><span>By <a>Bo Lee</a></span></div><div class=ts>Updated 4 May 2024, 10:15</div></div>\
             <div class=story>BODY</div></main></body></html>",
            "published: 2024-05-04",
            "standfirst: Lords are to look at it before the summer\nbyline: Bo Lee",
        ),
        (
            "<html><head><title>MPs vote on Bill</title><meta name=author content=admin></head><body><article><h1>MPs vote on Bill</h1>\
             <div class=entry-meta>Posted on <time>June 9, 2023</time> by <span class=author>Cy Ash</span></div><div>BODY</div></article></body></html>",
            "published: 2023-06-09",
            "byline: Cy Ash",
        ),
        (
            "<html><head><title>MPs vote on Bill</title></head><body><div class=hero><h1>MPs vote on Bill</h1><p class=lead>Our study of 1,100 firms finds \
             that half of it was used.</p><p class=date>18 September 2023</p><p class=authors>Ines Valdry and Tom Okell</p></div><main>BODY</main></body></html>",
            "published: 2023-09-18",
            "standfirst: Our study of 1,100 firms finds that half of it was used.\nbyline: Ines Valdry and Tom Okell",
        ),
        // A date where a name should be.
        (
            "<html><head><title>MPs vote on Bill</title></head><body><article><h1>MPs vote on Bill</h1><div class=byline>Sat, 20 Dec, 2025 - 06:36</div>\
             BODY</article></body></html>",
            "published: 2025-12-20",
            "",
        ),
        // Buttons below the headline are none of its words.
        (
            "<html><head><title>MPs vote on Bill</title></head><body><article><h1>MPs vote on Bill</h1><ul><li>Share</li><li>Comments (4)</li></ul>\
             <p class=summary>Share this</p>BODY</article></body></html>",
            "",
            "boilerplate: Share\nboilerplate: Comments (4)\nboilerplate: Share this",
        ),
    ]);
}

#[test]
fn a_lead_in_a_container_of_its_own_is_kept() {
    let first = "Ministers have told three councils in a letter that the subsidy for the two smallest ferry routes will end in March, and that \
         nobody should have heard of it before the budget, according to people who have seen what it says and were not meant to do so.";
    for page in [
        format!(
            "<body><article><h1>MPs vote on Bill</h1><div class=intro-block><p>{first}</p></div><div class=ad></div><div class=body>{BODY}</div></article></body>"
        ),
        format!(
            "<body><h1>MPs vote on Bill</h1><section><div><p>{first}</p></div></section><section><div>{BODY}</div></section></body>"
        ),
        format!(
            "<body><article><header><h1>MPs vote on Bill</h1></header><div><div><p><b>{first}</b></p></div></div><div><div>{BODY}</div></div></article></body>"
        ),
        format!(
            "<body><div><h1>MPs vote on Bill</h1><figure><img></figure></div><div><p>{first}</p></div><div>{BODY}</div></body>"
        ),
        format!(
            "<body><main><h1>MPs vote on Bill</h1><p>{first}</p><div class=story>{BODY}</div></main></body>"
        ),
    ] {
        let read =
            shown("a.html", format!("<html><head><title>MPs vote on Bill</title></head>{page}</html>"));
        let wanted =
            format!("headline: MPs vote on Bill\nparagraph: {first}\n{}\n", TEXT.replace("\n     ", "\n"));
        assert_eq!(read, wanted, "{page}");
    }
}

#[test]
fn a_first_letter_that_stands_large_is_of_its_word() {
    for (start, wanted) in [
        ("<p><span class=drop-cap>T</span>he bill passed", "The bill passed"),
        ("<div class=dropcap>T</div><p>he bill passed", "The bill passed"),
        ("<p>T</p><p>he bill passed", "The bill passed"),
        (
            "<div>“W</div><p>e lost”, it was said, and the bill passed",
            "“We lost”, it was said, and the bill passed",
        ),
        (
            "<div class=dropcap>I</div><p>nspectors said that the bill passed",
            "Inspectors said that the bill passed",
        ),
    ] {
        let page = format!(
            "<html><head><title>Bill</title></head><body><article><h1>Bill</h1><div>{start} on Tuesday, after a long debate in which many took part.</p>{BODY}</div></article></body></html>"
        );
        let read = shown("a.html", &page);
        let wanted =
            format!("paragraph: {wanted} on Tuesday, after a long debate in which many took part.\n");
        assert!(read.contains(&wanted), "{read}");
        let words = "on Tuesday, after a long debate in which many took part.";
        assert_eq!(read.matches(words).count(), 1, "once: {read}");
    }
}

#[test]
fn furniture_of_players_and_systems_is_known() {
    let page = |inner: &str| {
        let page = format!(
            "<html><head><title>Bill</title></head><body><article><h1>Bill</h1><div>{BODY}{inner}</div></article></body></html>"
        );
        shown("a.html", page)
    };
    for inner in [
        "<p>The post <a href=x>Bill</a> appeared first on <a href=y>Paper</a>.</p>",
        "<p>Media playback is unsupported on your device</p>",
        "<p>Media playback is not supported on this device</p>",
        "<h3>Related Publications</h3><ul><li>Short courses</li><li>Long waits</li></ul>",
        "<p>This video can not be played</p>",
    ] {
        let read = page(inner);
        let kept: Vec<&str> = read.lines().skip(4).filter(|line| !line.starts_with("boilerplate")).collect();
        assert!(kept.is_empty(), "{inner}: {kept:?}");
    }
    let read = page(
        "<figure><img><figcaption>Image caption, Pipes for a heat network in Leith</figcaption></figure>",
    );
    assert!(read.contains("caption: Image caption, Pipes"), "{read}");
    let read = page(
        "<p>The post of chief inspector appeared first on the list, and nobody had asked for it to be there.</p>",
    );
    assert!(read.contains("paragraph: The post of chief"), "{read}");
}

#[test]
fn what_is_escaped_twice_is_read() {
    for (title, wanted) in [
        ("Bins &amp;amp; buses", "Bins & buses"),
        ("It&amp;#8217;s over", "It’s over"),
        ("R&amp;D", "R&D"),
        ("Bins &amp;#x2013; weekly", "Bins – weekly"),
        ("A &amp;lt;b&amp;gt; in it", "A <b> in it"),
    ] {
        let page = format!(
            "<html><head><meta property=og:title content=\"{title}\"></head><body><article><div>{BODY}</div></article></body></html>"
        );
        let read = shown("a.html", &page);
        assert!(read.starts_with(&format!("headline: {wanted}\n")), "{read}");
    }
}

/// As much as twice the input takes no more than some three times as long, and nothing is lost of it.
#[test]
fn time_is_linear_in_runs_of_references_and_attributes() {
    let page = |kind: usize, count: usize| match kind {
        0 => format!("<html><body><p>{}</p>{BODY}</body></html>", "&".repeat(count)),
        1 => format!("<html><body><p>{}</p>{BODY}</body></html>", "R&D ".repeat(count)),
        2 => format!("<html><body><p>{}</p>{BODY}</body></html>", "&nbsp;x".repeat(count)),
        3 => format!(
            "<html><body><p {}>x</p>{BODY}</body></html>",
            (0..count).map(|n| format!("a{n}=1 ")).collect::<String>()
        ),
        _ => format!(
            "<html><body><p>{}</p>{BODY}</body></html>",
            "a &lt;b&gt; &amp; c &quot;d&quot; ".repeat(count / 6)
        ),
    };
    for kind in 0..5 {
        let time = |count| {
            let page = page(kind, count);
            let start = Instant::now();
            let read = shown("a.html", &page);
            assert!(read.contains("the health secretary said"), "{kind}");
            start.elapsed()
        };
        time(1_000);
        let (once, twice) = (time(150_000), time(300_000));
        assert!(twice < once * 3 + Duration::from_millis(400), "{kind}: {once:?}, {twice:?}");
        assert!(twice < Duration::from_secs(20), "{kind}: {twice:?}");
    }
    let many = format!(
        "<html><body><p>{}<a href='/?a=1&amp;b=2'>link & more</a> ends, the council said.</p>{BODY}</body></html>",
        "R&D, Q&amp;A &lt;b&gt; ".repeat(1_500)
    );
    let read = shown("a.html", &many);
    assert!(read.contains("R&D, Q&A <b> R&D") && read.contains("link & more ends"), "{read:.300}");
}
