use super::check;

#[test]
fn mail_is_read_as_it_was_sent() {
    let head = "From: Ann Smith <ann@x.example>\nTo: b@x.example\nSubject: Bins go weekly\nDate: Fri, 3 May 2024 10:00:00 +0100\nMIME-Version: 1.0\n";
    let facts = "published: 2024-05-03\nheadline: Bins go weekly\nbyline: Ann Smith\n";
    let cases = [
        (
            format!("{head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nDear all,\n\nThe council=E2=80=99s bins cost =C2=A33m=\n a year.\n"),
            format!("{facts}paragraph: Dear all,\nparagraph: The council’s bins cost £3m a year.\nodd: a paragraph stops in the middle of a sentence"),
        ),
        (
            format!("{head}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\nSXQgY29zdCCjM20u\n"),
            format!("{facts}paragraph: It cost £3m."),
        ),
        (
            format!("{head}\nIt passed.\n\nOn Thu, 2 May 2024, News Desk <n@x.example>\nwrote:\n> Did it pass?\n> We must know.\n\nYes.\n\n-- \nAnn Smith\nPress office\n"),
            format!("{facts}paragraph: It passed.\nboilerplate: On Thu, 2 May 2024, News Desk <n@x.example> / wrote: / > Did it pass? / > We must know.\nparagraph: Yes.\nboilerplate: -- / Ann Smith / Press office"),
        ),
        (
            format!("{head}Content-Type: text/html; charset=utf-8\n\n<html><body><p>It <b>passed</b>.</p><ul><li>One</li></ul></body></html>\n"),
            format!("{facts}paragraph: It passed.\nlist-item: One"),
        ),
        (
            format!("{head}Content-Type: multipart/mixed; boundary=\"x\"\n\n--x\nContent-Type: multipart/alternative; boundary=\"y\"\n\n--y\nContent-Type: text/plain\n\nIt passed.\n--y\nContent-Type: text/html\n\n<p>It passed.</p>\n--y--\n--x\nContent-Type: application/pdf\nContent-Disposition: attachment\n\n%PDF\n--x--\n"),
            format!("{facts}paragraph: It passed."),
        ),
        (
            "Subject: =?utf-8?B?wqMzbSBmb3IgYmlucw==?=\nDate: 3 May 2024 10:00 +0000\nFrom: =?iso-8859-1?Q?Si=F4n_Bevan?= <s@x.example>\n\nIt passed.\n".to_owned(),
            "published: 2024-05-03\nheadline: £3m for bins\nbyline: Siôn Bevan\nparagraph: It passed.".to_owned(),
        ),
    ];
    let cases: Vec<(&str, &str)> =
        cases.iter().map(|(input, wanted)| (input.as_str(), wanted.as_str())).collect();
    check("a.eml", &cases);
    // Without the extension, by what servers write; what somebody pasted is a text.
    check(
        "a.txt",
        &[(
            &format!("Received: from a by b; Fri, 3 May 2024 10:00:01 +0100\n{head}\nIt passed.\n"),
            &format!("{facts}paragraph: It passed."),
        )],
    );
    let pasted = super::shown(
        "a.txt",
        "From: Ann Smith\nTo: Bo Lee\nSubject: Bins\n\nThe council voted to empty the bins less often.\n",
    );
    assert!(!pasted.contains("byline") && pasted.contains("To: Bo Lee"), "{pasted}");
}
