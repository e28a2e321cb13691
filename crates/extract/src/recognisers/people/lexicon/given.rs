//! Given names as they are borne in the United Kingdom, of every origin that its public life has: written down from general
//! knowledge, no list copied. Gender serves pronouns.

pub(super) const FEMALE: &str = "abigail ada adele adeline adwoa agnes agnieszka aileen aine aisha aishah alana alaw alberta alesha \
    alexandra alexis alice alicia alison allison alma althea alyson amanda amara amber amelia amina \
    aminata amrit amy ana anastasia andrea angela angelina angharad angie anita anjali ann anna annabel \
    anne anneliese annette annie anthea antonia anu anya aoibheann aoife april arabella ariana arlene \
    asha ashwini asma assumpta astrid athena attracta audrey aurora ava avril ayesha ayse barbara \
    beatrice beca becky belinda bernadette bernice beryl bess beth bethan bethany betty beverley beverly \
    bianca blessing blodwen bláthnaid bonnie bozena branwen brenda briar bridget bridie brigid bronagh \
    bronwen bronwyn bríd bukola bérénice caitriona caitríona camilla candice caoimhe cara carla carmel \
    carmen carol carole carolina caroline carolyn carrie carys cassandra cath catherine cathy catriona \
    cecilia cecily celeste celia ceri ceridwen cerys chandra chantal charity charlene charlotte \
    charmaine chelsea cheryl chiamaka chiara chidi chioma chloe christabel christina christine ciara \
    cicely cindy claire clara clare clarissa claudia cleo clodagh comfort concepta connie constance cora \
    coral cordelia corinne cressida cynthia dagmar daisy danielle danuta daphne dawn debbie deborah \
    debra deepa deirdre delia delyth demelza demi denise derval dervla destiny diana diane dianne dilys \
    dina dinah dolores donna dora doreen doris dorota dorothea dorothy dympna ebele edith edna edwina \
    efa efua eileen eilidh eilis eirlys eithne ekaterina elaine eleanor elena eleri elin elinor \
    elisabeth elise elizabeth ella ellen ellie eloise elsa elsie elspeth eluned elzbieta emer emily emma \
    enid erica erika erin esme esmeralda estelle esther ethel eugenie eunice eva eve ewa faith farah \
    farida farzana fatima fatou faye felicity fern ffion fflur fidelma fiona fionnghuala fionnuala flora \
    florence folasade fran frances francesca freda freya funmi gabriella gabrielle gail gauri gaynor \
    gemma genevieve georgia georgiana georgina geraldine germaine gertrude gill gillian gina ginny \
    gisela gita gladys glenda glenys gloria glynis goretti grace grainne greta gráinne guinevere \
    gurinder gwen gwendoline gwendolyn gwenllian gwyneth habiba hadiza hafsa hafwen halima halina hannah \
    harriet harsimrat hattie hayley hazel heather hedda heidi helen helena henrietta hermione hetty \
    heulwen hilda hilde holly honor hyacinth ifat ifeoma ifeyinwa ilse imelda imogen ines inga ingrid \
    ioana iona ipek irena irene iris irma isabel isabella isabelle isla isobel ita ivy iwona jacqueline \
    jacqui jade jadwiga jamila jana jane janet janice janine jasmin jasmine jaspreet jayne jean jeanette \
    jeanne jemima jemma jennie jennifer jenny jessica jill jillian jo joan joanna joanne jocelyn jodie \
    jolanta josephine josie joy joyce juanita judith judy julia juliana julie juliet june justine \
    justyna kamala karen karin karina katarzyna kate katherine kathleen kathryn kathy katie katrina katy \
    kavita kay kayleigh keeley kezia khadija kinga kirsten kirsty kitty krishna krystyna kulvinder kylie \
    lakshmi lara larissa lata latifa laura lauren lavinia layla leah leanne leila lena leona leonie \
    leszek letitia lila lilian lillian lily linda linsey lisa liz liza lizzie lleucu llinos lola lorena \
    lorna lorraine lottie louisa louise loveday lowri lubna lucia lucie lucinda lucy lucyna ludmila \
    luisa lydia lynda lynette lynne mabel madeleine madge magda magdalena maggie mairead mairi maisie \
    majella malala malgorzata mali mandip mandy manisha marcia mared margaret marged margery margot \
    marguerite maria mariam marian marianne maribel marie marilyn marina mariola marion marisa marjorie \
    marlene marsha marta martha martina mary maryam matilda maud maura maureen mavis maxine may meabh \
    meena meera megan meghan mehreen melanie melinda melissa menna mercy meredith merryn mhairi mia \
    michelle mina minnie mira miranda miriam modupe moira mollie molly mona monica monika monisha morag \
    morwenna moya moyra mumtaz munira muriel myfanwy myra myrna myrtle máire nadia nadine naheed najma \
    nancy naomi nasra nasreen natalia natalie natasha nazanin nazia neelam neha nell nerys nesta ngozi \
    nia niamh nichola nicola nicole nicolette nina nirmala nisha noelle noemi nora norah noreen norma \
    nuala nusrat oda odette oksana olena olga olive olivia olwen omolara oona oonagh ophelia oriel orla \
    padma paloma pam pamela paramjit parveen patience patricia patsy paula paulette pauline pavla pearl \
    peggy penelope penny perdita perpetua persis petra petronella philippa phillipa philomena phoebe \
    phyllis pippa polly pooja poppy portia prabha precious preeti prisca priscilla priti priya priyanka \
    prudence queenie rabia rachael rachel radha ramona rania razia rebecca rebekah rehana rekha rena \
    renata renee reshma rhian rhiannon rhoda rhona rhonda rina rita roberta rochelle roisin rosa \
    rosaleen rosalie rosalind rosamund rose roseanna rosemary rosie rowena roxana roxanne ruby rukhsana \
    rupa ruqia rushanara ruta ruth róisín saba sabina sabine sabrina sadhbh sadia sadie safia saima \
    sajida sally salma salome salwa samantha samina samira sana sandhya sandra sangeeta saoirse sara \
    sarah savita scarlett seema selina selma senga seonaid serena shabana shabnam shaheen shahida \
    shaista shakira shamim shanaz shanti sharmila sharon shauna shazia sheena sheila shelagh shelley \
    shirley shobha shona shreya sian sima simone sinead sinéad siobhan siobhán siân sneha sobia sofia \
    sonal sonia sophia sophie sorcha stella stephanie sue sujata sukhvinder sumaira sunita susan \
    susannah sushma susie suzanna suzanne svetlana swati sylvia sylvie tabitha tahira tahmina talia \
    tamara tamsin tania tanvi tanya tara tasmina tatiana tegan tegwen temitope teresa tess tessa thangam \
    thelma theodora theresa therese thérèse tilly tina titilayo tracey tricia trudy tulip uma una unity \
    urmila ursula urszula uzma valerie vandana vanessa vasiliki vera verity verna veronica vicki vicky \
    victoria vidya viola violet virginia vivien vivienne wanda wendy wilhelmina wilma winifred wioletta \
    wyn xanthe yasmeen yasmin yasmine yetunde yewande yolanda yusra yvette yvonne zahra zainab zara \
    zarah zaynab zeenat zelda zena zoe zofia zohra zosia zoë zubaida zuleika áine";

