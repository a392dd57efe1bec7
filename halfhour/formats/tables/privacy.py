"""Columns that are dropped while reading: nobody needs them to ask for half an hour, and keeping them harms.

Handshake's student files carry grades, ethnicity, gender and disability; address books carry birthdays and families.
"""

from __future__ import annotations

import re

from halfhour.formats.tables.plain import plain
from halfhour.formats.tables.vocabulary import is_known

# These say it wherever they stand in a header.
_WORDS = (
    "gpa|cgpa|grade point|gender|sex|ethnicity|ethnic|race|disability|disabled|disabilities|handicap|veteran|birthday"
    "|birth|birthdate"
    "|birthplace|dob|ssn|social security|passport|citizenship|citizen|nationality|visa|immigration|work authorization"
    "|work authorisation|work authorized|authorized to work|us authorization|opt cpt|religion|religious|marital|spouse"
    "|anniversary"
    "|sexual|lgbt|lgbtq|pronoun|pronouns|first generation|first gen|pell|financial aid|work study|income|salary"
    "|compensation|wage"
    "|athlete|athletics|hispanic|latino|latinx|minority|underrepresented|urm|tax id|national id|government id|student id"
    "|studentid"
    "|card id|cardid|auth identifier|username|password|medical condition|medical conditions|medical history|health condition"
    "|health insurance|health status|allergies|dietary|emergency|maiden name|mother|father|parent|parents|guardian|blood type"
    "|blood group|political|party affiliation|criminal|conviction|military|transcript|act score|test score|sat score|class rank"
    "|hometown|photo|picture|avatar|gdpr|bank account|iban|credit card|billing information|driver license|drivers license"
    "|work permit|residency status|international student|accommodation|accommodations|dependents|user photo|net id|netid"
    "|banner id"
    "|empl id|emplid|university id|sevis|caste|tribe|tribal|academic standing|probation|credits earned|earned credits"
    # German, Dutch, Nordic
    "|geschlecht|geburtstag|geburtsdatum|geburtsmonat|geburtsjahr|geburtsort|jahrestag|hochzeitstag|religion|konfession"
    "|staatsangehörigkeit|nationalität|familienstand|behinderung|hörbehinderte|kinder|ehepartner|matrikelnummer"
    "|geslacht|geboortedatum|verjaardag|geboorteplaats|echtgenoot|kinderen|nationaliteit|leeftijd|burgerlijke staat|trouwdag"
    "|kön|födelsedag|födelsedatum|personnummer|ålder|årsdag|make maka|køn|fødselsdag|fødselsdato|cpr|jubilæum|kjønn"
    "|ægtefælle|ektefelle|børn|merkedag|sukupuoli|syntymäpäivä|syntymäaika|syntymäkuukausi|syntymävuosi|henkilötunnus"
    "|puoliso|lapset|vuosipäivä"
    # Romance
    "|sexo|género|cumpleaños|nacimiento|fecha de nacimiento|día de nacimiento|mes de nacimiento|año de nacimiento|aniversario"
    "|cónyuge|hijos|edad|estado civil|nacionalidad|discapacidad|etnia|raza|religión|dni|curp|nif|sexe|genre|naissance"
    "|anniversaire|date de naissance|année de naissance|conjoint|conjoint e|enfants|âge|situation familiale|nationalité"
    "|handicapé|anniversaire de mariage ou fête|sesso|genere|compleanno|nascita|data di nascita|giorno di nascita"
    "|mese di nascita"
    "|anno di nascita|anniversario|coniuge|figli|età|stato civile|nazionalità|disabilità|codice fiscale|gênero|aniversário"
    "|data de nascimento|dia de nascimento|mês de nascimento|ano de nascimento|nascimento|cônjuge|filhos|idade|nacionalidade"
    "|deficiência|raça|cpf|zi de naștere|data nașterii|soț|soție|copii|vârstă|cnp|fotografía|foto do usuário"
    # Slavic
    "|płeć|urodziny|data urodzenia|rocznica|współmałżonek|dzieci|wiek|narodowość|pesel|niepełnosprawność|pohlaví|narozeniny"
    "|datum narození|výročí|manžel|manželka|manžel ka|děti|věk|rodné číslo|pohlavie|narodeniny|dátum narodenia|deň narodenia"
    "|mesiac narodenia|rok narodenia|výročie|deti|vek|пол|день рождения|месяц рождения|год рождения|дата рождения|годовщина"
    "|супруг|супруга|дети|возраст|национальность|инвалидность|паспорт|стать|день народження|дата народження|річниця|діти"
    # Greek, Hebrew, Arabic, Vietnamese, Indonesian, Bulgarian, Croatian, Slovene, Catalan
    "|φύλο|γενέθλια|ημερομηνία γέννησης|επέτειος|σύζυγος|τέκνα|ηλικία|εθνικότητα|υπηκοότητα|θρήσκευμα|αναπηρία|αφμ|αμκα"
    "|מין|מגדר|יום הולדת|תאריך לידה|יום נישואין|בן בת זוג|ילדים|גיל|דת|לאום|נכות|תעודת זהות|מספר זהות"
    "|الجنس|عيد الميلاد|تاريخ الميلاد|الذكرى السنوية|الزوج|الزوجة|الأبناء|الأطفال|العمر|الديانة|الجنسية|الإعاقة|رقم الهوية"
    "|giới tính|ngày sinh|sinh nhật|ngày kỷ niệm|vợ chồng|con cái|tuổi|tôn giáo|dân tộc|quốc tịch|khuyết tật|cmnd|cccd"
    "|jenis kelamin|tanggal lahir|tempat lahir|ulang tahun|suami istri|anak|umur|usia|agama|kebangsaan|disabilitas|nik"
    "|рожден ден|дата на раждане|годишнина|съпруг|съпруга|възраст|националност|егн|увреждане"
    "|spol|rođendan|datum rođenja|godišnjica|supružnik|djeca|dob|nacionalnost|vjera|oib|jmbg"
    "|rojstni dan|datum rojstva|obletnica|zakonec|otroci|starost|emšo|narodnost"
    "|data de naixement|aniversari|cònjuge|fills|gènere|edat|discapacitat"
    # Hungarian, Turkish
    "|neme|születésnap|születési dátum|születési idő|évforduló|házastárs|gyermekek|életkor|cinsiyet|doğum günü|doğum tarihi"
    "|yıldönümü|çocuklar|tc kimlik no"
)
# These say it only when they are the whole header: inside another they mean something else ("Partner Organization").
_WHOLE = (
    "age|born|faith|orientation|hobby|hobbies|honors|diet|weight|height|relative|relationship|opt|cpt|sat|act|grades"
    "|image|children"
    "|child|kids|partner|married|medical|health|blood|politics|zodiac|alter|foto|noten|barn|alder|ikä|jour|mois|gen|eş|yaş"
)
_EAST = (
    "性別|性别|生日|出生|紀念日|纪念日|配偶|子女|民族|種族|种族|婚姻|身份证|身分證|國籍|国籍|宗教|殘疾|残疾|年齡|年龄|相片|照片"
    "|誕生日|生年月日|記念日|年齢|子供|障害|写真|성별|생일|생년월일|기념일|배우자|자녀|나이|국적|종교|장애|사진"
)
# A column about students rather than about people one could ask: two of these make a school's student file.
_STUDENT_WORDS = (
    "gpa|cumulative gpa|school year|school year name|majors|major|primary major|major names|primary major name|student id"
    "|card id"
    "|auth identifier|class standing|class level|class year|graduation date|expected graduation|expected graduation date"
    "|graduation year|work study eligible|opt cpt eligible|ethnicity|disabled|disability|veteran|athlete|gender"
    "|first generation"
    "|college|colleges|college name|student|student name|student email|academic level|year in school|department gpa"
    "|currently attending|education level|education level name|campus name|minors|minor names|hometown|pell|advisor"
    "|degree level"
)

