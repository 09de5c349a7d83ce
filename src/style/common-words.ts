/*
 * English words that are no names, for lowering headline capitals. What is also a usual first name, surname, place, month,
 * people, company or title (will, may, mark, rose, black, king ...) is left out on purpose: a capital too many
 * is a smaller fault than a name without one.
 */

import { once } from '../item/once.js'

export type Words = () => ReadonlySet<string>

/** Words that tie a sentence together; they are lowered wherever they stand. */
export const FUNCTION_WORDS: Words = words(`
a an the and or nor but so yet if as than that because while though although unless until whether when whenever where wherever
why how what whatever which whichever who whom whose whoever of in on at by for from to into onto with within without over
under above below between among against about across after along around before behind beside besides beyond despite down
during except inside like near off out outside past per since through throughout till toward towards up upon via versus vs
amid amidst beneath underneath unlike i me my mine myself you your yours yourself he him his himself she her hers herself it
its itself we us our ours ourselves they them their theirs themselves this these those there here one ones each every either
neither both all any some none few many much more most less least several other others another such same own enough am is are
was were be been being isn aren wasn weren do does did done doing don doesn didn have has had having haven hasn hadn can could
cannot couldn should shouldn would wouldn might must mustn shall won let lets not no never ever always also too very just only
even still again already almost quite rather soon often sometimes perhaps maybe now then once twice thus hence therefore
however instead else away back together apart ahead further anyway anyone anybody anything someone somebody something everyone
everybody everything nobody nothing somewhere everywhere anywhere nowhere`)

/** Verbs, in their stem and irregular forms; -s, -ed and -ing are taken off before looking here. */
export const VERBS: Words = words(`
accept achieve acquire adapt add address adjust admit adopt affect afford agree aim allow announce answer apply argue arise
arrest arrive ask assess assume attack attempt avoid become became begin began begun believe belong benefit bring brought
build built buy bought calculate call capture care carry catch caught cause change check choose chose chosen claim collapse
collect come came compare compete complete conceal conclude condemn confirm confront connect consider contain continue
contribute control convince cope cost create cry cut damage deal decide decline decrease defend define delay deliver demand
deny depend describe design destroy detect determine develop die differ disappear discover discuss drag draw drawn drink drive
driven drop earn eat eaten eliminate emerge enable encourage end engage enhance enjoy ensure enter escape establish estimate
evaluate evolve examine exceed expand expect explain explore expose express extend face fail fall fallen fear feel felt fight
fought fill find found finish fit fix flee fled fly focus follow forget forgot fuel gain gather get got generate give gave
given go goes going gone went grow grew grown guess handle happen hate hear heard help hide hit hold held hurt identify ignore
illustrate imagine impact implement imply improve include increase inform influence inspire integrate interact interpret
introduce invest investigate invite involve join jump keep kept kill know knew known lack last launch lead learn leave left
lie lift limit link listen live look lose lost maintain make made making manage matter mean meant measure meet met miss mix
mobilize model monitor move need negotiate observe obtain occur offer open operate oppose optimize organize overcome overlook
participate pay paid perceive perform play plot prepare present prevent produce promise promote propose protect prove provide
publish pull push put quantify question quit raise reach react read rebuild recall receive recognise recognize recommend
reconsider reconstruct recover reduce reflect refuse regain reinstate reinvent reject relate release rely remain remember
remind remove rent repair repeat replace reply report represent request require rescue resist resolve respond restore result
retain rethink return reveal reverse review revise revisit rise risen run ran rule save say said scale scare schedule search
see saw seen seek sought select sell sold send sent serve set shape share shift show showed shown shut sign solve sound speak
spoke spoken spend spent spread stand stood start stay steal stole stop struggle study succeed suffer suggest supply support
suppose surge survey survive sustain swear switch take took taken talk teach taught tell told tend test thank think thought
threaten throw touch trace track train transform translate travel treat trigger trust try tried turn undermine understand
understood unite unlock update urge use utilize value vanish vary view visit vote wait wake walk want warn wash watch wear
weigh win wonder work worry write wrote written yield accomplish assist await blame contradict deploy exploit falsify hinder
manipulate pacify predict reinforce ruin shatter simulate splash tackle terrify unsettle vent analyze analyse`)

