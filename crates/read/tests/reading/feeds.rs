use super::check;

/// Wraps an item as most feeds do.
fn feed(item: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss/\" \
         xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:x=\"http://search.yahoo.com/mrss/\" \
         xmlns:n=\"http://news.example/ns\"><channel><title>Paper</title><item>{item}</item></channel></rss>"
    )
}

fn check_items(cases: &[(&str, &str)]) {
    let cases: Vec<(String, &str)> = cases.iter().map(|(item, wanted)| (feed(item), *wanted)).collect();
    let cases: Vec<(&str, &str)> = cases.iter().map(|(item, wanted)| (item.as_str(), *wanted)).collect();
    check("feed.xml", &cases);
}

#[test]
fn elements_of_other_namespaces_are_none_of_the_feeds() {
    check_items(&[
        (
            "<title>Vote</title><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>\
             <media:content url='x.jpg'><media:credit>Photograph: Ivo Tarn</media:credit></media:content>",
            "publication: Paper
             headline: Vote
             paragraph: One.
             paragraph: Two.",
        ),
        (
            "<media:title>Picture</media:title><title>Third</title><description>The bins.</description>\
             <media:description>A bin in Leeds</media:description>",
            "publication: Paper
             headline: Third
             paragraph: The bins.",
        ),
        // The prefix is whatever the feed declares.
        (
            "<x:title>Picture</x:title><title>Fourth</title><description>The weir.</description><x:content>y</x:content>",
            "publication: Paper
             headline: Fourth
             paragraph: The weir.",
        ),
        (
            "<title>Ep 4</title><itunes:summary>Short.</itunes:summary><itunes:author>Paper</itunes:author>\
             <description>We talk to the engineer.</description>",
            "publication: Paper
             headline: Ep 4
             paragraph: We talk to the engineer.",
        ),
        (
            "<title>Id</title><description>The mill has shut.</description><n:content>59249ff99e4510521813a121</n:content>\
             <n:title>id</n:title><n:source>wire</n:source>",
            "publication: Paper
             headline: Id
             paragraph: The mill has shut.",
        ),
        // Nothing else says anything.
        (
            "<title>Ep 5</title><itunes:summary>Only this is said of it.</itunes:summary>",
            "publication: Paper
             headline: Ep 5
             paragraph: Only this is said of it.",
        ),
        (
            "<media:group><media:title>Film</media:title><media:description>Only this too.</media:description></media:group>",
            "publication: Paper
             headline: Film
             paragraph: Only this too.",
        ),
        // As ever.
        (
            "<title>A</title><dc:creator>Ann Lee</dc:creator><dc:date>2024-03-05</dc:date><content:encoded>&lt;p&gt;Text.&lt;/p&gt;\
             </content:encoded><description>Summary of it.</description>",
            "published: 2024-03-05
             publication: Paper
             headline: A
             standfirst: Summary of it.
             byline: Ann Lee
             paragraph: Text.",
        ),
    ]);
    check(
        "feed.xml",
        &[(
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns='http://search.yahoo.com/mrss/'><a:title>F</a:title><a:entry>\
             <title>Picture</title><a:title>Own</a:title><a:summary>The weir is dry.</a:summary></a:entry></a:feed>",
            "publication: F
             headline: Own
             paragraph: The weir is dry.",
        )],
    );
}

#[test]
fn a_description_that_the_content_lacks_is_kept() {
    let long = "The council has voted to empty bins less often, it said on Monday. ".repeat(12);
    let content = "<content:encoded>&lt;p&gt;Other words.&lt;/p&gt;</content:encoded>";
    let item = format!("<title>A</title><description>{long}</description>{content}");
    let wanted =
        format!("publication: Paper\nheadline: A\nparagraph: {}\nparagraph: Other words.", long.trim());
    check_items(&[
        (&item, &wanted),
        (
            "<title>B</title><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>\
             <content:encoded>&lt;p&gt;Three.&lt;/p&gt;</content:encoded>",
            "publication: Paper
             headline: B
             paragraph: One.
             paragraph: Two.
             paragraph: Three.",
        ),
        (
            "<title>C</title><description>&lt;p&gt;Three, with &lt;b&gt;more&lt;/b&gt; […]&lt;/p&gt;</description>\
             <content:encoded>&lt;p&gt;Three, with more to come.&lt;/p&gt;</content:encoded>",
            "publication: Paper
             headline: C
             paragraph: Three, with more to come.",
        ),
    ]);
}
