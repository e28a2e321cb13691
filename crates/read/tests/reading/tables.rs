use super::check;

#[test]
fn a_quotation_mark_that_never_closes_swallows_no_row() {
    check(
        "a.csv",
        &[
            (
                "title,text\nA,\"The council voted.\nB,Second row.\nC,Third row.\n",
                "error: cannot read a.csv, line 2: a quotation mark in it never closes
                 headline: B
                 paragraph: Second row.
                 headline: C
                 paragraph: Third row.",
            ),
            (
                "title,text\nA,First.\n\"B,Second.\nC,\"Third, quoted.\"\n",
                "headline: A
                 paragraph: First.
                 error: cannot read a.csv, line 3: a quotation mark in it never closes
                 headline: C
                 paragraph: Third, quoted.",
            ),
            (
                "title,text\nA,First.\nB,\"Second",
                "headline: A
                 paragraph: First.
                 error: cannot read a.csv, line 3: a quotation mark in it never closes",
            ),
            (
                "title;text;url\n\nA;One.;u\nB;\"Two.;u\nC;Three.;\"u\"\n",
                "headline: A
                 paragraph: One.
                 error: cannot read a.csv, line 4: a quotation mark in it never closes
                 headline: C
                 paragraph: Three.",
            ),
            // Quotations that close, and marks that open none.
            (
                "title,text\nA,\"The council voted to empty its bins\nless often, it \"\"said\"\".\"\nB,Of 5\" pipe.\n",
                "headline: A
                 paragraph: The council voted to empty its bins / less often, it \"said\".
                 headline: B
                 paragraph: Of 5\" pipe.",
            ),
            ("title,text\nA,Of 5\" pipe", "headline: A\nparagraph: Of 5\" pipe"),
        ],
    );
}

#[test]
fn a_row_without_text_is_an_error_as_a_record_is() {
    check(
        "a.csv",
        &[
            (
                "title,text\nA,It passed.\nD\n",
                "headline: A
                 paragraph: It passed.
                 error: cannot read a.csv, line 3: a record without text: its column text holds none",
            ),
            (
                "title,body\nA, \n",
                "error: cannot read a.csv, line 2: a record without text: its column body holds none",
            ),
            (
                "text\n\"\"\n",
                "error: cannot read a.csv, line 2: a record without text: its column text holds none",
            ),
            (
                "text,title\n,A\n",
                "error: cannot read a.csv, line 2: a record without text: its column text holds none",
            ),
            ("title,text,body\nA,,It fell.\n", "headline: A\nparagraph: It fell."),
        ],
    );
}

#[test]
fn a_first_line_may_say_what_divides() {
    check(
        "a.csv",
        &[
            ("sep=;\ntitle;text\nA;It passed.\n", "headline: A\nparagraph: It passed."),
            ("sep=|\r\ntitle|text\r\nA|It, too, passed.\r\n", "headline: A\nparagraph: It, too, passed."),
            ("\u{feff}sep=,\ntitle,text\nA,It passed.\n", "headline: A\nparagraph: It passed."),
            ("\"sep=\t\"\ntitle\ttext\nA\tIt passed.\n", "headline: A\nparagraph: It passed."),
            (
                "sep=;;\n",
                "error: cannot read a.csv, line 1: none of its columns is known to hold text: sep=, ,",
            ),
            ("title|text\nA|It passed.\n", "headline: A\nparagraph: It passed."),
        ],
    );
}