/** Adjectives and adverbs that names are hardly ever made with. */
export const MODIFIERS: Words = words(`
able absolutely accessible active actually acute additional adequate adverse aggressive alive alone amazing ambitious angry
annual anxious apparent appropriate artificial automatic available aware awesome badly better biggest bitter boring brief
briefly broad broken busy careful carefully casual cautious certain cheap chronic clean clearly clever close cognitive
combined comfortable complex comprehensive computational confident conscious consistent constant contemporary continuous
controversial conventional correct costly crazy creative critical crucial curious current currently daily damaging dangerous
deadly deeper deeply deliberate dependent desperate detailed different difficult digital direct directly dirty distinct
diverse domestic dramatic dry due dumb dynamic early easier easily economic effective efficient elderly electric electrical
electronic embarrassed emerging emotional empirical empty endless enormous entire environmental equal essential ethical
everyday evil exact exactly excellent exciting existing expensive experimental explicit extensive external extra extraordinary
extreme extremely faithful false familiar famous faster favorite favourite female finally financial flexible foreign formal
former fragile frequent friendly frozen fully functional fundamental funny furious gender generic gentle genuine giant glad
global gradual grateful greatest growing guilty happier happily harder harmful healthy helpful hidden highest highly
historical honest horrible hostile huge humble hungry identical illegal imaginary immediate important impossible inadequate
increasingly incredible independent individual industrial inevitable informal initial inner innovative innocent insane
interactive interesting internal intimate invisible kind larger largest lately later latest lazy legal legitimate likely
linear literally local logical lonely longer longest loose loud lovely lowest lucky male massive mathematical mature maximum
meaningful mechanical medical mental mere mild minimal minor missing mobile moderate modern modest molecular moral multiple
mutual narrow nasty nearly necessary negative neutral nice notable nuclear numerous objective obvious occasional odd official
older oldest online ordinary organic overall overwhelming painful parallel parental partial particular passive patient
permanent physical pleasant poor poorer popular positive possible potential powerful practical precise predictive pregnant
preliminary previous primary prior productive professional profound proper proud psychological quickly quiet quietly random
rapid rapidly realistic really reasonable recent recently regular related relative relevant reliable reluctant remarkable
remote residential responsible richer right robust rude sad safely satisfied scary scientific secondary secure selfish
sensitive separate serious seriously severe sexual shared sharp shocking sick significant similar simply sized skilled slight
slow slowly smaller smallest smarter sophisticated sore spatial specific spectacular stable statistical steady strange
strategic strict stronger strongest structural stupid subsequent substantial subtle successful sudden suddenly sufficient
suitable superior sure surprising suspicious sustainable symbolic systematic technical technological temporary tender terrible
theoretical thick thin thorough tight tiny tired tough toxic traditional tremendous tricky truly typical ugly unable
unacceptable unborn uncertain unclear uncomfortable unconscious underlying underwater unexpected unfair unhappy unique unknown
unlikely unnecessary unprecedented unpublished unusual upcoming upset urban urgent useful useless usual usually vague valid
valuable varied variable vast verbal viable violent viral virtual visible visual vulnerable weak wealthy weekly weird wide
widely wider widespread worse worst worth wrong younger youngest yearly half academic adolescent qualitative quantitative
observational randomized longitudinal neural stochastic deterministic semantic linguistic probabilistic semi non multi pre
post anti inter intra sub self co`)

