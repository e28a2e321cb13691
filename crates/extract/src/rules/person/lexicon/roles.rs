//! The vocabulary of posts.

use super::Flags;

pub(super) const LISTS: [(&str, Flags); 8] = [
    (HEADS, Flags::HEAD),
    (MODIFIERS, Flags::MODIFIER),
    (FIELDS, Flags(Flags::FIELD.0 | Flags::MODIFIER.0)),
    (FORMER, Flags::FORMER),
    (STOPS, Flags::STOP),
    (SPEAKERS, Flags::SPEAKER),
    (PAPERS, Flags::PAPER),
    (BOTH, Flags(Flags::HEAD.0 | Flags::MODIFIER.0)),
];

// Nouns for what one person is in working or public life.
const HEADS: &str = "adviser advisor analyst administrator ambassador archbishop architect archivist assessor attorney \
    auditor barrister bishop broadcaster campaigner activist caseworker chair chairman chairwoman chairperson \
    chancellor chaplain clerk coach columnist commander commissioner comptroller conciliator constable consultant \
    contractor controller convener convenor coordinator co-ordinator coroner correspondent counsel councillor counsellor \
    criminologist curator dean dentist developer dietician director driver economist editor engineer envoy epidemiologist \
    farmer fellow founder co-founder geographer governor gp guardian headteacher headmaster headmistress historian \
    inspector investigator journalist judge landlord lawyer leader co-leader lecturer librarian lobbyist magistrate \
    manager mayor member midwife minister negotiator novelist ombudsman optician organiser ombudsperson owner \
    paediatrician paramedic parliamentarian pensioner pharmacist philosopher physician physiotherapist planner \
    practitioner premier principal producer professor prosecutor psychiatrist psychologist psychotherapist publisher reader sister \
    recorder rector registrar reporter representative researcher reviewer scholar scientist secretary under-secretary \
    undersecretary senator scientist sheriff sociologist solicitor speaker spokesman spokeswoman spokesperson statistician \
    steward strategist superintendent surgeon surveyor taoiseach teacher technician therapist trainer treasurer trustee \
    tsar czar tutor vicar vice-chair vice-chairman vice-president vice-chancellor viceroy warden whip worker writer \
    co-chair co-director co-author cofounder entrepreneur psychogeriatrician geriatrician neurologist oncologist \
    radiographer radiologist toxicologist haematologist pathologist gynaecologist obstetrician anaesthetist virologist \
    ecologist biologist chemist physicist mathematician hydrologist meteorologist agronomist zoologist moderator provost \
    baillie bailiff jurist actuary accountant banker broker trader financier philanthropist shopkeeper matron almoner \
    seneschal quartermaster underwriter conveyancer paralegal legislator rapporteur appointee chairholder mentor carer childminder volunteer peer apprentice caretaker cleaner cook holder welder plumber electrician \
    porter receptionist firefighter postman miner chef gardener mechanic orderly phlebotomist dispenser housekeeper";

// Heads that stand before another head as well.
const BOTH: &str = "chief head deputy executive assistant associate nurse officer doctor lead general president \
    visitor specialist fellow assistant partner";

