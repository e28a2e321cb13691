//! Instruments: titles and numbers in the order of the text in; the pieces of legislation that they name, each once, out.

use crate::document::lookup::Tables;
use crate::phrase::legislation::head::Head;
use crate::phrase::legislation::number::Number;
use crate::resolve::link::legislation::{add_number, add_title, add_year};
use foldhash::{HashMap, HashMapExt};
use greenpaper_core::{Legislation, LegislationKind, LegislationYear};

/// A piece of legislation that the article names.
#[derive(Clone, Debug)]
pub(super) struct Instrument {
    pub(super) head: Head,
    pub(super) legislation: Legislation,
    /// Whether its number was cited, and not looked up.
    pub(super) cited: bool,
    /// Whether it is another country's: `Canada's Human Rights Act`.
    abroad: bool,
}

impl Instrument {
    pub(super) fn year(&self) -> Option<u16> {
        self.legislation.year.as_ref().map(LegislationYear::calendar).filter(|it| *it > 0)
    }

    /// Whether its year or its number is known.
    pub(super) fn is_dated(&self) -> bool {
        self.cited || self.year().is_some()
    }
}

/// All of them, in the order of first mention.
#[derive(Debug)]
pub(super) struct Instruments {
    tables: &'static Tables,
    list: Vec<Instrument>,
    by_title: HashMap<(String, Option<u16>), usize>,
    /// Those of a year, by head: for short forms with another title.
    by_number: HashMap<(LegislationKind, u16, u32), usize>,
}

impl Instruments {
    /// None yet; what they are is looked up in `tables`.
    pub(super) fn new(tables: &'static Tables) -> Instruments {
        Instruments { tables, list: Vec::new(), by_title: HashMap::new(), by_number: HashMap::new() }
    }

    pub(super) fn get(&self, index: usize) -> &Instrument {
        &self.list[index]
    }

    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, &Instrument)> {
        self.list.iter().enumerate()
    }

    /// The instrument of this title (without its year, white space folded) and year; new where there is none.
    pub(super) fn title(&mut self, head: Head, title: &str, year: Option<u16>) -> usize {
        self.titled(head, title, year, None)
    }

    /// The same of another country, as that is written: the tables know none of those.
    pub(super) fn title_abroad(
        &mut self,
        head: Head,
        title: &str,
        year: Option<u16>,
        country: &str,
    ) -> usize {
        self.titled(head, title, year, Some(country))
    }

    fn titled(&mut self, head: Head, title: &str, year: Option<u16>, country: Option<&str>) -> usize {
        let key = country.map_or_else(|| title.to_lowercase(), |it| format!("{it}: {title}").to_lowercase());
        let key = (key, year);
        if let Some(&index) = self.by_title.get(&key) {
            return index;
        }
        let mut legislation = Legislation::new(kind(head, title, year));
        legislation.draft = head == Head::Bill && !title.ends_with("of Rights");
        legislation.title = Some(title.to_owned());
        legislation.year = year.map(LegislationYear::Calendar);
        let abroad = country.is_some();
        self.push(Instrument { head, legislation, cited: false, abroad }, Some(key))
    }

    /// The instrument of this number, known by nothing else so far.
    pub(super) fn number(&mut self, head: Head, number: &Number) -> Option<usize> {
        let (kind, year) = (number.kind?, number.year.clone()?);
        let key = (kind, year.calendar(), number.number);
        if year.calendar() > 0
            && let Some(&index) = self.by_number.get(&key)
        {
            return Some(index);
        }
        let mut legislation = Legislation::new(kind);
        legislation.year = Some(year);
        legislation.number = Some(number.number);
        add_title(self.tables, &mut legislation);
        // `SI 2014/2936` is what `the 2014 Regulations` means.
        let noun = legislation.title.as_deref().and_then(|it| it.rsplit(' ').next());
        let head = noun.and_then(Head::of_noun).unwrap_or(head);
        let index = self.push(Instrument { head, legislation, cited: true, abroad: false }, None);
        if key.1 > 0 {
            self.by_number.insert(key, index);
        }
        Some(index)
    }

    /// Writes the number that the text cites after a title to its instrument, where it fits.
    pub(super) fn cite(&mut self, index: usize, number: &Number) {
        let it = &mut self.list[index];
        let year = it.year();
        let fits = match (&number.year, year) {
            (Some(cited), Some(year)) => {
                cited.calendar() == year || cited.calendar() == 0 || number.kind.is_none_or(is_european)
            }
            _ => true,
        };
        if !fits || it.cited {
            return;
        }
        if let Some(kind) = number.kind {
            it.legislation.kind = kind;
        }
        if let Some(cited) = &number.year {
            let year = match (cited, year) {
                (LegislationYear::Regnal { session, .. }, Some(calendar)) => {
                    LegislationYear::Regnal { session: session.clone(), calendar }
                }
                _ => cited.clone(),
            };
            it.legislation.year = Some(year);
        }
        it.legislation.number = Some(number.number);
        it.cited = true;
        let key =
            it.legislation.year.as_ref().map(|year| (it.legislation.kind, year.calendar(), number.number));
        if let Some(key) = key.filter(|it| it.1 > 0) {
            self.by_number.entry(key).or_insert(index);
        }
    }

    fn push(&mut self, instrument: Instrument, key: Option<(String, Option<u16>)>) -> usize {
        let index = self.list.len();
        self.list.push(instrument);
        if let Some(key) = key {
            self.by_title.insert(key, index);
        }
        index
    }

    /// The instrument that another title of the same year and head is short for: `NHS Act` of 2006,
    /// `Community Care Act` of 1990. `words` are those of the short title.
    pub(super) fn short_for(&self, head: Head, title: &str, year: u16, among: &[usize]) -> Option<usize> {
        let mut own = None;
        among.iter().copied().find(|&index| {
            let it = &self.list[index];
            let Some(full) = &it.legislation.title else { return false };
            it.head == head && it.year() == Some(year) && full.len() > title.len() && {
                // Most are alone in their year: not worked out for those.
                let (letters, lower) = own.get_or_insert_with(|| (initials(title), title.to_lowercase()));
                initials(full) == *letters || full.to_lowercase().ends_with(lower.as_str())
            }
        })
    }

    /// Gives titles without a year the year that the article or the tables give them, and every title its number
    /// where the tables know it. Returns for each instrument the one that stands for it.
    pub(super) fn settle(&mut self, published: Option<i32>) -> Vec<usize> {
        let mut stands: Vec<usize> = (0..self.list.len()).collect();
        let mut dated: HashMap<(Head, String), Vec<usize>> = HashMap::new();
        let mut years: HashMap<(Head, u16), Vec<usize>> = HashMap::new();
        for (index, it) in self.list.iter().enumerate().filter(|it| !it.1.abroad) {
            if let (Some(year), Some(title)) = (it.year(), &it.legislation.title) {
                dated.entry((it.head, title.to_lowercase())).or_default().push(index);
                let same = years.entry((it.head, year)).or_default();
                if same.len() < 32 {
                    same.push(index);
                }
            }
        }
        for (index, stand) in stands.iter_mut().enumerate() {
            let it = &self.list[index];
            let Some(title) = it.legislation.title.clone().filter(|_| !it.abroad) else { continue };
            match it.year() {
                None => {
                    // The article's own dated mention, where there is but one year of that title.
                    let same = dated.get(&(it.head, title.to_lowercase()));
                    if let Some(&[only]) = same.map(Vec::as_slice) {
                        *stand = only;
                    } else if same.is_none() {
                        add_year(self.tables, &mut self.list[index].legislation, published);
                    }
                }
                Some(year) => {
                    let among = years.get(&(it.head, year)).map_or(&[][..], Vec::as_slice);
                    if let Some(full) = self.short_for(it.head, &title, year, among) {
                        *stand = full;
                    }
                }
            }
            let it = &mut self.list[index];
            if !it.cited && *stand == index {
                add_number(self.tables, &mut it.legislation);
            }
        }
        stands
    }
}

