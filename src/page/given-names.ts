import { once } from '../item/once.js'
import { foldText } from '../item/text.js'

/**
 * Whether a text begins with a common given name: what tells `Jane Doe` on a line of its own from `Machine Learning`.
 * The commonest names of the main languages of the web, folded; rarer ones need a byline's other signs.
 */
export function hasGivenName(text: string): boolean {
  const first = /^[\p{L}\p{M}.'’]{2,15}/u.exec(text)?.[0]
  return first !== undefined && givenNames().has(foldText(first))
}

const givenNames = once(
  () =>
    new Set(
      `aaron abbas abdel abdoul abdul abdulaziz abdullah abebe abel abena abhishek abigail abimbola abu achim adam adama adebayo adel
  adele adem aditi aditya adnan adriaan adrian adriana adriano afonso agata agnes agnieszka agung agus ahmad ahmed ahmet aicha
  aida aidan aileen aisha aisling ajay akash akiko akin akira aksel alain alan alana alastair alba albert alberto aldo alejandra
  alejandro aleksandar aleksander aleksandra aleksey alena alessandra alessandro alessia alessio alex alexander alexandra
  alexandre alexandros alexandru alexei alexia alexis alfie alfonso alfred alfredo alhassan ali alice alicia alina aline alireza
  alison alistair allan allen allison alma alok alvaro alvin amadou amal amanda amara amber amelia amelie amin amina aminata
  amir amirah amit amna amrita amy ana anand ananya anas anastasia anastasios anders andi andras andre andrea andreas andree
  andrei andrej andres andrew andrius andriy andrzej andy aneta angela angelika angelina angelo angelos anh aniket anil anisa
  anish anita anja anjali anke ankit ankita ann anna annabel annabelle annalisa anne annegret anneke anneli annelie annemarie
  annette annie annika anniken annukka anoop anselm ansgar anthea anthony antje antoine antoinette anton antonella antonia
  antonina antonio antonis anu anuj anurag aoife apostolos april arash ariana arianna ariel arif aristide arjan arjun arlene
  armando armin arnaud arne arno arnold aron artem arthit arthur arturo arun arvid arvind aryan asa asad asha ashish ashley
  ashok ashraf asim aslaug asma astrid athanasios atle aud audrey audun august augustin augusto auli aurelie aurelien austin ava
  avi aviv avraham axel ayako aydin ayesha aylin ayse aziz babajide bahar balazs bambang banu barack barbara barry bart bartek
  bartlomiej bartosz bashir basil bastian batsheva beata beate beatrice beatriz becky behnam bela ben benedetta benedict
  benedikt benedikte bengt benjamin benny benoit berit berk bernadette bernard bernd bernhard bert bertil bertrand beth bethany
  betty beverly bhavna bhavya bianca bilal bill bintou birgit birgitta birgitte birthe bjarne bjorn blake bob bogdan bojan
  bonnie boris bosse boubacar bozena brad bradley brandon brenda brendan brendon brent brett brian bridget brigid brigitte britt
  britta brittany brooke bruce bruno bryan bryce budi burak burkhard byron caio caitlin callum cameron camila camilla camille
  candace candice carina carl carla carlo carlos carly carme carmela carmen carol carola carole carolin carolina caroline
  carolyn carrie carsten casey caspar casper cassandra caterina cathal catharina catherine cathrin cathy cecile cecilia cecilie
  cedric celia celine celso cem chad chandra chandrika chantal charlene charles charlie charlotta charlotte chelsea chen cheryl
  chiamaka chiara chidi chika chinedu chinonso chloe chris christa christel christiaan christian christiane christina christine
  christoph christophe christopher christos chukwu chukwuemeka ciara ciaran cillian cindy claire clara clare clarissa claude
  claudia claudio claus clemens clement cleo clive colin colleen connor conor conrad constantin constanze corentin corina
  corinna corinne cormac cornelia cory costas courtney craig cristian cristiano cristina cuong curt curtis cynthia cyril dafna
  dag dagmar daisuke daisy damian damien damir damon dan dana daniel daniela daniele danielle danilo danny daphne dara daria
  dario darius darragh darren dattatreya dave david davide davor dawid dawn dean debbie deborah debra declan deepak deirdre
  delphine demet denis denise deniz dennis derek derya desiree desmond detlef detlev dewi dhruv diana diane didier diego dieter
  dietmar dietrich dieudonne dilek dilip dimitri dimitrios dimitris dinesh dinh dirk dita divya dmitri dmitry dmytro domenico
  dominic dominik dominique donal donald donatella donna donovan dora dorian doris doron dorota dorothea dorothee dorothy dorte
  doug douglas dragan drew duc duncan duong dusan dustin dvora dylan ebba ebru ece ed eddie edgar edita edith edmund edna
  edoardo eduard eduardo edvard edward edwin eero efrat egil egle eileen eimear einar eirik eitan eivind ekaterina elad elaheh
  elaine elchin eleanor elena eleni elham eli elias elif elina eliot elisa elisabeth elise eliska eliza elizabeth elke ella
  ellen ellie elliot elliott elmar eloise elsa elvira emanuel emanuele emeka emil emilia emilie emilio emily emin emine emir
  emma emmanuel emmanuelle emmi emre ender endre engin enid ennio enrico enrique enzo ercan erdal erdem eren erez eric erica
  erich erik erika erin erkki erling ernesto ernst erol ersin erwin esin esra esteban estela estelle esther eszter ethan etienne
  eugen eugene eugenia eugenio eun eva evan evangelos evelina evelyn evert ewa eyal eylem ezgi fabian fabiana fabien fabienne
  fabio fabrice faisal falk fanny farah farhad farid fatema fatih fatima fatma fatou fatoumata fausto faye federica federico
  felicia felicitas felicity felipe felix ferdinand ferenc ferhat fernanda fernande fernando fiammetta fidel fikret filip filipa
  filippo finn fiona flavia flemming flora florence florian florin folake franca frances francesca francesco francine francis
  francisca francisco franck francois francoise frank franz franziska fraser fred frederic frederick frederik fredrik frida
  friederike friedrich fritz frode funda funmi furkan gabi gabor gabriel gabriela gabriele gabriella gabrielle gaelle gaetano
  galina gareth gary gaurav gauri gavin gayle geert gemma gene genevieve genevra geoff geoffrey georg george georges georgia
  georgina gerald geraldine gerard gerardo gerd gergely gerhard gerrit gerry gert geza giacomo gianluca gianna gianni gideon gil
  gila gilbert gilberto gilles gillian gina giorgia giorgio giorgos giovanna giovanni gisela gita giulia giuliano giulio
  giuseppe gizem glen glenn gloria gonzalo goran gordon gorkem goutam govind grace graeme graham grainne greg gregor gregory
  greta grzegorz guadalupe gudrun guido guilherme guillaume guillermo gul gulsah gunilla gunnar gunter gunther gurpreet gustav
  gustavo guy gwen gwendolyn gyorgy gyula habib hadas hadi hafiz hakan hakon halil halima halina halvard hamid hamza hana hania
  hanna hannah hannes hans harald harish harold harpreet harri harriet harry hartmut haruka haruki hasan hassan hatice havva
  hayley hazal hazel heather hector hedda hedvig heide heidi heidrun heike heikki heiko heiner heinrich heinz hela helen helena
  helene helga helge helle helmut hemant hendrik henning henri henriette henrik henrike henrique henry herbert heribert herman
  hermann hideo hila hilal hilary hilda hilde hiroshi hoang holger holly homa horst hossein houda howard hrvoje hubert hugh hugo
  hui hulya huong husain huseyin hussein huy huynh ian ibrahim ibtissam ida idris ignacio igor iida ikram ilan ilaria ilhan ilia
  iliana ilkka ilona ilse ilya iman imke imran ina indira ines inga inge ingeborg ingmar ingo ingrid ingunn ingvild inigo inna
  ioana ioanna ioannis ionut ira irena irene irfan irina iris irma isaac isabel isabell isabella isabelle isha ishaan ishita
  ismail istvan itai iva ivan ivana ivar ivica ivo iwona izabela iztok jaakko jaana jacek jacinta jack jackie jacky jacob
  jacqueline jacques jacqui jade jadwiga jagdish jaime jake jakob jakub jalal jamal james jamie jamila jan jana jane janet janez
  jani janice janin janina janine janne jannik janos janusz jared jari jarmo jaroslav jaroslaw jasmin jasmine jasna jason jasper
  javad javier jay jayne jayson jean jeanette jeanne jeff jeffrey jelena jenna jennifer jenny jens jeremie jeremy jerome jerry
  jerzy jesper jess jesse jessica jessie jesus jette jihoon jill jim jimmy jin jiri jisoo jitendra jo joachim joan joana joanna
  joao joaquim joaquin jochen jodi jody joe joel joelle joerg johan johann johanna johannes john johnny jolanda jolanta jon
  jonah jonas jonathan jonna joonas joost jordan jordi jorg jorge jorgen jorma jose joseba josef josefine joseph josephine josh
  joshua josip jost josune jovan joy joyce jozef juan juanita judit judith judy juergen juha juho jukka jule jules julia julian
  juliana juliane julie julien juliet juliette julio jun jung junko jurg jurgen jussi justin justine justus jyoti jyrki kaan
  kabir kai kaja kamal kamil kamila kamran kanchana karan karel karen karim karin karina karl karla karol karoliina karolina
  karsten karthik kasia kasper katalin katarina katarzyna kate katerina katharina katherine kathleen kathrin kathrine kathryn
  kathy kati katie katja katri katrin katya kavita kavitha kay kayla kazuo kei keiko keir keith kelly kemal ken kendra kenji
  kenneth kenny kenta kerem kerri kerry kerstin kevin khadija khaled khalil khanh khurram kiara kiera kieran kilian kim kimberly
  kinga kiran kirill kirk kirsi kirsten kirstin kirsty kishore kjell kjetil klara klas klaudia klaus klemens kofi kojo kolawole
  konrad konstantin konstantina kosta kostas kris krista kristaps kristen kristian kristiina kristin kristina kristine kristjan
  kristof krzysztof ksenia kumar kurt kurtis kwabena kwame kwasi kyle kyriaki kyriakos lachlan laila lakshmi lalit lamia lance
  lara larissa larry lars lasse laszlo latifa laura lauren laurence laurent lauri laurie lazar lea leah leanne leda lee leena
  leif leila leire lejla lena lene lennart leo leon leonard leonardo leonie leonor leopoldo leslie levent levente levi lewis lia
  liam liana lidia lidija lien lieve liisa lilia lilian lilla lilly lily lina linda lindsay lindsey linus lionel liora lisa
  lisbet lisbeth lise liselotte livia liz liza ljubica llorenc logan loic lois lola lorena lorenz lorenzo loretta lori loris
  lothar lotta lou louis louisa louise luana luc luca lucas lucia lucian luciana luciano lucie lucille lucy ludger ludmila
  ludovic ludovica ludwig luigi luis luisa luise luka lukas lukasz luke lutz lydia lynn lyudmila maciej mackenzie maddalena
  madeleine madhavi madhu madison magali magda magdalena maggie magne magnus mahdi mahesh mahmood mahmoud mahmut maija maike
  mairead maite maja majid makoto malcolm malgorzata malika malin malte mamadou mandy manfred manish manoj manolis manon mansour
  mansur manuel manuela mara marc marcel marcela marcello marcin marco marcos marcus mareike marek maren margaret margarethe
  margarida margarita margherita margit margot margret margriet margrit maria mariam mariama marian mariana marianne mariarosa
  maribel marie marieke marielle marietta mariette marija marijke marika marilyn marin marina marino mario marion marisa marissa
  marit marius mariusz marja marjan marjo marjorie mark marketa marko markus marlene marlies marlon marsha marta martha martin
  martina martine martyna marvin mary maryam masaki masashi masha mason massimo mateja mateo mateusz mathew mathias mathieu
  mathilde mats matt matteo matthew matthias matthieu matthijs matti matus maude maura maureen maurice mauricio maurizio mauro
  max maxim maxime maximilian maximo maya mayank mayra mbali megan mehdi mehmet mehran mei meike meir mel melanie melek melike
  melina melinda melis melissa meltem meral meredith merve mette mia micaela micah michael michaela michail michal michalis
  michel michele michelle mick mickael miguel mihaela mihai mika mikael mike mikhail mikko mila milan milena milica milos milton
  mimi mina minh mira miranda mireia mireille mirela mirella miriam mirjam mirjana mirko mirna miroslav mitchell mladen moa
  modou mohamed mohammad mohammed mohan mohit mohsen moira molly mona monica monika monique monir montse mordechai morgane
  moritz morten moses moshe mourad mpho muge muhammad muhammed mukesh murad murat musa mustafa mustapha mwai nabil nada nadav
  nadege nadezhda nadia nadine nadira nadja naledi nancy naoki naoko naomi naoto narendra nasir nasser natalia natalie natalija
  natalya natascha natasha nathalia nathalie nathan nathaniel naveen navid nawal nazanin nazli nebojsa neha neil nele nelly
  nelson nenad nerea nermin nestor neville ngozi nguyen nia niall niamh nic nicholas nick nicki nicola nicolai nicolas nicole
  nicoletta nicolette nicolo nidhi nigel nihal nikhil nikita nikki niklas niko nikola nikolai nikolaos nikolas nikos nilesh nils
  nilufer nimrod nina nino nirmala nisha nishant nitin niv njeri noa noah nobuhiro noel noemi noga nomsa nora norbert noriko
  norma norman nuno nurhan nuria oanna obinna ofer oguz okan oksana olav ole oleg olena olga oliver olivia olivier olufemi
  oluwaseun omar omer omid onur oona orestis orhan oriana oriol ornella orsolya oscar oskar osman otto oumar outi owen oyvind
  ozan ozge ozgur ozlem paavo pablo paige pam pamela panagiotis pankaj paola paolina paolo parisa parvin pascal pascale pascual
  pasi patricia patricio patrick patrik patrizia patryk paul paula pauline paulo pavel pavlina pawel pedro peggy pekka pelin
  penelope penny per peri pernille perry pertti petar pete peter petra petri petros petteri pham phan phil philip philipp
  philippa philippe phillip phoebe phuong pia pierre pieter pietro piia pilar pinar piotr polly pooja prabhu pradeep prakash
  pranav prasad prashant pratik praveen preeti prem priscilla priya priyanka przemyslaw puneet purnima quang quentin quynh
  rachael rachel radek radha radka radoslaw rafael rafaela rafal raffaele raffaella raghav rahel rahul raimo raimund rainer
  raisa raj rajan rajeev rajendra rajesh rajiv raju rakesh ralf ralph ramesh rami ramin ramon ramona ramya rana randall randy
  rania ranjit raphael raphaelle raquel rashid rasmus raul ravi ray raymond rebecca reema reetta reggie regina regine reidar
  reijo reiko reiner reinhard reinhold remco remi remko renan renata renate renato rene renee reza rhiannon rhys ricard ricarda
  ricardo riccardo richa richard rick ricky rifat riikka riina riitta rishi rita ritu riyad rizky rob robbert robbie robert
  roberta roberto robin robyn rocio rod roderick rodney rodolfo rodrigo roel roelof roger rohan rohit roisin roksana roland
  rolando rolf romain roman romana romy ron ronald ronan ronen ronit ronny roope rory rosa rosalia rosalind rosana rosanna rose
  rosemary roshan rosie rositsa ross roswitha rowan roxanne roy roya ruben rubina rudi rudolf rudolph rui rukhsana runa rune
  rupert ruslan russell ruta rutger ruth ryan ryo saad saara sabah sabina sabine sabino sabrina sadia saeed safa sagar sahar
  sahil said saima sakari sakshi salah saleh salim sally salma salome salvatore sam samantha sami samina samir samira sampo samu
  samuel sandeep sandip sandra sandro sandy sanja sanjay sanjeev sanna santeri santiago santosh sara sarah sarita sasa sascha
  saskia satoshi satu sauli saurabh savas saverio scott seamus sean sebahat sebastian sebastien sedat seema selim selin selina
  selma semra serap serdar serena serge sergei sergey sergio serhat serkan seth seung sevgi sezen shabnam shadi shahid shahin
  shalini shamima shane shankar shannon shanti sharmila sharon shaun shauna shawn sheikh sheila shelley shelly sherri shikha
  shilpa shimon shin shinji shira shiv shivani shlomo shobha shota shreya shruti shubham shweta sian sibel siddharth sidney
  siegfried sigrid sigrun sigurd silja silke silvia silvio simen simon simona simone simran sindre sinead sini sinikka siobhan
  siri sirpa siva slavko slawomir slobodan smita sneha snezana sofia sofiane sofie soledad solveig sonal soner sonia sonja
  sophia sophie soraya sotiris spyros srdjan srinivas stacey stacy stanislav stanislaw stavros stefan stefania stefanie stefano
  stefanos steffen steinar stella sten stepan stephan stephane stephania stephanie stephen steve steven stig stine stjepan
  stuart subhash sudhir sue suhail sujata suleiman suleyman suman sumit sunil sunita suresh surya susan susana susann susanna
  susanne suvi suzana suzanne svein sven svenja sverre svetlana swantje swati sybil sybille syed sylvain sylvia sylvie synnove
  szabolcs szilvia szymon taavi tadashi tadeusz taha tahir taiwo takashi takeo takeshi tal talha talia tamara tamas tamer tanel
  tania tanja tanvi tanya tapani tapio tara taras tarek tariq tarja taro tarun tatiana tatjana tatsuya tatyana tauno tayfun
  taylor ted teemu terence teresa teresita terhi terje tero terry tessa tetiana tetsuya thabo thandi thandiwe thanh theo theodor
  theodora theodoros theresa therese thiago thibault thierry thilo thomas thomasina thor thora thorsten thuy tiago tibor tiffany
  tihana tiina tilman tim timo timothy tina tine tiziana tiziano tobias todd tolga tom tomas tomasz tomer tomi tomislav tommaso
  tommi tommy toni tonje tony toomas tora torben torbjorn tord tore tormod torsten toshio tove tracey tracy tran trang travis
  trevor tristan trond troy trygve tuan tugba tuija tuncay tung tuomas turgut turid tuula tyler tzvi uchenna udo ugo ugur ulf
  uli ulla ulrich ulrika ulrike umar umesh umut urpo ursa ursula urszula usha usman uta ute utz uwe vaclav vahid valdis valentin
  valentina valentine valeria valerie valerio valtteri vanessa varun vasil vasiliki vasilis vassilis vedat veena veera velimir
  venkat vera verena veronica veronika veronique vesa vesna vibeke vicky victor victoria vidar vidya vigdis vijay vikas vikram
  viktor viktoria viktoriia vilde ville vilma vinay vincent vincenzo vineet vinod viola violet vipin virginia virginie virpi
  visar vishal vita vito vittorio vivek vivian viviana viviane vladimir vladislav volkan volker volkmar voula vuk vukasin vusi
  vytautas wale walter wanda wanjiru warren waseem wassim wayne wenche wendell wendy werner wes wesley wiebke wieslaw wiktoria
  wilfried wilhelm will willem william willy wilma wim winfried winnie witold wojciech wolf wolfgang wolfram wouter xavier xiao
  xiaoming xin xinyi yaakov yael yan yaniv yann yannick yasemin yaser yash yasin yasir yasmin yasmina yasmine yasuhiro yavuz
  yehuda yeliz yigal yilmaz ying yohan yolanda yolande yonas yong yoshi yossi youcef youssef yuan yue yuka yukari yuki yukiko
  yulia yuliya yumi yuri yury yusra yusuf yutaka yuval yvan yves yvette yvonne zachary zack zahid zahra zainab zaki zanele zara
  zaynab zbigniew zdenek zehra zeki zeljko zeynep zhen zhi zia zinaida ziv zlata zlatko zoe zoltan zoran zsofia zsolt zsuzsa
  zubair zulfiqar zuzana zvi
  αγγελος αλεξανδρος αλεξης αναστασια ανδρεας αννα αντωνης βασιλης βασιλικη γιαννης γιωργος δημητρα δημητρης ελενη ευαγγελια ηλιας
  θανασης θεοδωρος ιωαννα ιωαννης κατερινα κωνσταντινος κωστας μαρια μαριος μιχαλης νικολαος νικος παναγιωτης πετρος σοφια
  σπυρος χαραλαμπος χρηστος александр александра алексеи алена алина алла анастасия анатолии андреи андріи анна антон аркадии
  артем артур борис вадим валентин валентина валерии валерия василии вера вероника виктор виктория виталии владимир владислав
  володимир вячеслав вікторія галина геннадии георги георгии григории дарья денис димитър дмитрии дмитро евгении евгения
  екатерина елена елизавета иван иванка игорь илья инна ирина катерина кирилл константин ксения лариса лев леонид леся лидия
  любовь людмила максим маргарита марина мария микола михаил михаило надежда наталия наталья наталія никита николаи нина оксана
  олег олександр олександра олексіи олена олеся ольга павел петр петро петър полина роман руслан светлана семен сергеи сергіи
  софия станислав степан стефан тамара тарас татьяна тетяна тимур федор христо юлия юлія юрии юріи яна ярослав ігор ірина אבי
  אברהם אהרון אורי אילן אלון אמיר אסף גדעון גיל דוד דן דנה דניאל חיים חנה טל יאיר יוסי יוסף יעל יעקב ירון מאיה מיכאל מיכל משה
  נועה נעמה עומר עידו ענת צבי רון רוני רונן שי שירה שרה תמר ابراهيم ابراهیم احمد اسماعیل اصغر امیر اکبر بهرام جواد حسن حسين حسین
  حمید خالد داریوش رانيا رضا زهرا زینب سارا سارة سامي سعيد سعید سلمان سليمان طارق عايشة عباس عبد علي علی عمر فاطمة فاطمه فهد
  كريم ليلى لیلا مجید محسن محمد محمود مريم مریم مسعود مصطفى منى مهدی ناصر نرگس نور هدى ياسر يوسف یوسف अजय अनल अमत अरण आशष कवत नह
  पज परय मनज महन महश रज रजश रमश रव रहल वजय वनद सजय सनत सनल सरश`.split(/\s+/),
    ),
)