const MODIFIERS: &str = "acting interim joint senior junior managing regional national area county borough city town \
    parish district divisional departmental ministerial parliamentary permanent first second cabinet shadow lead local \
    public private social community civil non-executive nonexecutive vice co general group principal visiting emeritus \
    honorary founding programme project research policy campaigns campaign communications press media external internal \
    corporate commercial legal clinical medical nursing operational operations strategic strategy finance financial \
    human resources personnel workforce training learning development quality standards performance information data \
    digital technology statistics statistical audit risk compliance governance safety safeguarding customer consumer \
    commissioning contracts procurement property facilities services service support welfare rights benefits advice \
    social-work probation prison youth family families children children's adult adults older people women equality \
    equalities diversity inclusion race disability mental hospital ward practice primary secondary acute emergency \
    ambulance infection public-health chartered trainee student retired duty court circuit tribunal upper high appeal \
    assistant staff union party group's political special economics economic european international trade industrial \
    relations branch section returning monitoring electoral registration information-technology it hr pr it's planning \
    building fire police detective chief's crown lay board care-home home-care head-office science scientific technical \
    arts fundraising marketing membership editorial home-affairs political-affairs parliamentary-affairs affairs opinion \
    associate senior-policy reader fostering adoption residential day respite dementia cancer stroke heart diabetes \
    nutrition drugs drug alcohol substance misuse homelessness refugee regeneration neighbourhood tenancy tenant lettings \
    estate estates repairs income revenue revenues exchequer treasury land environment environmental waste highways \
    roads rail bus ports aviation cycling maritime countryside wildlife flood floods water tenants' residents' women's occupational crossbench foster send childcare recovery play catering cleaning bursary \
    children’s women’s patients patients' consumer consumers market markets competition pensions independent";

// What a minister, a shadow minister, a spokesman has the care of.
const FIELDS: &str = "health education home foreign defence transport environment justice culture business housing \
    communities community schools school prisons prison pensions work welfare employment skills universities energy \
    climate care planning immigration policing police security trade industry international development local government \
    scottish scotland welsh wales northern ireland irish children children's families sport sports sports arts tourism \
    farming agriculture fisheries food rural affairs water roads rail aviation shipping science innovation technology \
    digital media levelling up treasury exchequer equalities women disabled disability europe european brexit cabinet \
    social pupil further higher constitutional consumer small regions regional cities fire crime courts drugs mental \
    public economic financial chief prime first deputy shadow veterans armed forces borders net zero building safety \
    rough sleeping homelessness children’s apprenticeships childcare";

const FORMER: &str = "former formerly ex erstwhile then one-time sometime previously once late ex- outgoing retired \
    ousted past";

const STOPS: &str = "the a an and or but of in on at by to from with for as is are was were be been being has have had \
    do does did will would shall should can could may might must not who whom which that this these those there here it \
    he she they we i you him her them us if when while where why how because since until before after during against \
    about over under between among through without within also both so than then too very just only even still yet \
    already again once today yesterday tomorrow now later earlier last next said says say told tells tell added adds \
    asked asks warned warns argued argues believes believed claimed claims called calls met meets met joined joins \
    replaced replaces succeeds succeeded appointed appoints named names made makes went goes came comes became becomes \
    becoming took takes gave gives including like unlike per via whether what whose his their its our my your one's \
    each every some any no all most more many much such another other others own same new current latest then-";

const SPEAKERS: &str = "spokesman spokeswoman spokesperson spokesmen source sources insider insiders official officials \
    witness witnesses judge mother father parent parents resident residents tenant tenants patient patients nurse \
    teacher teachers officer officers minister ministers campaigner campaigners councillor councillors inspector \
    inspectors researchers researcher authors author lawyers lawyer manager managers director directors critic critics \
    expert experts observer observers employer employers union unions charity charities respondent respondents \
    delegate delegates member members carer carers worker workers mp mps peer peers editor reader readers officials \
    department ministry agency committee court tribunal commission regulator watchdog ombudsman council authority \
    association company trust government board panel group network federation institute society college tribunal \
    college inquiry think-tank thinktank association panel coroner treasurer secretary chairman chair president leader \
    clerk landlord doctor doctors gp gps farmer farmers consultant consultants pupil pupils student students man woman \
    boy girl volunteer volunteers aide aides adviser advisers whip whips";

const PAPERS: &str = "report paper letter reply email e-mail note leaflet blog document statement study survey review guidance leaflet notice circular memo \
    memorandum article editorial book strategy plan framework code act bill regulations rules order section schedule \
    regulation rule clause directive treaty judgment judgement ruling decision summary submission response manifesto \
    prospectus brochure press release briefing pamphlet contract lease tender agreement policy charter constitution \
    minutes poll census audit";
