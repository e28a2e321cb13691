//! Given names as they are borne in the United Kingdom, of every origin that its public life has: written down from general
//! knowledge, no list copied. Gender serves pronouns.

pub(super) const FEMALE: &str = "abena abigail ada adaeze adele adeline adjoa adwoa afua agnes agnieszka aileen aine aisha aishah \
    akosua akua alana alaw alberta alesha alexandra alexis alice alicia alison allison alma althea \
    alyson ama amaka amanda amara amber amelia amina aminata amma amrit amy ana anastasia andrea angela \
    angelina angharad angie anita anjali ann anna annabel anne anneliese annette annie anoushka anthea \
    antonia anu anya aoibheann aoife april arabella araminta ariana arifa arlene asha ashwini asma \
    assumpta astrid athena attracta audrey aurelia aurora ava avril awa ayesha ayse barbara beatrice \
    beatriz beca becky belinda bernadette bernice beryl bess beth bethan bethany bettina betty beverley \
    beverly bianca bisi blanche blessing blodwen bláthnaid bonnie bozena branwen brenda briar bridget \
    bridie brigid bronagh bronwen bronwyn bríd bukola busola bérénice caitriona caitríona camilla \
    camille candice caoimhe cara carla carmel carmen carol carole carolina caroline carolyn carrie carys \
    cassandra cath catherine cathy catriona cecile cecilia cecily celeste celia ceri ceridwen cerys \
    chandra chantal charis charity charlene charlotte charmaine chelsea cheryl chiamaka chiara chidi \
    chidinma chinwe chioma chloe chrissie christabel christina christine ciara cicely cindy claire clara \
    clare clarissa claudia clemency clementine cleo clodagh comfort concepta connie constance cora coral \
    cordelia corinna corinne cosima cressida cynthia dagmar daisy damaris damilola danielle danuta \
    daphne dawn debbie deborah debra deepa deirdre delia della delphine delyth demelza demi denise \
    derval dervla destiny diana diane dianne dilys dina dinah dolores donna dora dorcas doreen doris \
    dorota dorothea dorothy dorothée dympna ebele ebony edith edna edwina efa efua eileen eilidh eilis \
    eilish eirian eirlys eithne ekaterina elaine eleanor elena eleri elin elinor elisabeth elise \
    elizabeth ella ellen ellie elodie eloise elsa elsie elspet elspeth eluned elzbieta emer emily emma \
    emmeline enid erica erika erin ermintrude esi esme esmeralda esperanza estelle esther ethel etta \
    eudora eugenie eunice eva evadne eve ewa fadumo faith farah fardowsa farhana farida farzana fatima \
    fatou faye felicity fenella feodora fern ffion fflur fidelma finola fiona fionnghuala fionnuala \
    flavia fleur flora florence folake folasade fran frances francesca freda frederica freya funmi \
    gabriella gabrielle gail gauri gaynor gemma genevieve georgia georgiana georgina geraldine germaine \
    gertrude ghislaine gill gillian gina ginny gisela giselle gita gladys glenda glenys gloria glynis \
    goretti grace grainne greer greta gráinne gudrun guinevere gurinder gwen gwenda gwendoline gwendolyn \
    gwenllian gwyneth habiba hadiza hadley haf hafsa hafwen halima halina hana hannah harriet harsimrat \
    hattie hayley hazel heather hedda heidi heledd helen helena henrietta hermione hester hetty heulwen \
    hilda hilde hodan holly honor honoria hope hyacinth idina ifat ifeoma ifeyinwa ikram ilona ilse \
    imelda imogen indira ines inga ingrid ioana iona ipek irena irene iris irma isabel isabella isabelle \
    isadora isla ismay isobel isolde ita ivy iwona jacqueline jacqui jade jadwiga jahanara jamelia \
    jamila jana jane janet janice janine jasmin jasmine jaspreet jayne jean jeanette jeanne jemima jemma \
    jennie jennifer jenny jessica jill jillian jo joan joanna joanne jocasta jodie jolanta josephine \
    josie joy joyce juanita judith judy julia juliana julie juliet june juno justine justyna kamala \
    karen karin karina katarzyna kate katherine kathleen kathryn kathy katie katrina katy kavita kay \
    kayleigh keeley kezia keziah khadija kinga kirsten kirstie kirsty kitty krishna krystyna kudzai \
    kulvinder kylie lakshmi lalage lara larissa lata latifa laura lauren lavender lavinia layla leah \
    leanne leila lena leona leonie leonora lerato leszek letitia leyla liesl lila lilian lilias lillian \
    lily linda lindiwe linsey lisa liz liza lizzie lleucu llinos lola lorelei lorena lorna lorraine \
    lottie louisa louise loveday lowri lubna lucasta lucia lucie lucinda lucy lucyna ludmila luisa lydia \
    lynda lynette lynne lynsey mabel mabli madeleine madge maeve magda magdalena maggie mairead mairi \
    maisie majella malala malgorzata mali mandip mandy manisha mansa marcia mared margaret marged \
    margery margot marguerite maria mariam mariama marian marianne maribel marie marilyn marina mariola \
    marion marisa marjorie marlene marsha marta martha martina mary maryam maryan matilda maud maura \
    maureen mavis maxine may meabh meena meera megan meghan mehreen mehwish melanie melinda melissa \
    menna mercy meredith mererid merryl merryn mhairi mia michelle mina minnie mira mirabel miranda \
    miriam modupe moira mojisola mollie molly mona monica monika monisha morag morven morwenna moya \
    moyra muireann mumtaz munira muriel myfanwy myra myrna myrtle máire nadia nadine naheed najma naledi \
    nancy nanette naomi nasima nasra nasreen natalia natalie natasha nazanin nazia neelam neha nell \
    nerys nesrin nesta ngozi nia niamh nichola nicola nicole nicolette nimco nina nirmala nisha nkechi \
    noelle noemi nomvula nora norah noreen norma nuala nuha nusrat nyasha octavia oda odette odile \
    oksana olena olga olive olivia olwen olwyn omolara omotola oona oonagh ophelia oriel orla ottilie \
    ottoline oyinkansola padma paloma pam pamela paramjit parveen patience patricia patsy paula paulette \
    paulina pauline pavla pearl peggy penelope penny perdita perpetua persis petra petronella petula \
    philippa phillipa philomela philomena phoebe phyllis pippa polly pooja poppy portia prabha precious \
    preeti primrose prisca priscilla priti priya priyanka prudence queenie rabia rachael rachel radha \
    ragnhild rahma ramona rania razia rebecca rebekah rehana rekha rena renata renee reshma rhian \
    rhiannon rhoda rhona rhonda rhonwen rina rita roberta rochelle roisin romilly ronke rosa rosaleen \
    rosalie rosalind rosamond rosamund rose roseanna rosemary rosetta rosie roslyn rowena roxana roxanne \
    ruby rukhsana rukmini rumana rupa ruqia rushanara ruta rutendo ruth róisín saba sabiha sabina sabine \
    sabrina sade sadhbh sadia sadie safia safiya sahra saima sajida sally salma salome salwa samantha \
    samia samina samira sana sanchia sandhya sandra sangeeta saoirse sara sarah savita scarlett seema \
    selina selma senga seonaid seren serena shabana shabnam shaheen shahida shaista shakila shakira \
    shamim shanaz shanti sharmila sharon shauna shazia sheena sheila shelagh shelley shirin shirley \
    shobha shona shreya sian sidonie sigrid sima simone sinead sinéad siobhan siobhán sithembile siân \
    sneha sobia sofia sonal sonia sophia sophie sorcha stella stephanie sue sujata sukhvinder sumaira \
    sunita sunitha sunniva susan susannah sushma susie suzanna suzanne svetlana swati sybil sylvia \
    sylvie tabassum tabitha tahira tahmida tahmina talia tamara tamsin tania tanith tanvi tanya tara \
    tasmina tatiana tegan tegwen temitope teresa tess tessa thandi thandiwe thangam thea thelma theodora \
    theodosia theresa therese thomasina thora thérèse tilly tina tirion titilayo tracey tricia trudy \
    tryphena tulip ulrike uma una unity urmila ursula urszula uzma uzoamaka valerie vandana vanessa \
    vashti vasiliki venetia vera verena verity verna veronica vicki vicky victoria vidya viola violet \
    virginia vivien vivienne wambui wanda wanjiru wendy wilhelmina wilma winifred winnie wioletta wyn \
    xanthe xenia yasmeen yasmin yasmina yasmine yemisi yetunde yewande yolanda yusra yvette yvonne zahra \
    zainab zainabu zanele zara zarah zaynab zeenat zelda zena zoe zofia zohra zosia zoë zubaida zuleika \
    zuzanna áine";

