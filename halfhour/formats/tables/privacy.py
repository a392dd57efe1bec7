"""Columns that are dropped while reading: nobody needs them to ask for half an hour, and keeping them harms.

Handshake's student files carry grades, ethnicity, gender and disability; address books carry birthdays and families.
"""

from __future__ import annotations

import re

from halfhour.formats.tables.plain import plain

_WORDS = (
    "gpa|cgpa|grade point|grades|gender|sex|ethnicity|ethnic|race|disability|disabled|disabilities|handicap|veteran|birthday"
    "|birth|birthdate|birthplace|dob|born|age|ssn|social security|passport|citizenship|citizen|nationality|visa|immigration"
    "|work authorization|work authorisation|work authorized|authorized to work|us authorization|opt|cpt|religion|religious|faith"
    "|marital|spouse|married|anniversary|sexual|orientation|lgbt|lgbtq|pronoun|pronouns|first generation|first gen|pell"
    "|financial aid|work study|income|salary|compensation|wage|athlete|athletics|hispanic|latino|latinx|minority"
    "|underrepresented|urm|tax id|national id|government id|student id|studentid|card id|cardid|auth identifier|username"
    "|password|medical|health|allergies|dietary|diet|emergency|children|child|kids|maiden name|mother|father|parent|parents"
    "|guardian|blood|political|politics|party affiliation|criminal|conviction|military|transcript"
    "|sat|act score|test score|sat score|class rank"
    "|hometown|photo|picture|avatar|image|gdpr|account number|bank|iban|credit card|billing information|driver license"
    "|drivers license|relationship|relative|referral fee|work permit|residency status|international student|accommodation"
    "|accommodations|dependents|weight|height|user photo|net id|netid|banner id|empl id|emplid|university id|sevis"
    "|caste|tribe|tribal|zodiac|hobby|hobbies|honors|academic standing|probation|credits earned|earned credits|partner"
    # German, Dutch, Nordic
    "|geschlecht|geburtstag|geburtsdatum|geburtsmonat|geburtsjahr|geburtsort|jahrestag|hochzeitstag|alter|religion|konfession"
    "|staatsangehörigkeit|nationalität|familienstand|behinderung|hörbehinderte|kinder|ehepartner|partner|foto|matrikelnummer|noten"
    "|geslacht|geboortedatum|verjaardag|geboorteplaats|echtgenoot|kinderen|nationaliteit|leeftijd|burgerlijke staat|trouwdag"
    "|kön|födelsedag|födelsedatum|personnummer|ålder|årsdag|make maka|barn|køn|fødselsdag|fødselsdato|cpr|jubilæum|alder|kjønn"
    "|ægtefælle|ektefelle|børn|merkedag|sukupuoli|syntymäpäivä|syntymäaika|syntymäkuukausi|syntymävuosi|henkilötunnus"
    "|ikä|puoliso|lapset|vuosipäivä"
    # Romance
    "|sexo|género|cumpleaños|nacimiento|fecha de nacimiento|día de nacimiento|mes de nacimiento|año de nacimiento|aniversario"
    "|cónyuge|hijos|edad|estado civil|nacionalidad|discapacidad|etnia|raza|religión|dni|curp|nif|sexe|genre|naissance"
    "|anniversaire|date de naissance|année de naissance|jour|mois|conjoint|conjoint e|enfants|âge|situation familiale|nationalité"
    "|handicapé|anniversaire de mariage ou fête|sesso|genere|compleanno|nascita|data di nascita|giorno di nascita|mese di nascita"
    "|anno di nascita|anniversario|coniuge|figli|età|stato civile|nazionalità|disabilità|codice fiscale|gênero|aniversário"
    "|data de nascimento|dia de nascimento|mês de nascimento|ano de nascimento|nascimento|cônjuge|filhos|idade|nacionalidade"
    "|deficiência|raça|cpf|gen|zi de naștere|data nașterii|soț|soție|copii|vârstă|cnp|foto|fotografía|foto do usuário"
    # Slavic
    "|płeć|urodziny|data urodzenia|rocznica|współmałżonek|dzieci|wiek|narodowość|pesel|niepełnosprawność|pohlaví|narozeniny"
    "|datum narození|výročí|manžel|manželka|manžel ka|děti|věk|rodné číslo|pohlavie|narodeniny|dátum narodenia|deň narodenia"
    "|mesiac narodenia|rok narodenia|výročie|deti|vek|пол|день рождения|месяц рождения|год рождения|дата рождения|годовщина"
    "|супруг|супруга|дети|возраст|национальность|инвалидность|паспорт|стать|день народження|дата народження|річниця|діти"
    # Hungarian, Turkish
    "|neme|születésnap|születési dátum|születési idő|évforduló|házastárs|gyermekek|életkor|cinsiyet|doğum günü|doğum tarihi"
    "|yıldönümü|eş|çocuklar|yaş|tc kimlik no"
)
_EAST = (
    "性別|性别|生日|出生|紀念日|纪念日|配偶|子女|民族|種族|种族|婚姻|身份证|身分證|國籍|国籍|宗教|殘疾|残疾|年齡|年龄|相片|照片"
    "|誕生日|生年月日|記念日|年齢|子供|障害|写真|성별|생일|생년월일|기념일|배우자|자녀|나이|국적|종교|장애|사진"
)
# A column about students rather than about people one could ask: two of these make a school's student file.
_STUDENT_WORDS = (
    "gpa|cumulative gpa|school year|school year name|majors|major|primary major|major names|primary major name|student id|card id"
    "|auth identifier|class standing|class level|class year|graduation date|expected graduation|expected graduation date"
    "|graduation year|work study eligible|opt cpt eligible|ethnicity|disabled|disability|veteran|athlete|gender|first generation"
    "|college|colleges|college name|student|student name|student email|academic level|year in school|department gpa"
    "|currently attending|education level|education level name|campus name|minors|minor names|hometown|pell|advisor|degree level"
)


def _pattern(words: str) -> re.Pattern[str]:
    phrases = sorted({plain(word) for word in words.split("|")}, key=len, reverse=True)
    return re.compile(r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, phrases)) + r")(?![^\W\d_])")


_PRIVATE = _pattern(_WORDS)
_PRIVATE_EAST = re.compile("|".join(plain(word) for word in _EAST.split("|")))
_STUDENT = frozenset(plain(word) for word in _STUDENT_WORDS.split("|"))


def is_private(header: str) -> bool:
    """True when the column's cells must not be looked at, whatever a mapping says."""
    words = plain(header)
    return bool(_PRIVATE.search(words) or _PRIVATE_EAST.search(words))


def of_students(words: str) -> bool:
    """True when the plain words of a header belong to a school's student records."""
    return words in _STUDENT or (is_private(words) and "gpa" in words)
