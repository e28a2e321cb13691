//! The words that tell people, their posts and their speech: closed classes and the vocabulary of the field, in one table.

mod given;
mod roles;
mod speech;

use std::ops::BitOr;

/// What a word may be; several at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags(u32);

impl Flags {
    /// Of its bits.
    pub(crate) const fn of(bits: u32) -> Flags {
        Flags(bits)
    }

    /// Its bits.
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// A given name of women, of men; both bits for either.
    pub(crate) const FEMALE: Flags = Flags(1);
    pub(crate) const MALE: Flags = Flags(1 << 1);
    /// A given name that is as often something else: a month, a place, a verb, a surname.
    pub(crate) const WEAK: Flags = Flags(1 << 2);
    /// A title that is not part of the name: Mr, Dr, Sir.
    pub(crate) const TITLE: Flags = Flags(1 << 3);
    /// A title that is: Lord, Baroness.
    pub(crate) const PEER: Flags = Flags(1 << 4);
    /// A title or rank that is as often a common noun: Judge, Captain.
    pub(crate) const RANK: Flags = Flags(1 << 5);
    /// de, van, al: inside of a surname, in lower case.
    pub(crate) const PARTICLE: Flags = Flags(1 << 6);
    /// MP, CBE, QC.
    pub(crate) const SUFFIX: Flags = Flags(1 << 7);
    /// No part of a person's name though it has a capital: months, parties, nations, the nouns of policy.
    pub(crate) const NO_NAME: Flags = Flags(1 << 8);
    /// The head of a body's, an Act's, a report's or a building's name: Trust, Council, Act.
    pub(crate) const BODY: Flags = Flags(1 << 9);
    /// The same, but surnames too: Park, Hall, Street.
    pub(crate) const SITE: Flags = Flags(1 << 10);
    /// What is called after a person: Dilnot cap, Barnett formula.
    pub(crate) const EPONYM: Flags = Flags(1 << 11);
    /// The noun at the head of a post: director, secretary.
    pub(crate) const HEAD: Flags = Flags(1 << 12);
    /// What stands before it: deputy, health, policy.
    pub(crate) const MODIFIER: Flags = Flags(1 << 13);
    /// A word that no post's title goes across: articles, pronouns, auxiliaries, most prepositions.
    pub(crate) const STOP: Flags = Flags(1 << 14);
    /// former, ex, erstwhile.
    pub(crate) const FORMER: Flags = Flags(1 << 15);
    /// A verb of saying in a form that attributes: said, says, told.
    pub(crate) const SAYS: Flags = Flags(1 << 16);
    /// A verb that attributes words woven in but is weaker: called, described, found.
    pub(crate) const CALLS: Flags = Flags(1 << 17);
    /// A preposition of place.
    pub(crate) const AT: Flags = Flags(1 << 18);
    /// he, she, they.
    pub(crate) const PRONOUN: Flags = Flags(1 << 19);
    /// A field of policy that a minister may have: health, schools, home.
    pub(crate) const FIELD: Flags = Flags(1 << 20);
    /// A verb of saying that is not finite or takes a person: saying, quoted, telling.
    pub(crate) const SAYING: Flags = Flags(1 << 21);
    /// A determiner or a possessive: the, its.
    pub(crate) const DETERMINER: Flags = Flags(1 << 22);
    /// A noun for someone who speaks: spokesman, source, witness; and for a paper that does: report.
    pub(crate) const SPEAKER: Flags = Flags(1 << 23);
    pub(crate) const PAPER: Flags = Flags(1 << 24);
    /// A surname although it is in one of the lists of what is no name: May, Green, French.
    pub(crate) const SURNAME: Flags = Flags(1 << 25);