pub(super) const MALE: &str = "aaron abayomi abdelkader abdi abdirahman abdul abdulaziz abdullah abdulrahman abel abiodun abraham \
    adam adebayo adekunle ademola adeola adewale adeyemi adil aditya adnan adrian afzal agyeman ahmad \
    ahmed aidan aiden ajay akash akbar akeem akhtar akin akwasi al alan alaric alasdair alastair alban \
    albert aldous alec aled alejandro alessandro alexander alf alfred algernon ali alisdair alistair \
    allan allen alok alun alvin alwin alwyn amar ambrose amir amit amjad anand anatole anders andre \
    andreas andrei andrew andriy andrzej andré andy angus anil ansar anselm anthonius anthony anton \
    antonio antony anwar aodhán archibald archie ardal aristotle arjun armando arnold arran arshad art \
    arthur arturo arun arvid arvind asad asher ashok ashraf asif asim athol atul auberon august \
    augustine augustus austin avinash axel ayodele ayomide azad azhar aziz babajide babak babar \
    babatunde baldev balraj balthazar barnabas barnaby barney barrie barry bart bartholomew bartosz \
    bashir basil bastian bayo ben benedict benjamin benno benny bernard bernd bert bertrand bevan \
    bhupinder bilal bill billy biodun bjorn blake bob bobby bogdan boris boyd bradley brandon breandán \
    brendan brent brett brian brinley bruce bruno bryan bryce bryn brynmor byron cahal cai caleb callum \
    calum calvin caolan caradoc caradog carl carlo carlos carlton carwyn casimir caspar cathal cathaoir \
    cecil cedric charles chester chetan chike chinedu christian christopher christos chuka chukwudi \
    chukwuemeka chukwuma cian ciaran ciarán clarence clark claud claude clayton clement clifford clifton \
    clinton clive clyde cody colin colm colman conall conor conrad cormac cornelis cornelius cosmo craig \
    crispin cuthbert cynan cyprian cyril cyrus dacre dafydd dai daithi damian damien damon dan daniel \
    danny dara daragh darius darrell darren darryl daryl dave david davy davyd dean declan deepak \
    deiniol dele delroy demetrius denholm denis dennis denzil derek dermot derrick des desmond devinder \
    dewi dexter dhruv diarmuid dick dickie diego digby dilip dilwyn dimitar dimitri dinesh dirk dmitri \
    dominic dominick dominik don donal donald donncha donnchadh donnie donovan doug dougal douglas \
    dragan dudley dugald duncan dyfed dylan eamon eamonn earl ebenezer ebo eddie edgar edison edmond \
    edmund edmundo eduardo edward edwin edwyn egbert einar ekow eldon elgan eli elias elijah elis elliot \
    elliott ellis elton elvis elwyn emanuel emeka emil emlyn emmanuel emrys emyr enoch enrique eoin \
    ephraim erasmus eric erik ernest ernie errol erskine eryl esmond ethan euan eugene eunan eurig \
    eustace evan evander everard everett ewan ewart ewen ezekiel ezra fabian fabio faisal farai farhan \
    farooq farquhar faruk fawad fazal feargal felix femi fenton ferdinand ferenc fergal fergus fernando \
    fiachra fidel finbar finbarr finlay finn finnian fintan fitzroy florian floyd fola francesco francis \
    francisco frank franz françois fraser fred freddie frederic frederick frederik fredrik gabriel \
    galahad ganesh gareth garfield garret garry garth gary gaspard gavan gavin gawain gbenga gearoid \
    geoff geoffrey george georgi geraint gerald gerallt gerard gerhard gerry gervase gerwyn gethin \
    gideon gilbert gildas giles giovanni giuseppe glen glenn glyn godfrey godwin gopal goran gordon \
    goronwy graeme graham grahame grant granville greg gregor gregory griff griffin griffith grigor \
    gruffydd grzegorz guido guillermo gulam gunnar gurdeep gurmit gus gustav guto guy gwilym gwion gwyn \
    gwynfor gyles günter haakon habib hadrian hakeem hal hamid hamilton hamish hamza hank hans harald \
    hardeep hari harish harjit harlan harold haroon harpal harri harry harsh harvey harvinder hasan \
    haseeb hashim hassan hastings hector hedley heinrich hemant hendrik henri henrik henry herbert \
    hereward herman hilton hiram hiroshi horace horatio howard howell hubert huey hugh hugo humphrey \
    humza hussain hussein huw huxley hyun hywel iain ian ibrahim ibrahima idowu idris idwal iestyn ieuan \
    ifan ifor ignacy ignatius igor ike ikechukwu ikenna iltyd imraan imran inderjit ioan iolo ion \
    iorwerth iqbal ira irfan irvine irving isaac isaiah ishmael islwyn ismael ismail israel istvan ivan \
    ivar ivo ivor iwan jabari jacek jack jacob jacques jagdish jago jaime jake jakub jamal james janusz \
    jared jarlath jaroslav jarrod jarvis jason jasper javed javier jawad jed jeff jefferson jeffrey \
    jelani jens jeremiah jeremy jermaine jerome jerry jerzy jesus jethro jian jim jimmy jiri jitendra \
    joachim joao joaquin jock joe joel joerg johan johannes john johnny jolyon jon jonah jonas jonathan \
    jonny jorge jorgen jory jose josef joseph josh joshua josiah josé jude julian julio julius jurgen \
    justin jörg jürgen kabir kai kamal kamau kamran karan karim karl karol karsten kashif kayode keir \
    keith kelechi kelvin ken kendrick kenelm kenji kenneth kenny kent keshav kester kevan kevin khalid \
    khalil khurram kieran kieron kingsley kirk klaus kofi kojo kolawole konrad krish krishnan krzysztof \
    kuldip kumar kunal kunle kurt kwabena kwadwo kwaku kwame kwasi kwesi kyle lachlan lachlann lajos \
    lakhbir lamin lance lancelot lanre lars laszlo laurence lawrence leander lech lemuel lennox lenny \
    leo leofric leon leonard leonardo leopold leroy les lester lewis lex liam lionel ljubomir llew \
    llewellyn lloyd logan lorcan lorenzo lorne lothar louis luca lucas lucian lucien lucius ludovic \
    luigi luis lukasz luke luther lyle lyndon lászló maciej macsen magnus mahendra mahesh mahmood \
    mahmoud maitland majid malachai malachi malachy malcolm malik mandla manfred manish mansoor mansur \
    manuel manus marc marcel marcin marco marcos marcus marek mario marius mark marko marlon marshall \
    martin martyn marvin masood mateusz mathew matt matteo matthew matthias maurice mauricio max maxim \
    maximilian maxwell melvin melvyn merfyn merlin mervin mervyn meurig michael michal michel micheál \
    miguel mihai mihail mihangel mike mikhail milan miles milo milton miroslav mirza mitchell mo modou \
    moelwyn mohamed mohammad mohammed mohan mohsin montague monty mordecai mordechai morris mortimer \
    moses muhammad muhammed mukesh mungo munir murdo murray musa mustafa mustapha myles nabeel nabil \
    nadeem nadhim nadir nanak narendra naresh nasir nasser nathan nathaniel naveed navin navtej neal ned \
    neeraj neil nelson neville newton nguyen niall nicholas nick nico nicolae nicolas niels nigel nihal \
    nii nikhil nikolai nikos ninian nitin njoroge nnamdi noah noam norbert norman norris obadiah obed \
    obi obinna odhran oisin oisín okey oladipo olaf olajide olatunji oleg oleksandr oliver olivier ollie \
    olu olufemi olumide olusegun oluwole omar omari ondrej onkar orlando orson osama osbert oscar osian \
    osman oswald oswin otis otto ousmane owain owen ozzie pablo paddy padraic padraig padrig pankaj \
    paolo parmjit parvez parviz pascal patrick paul paulo pavel pawel pedro percival percy peredur \
    peregrine perry pete peter petro petros phelim phil philip philippe phillip phineas pierce pierre \
    piers piotr piran prabhat prakash pranav prashant prem preston prince pritam proinsias pryce \
    przemyslaw pádraig páll qasim quentin quillan quincy quintin rab radcliffe radek radu rafael rafal \
    rafi rafiq raghav rahim rahul rainer raj raja rajan rajeev rajesh rajiv rakesh ralph ram ramesh \
    ramon ranald randal randall randolph ranil raphael rashid ratan raul ravi ravinder ray raymond raza \
    reece reg reginald rehman reinhard reinhold remi reuben rex reza rhodri rhun rhydian rhys ricardo \
    riccardo richard richie rick ricky rishi ritchie rizwan roald rob robbie robert roberto roddy \
    roderic roderick rodney rodrigo roger rohan rohit roland rolf roman romesh ron ronald ronan ronnie \
    rory ross rowland roy royston ruairi ruairí ruaridh rudi rudolf rudolph rufus rupert rurik russ \
    russell ryan rónán sachin sadiq saeed saif sajid sajjad saleem salim salman salvador salvatore \
    sameer sami samir sampson samson samuel sandeep sanjay sanjeev sanjit santiago santosh satish satnam \
    satya saul scott seamus sean sebastian sefton sekou selwyn septimus serge sergei sergio seth seumas \
    seán shabir shafiq shah shahid shailesh shakeel shamus shane shaun shawn shehzad sherlock shiv \
    sholto shyam sibusiso sid siddharth sidney siegfried sigmund sikander silas silvester simeon simon \
    sinclair sipho siyabonga slobodan sohail sol solomon somnath soren spencer spyros stan stanislaw \
    stanley stefan steffan stelios stellan stephen steve steven stewart stig stirling stoyan stuart \
    sukhdev sulaiman suleiman sultan sundar sunil suresh sven swaran syed sylvester séamus tadeusz tadhg \
    tafadzwa taha tahir taiwo takeshi talfryn taliesin tam tan tancred tapiwa taras tariq tarquin tarun \
    tavish tayo tecwyn ted teddy tejinder tendai terence terrence tex thabo thaddeus themba theo \
    theobald theodor theodore thomas thorfinn thorsten tiarnan tibor tim timothy tinashe tobias tobin \
    toby todd tokunbo tom tomas tomasz tomislav tommy tony torcuil torin tormod torquil travis trefor \
    trevor tristan tristram troy trystan tudor tunde turlough ty tyler tyrone uche uday ugochukwu ulric \
    ulrich ultan ulysses umar urban urien usman uzoma vaclav valdis valentin valentine vasant vasile \
    vaughan veejay vernon victor vijay vikas vikram viktor vimal vinay vince vincent vinod virendra \
    vishal vitali vitus vivek vladimir volodymyr vusi wale wallace walter warren waseem wayne wei \
    wendell wes wesley wilbert wilbur wilf wilfred wilfrid will willem william willie willis wilson \
    winston wojciech wolfgang woodrow wyndham wystan xander xavier yakub yakubu yannis yaqub yaroslav \
    yaseen yash yaw yestin yiannis yohannes yorick yousef youssef yuri yusuf yves zac zachary zack zafar \
    zaheer zahid zaid zain zaki zaman zane zbigniew zdenek zebedee zeeshan zeno zia zoltan zoltán zoran \
    zubair zuberi zygmunt";