/** Nouns, and adjectives that names are made with; lowered unless a kept capital stands right beside them. */
export const NOUNS: Words = words(`
ability abuse access accident account action activity actor actress advance advantage advice affair age agenda aid air
algorithm amount analysis analyses anger animal anxiety app approach argument article artist aspect assault asset attitude
audience author autism autonomy award baby background bacteria balance ban barrier basis battery battle behavior behaviour
belief bias billion biology birth blood boat body book border boss boundary boy brain bread break breakfast breast breath
brother bubble budget bug building bus business camera campaign cancer candidate capacity capital car career case cat category
cell century challenge chance chapter character chart cheese chemistry child children choice circuit citizen city civilian
class climate clinic clock cloud coach coast code coffee color colour combat comfort comment comparison complaint component
computer concept concern concert concrete conflict consumer content contest context contract contrast cooking copy country
couple courage course cover cow credit crew crime criminal crisis crises critic criticism crop crowd culture cure curriculum
customer cycle dad danger data database date daughter death debate debt decade decision defence defense deficit degree
democracy density depth desire detail device diabetes dialogue diet dilemma dinner disaster disease disorder display distance
divorce doctor dog dollar door doubt dream dress driver drug dust duty dynamics ear earnings earthquake economics economist
economy ecosystem edge edition editor effect efficiency effort egg election element email emergency emotion emphasis employee
employer enemy energy engineer engineering entry epidemic equality equation era error essay essence ethics evening event
evidence example exam exchange exercise expert exposure extent eye fabric facility fact factor factory failure fake family fan
farm farmer fashion fate father fault favor feature feedback feeling festival fever fiction figure film finance finding finger
fire fish flag flight flood floor flow flu food foot football forecast forest form format formula frame framework freedom
friend front fruit fun function future game gap garden gas gene genetics genome genre girl glass goal grade graduate graph
ground group growth guest guidance guide guideline guilt gun habit hair hand harm harvest hat head health heart heat height
heritage hero heroes hierarchy highlight highway hip history hobby hole holiday home horror horse hospital host hotel hour
household housing human humanity humor hunger husband hypothesis hypotheses idea identity illness image immigrant immunity
incentive incident income index indicator industry infant infrastructure ingredient injury input insight instance instinct
interest interface internet interview invasion investor islander issue item jail job joke journal journalism journalist
journey judgment jury justice kid killer kitchen knowledge label labor laboratory labour lady land landscape language laptop
law lawsuit lawyer layer leader learner lecture legacy lesson letter level license life lives lifestyle light line list
literacy literature loan location logic loss lot love luck lunch lung machine magazine majority man men manager manner
manufacturer map margin marine market marketing marriage mass material math mathematics meal meaning means meat mechanism
media medicine meeting member memory message metaphor method migrant military milk million mind mineral minister minority
minute mirror misery mission mistake mobility mode moment money month mood moon morality morning mother motion motor mouse
mouth movement movie murder muscle music myth neighbor neighborhood nerve network news newspaper night noise norm nose notion
novelist number nurse object ocean offender officer official oil opinion option orbit order organ origin outcome outline
output outrage owner oxygen pain painting pair pandemic panel panic paper paradigm paradox parent parking part participant
particle partner passenger passion path pathway pattern peace peer people percent period person perspective phase phenomenon
phenomena philosophy phone photo photograph phrase physician physics picture piece pilot place planet plant plastic player
pleasure poem poet poetry point poison police policy politician politics poll portrait position post poverty power practice
prejudice premium presence pressure price pride principle print priority prison prisoner privacy prize problem procedure
process product professor profile profit program programme progress project proof property proposal prosecutor prospect
protein protest protocol purpose quality quantity quest race racism rain range rate ratio reader reality reason rebel recipe
record recovery reform refugee regime region regulator relation religion research researcher resident resource response rest
restaurant revenue reward rhetoric rhythm risk ritual rival river road robot rocket role romance room root round routine row
safety salary sale sample sanction satellite scandal scene scenario scholar school science scientist scope score screen script
sea season secrecy secretary section sector security self sense sensor sentence series servant session setting sex shadow
shame sheet ship shock shop shortage shoulder side signal silence silver site skill skin sky slave slavery sleep slide smoke
soap software soil soldier solution son song soul source space species specimen speech speed spirit sport spouse staff stage
stakeholder statistics status step stereotype stigma stock stomach stone storage store story storm strategy stream street
strength stress stretch strike structure student style subject success sugar suicide summary sun surface surgeon surgery
surprise survival survivor suspect symbol symptom syndrome synthesis system table tactic tale task taste tax teacher team tear
technique teen teenager telephone temperature tension term territory terror terrorism terrorist text theater theatre theft
theme theory therapist therapy thing threat ticket time tip title tool topic tour tourism tourist tower town toy trade traffic
tragedy trailer trait transcript transfer transport trap trauma tree trend trial tribe trick trip troop trouble truck truth
tube tumor type uncertainty understanding union universe user vacation vaccine validity variety vehicle version victim victory
video village violence virus vision visitor voice volunteer voter wage wall waste water wave way weakness wealth weapon
weather web website wedding week weekend weight welfare wife wives wildlife wind wine winner wisdom wish woman women word
worker workplace world writer writing year youth blue central civil eastern golden grand great high holy large little long
middle national native new northern old presidential red royal small southern state strong supreme united western major
general force plan key big bigger higher low lower first last good hot cold dead deep easy fair fast free full hard heavy
ideal late mad main open plain pure quick rare real rich rough safe secret silent simple smart smooth social soft solid
special standard steep sweet tall true ultimate vital warm wet wild wonderful bad beautiful bold blind bright clear common
dark double final fine firm fresh happy joint junior senior natural normal novel original perfect personal private public
third second single short young adolescent best architecture arrival attribute brand chain courts creature enigma erosion
frontier framing grounding handbook insider limit lobbying mummy neuron outbreak payer posts reaction shape sociologist splash
sweetener testimony toxicity transformer warning analytics writings letters secrets records plans dreams`)

