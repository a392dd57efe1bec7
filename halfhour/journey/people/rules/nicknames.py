"""Short names and the names they are short for, as they are usual where people write them. Pure; folded words only."""

from __future__ import annotations

from functools import cache

# One full name and its short ones a line: facts of several languages, English ones first.
_USUAL = """
alexander alex al alec sasha sandy lex xander|alexandra alex sasha sandra lexi|abigail abby gail|andrew andy drew
anthony tony|antonio toni tony|arthur art artie|barbara barb babs barbie|benjamin ben benny benji|bradley brad
catherine cathy kate katie cat|katherine kathy kate katie kat kay|kathleen kathy kate katie|cynthia cindy
charles charlie chuck chas|christopher chris topher kit|christine chris chrissy tina|christina chris tina
daniel dan danny|danielle dani|david dave davey|deborah deb debbie debra|donald don donnie|dorothy dot dottie
douglas doug|edward ed eddie ted ned|edwin ed eddie|eleanor ellie nora|elizabeth liz lizzie beth betty eliza lisa libby
eugene gene|florence flo|francis frank|frances fran frankie|franklin frank|frederick fred freddie rick
gabriel gabe|gabrielle gabby|gerald gerry jerry|gregory greg|harold hal harry|henry hank harry hal|howard howie
jacob jake|jacqueline jackie|james jim jimmy jamie|janet jan|jeffrey jeff|geoffrey geoff|jennifer jen jenny jenn
jessica jess jessie|john johnny jack jon|jonathan jon jonny|joseph joe joey|josephine jo josie|joshua josh
judith judy|julian jules|kenneth ken kenny|kimberly kim|lawrence larry|leonard leo len lenny|louis lou louie
madeline maddie|margaret maggie meg peggy marge greta|martin marty|matthew matt|melissa missy|michael mike mick mikey
michelle shelly|mitchell mitch|nathan nate|nathaniel nate nat|nicholas nick nicky|nicole nicky nikki
olivia liv livvy|pamela pam|patricia pat patty tricia trish|patrick pat paddy|peter pete|philip phil|phillip phil
rachel rach|raymond ray|rebecca becky becca|reginald reg reggie|richard rick dick rich ricky richie
robert bob bobby rob robbie bert|roberta bobbie|ronald ron ronnie|russell russ|samantha sam sammy|samuel sam sammy
sandra sandy|sarah sally|stephanie steph|stephen steve stevie|steven steve stevie|stuart stu|susan sue susie|suzanne sue
teresa terry tess|terence terry|theodore ted teddy theo|thomas tom tommy|timothy tim timmy|valerie val
victoria vicky vicki tori|vincent vince vinny|virginia ginny|walter walt wally|wilhelm willi|william will bill billy willy liam
zachary zach zack|maximilian max|johannes hans hannes|joachim jochen|friedrich fritz|elisabeth lisa elli sissi|katharina kathi
michaela michi|andreas andi|matthias matze|sebastian basti|josef sepp|susanne susi|stefan steffen|christoph stoffel
jose pepe|francisco paco pancho fran|guadalupe lupe|dolores lola|manuel manolo|jesus chuy|ignacio nacho|enrique quique
concepcion concha|rosario charo|luis lucho|eduardo lalo edu|giuseppe beppe peppe pino|giovanni gianni nino|luigi gigi
salvatore totò turi|francesca checca|margherita rita|joao joaozinho|antonia tonia|jean jeannot|madeleine mado
malgorzata gosia|katarzyna kasia|agnieszka aga|aleksandra ola|joanna asia|krzysztof krzysiek|stanislaw staszek
jan janek|wojciech wojtek|tomasz tomek|dmitri dima|dmitry dima|aleksandr sasha|vladimir vova volodya|ekaterina katya
yelena lena|elena lena|natalia natasha|tatiana tanya|mikhail misha|ivan vanya|anastasia nastya|yevgeny zhenya
mohammed mo|muhammad mo|abdullah abdul
"""


@cache
def _full() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in _USUAL.replace("\n", "|").split("|"):
        name, *shorts = line.split() or [""]
        for short in shorts:
            found.setdefault(short, []).append(name)
    return {short: tuple(names) for short, names in found.items()}


def full_names(word: str) -> tuple[str, ...]:
    """The names a word can stand for, itself first: `pat` is pat, patricia or patrick."""
    return (word, *_full().get(word, ()))
