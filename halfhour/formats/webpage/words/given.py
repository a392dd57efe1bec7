"""Given names in the Latin script, common in the countries whose sites are read. They tell names from other capitals.

A name that is missing here is still read where a title, a form of address or a card about a person stands beside it.
"""

from __future__ import annotations

from halfhour.formats.webpage.words import words
from halfhour.formats.webpage.words.given_wide import WIDE, WIDE_DOUBTFUL

_NAMES = """
aaron abby abdul abdullah abel abigail abraham achim ada adam addison adele adeline adrian adriana adrien agata
agnes agnieszka ahmad ahmed aidan
aiden aileen aimee aisha ajay akhil akira alain alan alana alastair albert alberto aleksandar aleksander aleksandra
alejandra alejandro alessandra
alessandro alex alexa alexander alexandra alexandre alexandria alexandros alexei alexia alexis alfonso alfred
alfredo ali alice alicia alina alisa
alisha alison alissa alistair allan allen allison allyson alma alois alonzo alvaro alvin alyssa amalia amanda amar
amber amelia amelie amina amir amit
amos amy ana anais anand anastasia anders andre andrea andreas andrei andres andrew andries andy angel angela
angelica angelika angelina angelo
angie angus anik anika anil anita anja anjali anke ann anna annabel anne anneke anneliese annelies annemarie
annette annie annika anouk anselm anthony
antje antoine antoinette anton antonia antonio antony anya april arash ariana ariane ariel arjan arjen arlene
armand armando arnaud arne arnold aron
arthur arturo arun arvind asha asher ashish ashley ashok ashwin astrid athena aubrey audrey august augusto aurelie
aurelien aurora autumn ava avery
avi axel ayesha bahram barbara barbro barney barry bart bartosz bas bastian beata beate beatrice beatriz becca
becky bella ben benedict benedikt benjamin
benji bennett benny benoit berit bernadette bernard bernd bernhard bernice bernie bert bertha bertram bertrand beth
bethany betsy betty beverly
bianca bill billie billy birgit birgitta bjarne bjorn blair blake blanca bob bobbi bobbie bobby bogdan bonnie boris
boyd brad bradford bradley bram brandi
brandon brandy brenda brendan brennan brenna brent bret brett brian briana brianna bridget brigitte britt brittany
bruce bruno bryan bryant bryce bryony
burkhard byron caitlin caleb callum calvin cameron camila camilla camille candace candice cara carina carl carla
carlo carlos carlton carly carmel carmela carmen
carol carola carole carolin carolina caroline carolyn carrie carsten carter cary caryn casey cassandra cassie
catalina caterina catharina catherine
cathleen cathy cecil cecile cecilia cedric celeste celia celine cesar chad chandra chantal charis charlene charles
charlie chelsea cher
cheryl chester chiara chloe chris chrissy christa christel christelle christer christian christiane christie
christina christine christof christoph christophe
christopher christy chuck ciara cindy claes claire clara clarence clarissa claude claudette claudia claudio claus
clay clayton clement cleo cliff clifford clifton
clint clinton clive clyde cody colin colleen collin connie conny connor conor conrad constance constantin cora
corey corinna corinne cornelia cornelis cornelius
cory courtney craig cristian cristina crystal curt curtis cynthia cyril cyrus daan dagmar dale damian damien damon
dan dana dane daniel daniela daniele
danielle danilo danny dante daphne dara darcy daren daria dario darius darlene darrell darren darryl daryl dave
david davide dawn dean deanna
deb debbie debby deborah debra declan deepa deepak deirdre delia della delores demetrius denis denise dennis derek
derrick desiree desmond detlef devin devon
dexter diana diane dianne dick didier diederik diego dieter dietmar dietrich diether dilip dimitri dina dinesh dino
dion dirk divya dolores dominic dominik
dominique don donald donna donovan dora doreen doris dorothea dorothee dorothy dorte doug douglas drew duane duncan
dustin dwayne dwight dylan earl ebony eckhard ed
eddie edgar edith edmond edmund edna edouard eduard eduardo edward edwin efrain egon eileen einar elaine eleanor
elena eleni elia elias elijah elin elina elisa elisabeth
elise eliza elizabeth elke ella ellen ellie elliot elliott eloise elsa elsie elton elvira emanuel emanuela emil
emile emilia emilie emilio emily emma emmanuel emmanuelle
emre enrico enrique eric erica erich erick erik erika erin erna ernest ernesto ernst erwin esra essie estelle
esteban esther ethan ethel etienne eugen eugene eugenia eunice
eva evan evangeline eve evelien eveline evelyn everett ewa ewald fabian fabien fabienne fabio fabrice fabrizio
faisal farah farid fatima federica
federico felicia felicity felipe felix ferdinand fernanda fernando fiona flavio fleur flora florian francesca
francesco frances francine francis
francisca francisco franck franco francois francoise frank frankie franz fred freda freddie freddy frederic
frederick frederik frederique fredrik frieda friedrich frits fritz gabi
gabriel gabriela gabriele gabriella gabrielle gael gail galina gareth garrett garry garth gary gaston gavin geert
gemma gene geneva genevieve geoff geoffrey georg george
georges georgina gerald geraldine gerard gerardo gerd gerhard gerrit gert gertrud gertrude giacomo gianluca gianni
gideon gijs gilbert gilberto giles gilles gina giorgio giovanna giovanni
gisela giulia giuliano giuseppe gladys glen glenda glenn gloria goran gordon grace grady graeme graham grant greg
gregg gregor gregoire gregory greta gretchen grzegorz guido guillaume guillermo gundula
gunnar gunter gunther gus gustav gustavo guy gwen gwendolyn hakan hal haley halina hamid hamza hank hanna hannah
hannelore hannes hans hansjorg harald harish harold haroun harriet harris
harrison harry hartmut harvey hasan hassan hayden hazel heath heather hector hedwig heide heidi heike heiko heiner
heinrich heinz helen helena helene helga helmut hendrik
henk henning henri henriette henrik henrique henry herb herbert herman hermann herve hilary hilda hilde hildegard
hiroshi hiltrud holger holly homer horst howard hubert hugh hugo humberto hussein hyun
ian ibrahim ida ignacio igor ike ilana ilona ilse imani imran ina ines inga inge ingeborg ingo ingrid ira irena
irene irina iris irma irving isaac isabel isabella isabelle isaiah ismail israel itziar iva ivan ivana ivo ivonne
iwona
jaap jacek jack jackie jaclyn jacob jacqueline jacques jade jagdish jaime jakob jakub jamal james jamie jan jana
jane janelle janet janice janie janine janis jan-willem jaroslav jared jarrod jasmin jasmine jason jasper
javier jay jayden jayne jean jean-claude jean-francois jean-luc jean-marc jean-michel jean-paul jean-philippe
jean-pierre jeanette jeanine jeanne jeannie jeff jeffery jeffrey jelena jelle jen jenna jenni jennie jennifer jenny
jens jeremiah jeremias jeremy jermaine jerome jeroen
jerry jess jesse jessica jessie jesus jill jim jimmy jitendra jo joachim joakim joan joana joann joanna joanne joao
joaquin jocelyn jochen jodi jodie jody joe joel joelle joern joerg joey johan johann johanna johannes john
johnathan johnnie johnny jolanda jolene jolanta
jon jonah jonas jonathan jonathon joni joost jordan jordi jorg jorge jorgen joris jorn jose josef josefina joseph
josephine josh joshua josiah josie josue joy joyce juan juana juanita jud judith judy juergen juha jules julia
julian juliana juliane julie julien juliet juliette julio
julius jurgen jurriaan justin justine jutta kai kaitlyn kaj kamal kamil kara karel karen kari karim karin karina
karl karl-heinz karla karol karolina karsten karthik kasia kasper kat kate katerina katharina katherine kathi
kathie kathleen kathrin kathryn kathy kati katie katja katrin katrina katy kay kayla kaye keiko
keith kellie kelly kelsey kelvin ken kendall kendra kenji kenneth kenny kent keri kerri kerry kerstin ketan kevin
khalid kiara kieran kim kimberley kimberly kirk kirsten kirsti kirstin kishore kjell klaas klaus knut koen konrad
konstantin krista kristen kristian kristi kristian kristie kristin kristina kristine kristof kristofer kristy
krystyna krzysztof kumar kurt kyle
kylie lacey lakshmi lana lance lara larissa larry lars lasse laszlo latoya laura laure laurel lauren laurence
laurens laurent laurie lawrence layla lea leah leander leann leanne lee leena leif leigh leila lena lene lennart
lenny leo leon leona leonard leonardo leonie leroy lesley leslie lester leticia levi lex liam
lidia lieke lien lilian liliana lillian lilly lily lina linda lindsay lindsey line linh linus lionel lisa lisbeth
lise liv livia liz liza lloyd logan lois lola lonnie lora loraine loren lorena lorenzo loretta lori lorna lorraine
lorrie lothar lotte lou louis louisa louise loic luc luca lucas lucia luciana luciano lucie lucille lucinda lucy
ludger ludo ludovic ludwig luigi luis luisa lukas lukasz luke lutz luz
lydia lyle lyndon lynda lynette lynn lynne maaike maarten mabel mack mackenzie maddie madeleine madeline madhav
magda magdalena magnus mahesh maik maike malcolm malgorzata malik malin malte mandy manfred manish manoj mandeep
manon manuel manuela mara marc marc-andre marcel marcella marcelo marci marcia marcin marco marcos marcus marek
margaret margareta margarete margarita margit margo margot margret marguerite mari maria
mariah mariam marian mariana marianne maribel marie marie-claire marie-france marieke mariel marielle marije
marijke marilyn marina mario marion marisa marissa marit marita marius marjan marjolein marjorie mark marko markus
marla marlena marlene marlies marlon marni marsha marshall marta martha marthe marti martin martina martine marty
marvin mary maryann maryanne marybeth masha mason massimo mateo mathew mathias mathieu mathilde matilda mats matt
matteo matthew matthias matthieu matthijs
maud maura maureen maurice mauricio maurits maurizio mauro max maxim maxime maximilian maxine may maya mayra meagan
meera megan meghan mehmet mei mel melanie melinda melissa melody melvin mercedes meredith merle merlin mette mia
micaela michael michaela michal michel michela michele michelle michiel mick mickey miguel mihai mikael mike
mikhail mikko mila milan milena mildred miles milos milton mimi mina mindy minh ming miranda mireille miriam mirjam
mirko miroslav misty
mitch mitchell moe mohamed mohammad mohammed mohan mohsen moira mollie molly mona monica monika monique monty
morgan moritz morris morten moses muhammad murali murat muriel murray mustafa myra myriam myron myrtle mytle nabil
nadia nadine nadja nancy naomi naresh natalia natalie natasha nate nathalie nathan nathaniel naveen neal ned neha
neil nellie nelson nestor nia niall nicholas nichole nick nicky nicklas nico nicola nicolas nicole nicoletta niels
nigel nikhil niki nikita
nikki niklas niko nikola nikolai nikolaj nikolaos nikolas nikolaus nils nina nita nitin noah noel noelle noemi nora
norbert noreen norma norman nuno octavio oksana ola olaf olav ole oleg olga oliver olivia olivier ollie omar oona
ophelia orlando oscar oskar osman oswald otis otto owen pablo paige paloma pam pamela paola paolo pascal pascale
pat patrice patricia patricio patrick patrik patrizia patsy patti patty
paul paula paulette paulina pauline paulo pavel pawel pedro peggy penelope penny pepijn per percy perry petar pete
peter petra petri petros phil philip philipp philippa philippe phillip phoebe phuong phyllis pia pierre pierre-yves
piet pieter pietro pim piotr polly pooja poul prakash prasad pratik preston priscilla priya qasim quentin quinn
quinton rachael rachel rachelle radek rafael rafal rahul raimund rainer raj rajat rajesh rajiv rakesh ralf ralph
ram ramesh ramiro ramon ramona randal randall randy
raoul raphael raquel rashid raul ravi ray raymond rebecca rebekah reed reggie regina reginald regine reid reiner
reinhard reinhold rejane remco remi remy renata renate rene renee renu reto rex reza rhea rhonda ricardo riccardo
richard rick rickey ricky rik riley rina rita ritchie ritu rob robbie robby robert roberta roberto robin robyn
rocco rochelle rocio rod roderick rodger rodney rodolfo rodrigo roel roeland roger rogelio rohan rohit roland
rolando rolf romain roman romeo romy ron ronald ronda ronja ronnie rory
rosa rosalie rosalind rosanna rosanne rosario rosemarie rosemary rosie roslyn ross rowan rowena roxanne roy ruben
ruby rudi rudiger rudolf rudolph rudy rufus ruediger ruiz rupert russ russell rusty ruth ryan rosanna sabina sabine
sabrina sachin sadie saeed said sal sally salma salvador salvatore sam samantha samir sammy samuel sandeep sander
sandra sandro sandy sanjay sanne santiago santosh sara sarah saskia satish saul savannah scott
sean sebastian sebastiaan sebastien seema selena selina selma serena serge sergei sergey sergio seth shane shanna
shannon shari sharon shaun shauna shawn shawna sheila shelby sheldon shelley shelly sheri sherman sherri sherrie
sherry sheryl shirley shiv shreya shyam sid sidney siegfried sien sigrid sigrun silas silke silvia silvio simon
simona simone sina siobhan sjoerd sofia sofie solange soledad solomon sondra sonia sonja sonya
sophia sophie soren spencer srinivas stacey staci stacie stacy stan stanislav stanislaw stanley stef stefan
stefania stefanie stefano steffen steffi stella sten stephan stephane stephanie stephen sterling steve steven
stewart stijn stuart stu sudhir sue suman sunil suresh susan susana susanna susanne susi susie suzan suzanna
suzanne suzette suzy sven svenja svetlana sybille syed sylvain sylvester sylvia sylvie tabitha tad takashi
tamara tami tamika tammie tammy tanja tania tanya tara tarek taryn tasha tatiana tatjana taylor ted teresa teri
terrance terrell terrence terri terry terence tess tessa thaddeus thea thelma theo theodor theodora theodore
theresa therese thierry thijs thom thomas thorsten tibor tiffany tijs till tilman tim timo timothy tina tjeerd
tobias toby tod todd tom tomas tomasz tommaso tommy tonda toni tonia tony tonya tor tore torben torsten tracey
traci tracie tracy travis trent
trevor tricia trina trisha tristan trond troy trudy truus tuan tyler tyrone tyson udo ugo uli ulf ulla ulrich
ulrika ulrike umberto urban urs ursula usha ute uwe vadim valentin valentina valeria valerie vance vanessa vaughn
vera verena verna vernon veronica veronika veronique vicente vicki vickie vicky victor victoria vijay vikram viktor
viktoria vilma vince vincent vincenzo vinod viola violet violeta viorel vishal vito
vivek vivian viviane vivien vlad vladimir volker wade waldemar wallace walt walter walther wanda warren wayne wei
wendell wendi wendy werner wes wesley weston whitney wieland wil wilbur wilfred wilfried wilhelm willard willem
willemijn william williams willie willy wilma wilson winfried winfred winston wojciech wolf wolfgang wouter xavier
yan yann yannick yasmin yasmine yassine yogesh yolanda yolande yosef youssef
yuki yun yuri yusuf yves yvette yvonne zach zachary zack zahra zbigniew zdenek zeynep zoe zofia zoltan zsolt zuzana
"""
GIVEN = words(_NAMES) | WIDE

# Also words, places or months: they count as given names only with a title or a card beside them.
DOUBTFUL = words(
    """
    addison angel april aurora austin autumn august avery brook carmel carter chandra charlotte chase chelsea
    christian clay cliff constance crystal dale dawn dean devon earl ebony eve faith felicity fleur florence
    flora geneva georgia grace grady grant harmony harris harrison hazel heath holly hope ina iris israel ivy
    jade jasmine jersey jordan joy june lane laurel lily lincoln line logan long lou madison marina marshall
    mason max may mercedes mercy merlin milan morgan norman olive orlando page paige paris parker penny per
    phoenix preston ram regina rex rich rosario rose ruby rusty said sal salvador sandy santiago savannah shelby
    sierra sky spencer sterling stewart summer sydney tara till tor tripp troy urban van vance victoria viola
    violet virginia wade warren wells west weston will willow winston wolf
    """
) | (WIDE_DOUBTFUL - words(_NAMES))
PARTICLES = words(
    "van de der den het ten ter 't ’t von vom zu zur zum du des la le les di da dal della del dos das do e el"
    " al bin ibn ben st st. mac y of op in und"
)
