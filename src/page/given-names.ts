import { foldText } from '../item/text.js'

/**
 * Whether a text begins with a common given name: what tells `Jane Doe` on a line of its own from `Machine Learning`.
 * The commonest names of the main languages of the web, folded; rarer ones need a byline's other signs.
 */
export function hasGivenName(text: string): boolean {
  const first = /^[\p{L}\p{M}.'’]{2,15}/u.exec(text)?.[0]
  return first !== undefined && GIVEN_NAMES.has(foldText(first))
}

const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abigail adam adele adrian adriana adriano agata agnes agnieszka ahmad ahmed aisha akira alain alan
  alastair alba albert alberto aldo alejandra alejandro aleksandar aleksandra alena alessandra alessandro alessia alessio alex
  alexander alexandra alexandre alexandru alexei alexia alexis alfonso alfred alfredo ali alice alicia alina alison alistair allan
  allen allison alma alvaro amanda amber amelia amelie amir amit amy ana anastasia anders andre andrea andreas andree andrei andrej
  andrej andres andrew andrzej andy angela angelika angelina angelo anita anja anjali anke ann anna annabel anne annegret anneke
  annelie annette annie annika anselm anthony anton antonella antonia antonio antonis antje april arash ariana ariel arjun armin
  arnaud arne arnold arthur arturo arun ashley astrid athanasios audrey august augusto aurelie aurelien austin ava ayesha aylin
  barbara barry bart bartosz bastian beata beate beatrice beatriz becky ben benedict benedikt benjamin benoit bernadette bernard
  bernd bernhard bert bertrand beth bethany betty beverly bianca bill birgit bjorn blake bob bogdan bonnie boris brad bradley
  brandon brenda brendan brent brett brian bridget brigitte brittany britta brooke bruce bruno bryan burkhard caitlin cameron camila
  camilla camille candice carina carl carla carlo carlos carly carmen carol carola carole carolin carolina caroline carolyn carrie
  carsten casey caspar caterina catharina catherine cathrin cecile cecilia cedric celine chad chantal charles charlie charlotte
  chelsea chen cheryl chiara chloe chris christa christel christian christiane christina christine christoph christophe christopher
  christos cindy clara clare claire claude claudia claudio claus clement clemens colin colleen connor conrad constantin constanze
  corina corinna corinne cornelia cory courtney craig cristian cristiano cristina curt curtis cynthia cyril dagmar daisy damian
  damien dan dana daniel daniela daniele danielle danilo danny daria dario darren dave david davide dawn dean debbie deborah debra
  deepak delphine denis denise dennis derek desiree detlef detlev diana diane didier diego dieter dietmar dietrich dilip dimitri
  dimitris dirk dmitri dmitry dominic dominik dominique donald donna dorian doris dorothea dorothee dorothy doug douglas drew duncan
  dustin dylan ed eddie edgar edith edoardo eduard eduardo edward edwin eileen ekaterina elaine eleanor elena eleni eli elias elif
  elisa elisabeth elise elizabeth elke ella ellen elliot elliott elmar elsa emanuel emanuele emily emma emmanuel emmanuelle emil
  emilia emilio emre enrico enrique eric erica erich erik erika erin ernesto ernst erwin esteban estelle esther ethan eugen eugene eva
  evan evelyn fabian fabiana fabien fabienne fabio fabrice farah fatima federica federico felicitas felipe felix ferdinand fernanda
  fernando filip filippo finn fiona flavia flora florence florian francesca francesco frances francis francisca francisco franck
  francois francoise frank franz franziska fraser fred frederic frederick frederik fredrik friederike friedrich fritz gabor gabriel
  gabriela gabriele gabriella gabrielle gareth gary gavin geert gemma gene genevieve geoff geoffrey georg george georges georgia
  georgina gerald geraldine gerard gerd gerhard gerrit gert giacomo gianluca gianni gideon gilbert gilles gillian gina giorgia giorgio
  giovanna giovanni gisela giulia giuliano giulio giuseppe glen glenn gloria gonzalo gordon grace graham greg gregor gregory greta
  grzegorz guido guillaume guillermo gunnar gunter gunther gustav gustavo guy hana hanna hannah hannes hans harald harold harriet
  harry hartmut hassan hayley hazel heather hector heide heidi heike heiko heiner heinrich heinz helen helena helene helga helge
  helmut hendrik henning henri henrik henry herbert heribert hermann hilary hilde hiroshi holger holly horst howard hubert hugh hugo
  ian ibrahim ida ignacio igor ilaria ilona ilse imke ina ines inga inge ingo ingrid inna ioannis ira irena irene irina iris isaac
  isabel isabell isabella isabelle ishaan ivan ivana ivo jack jackie jacky jacob jacqueline jacques jade jaime jake jakob jakub james
  jamie jan jana jane janet janice janin janina janine jannik jared jaroslav jasmin jasmine jason javier jay jean jeanette jeanne jeff
  jeffrey jelena jenna jennifer jenny jens jeremy jerome jerry jess jesse jessica jesus jill jim jimmy jo joan joana joanna joao
  joachim jochen jodi jody joe joel joerg johan johann johanna johannes john johnny jon jonah jonas jonathan jordan jordi jorg jorge
  jose josef josefine joseph josephine josh joshua joy joyce juan juanita judith judy juergen jule jules julia julian juliana juliane
  julie julien juliet juliette julio jurgen justin justine justus kai karen karin karina karl karla karolina karsten kasper kate
  katharina katherine kathleen kathrin kathryn kathy katie katja katrin katya kay kayla keith kelly ken kendra kenneth kenny kerstin
  kevin khaled kiara kiera kim kimberly kirk kirsten kirsty klara klaus konrad konstantin kris krista kristen kristian kristin kristina
  kristine krzysztof kumar kurt kyle lance lara larry lars laszlo laura lauren laurence laurent laurie lea leah lee leila lena lennart
  leo leon leonard leonardo leonie leonor leslie levi lewis lia liam lilian lily lina linda lindsay lindsey linus lionel lisa lise
  liz livia liza logan lois lola lorena lorenz lorenzo loretta lori lothar lou louis louisa louise luc luca lucas lucia lucie lucy
  ludger ludwig luigi luis luisa luise lukas luke lutz lydia lynn mackenzie madeleine madison magdalena maggie magnus maike maja
  malcolm malte mandy manfred manon manuel manuela mara marc marcel marcela marcello marcin marco marcos marcus mareike maren margaret
  margarita margit margot margret margrit maria marian mariana marianne marie marieke marietta marija marilyn marin marina mario marion
  marissa marisa marit marius mariusz mark marko markus marlene marlies marta martha martin martina martine marvin mary maryam mason
  massimo mateo mateusz mathias mathieu mathilde mats matt matteo matthew matthias matthieu matthijs maura maureen maurice mauricio
  mauro max maxim maxime maximilian maya megan mehmet meike mel melanie melinda melissa meredith mia micaela michael michaela michal
  michel michele michelle miguel mihai mika mike mikhail mila milan milena mimi mina mira miranda mireille miriam mirjam mirko
  miroslav mitchell mohamed mohammad mohammed moira molly mona monica monika monique moritz muhammad murat mustafa nadia nadine nadja
  nancy naomi natalia natalie natascha natasha nathalie nathan nathaniel neil nele nelson nic nick nicholas nicki nicola nicolai
  nicolas nicole nigel niklas niko nikola nikolai nikolaos nikolas nils nina nino noah noel noemi nora norbert norma norman oliver
  olivia olivier oleg olga omar oscar oskar otto owen pablo paige pam pamela paola paolo pascal pascale patricia patricio patrick
  patrik patrizia paul paula pauline paulo pavel pedro peggy penelope penny per perry pete peter petra phil philip philipp philippa
  philippe phillip pia pierre pieter pietro piotr polly priya quentin rachel radek rafael rahul rainer raj rajesh ralf ralph ramon
  randall randy raphael raquel rashid raul ray raymond rebecca regina regine reiner reinhard reinhold rene renate renato rhiannon
  ricarda ricardo riccardo richard rick ricky rita rob robert roberta roberto robin rocio rod roderick rodrigo roger roland rolf roman
  romain ron ronald ronny rory rosa rosalind rosanna rose rosemary rosie ross rowan roxanne roy ruben rudi rudolf rudolph rui rupert
  russell ruth ryan sabina sabine sabrina sally salvatore sam samantha samir samira samuel sandra sandro sandy sanjay sara sarah sascha
  saskia scott sean sebastian sebastien selina serena serge sergei sergey sergio seth shane shannon sharon shaun shauna shawn sheila
  shelley sherri sidney siegfried sigrid silke silvia silvio simon simona simone sofia sofie sonia sonja sophia sophie stacey stacy
  stefan stefanie stefania stefano steffen stella stephan stephane stephanie stephen steve steven stuart sue sunil surya susan susana
  susann susanna susanne suzanne sven svenja svetlana swantje sybille sylvain sylvia sylvie tamara tania tanja tara tariq tatiana
  tatjana taylor ted teresa terence terry tessa theo theodor theresa therese thibault thierry thilo thomas thorsten tiago tibor tiffany
  tilman tim timo timothy tina tobias todd tom tomas tomasz tommaso tommy toni tony torben torsten tracey tracy travis trevor tristan
  troy tyler udo ulf uli ulla ulrich ulrike ursula uta ute utz uwe valentin valentina valentine valeria valerie vanessa vera verena
  veronica veronika veronique vicky victor victoria viktor viktoria vincent vincenzo viola violet virginia virginie vito vittorio
  vivian viviane vladimir volker volkmar walter wanda warren wayne wendy werner wes wesley wilfried wilhelm will willem william willy
  winfried wolf wolfgang wolfram xavier yael yan yann yannick yasmin yasmina yolanda yoshi yusuf yves yvette yvonne zachary zack zara
  zoe zoltan zuzana`.split(/\s+/),
)