pub(super) const EITHER: &str = "addison alex amandeep amarjit aneurin ashleigh ashley aubrey avery ayo bailey baljit balwinder \
    bernie billie blair bobbie bola cameron carey casey charlie chris courtney dale dana davinder dayo \
    devon drew eden efe evelyn frankie georgie gurpreet harjinder harley harper harpreet hilary ife iman \
    jackie jagdeep jamie jan jaswinder jay jess jesse jocelyn joey jordan joss jules kelly kemi kerry \
    kim kiran kit kuldeep kulwinder laurie lee leigh lesley leslie lindsay lyn lynn mandeep manjit \
    manpreet mel merle morgan nana nat navdeep nicky noel noor ola olamide oluwaseun paris parminder pat \
    quinn rajinder ranjit reese rene riley robin rowan sacha sam sandy sasha segun shannon shelby sky \
    skyler stacey stevie sukhdeep sukhwinder surinder surjit sydney taylor temi terry toni tope tosin \
    tracy val viv vivian yinka yuki";

// Names that are as often a month, a place, a surname, an everyday word.
pub(super) const WEAK: &str = "abel abraham ada ahmed aldous ali allen alma ama amber america angel antrim april arnold art ash \
    asia august austin autumn ava bailey baldwin baron bath bay bell bernard beth beverley bill blake \
    bob bond brandon bruce cal cameron carlisle carmel carol carolina carter chad charity chase chelsea \
    cherry chester china christian christmas clare clay cleveland cliff clifton clinton comfort \
    constance coral craig crystal curtis cyprus daisy dakota dale dallas dawn dean del denver derry \
    devon don dot douglas down drew dudley duke earl ebony ed eden edison elliot ellis eve faith fern \
    field fitzroy fleming fleur flora florence florida floyd ford francis frank franklin fraser gail gay \
    gene georgia gill ginger glen gloria gordon grace graham grant griffin guy hal hamilton hank harmony \
    harper harrison harvey hastings hazel heath heather hector hilton holly honor hope houston howard \
    hugo hunter ida iman india ion iris isle israel ivy jack jackson jade jasmine jay jean jefferson \
    jersey jess jo jordan josh joy jude june kay kelly ken kent kerry khan kim king kingsley kit kitty \
    kumar lance lancelot land lane lavender lee leigh lennox leonard leroy lewis lex lexus liberty lily \
    lincoln lloyd logan lola london lourdes lyle madison major malta marina mario mark marsh marshall \
    mason max maxwell may media melody melvin memphis mercedes mercy miles miller milton mina minnie \
    mitchell mo montague montana monty morgan murray myrtle nelson nevada newton nguyen nick noble noor \
    norm norman nova oda ola olive orlando page pansy paris parker pat patience pearl peg penny percy \
    pierce pip poppy precious preston primrose prince prudence quentin quincy rainbow ram ran randall \
    ray reg rex rich rob robin rod roma ron rose rosemary ross royal ruby russell rusty sade sage sally \
    sandy savannah scott senga seren shah shannon sharp sid sienna sierra sinclair singh skip sky skye \
    sol spencer stan stanley star sterling stew stewart stirling stone storm stuart sue sultan summer \
    sunny sydney tan tate taylor ted temple tilly torquil tracy trent trinity troy tudor ty tyrone una \
    unity urban vale van vaughan verity vernon verona vi victor victoria vienna violet virginia vivid \
    wade wallace ward warren wayne webb wells wesley west will willis wilson winnie winston winter wyn \
    wyndham yves zion";
