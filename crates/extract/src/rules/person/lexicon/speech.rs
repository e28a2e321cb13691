//! Verbs that attribute words.

use super::Flags;

pub(super) const LISTS: [(&str, Flags); 3] =
    [(SAYS, Flags::SAYS), (CALLS, Flags::CALLS), (SAYING, Flags::SAYING)];

// Finite verbs of speech.
const SAYS: &str = "said says say told tells tell added adds asked asks explained explains argued argues warned warns \
    insisted insists claimed claims commented comments concluded concludes noted notes observed observes remarked \
    remarks replied replies responded responds retorted retorts stated states stressed stresses suggested suggests \
    announced announces declared declares admitted admits acknowledged acknowledges conceded concedes confirmed confirms \
    denied denies recalled recalls continued continues complained complains wrote writes quipped quips joked jokes \
    laughed sighed shrugged agreed agrees countered counters maintained maintains reiterated reiterates repeated repeats \
    predicted predicts promised promises pledged pledges urged urges demanded demands pointed points emphasised \
    emphasises cautioned cautions testified testifies asserted asserts contended contends answered answers mused muses \
    tweeted tweets queried queries went goes protested protests lamented laments fumed joking proclaimed boasts boasted \
    submitted submits pleaded pleads opined opines objected objects reasoned grumbled snapped shouted \
    whispered murmured muttered recounted recounts volunteered ventured interjected exclaimed cried reflected reflects enthused reckons reckoned thinks thought believes believed";

// Verbs that give a name or a judgement: what is quoted after them is woven in.
const CALLS: &str = "called calls described describes branded brands dubbed dubs labelled labels dismissed dismisses \
    welcomed welcomes criticised criticises condemned condemns attacked attacks praised praises hailed hails accused \
    accuses found finds reported reports promised promises spoke speaks voiced voices expressed expresses cited cites \
    quoted quotes put puts revealed reveals proposed proposes recommended recommends recommend advised advises ruled \
    rules held holds set sets committed commits pledged defended defends likened likens judged judges rejected rejects \
    talked talks referred refers declared considered considers predicted created concluded raised raises highlighted \
    highlights identified identifies blamed blames sees saw deemed deems rated rates feared fears hoped hopes wanted \
    wants heard asked accepted accepts expected expects characterised portrayed painted paints credited listed lists \
    showed shows requires require required allows demanded demands sought seeks lets";

const SAYING: &str = "saying telling adding asking arguing warning insisting claiming quoted stating calling describing \
    writing explaining suggesting stressing branding dubbing noting pointing announcing declaring urging complaining \
    predicting promising pledging admitting according";