fn is_european(kind: LegislationKind) -> bool {
    matches!(kind, LegislationKind::Eur | LegislationKind::Eudr | LegislationKind::Eudn)
}

/// The first letters of a title's own words, to know `NHS Act` by; an acronym gives all its letters.
fn initials(title: &str) -> String {
    let mut initials = String::new();
    for word in title.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()) {
        if !word.starts_with(char::is_uppercase) {
            continue;
        }
        let acronym = word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        initials.extend(word.chars().take(if acronym { word.len() } else { 1 }));
    }
    initials
}

/// The type of legislation that a title's form tells.
fn kind(head: Head, title: &str, year: Option<u16>) -> LegislationKind {
    let bracket = title.find('(').map_or("", |at| &title[at..]);
    let of = |nation: &str| bracket.len() >= nation.len() && bracket.contains(nation);
    let (scottish, welsh) = (of("(Scotland)"), of("(Wales)"));
    let irish = of("(Northern Ireland)") || of("(NI)");
    let year = year.unwrap_or(0);
    match head {
        Head::Act if scottish && year >= 1999 => LegislationKind::Asp,
        Head::Act if welsh && year >= 2020 => LegislationKind::Asc,
        Head::Act if welsh && year >= 2012 => LegislationKind::Anaw,
        Head::Act if title.ends_with("Act (Northern Ireland)") && year >= 2000 => LegislationKind::Nia,
        Head::Act if title.ends_with("Act (Northern Ireland)") => LegislationKind::Apni,
        Head::Act => LegislationKind::Ukpga,
        Head::Measure if welsh || (2008..=2011).contains(&year) => LegislationKind::Mwa,
        Head::Measure => LegislationKind::Ukcm,
        Head::Order if irish && !title.contains("Commencement") => LegislationKind::Nisi,
        Head::Regulations | Head::Order | Head::Rules | Head::Scheme if scottish && year >= 1999 => {
            LegislationKind::Ssi
        }
        Head::Regulations | Head::Order | Head::Rules if welsh && year >= 1999 => LegislationKind::Wsi,
        Head::Regulations | Head::Rules if title.ends_with("(Northern Ireland)") => LegislationKind::Nisr,
        Head::Regulations | Head::Order | Head::Rules => LegislationKind::Uksi,
        Head::Bill if title.ends_with("of Rights") => LegislationKind::Aep,
        Head::Bill => LegislationKind::Bill,
        Head::Regulation => LegislationKind::Eur,
        Head::Directive => LegislationKind::Eudr,
        Head::Decision => LegislationKind::Eudn,
        Head::Treaty => LegislationKind::Eut,
        Head::Scheme | Head::Directions | Head::Code | Head::Convention => LegislationKind::Other,
    }
}