    /// Whether it has one of these bits.
    pub(crate) const fn any(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Flags {
    type Output = Flags;

    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

/// What a word may be, whatever its case (ASCII).
pub(crate) fn flags(word: &str) -> Flags {
    crate::words::sense(word).flags()
}

/// Whether a word is written after a name as an honour, a degree, a seat or the office of a judge: MP, CBE, PhD, JSC. The
/// case counts: `Ms` is none.
pub(crate) fn is_post_nominal(word: &str) -> bool {
    let judge = matches!(
        word,
        "J" | "JJ" | "LJ" | "LJJ" | "P" | "VC" | "MR" | "CJ" | "LCJ" | "JSC" | "PSC" | "DPSC" | "SCJ"
    );
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    judge
        || flags(word).any(Flags::SUFFIX)
            && (capitals > 1 || matches!(word, "Jr" | "Jr." | "Snr" | "Esq" | "Esq."))
}

/// The words of each class, apart by blanks, in small letters.
pub(crate) fn lists() -> impl Iterator<Item = (&'static str, Flags)> {
    let names = [
        (given::FEMALE, Flags::FEMALE),
        (given::MALE, Flags::MALE),
        (given::EITHER, Flags::FEMALE | Flags::MALE),
        (given::WEAK, Flags::WEAK),
        (TITLES, Flags::TITLE),
        (PEERS, Flags::PEER),
        (RANKS, Flags::RANK),
        (PARTICLES, Flags::PARTICLE),
        (SUFFIXES, Flags::SUFFIX),
        (NO_NAMES, Flags::NO_NAME),
        (BODIES, Flags::BODY),
        (SITES, Flags::SITE),
        (EPONYMS, Flags::EPONYM),
        (SURNAMES, Flags::SURNAME),
        (PLACED, Flags::AT),
        (PRONOUNS, Flags::PRONOUN),
        (DETERMINERS, Flags::DETERMINER | Flags::STOP),
    ];
    names.into_iter().chain(roles::LISTS).chain(speech::LISTS)
}

const TITLES: &str = "mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. professor sir dame rev rev. revd revd. \
    reverend cllr cllr. councillor cllrs ald ald. alderman messrs messrs. madam mme m/s hon hon. honourable";

const PEERS: &str = "lord lady baroness baron viscount viscountess countess earl marquess lords";

const RANKS: &str = "judge justice captain capt capt. colonel col. sergeant sgt sgt. inspector superintendent \
    constable pc canon bishop archbishop father fr fr. rabbi imam sheikh pastor lieutenant commander brigadier \
    admiral senator prince princess king queen duke duchess pope mufti senator sister chancellor president";

const PARTICLES: &str = "de van der von den la le du da di del della dos al el bin ibn bint ap ab ferch ter ten zu y \
    st st.";

const SUFFIXES: &str = "mp mps qc kc cbe obe mbe dbe kbe kcb gbe frs frics frcp frcs frcgp fba msp mla mep am ms phd \
    frcn frcpsych ffph frsa fca mrics frtpi mrtpi kcmg gcmg cmg cvo dcb kcb gcb dso qpm kpm qfsm qam rmn srn jsc psc \
    dpsc lj ljj lcj bsc msc ma jr jr. snr esq esq. jp td dl rn rgn fcipd cpfa ii iii iv";

const PRONOUNS: &str = "he she they i we him her them who it";

const DETERMINERS: &str = "the a an its their his her our my your this that these those whose each every another one \
    some any no";

const PLACED: &str = "in at near from across around outside throughout within into towards beyond via";

const EPONYMS: &str = "cap formula review report inquiry enquiry commission rule rules test line lines curve principle \
    principles plan law laws doctrine amendment clause standard case cases agenda model reforms recommendations \
    proposals settlement tax consultation committee panel settlement agreement compensation ruling judgment judgement \
    dressing competence criteria index scale classification ratio effect scheme approach doctrine legacy era years \
    package programme estate house building centre hospital prize lecture medal clause criterion taskforce accord \
    declaration protocol letter letters foundation trust institute award fund";

// Nouns that head the name of a body, a work or an instrument.
const BODIES: &str = "trust trusts council councils foundation institute institution university college school academy \
    hospital hospice clinic surgery practice group groups ltd ltd. limited plc llp inc inc. company partnership \
    partnerships partners consulting associates society association federation confederation union unions network \
    alliance coalition forum centre center committee commission authority agency service services office board panel \
    taskforce tribunal department ministry directorate unit team party campaign charity church cathedral library \
    museum gallery theatre act acts bill bills order orders regulations rules code directive treaty report review \
    inquiry strategy plan paper framework guidance survey census index magazine journal times guardian telegraph mail \
    post news press observer standard herald gazette chronicle express mirror bbc prison barracks airport station \
    railway line bank building fund award awards prize scheme programme project initiative homes housing care health \
    nhs cup league club united city rovers fc house_of infirmary laboratories laboratory observatory synod parliament \
    assembly senedd executive government administration constabulary police fellowship scholarship medal day week \
    month year festival conference summit convention";

// Heads of streets and buildings that are surnames as well.
const SITES: &str = "street road avenue lane close square park hall house court bridge hill field fields green castle \
    church cross gate mill temple wood woods marsh banks lodge manor palace tower towers wharf quay dock docks island \
    beach bay head heath common north south east west way view villa villas row terrace crescent place gardens grove \
    rise walk mount farm estate valley vale dale brook ford well wells";

// What has a capital and is no name of a person: function words at the beginning of a sentence, the calendar, nations
// and parties, and the nouns that titles and headlines are made of.
const NO_NAMES: &str = "the a an this that these those there here it its he she they we i you his her their our my your \
    who what when where why how which whose and or but nor so yet for of in on at by to from with without within into \
    onto upon over under above below between among against during before after since until while although though \
    because unless if as than then thus hence however moreover furthermore meanwhile nevertheless nonetheless instead \
    indeed also too only just even still again already soon now today tomorrow yesterday tonight once twice never \
    always often sometimes perhaps maybe not no yes some any many most more much few several all both each every \
    either neither another other others such same own is are was were be been being am has have had do does did done \
    can could may_be might must shall should would ought let lets say says said speaking asked according under \
    despite given following earlier later last next first second third one two three four five six seven eight nine \
    ten january february march april june july september october november december monday tuesday wednesday thursday \
    friday saturday sunday spring summer autumn winter christmas easter ramadan eid labour conservative conservatives \
    tory tories liberal liberals democrat democrats lib dem dems plaid snp ukip dup sdlp green greens unionist \
    unionists nationalist sinn british britain english england scottish scotland welsh wales irish ireland northern \
    southern eastern western european europe american america french france german germany italian italy spanish \
    spain dutch polish poland russian russia ukrainian ukraine chinese china indian india pakistani asian african \
    africa australian australia canadian canada london londoners londoner whitehall westminster uk eu us usa un \
    christian christians muslim muslims jewish jews catholic catholics protestant anglican hindu sikh central \
    national international regional local general public private social economic political royal common community \
    communities joint standing select special sustainable strategic independent integrated primary secondary higher \
    further adult adults children child young older family families youth people person human rights civil criminal \
    legal mental physical medical clinical nursing care health welfare education schools school housing home homes \
    house transport environment environmental energy climate justice prison prisons probation police policing \
    immigration asylum migration employment work pensions pension benefit benefits credit tax finance financial \
    treasury budget spending money business enterprise trade industry innovation skills science research technology \
    digital culture media sport sports arts food farming rural urban planning development regeneration defence \
    foreign affairs security intelligence resilience emergency fire rescue ambulance safety quality standards \
    performance information data statistics access choice equality equalities diversity inclusion mobility delivery \
    governance audit value efficiency reform reforms change new old future modern better good best great big small \
    chief executive director deputy assistant acting interim minister ministers secretary state under-secretary \
    parliamentary permanent prime chancellor exchequer speaker president chairman chairwoman chair chairperson vice \
    officer officers manager head leader leaders member members adviser advisers advisor inspector commissioner \
    ombudsman spokesman spokeswoman spokesperson mayor governor governors editor correspondent reporter lecturer \
    fellow senior junior principal regional professor_of director-general appellant appellants respondent respondents \
    applicant applicants claimant claimants defendant schedule section part chapter annex appendix table figure note \
    notes page article articles clause article amendment question questions answer answers statement debate hansard \
    column volume number bill act order regulations rules code directive press release summary introduction \
    background conclusion conclusions contents overview foreword annexes glossary references contact contacts email \
    tel telephone website website internet twitter facebook tweet share print comments comment posted published \
    updated issue edition dear sir_or re cc pm am gmt bst ltd plc mps peers lords commons parliament government \
    cabinet shadow opposition backbench lady_chief crown whip gold silver bronze unit team teams street_level \
    everyone everybody nobody somebody someone anyone nothing something everything anything mr mrs ms dr letters \
    letter news views opinion leader analysis feature features briefing brief profile interview exclusive opposition \
    north south east west midlands kingdom great_britain thank thanks please take see read ask tell get go come give \
    make makes look think know want need use help support call calls back plans plan report reports review reviews \
    fears fear hopes cuts cut rise rises fall falls crisis warning warns trust trusts council councils councillors \
    committee commission authority authorities agency department departments office service services centre board \
    association society federation union network institute foundation college university hospital hospitals group \
    fund project programme scheme strategy framework initiative partnership forum alliance panel inquiry survey";

// Surnames among the words above.
const SURNAMES: &str = "may green french english welsh german ireland england scotland london holland poland winter \
    spring summer friday west north close cross house park hall street lane bridge hill field fields castle church \
    gate temple wood woods marsh banks heath common east dale brook ford wells young brown white black gray grey \
    price justice page major constable bishop best good power pound penny money head day week wall post trice \
    court mill place marshall squires square law laws rose noble hope joy small little sharp short long strong wise \
    stone rule rules walker frost snow rain gale gould rich poor read reed field singer baker butler cook carter \
    carpenter potter fox wolf lamb bull bird swan finch drake peacock partridge nightingale bond bell book pack \
    hunt fisher farmer miller shepherd forester gardner gardiner knight squire abbot abbott pope prior monk dean \
    deacon cannon priest parsons sexton chambers chase line worth worthy field friend english scott norman";