pub(super) const MALE: &str = "aaron abdi abdul abdullah abdulrahman abel abiodun abraham adam adebayo adekunle ademola adeola \
    adewale adil aditya adnan adrian afzal agyeman ahmad ahmed aidan aiden ajay akash akbar akhtar akin \
    al alan alasdair alastair alban albert aldous alec aled alejandro alessandro alexander alf alfred \
    ali alisdair alistair allan allen alok alun alvin alwyn amar ambrose amir amit amjad anand andre \
    andreas andrei andrew andriy andrzej andré andy angus anil ansar anselm anthony anton antonio antony \
    anwar aodhán archibald archie ardal aristotle arjun armando arnold arran arshad art arthur arturo \
    arun arvind asad asher ashok asif asim athol atul auberon august augustus austin avinash axel \
    ayodele azad azhar aziz babajide babar babatunde baldev balraj barnabas barnaby barney barrie barry \
    bart bartholomew bartosz bashir basil bastian ben benedict benjamin benny bernard bernd bert \
    bertrand bevan bhupinder bilal bill billy bjorn blake bob bobby bogdan boris bradley breandán \
    brendan brent brett brian brinley bruce bruno bryan bryn brynmor byron cahal cai caleb callum calum \
    calvin caradoc caradog carl carlo carlos carlton carwyn caspar cathal cathaoir cecil cedric charles \
    chetan chinedu christian christopher christos chuka chukwuemeka chukwuma cian ciaran ciarán clarence \
    clark claud claude clayton clement clifford clifton clinton clive clyde cody colin colm colman \
    conall conor conrad cormac cornelius cosmo craig crispin cuthbert cynan cyril cyrus dafydd dai \
    daithi damian damien damon dan daniel danny dara daragh darius darrell darren darryl daryl dave \
    david davy dean declan deepak deiniol delroy demetrius denis dennis denzil derek dermot derrick des \
    desmond devinder dewi dexter dhruv diarmuid dick dickie diego digby dilip dilwyn dimitar dimitri \
    dinesh dirk dmitri dominic dominik don donal donald donncha donnie donovan doug dougal douglas \
    dragan dudley dugald duncan dyfed dylan eamon eamonn earl ebenezer ebo eddie edgar edison edmond \
    edmund eduardo edward edwin edwyn efe egbert elgan eli elias elijah elis elliot elliott ellis elton \
    elvis elwyn emanuel emeka emil emlyn emmanuel emrys emyr enoch enrique eoin eric erik ernest ernie \
    errol erskine esmond ethan euan eugene eunan eurig eustace evan evander everard everett ewan ewen \
    ezekiel ezra fabian fabio faisal farai farhan farooq faruk fawad fazal feargal felix femi fenton \
    ferdinand ferenc fergal fergus fernando fiachra fidel finbarr finlay finn finnian fintan fitzroy \
    florian floyd francesco francis francisco frank franz françois fraser fred freddie frederic \
    frederick fredrik gabriel galahad gareth garfield garry garth gary gavan gavin gawain gearoid geoff \
    geoffrey george georgi geraint gerald gerallt gerard gerhard gerry gethin gideon gilbert gildas \
    giles giovanni giuseppe glen glenn glyn godfrey godwin gopal goran gordon goronwy graeme graham \
    grahame grant granville greg gregor gregory griff griffith grigor gruffydd grzegorz guido guillermo \
    gulam gurdeep gurmit gus gustav guto guy gwilym gwion gwyn gyles günter habib hadrian hakeem hal \
    hamid hamish hamza hank hans harald hardeep hari harish harjit harlan harold haroon harpal harry \
    harsh harvey harvinder hasan haseeb hashim hassan hastings hector hedley heinrich hemant hendrik \
    henri henrik henry herbert herman hilton hiram hiroshi horace horatio howard howell hubert huey hugh \
    hugo humphrey humza hussain hussein huw hyun hywel iain ian ibrahim idris idwal iestyn ieuan ifan \
    ifor ignatius igor ike ikechukwu iltyd imraan imran inderjit ioan iolo ion iorwerth iqbal ira irfan \
    irvine irving isaac isaiah ishmael islwyn ismael ismail israel istvan ivan ivor iwan jacek jack \
    jacob jacques jagdish jaime jake jakub jamal james janusz jared jaroslav jarrod jarvis jason jasper \
    javed javier jawad jed jeff jefferson jeffrey jens jeremiah jeremy jermaine jerome jerry jerzy jesus \
    jethro jian jim jimmy jiri jitendra joachim joao joaquin jock joe joel joerg johan johannes john \
    johnny jolyon jon jonah jonas jonathan jonny jorge jose josef joseph josh joshua josiah josé jude \
    julian julio julius jurgen justin jörg jürgen kabir kai kamal kamran karan karim karl karol karsten \
    kashif kayode keir keith kelvin ken kendrick kenji kenneth kenny kent keshav kevan kevin khalid \
    khalil khurram kieran kieron kingsley kirk klaus kofi kojo konrad krish krishnan krzysztof kuldip \
    kumar kunal kurt kwabena kwadwo kwaku kwame kwasi kwesi kyle lachlan lajos lakhbir lance lancelot \
    lars laurence lawrence lech lennox lenny leo leon leonard leonardo leopold leroy les lester lewis \
    lex liam lionel ljubomir llew llewellyn lloyd logan lorcan lorenzo lorne louis luca lucas lucian \
    lucien ludovic luigi luis lukasz luke luther lyndon lászló maciej macsen magnus mahendra mahesh \
    mahmood mahmoud maitland majid malachy malcolm malik mandla manfred manish mansoor manuel manus marc \
    marcel marcin marco marcos marcus marek mario marius mark marko marlon marshall martin martyn marvin \
    masood mateusz mathew matt matteo matthew matthias maurice mauricio max maxim maximilian maxwell \
    melvin melvyn merfyn merlin mervyn meurig michael michal michel micheál miguel mihai mihail mike \
    mikhail milan miles milo milton miroslav mirza mitchell mo moelwyn mohamed mohammad mohammed mohan \
    mohsin monty mordecai morris mortimer moses muhammad muhammed mukesh mungo munir murdo murray \
    mustafa myles nabeel nabil nadeem nadhim nadir nanak narendra naresh nasir nasser nathan nathaniel \
    naveed navin navtej neal ned neeraj neil nelson neville newton nguyen niall nicholas nick nico \
    nicolae nicolas nigel nihal nikhil nikolai nikos ninian nitin nnamdi noah norbert norman norris \
    obadiah obi obinna odhran oisin oisín olaf olatunji oleg oleksandr oliver ollie olu olufemi olumide \
    olusegun oluwole omar omari ondrej onkar orlando orson osama oscar osian osman oswald oswin otis \
    otto owain owen ozzie pablo paddy padraic padraig pankaj paolo parmjit parvez pascal patrick paul \
    paulo pavel pawel pedro percival percy peregrine perry pete peter petro petros phil philip philippe \
    phillip phineas pierce pierre piers piotr prabhat prakash pranav prashant prem preston prince pritam \
    proinsias pryce przemyslaw pádraig páll qasim quentin quincy quintin rab radek radu rafael rafal \
    rafi rafiq raghav rahim rahul raj raja rajan rajeev rajesh rajiv rakesh ralph ram ramesh ramon \
    ranald randall randolph ranil raphael rashid ratan raul ravi ravinder ray raymond raza reece reg \
    reginald rehman reinhard remi reuben rex reza rhodri rhun rhydian rhys ricardo riccardo richard \
    richie rick ricky rishi ritchie rizwan roald rob robbie robert roberto roddy roderick rodney rodrigo \
    roger rohan rohit roland rolf roman romesh ron ronald ronan ronnie rory ross rowland roy royston \
    ruairi ruairí ruaridh rudi rudolf rudolph rufus rupert russ russell ryan rónán sachin sadiq saeed \
    saif sajid sajjad saleem salim salman salvador salvatore sameer sami samir sampson samson samuel \
    sandeep sanjay sanjeev santiago santosh satish satnam saul scott seamus sean sebastian sefton selwyn \
    septimus serge sergei sergio seth seumas seán shabir shafiq shah shahid shailesh shakeel shamus \
    shane shaun shawn shehzad sherlock shiv shyam sid siddharth sidney siegfried sikander silas simeon \
    simon sinclair sipho slobodan sohail sol solomon somnath soren spencer spyros stan stanislaw stanley \
    stefan steffan stelios stephen steve steven stewart stig stirling stoyan stuart sukhdev sulaiman \
    suleiman sultan sundar sunil suresh sven swaran syed séamus tadeusz tadhg taha tahir taiwo takeshi \
    tam tan tapiwa taras tariq tarun tavish tecwyn ted teddy tejinder tendai terence terrence tex thabo \
    thaddeus theo theodore thomas thorsten tiarnan tibor tim timothy tobias tobin toby todd tom tomas \
    tomasz tomislav tommy tony torquil travis trefor trevor tristan tristram troy trystan tudor tunde \
    turlough ty tyler tyrone uday ulrich ultan ulysses umar urien usman uzoma vaclav valentin valentine \
    vasant vasile vaughan veejay vernon victor vijay vikas vikram viktor vimal vinay vince vincent vinod \
    virendra vishal vitali vivek vladimir volodymyr wallace walter warren waseem wayne wei wes wesley \
    wilbert wilbur wilf wilfred wilfrid will willem william willie willis wilson winston wojciech \
    wolfgang woodrow wyndham xander xavier yakub yannis yaqub yaroslav yaseen yash yaw yiannis yorick \
    yousef youssef yuri yusuf yves zac zachary zack zafar zaheer zahid zaid zain zaki zaman zane \
    zbigniew zdenek zeeshan zeno zia zoltan zoltán zoran zubair zygmunt";