_ENROLLED_WORDS = (
    "school year|school year name|student id|card id|auth identifier|class standing|class level|year in school|student email"
    "|expected graduation|expected graduation date|academic level|currently attending|work study eligible|cumulative gpa|gpa"
)


def _pattern(words: str) -> re.Pattern[str]:
    phrases = sorted({plain(word) for word in words.split("|")}, key=len, reverse=True)
    return re.compile(r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, phrases)) + r")(?![^\W\d_])")


_PRIVATE = _pattern(_WORDS)
_PRIVATE_WHOLE = frozenset(plain(word) for word in _WHOLE.split("|"))
_PRIVATE_EAST = re.compile("|".join(plain(word) for word in _EAST.split("|")))
_STUDENT = frozenset(plain(word) for word in _STUDENT_WORDS.split("|"))
_ENROLLED = frozenset(plain(word) for word in _ENROLLED_WORDS.split("|"))


def is_private(header: str) -> bool:
    """True when the column's cells must not be looked at, whatever a mapping says.

    A header that is known whole for something kept is not private: a parent company is no parent.
    """
    words = plain(header)
    if words in _PRIVATE_WHOLE:
        return True
    return bool(_PRIVATE.search(words) or _PRIVATE_EAST.search(words)) and not is_known(words)


def of_students(words: str) -> bool:
    """True when the plain words of a header belong to a school's student records."""
    return words in _STUDENT or (is_private(words) and "gpa" in words)


def of_enrolled(words: str) -> bool:
    """True when the plain words of a header only make sense of somebody who studies now."""
    return words in _ENROLLED or (is_private(words) and "gpa" in words)