/** What the name of a body or an event ends in; the capitals before it, and after its "of", belong to the name. */
export const HEADS_OF_NAMES: Words = words(`
academy administration alliance army assembly association bureau cathedral championship church coalition commission committee
confederation congress constitution convention council court department doctrine federation foundation institute institutes
kingdom league ministry museum nations navy orchestra organisation organization parliament republic senate society states
treaty tribunal university war wars company companies corp corporation inc llc ltd act agency board center centre fund library
office party parties service services`)

/** Names made of common words alone. */
export const FIXED_NAMES: readonly string[] = [
  'air force',
  'arab spring',
  'big bang',
  'civil rights movement',
  'cold war',
  'dark ages',
  'gold rush',
  'golden age',
  'great depression',
  'great recession',
  'human genome project',
  'industrial revolution',
  'international version',
  'main street',
  'middle ages',
  'new deal',
  'prime minister',
  'space shuttle',
  'wall street',
  'world cup',
  'world food programme',
  'world wide web',
]

/** Long words with these endings are nouns and adjectives of the dictionary, save for the few that are names. */
export const COMMON_ENDING: RegExp =
  /(?:[ae]nces?|ments?|ness|[st]ions?|logical|logically|logies|logy|graphy|metrics?|ities|ity|ships?|ative|itive|ional|ically|iously|fully|ious|less|ical|able|ible)$/

export const NAMES_WITH_COMMON_ENDING: Words = words(`
annunciation assumption assyriology buddhology caithness christianity christology coalition confederation constable constance constitution declaration
egyptology emancipation federation foundation guinness inquisition inverness nativity organization organizations parliament prohibition
providence reformation renaissance restoration revelation salvation scientology testament university`)

/** Kept as one string and split when first needed, which costs nothing where no title is lowered. */
function words(text: string): Words {
  return once(() => new Set(text.trim().split(/\s+/)))
}