pub(super) const EITHER: &str = "addison alex amandeep amarjit aneurin ashleigh ashley aubrey avery ayo bailey baljit balwinder \
    bernie billie blair bobbie bola cameron carey casey charlie chris courtney dale dana davinder dayo \
    devon drew eden evelyn frankie georgie gurpreet harjinder harley harper harpreet hilary ife jackie \
    jagdeep jamie jan jaswinder jay jess jesse joey jordan joss jules kelly kemi kerry kim kiran kit \
    kuldeep kulwinder laurie lee leigh lesley leslie lindsay lyn lynn mandeep manjit manpreet mel merle \
    morgan nat navdeep nicky noel noor ola oluwaseun paris parminder pat quinn rajinder ranjit reese \
    rene riley robin rowan sacha sam sandy sasha segun shannon shelby sky skyler stacey stevie sukhdeep \
    sukhwinder surinder surjit sydney taylor temi terry toni tope tosin tracy val viv vivian yinka yuki";

// Names that are as often a month, a place, a surname, an everyday word.
pub(super) const WEAK: &str = "abel abraham ada ahmed aldous ali allen alma amber america angel antrim april arnold art ash asia \
    august austin autumn ava bailey baldwin baron bath bay bell bernard beth beverley bill blake bob \
    bond bruce cal cameron carlisle carmel carol carolina carter chad charity chase chelsea cherry \
    chester china christian christmas clare clay cleveland cliff clifton clinton comfort constance coral \
    craig crystal curtis cyprus daisy dakota dale dallas dawn dean del denver derry devon don dot \
    douglas down drew dudley duke earl ed eden edison elliot ellis eve faith fern field fitzroy fleming \
    flora florence florida floyd ford francis frank franklin fraser gail gay gene georgia gill ginger \
    glen gloria gordon grace graham grant guy hal hank harmony harper harrison harvey hastings hazel \
    heath heather hector hilton holly honor hope houston howard hugo hunter ida india ion iris isle \
    israel ivy jack jackson jade jasmine jay jean jefferson jersey jess jo jordan josh joy jude june kay \
    kelly ken kent kerry khan kim king kingsley kit kitty kumar lance lancelot land lane lee leigh \
    lennox leonard leroy lewis lex lexus liberty lily lincoln lloyd logan lola london lourdes madison \
    major malta marina mario mark marsh marshall mason max maxwell may media melody melvin memphis \
    mercedes mercy miles miller milton mina minnie mitchell mo montana monty morgan murray myrtle nelson \
    nevada newton nguyen nick noble noor norm norman nova oda ola olive orlando page pansy paris parker \
    pat patience pearl peg penny percy pierce pip poppy precious preston prince prudence quentin quincy \
    rainbow ram ran randall ray reg rex rich rob robin rod roma ron rose rosemary ross royal ruby \
    russell rusty sage sally sandy savannah scott senga shah shannon sharp sid sienna sierra sinclair \
    singh skip sky skye sol spencer stan stanley star sterling stew stewart stirling stone storm stuart \
    sue sultan summer sunny sydney tan tate taylor ted temple tilly torquil tracy trent trinity troy \
    tudor ty tyrone una unity vale van vaughan verity vernon verona vi victor victoria vienna violet \
    virginia vivid wade wallace ward warren wayne webb wells wesley west will willis wilson winston \
    winter wyn wyndham yves zion";
