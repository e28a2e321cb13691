use super::{check, shown};

#[test]
fn markdown_is_read_as_it_shows() {
    check(
        "a.md",
        &[
            (
                "# Bins go weekly\n\n*By Ann Smith, 3 May 2024*\n\nThe council voted, it said.\n\n***\n\n## Next steps\n\nIt will meet residents.\n",
                "published: 2024-05-03
                 headline: Bins go weekly
                 byline: By Ann Smith
                 date: 3 May 2024
                 paragraph: The council voted, it said.
                 subheading: Next steps
                 paragraph: It will meet residents.",
            ),
            (
                "---\ntitle: \"Bins\"\nauthors:\n  - Ann Smith\n  - Bo Lee\ndate: 2024-05-03T10:00:00Z\ntags: [x]\n---\nIt passed.\n",
                "published: 2024-05-03
                 headline: Bins
                 byline: Ann Smith, Bo Lee
                 paragraph: It passed.",
            ),
            (
                "+++\ntitle = 'Bins'\ndate = 2024-05-03\ndescription = \"Short.\"\n+++\n\n# Bins\n\nIt **passed** `now`.\n",
                "published: 2024-05-03
                 headline: Bins
                 standfirst: Short.
                 paragraph: It passed now.",
            ),
            (
                "Bins\n====\n\n_What it costs_\n\n* One\n* Two\n  more\n\n1. Three\n\n> It fell.\n\n| Year | Sum |\n|---|---|\n| 2024 | £3m |\n",
                "headline: Bins
                 standfirst: What it costs
                 list-item: One
                 list-item: Two more
                 list-item: Three
                 block-quotation: It fell.
                 table-row: Year | Sum
                 table-row: 2024 | £3m",
            ),
            (
                "# Bins\n\n<div class=\"x\"><p>It passed.</p></div>\n\nSee [the report](https://x.example) now.[^1]\n\n![A bin](b.jpg)\n\n[^1]: Page 3.\n",
                "headline: Bins
                 paragraph: It passed.
                 paragraph: See the report now.
                 footnote: Page 3.",
            ),
            ("It passed.\n\n- - -\n\nIt fell.\n", "paragraph: It passed.\nparagraph: It fell."),
        ],
    );
    // Text is no Markdown where its name does not say so.
    assert!(
        shown("a.txt", "# Bins go weekly\n\nThe council voted to empty the bins in Leeds.\n")
            .contains("# Bins")
    );
}
