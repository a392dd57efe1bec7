"""Words of what people do: the nouns that make a phrase a job title, and forms of address."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_HEADS = (
    r"c[efotimhpr]o|c[is]so|cmo|evp|svp|vp|avp|md|gm|president|vice[- ]president|chair(?:man|woman|person)?"
    r"|vice[- ]chair|founder|co-?founder|owner|co-?owner|proprietor|principal|partner|director|co-?director"
    r"|manager|officer|head|chief"
    r"|executive|supervisor|superintendent|coordinator|co-ordinator|administrator|secretary|treasurer"
    r"|controller|comptroller|accountant|bookkeeper|auditor|analyst|engineer|architect|developer|programmer"
    r"|designer|scientist|researcher|chemist"
    r"|biologist|geologist|physicist|statistician|consultant|advis[eo]r|counsel(?:l?or)?|attorney|lawyer"
    r"|solicitor|barrister|paralegal|notary|judge|broker|agent|representative|rep|associate|assistant"
    r"|specialist|technician|technologist|operator"
    r"|clerk|receptionist|librarian|curator|archivist|editor|journalist|reporter|writer|author|copywriter"
    r"|photographer|producer|artist|animator|teacher|instructor|professor|lecturer|dean|provost|registrar"
    r"|rector|chancellor|trainer|coach|tutor"
    r"|nurse|physician|doctor|surgeon|dentist|hygienist|pharmacist|therapist|psychologist|psychiatrist"
    r"|veterinarian|midwife|paramedic|practitioner|optometrist|chef|cook|baker|sommelier|hostess|concierge"
    r"|pastor|minister|priest|rabbi|deacon"
    r"|mayor|alderman|councill?or|council ?member|commissioner|inspector|sheriff|sergeant|lieutenant|captain"
    r"|detective|trustee|governor|senator|ambassador|foreman|forewoman|estimator|planner|buyer|purchaser"
    r"|recruiter|strategist|evangelist"
    r"|marketer|publicist|underwriter|adjuster|appraiser|actuary|banker|trader|teller|dispatcher|driver|pilot"
    r"|mechanic|electrician|plumber|carpenter|welder|machinist|builder|contractor|installer|surveyor|recorder"
    r"|assessor|liaison|ombudsman"
    r"|team lead|intern|apprentice|board member|member of the board|spokes(?:man|woman|person)|negotiator"
    r"|scheduler|stylist|groomer|florist|esthetician|police officer|webmaster|custodian|janitor"
    r"|geschäftsführer(?:in)?|geschäftsführung|geschäftsleiter(?:in)?|vorstand|vorstandsvorsitzende[r]?"
    r"|vorsitzende[r]?|prokurist(?:in)?|inhaber(?:in)?|gründer(?:in)?|gesellschafter(?:in)?|leiter(?:in)?"
    r"|\w{2,20}leiter(?:in)?|leitung|abteilungsleitung"
    r"|mitarbeiter(?:in)?|sachbearbeiter(?:in)?|sekretär(?:in)?|assistent(?:in)?|referent(?:in)?|berater(?:in)?"
    r"|\w{2,20}berater(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|techniker(?:in)?|meister(?:in)?|kaufmann"
    r"|kauffrau|anwalt|anwältin|rechtsanwalt|rechtsanwältin"
    r"|steuerberater(?:in)?|architekt(?:in)?|ansprechpartner(?:in)?|buchhalter(?:in)?|redakteur(?:in)?"
    r"|disponent(?:in)?|auszubildende[r]?|beauftragte[r]?|bürgermeister(?:in)?|professor(?:in)?"
    r"|directeur|directrice|algemeen directeur|eigenaar|eigenaresse|oprichter|vennoot|bestuurder|voorzitter"
    r"|penningmeester|secretaris|manager|hoofd|teamleider|medewerk(?:er|ster)|adviseur|verkoper|monteur"
    r"|advocaat|notaris|notariaat|accountant|boekhouder"
    r"|vertegenwoordiger|planner|tekenaar|projectleider|bedrijfsleider"
    r"|chef|makelaar|huisarts|tandarts|fysiotherapeut|docent|wethouder|burgemeester"
    r"|président(?:e)?|directeur général|gérant(?:e)?|fondat(?:eur|rice)|associé(?:e)?|responsable|chargée? de"
    r"|ingénieur(?:e)?|avocat(?:e)?|consultant(?:e)?|secrétaire|assistante?|conseiller|conseillère|comptable"
    r"|commercial(?:e)?"
    r"|presidente|directora?|gerente|jefe|jefa|fundadora?|socio|socia|responsabile|amministratore|titolare"
    r"|direttore|direttrice|ingegnere|avvocato|consulente|ingeniero|ingeniera|abogado|abogada|asesora?"
    r"|coordinadora?|secretaria"
    r"|verkställande direktör|vd|ordförande|ägare|grundare|chefredaktör|säljare|ekonomichef|daglig leder"
    r"|administrerende direktør|direktør|toimitusjohtaja|johtaja|prezes|dyrektor|kierownik|jednatel"
    r"|ředitel(?:ka)?|headteacher|head ?master|headmistress|vice-?director|chief of staff|postdoc(?:toral)?"
    r"|phd student|fundraiser|caretaker|warden|steward|bursar|headteacher|matron|receptionist|radiographer"
    r"|podiatrist|chiropractor|osteopath|acupuncturist|physiotherapist|dietici?ian|nutritionist|sonographer"
    r"|professeure?|maître de conférences|maître assistante?|docteure?|chercheu(?:r|se)|doctorante?|trésori(?:er|ère)"
    r"|vice-présidente?|cheffe?|adjointe?|maire|infirmi(?:er|ère)|médecin|pharmacien(?:ne)?|notaire|juriste"
    r"|enseignante?|formateur|formatrice|chargée? d['’]\w+|technicien(?:ne)?|rédact(?:eur|rice)|animat(?:eur|rice)"
    r"|diretora?|coordenadora?|professora?|docente|técnic[oa]|analista|gestora?|gerente|sóci[oa]|fundadora?|advogad[oa]"
    r"|engenheir[oa]|secretári[oa]|presidenta|vereadora?|prefeit[oa]|médic[oa]|enfermeir[oa]|subgerente|subdirectora?"
    r"|catedrátic[oa]|profesora?|maestr[oa]|investigadora?|consejer[oa]|tesorer[oa]|vocal|alcalde|alcaldesa|encargad[oa]"
    r"|enfermer[oa]|odontólog[oa]|doctora?|comandante|capo ?\w*|dirigente|docente|ricercat(?:ore|rice)|sindaco|assessore"
    r"|segretari[oa]|dottoressa|medico|geometra|ragionier[ea]|impiegat[oa]|coordinat(?:ore|rice)|fondat(?:ore|rice)"
    r"|müdür(?:ü)?|genel müdür|başkan(?:ı)?|uzman(?:ı)?|danışman|avukat|mühendis|kurucu|yönetici"
    r"|zastępca dyrektora|wiceprezes|specjalista|specjalistka|koordynator(?:ka)?|nauczyciel(?:ka)?|lekarz|adwokat"
    r"|vedoucí|jednatelka|asistentka|učitel(?:ka)?|igazgató|ügyvezető|vezető|titkár|tanár|direktor(?:ica|ka)?|vodja|tajnica"
    r"|pesquisadora?|colaboradora?|estagiári[oa]|zaakvoerder|barista|członek zarządu|członkini zarządu"
    r"|rehtori|päällikkö|asiantuntija|sihteeri|opettaja|lääkäri|juhataja|direktorius|vadovas|vadītājs"
)
# Languages that join words put the noun at the end: Förvaltningschef, Vertriebsleiterin, praktijkassistente.
_JOINED = (
    r"[^\W\d_]{2,40}(?:chef(?:in)?|leiterin|leiter|leitung|direktor(?:in)?|direktör|direktør|sekretär(?:in)?|sekreterare"
    r"|sekretær|assistent(?:in|e)?|assistentin|ingenieur(?:in)?|ingenjör|ingeniør|berater(?:in)?|referent(?:in)?|lehrer(?:in)?"
    r"|lärare|lærer|ärztin|arzt|läkare|læge|lege|therapeut(?:in)?|koordinator(?:in)?|samordnare|medewerk(?:er|ster)"
    r"|adviseur|verkoper|leider|ansvarig|ansvarlig|konsulent|rådgivare|rådgiver|handläggare|beauftragte[rn]?"
    r"|vorsitzende[rn]?|inspektor(?:in)?|meister(?:in)?|manager(?:in)?|techniker(?:in)?|entwickler(?:in)?|händler(?:in)?"
    r"|beraterin|sprecher(?:in)?|pfleger(?:in)?|schwester|trainer(?:in)?|dozent(?:in)?|wissenschaftler(?:in)?|päällikkö"
    r"|johtaja|asiantuntija|sihteeri|opettaja|houder|hoofd|arts|kundige|begeleid(?:er|ster)|docent|coördinator|formand|leder"
    r"|sjef|mester|instruktør|kehittäjä)"
)
_HEAD = re.compile(f"{_HEADS}|{_JOINED}", re.IGNORECASE)
_NO_HEADS = frozenset({"college", "colleges", "knowledge", "privilege", "cartridge"})
_WORD = re.compile(r"[^\W_][\w’'&-]*")


@lru_cache(maxsize=8192)
def is_head(words: str) -> bool:
    """True when one or two words are the noun of a job title: “Director”, “vice president”."""
    words = words.casefold()
    return words not in _NO_HEADS and _HEAD.fullmatch(words.removeprefix("vice-").removeprefix("sub-")) is not None


def has_head(text: str) -> bool:
    """True when a text holds such a noun."""
    words = _WORD.findall(text)
    return any(is_head(word) for word in words) or any(is_head(f"{one} {two}") for one, two in pairwise(words))


# These say what somebody does only on the same line as the name: “Jane Doe, Sales”.
WEAK_HEAD = re.compile(
    r"(?<!\w)(?:lead|leader|fellow|staff|member|host|operations|sales|marketing|human resources|accounting"
    r"|finance|support|service|administratie|verkoop|vertrieb|einkauf|buchhaltung|planning|directie)(?!\w)",
    re.IGNORECASE,
)
# Forms of address that stand before people only; “Chief” and “Mayor” also begin titles.
ADDRESSED = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Dra|Drª|Prof|Profa|Prof\.ª|Professor|Rev|Herr|Frau|Dipl\.-Ing|drs|dhr|mevr|Dhr|Mevr|Monsieur"
    r"|Madame|Mme|Mlle|Sra|Srta|Señora|Señor|Dott|Dottssa|Dott\.ssa|Avv|Ing|Shri|Smt|Sir|Dame)(?:\.ª|ª)?\.?,?\s+)+"
)
ADDRESS = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Dra|Prof|Profa|Professor|Shri|Smt|Engr|Rev|Reverend|Fr|Sr|Hon|Judge|Sir|Dame|Lady|Lord|Capt|Captain|Lt"
    r"|Sgt|Chief|Mayor|Pastor|Rabbi|Herr|Frau|Hr|Fr|Dipl\.-Ing|Ing|Mag|drs|ir|mr|mw|mevr|dhr|Dhr|Mevr|Mw"
    r"|Monsieur|Madame|Mme|M|Mlle|Sra?|Srta|Don|Doña|Dott|Dottssa"
    r"|Dott\.ssa|Sig|Avv|Me|Maître)\.?"
)
# A line with these tells a story or gives an order; it is nobody's title.
SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|you|your|our|we|they|their|this|that|please|click|contact"
    r"|joined|joins|serves?|served|works?|worked|who|which|learn|read|find|call|email|about|from|since|until"
    r"|ist|sind|wir|sie|zijn|wij|u kunt|est|sont|nous)\b",
    re.IGNORECASE,
)
