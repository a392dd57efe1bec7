"""The sections of a resume: which lines are headings, and what stands under each."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST = 48  # letters of a heading
MOST_WORDS = 6
LARGER = 1.12  # times the height of the body's type
TITLE_LINES = 2  # at the top hold the name, which may be set like the headings
FEWEST_ALIKE = 2  # lines in one larger setting, to take them for headings where no known word helps

# Words that head the parts of resumes. Collected from resumes in each language, not from one list.
_EN = """about abstract achievement activity additional affiliation area athletics award background bibliography career
certificate certification competency conference contact core course coursework detail education employer employment
experience expertise extracurricular field hackathon history hobby honor honour information internship interest
introduction involvement job key language leadership license link me membership miscellaneous objective operating other
overview participation patent personal portfolio position presentation professional profile programming project
publication qualification reference relevant research selected service skill social society soft software strength study
summary system talk teaching technical technology tool training volunteer volunteering work"""
_DE = """angaben auszeichnungen ausbildung beruf berufserfahrung berufliche bildung daten edv ehrenamt ehrenamtliches engagement
erfahrung erfahrungen fahigkeiten faehigkeiten interessen kenntnisse kompetenzen kontakt lebenslauf person personliche persönliche
persoenliche praktika praktikum profil projekte publikationen referenzen schulbildung sprachen sprachkenntnisse
studium werdegang weiterbildung weiterbildungen zertifikate zusammenfassung"""
_FR = """activites atouts benevolat centres certifications competences coordonnees developpement diplomes emploi etudes
experience experiences formation formations informations informatique interet interets langue langues loisirs parcours
professionnelle professionnelles profil programmes projet projets realisations references resume stages techniques"""
_ES = """academica acerca actividades aptitudes certificaciones competencias contacto cursos datos educacion estudios experiencia
extracto formacion habilidades idiomas informacion intereses laboral objetivo perfil personales practicas profesional
proyectos publicaciones referencias resumen sobre mi voluntariado"""
_PT_IT = """academica atividades certificados competenze conoscenze contatti contatos corsi dados esperienza esperienze
experiencia formacao formazione habilidades idiomas informazioni interessi istruzione lavorative lingue linguistiche objetivo
obiettivo perfil personali profilo profissional progetti projetos resumo riepilogo sommario"""
_NL = """contactgegevens cursussen ervaring hobbys opleiding opleidingen personalia profiel projecten talen
vaardigheden werkervaring"""
_AR_HE = """التعليم التعلم الخبرة الخبرات العملية المهنية المهارات مهارات اللغات لغات المشاريع الشهادات الهوايات
الملخص نبذة الاتصال التواصل معلومات البيانات الشخصية الدورات المراجع التدريب التطوع الهدف المؤهلات العلمية
השכלה ניסיון תעסוקתי כישורים שפות פרויקטים התנדבות תמצית קשר"""
_NORDIC = """anställningar ansettelser arbeidserfaring arbejdserfaring arbetslivserfarenhet erfaring erfaringer erfarenhet
erfarenheter erhvervserfaring ferdigheter färdigheter frivilligt frivillig harrastukset intressen interesser kielet
kielitaito kompetanse kompetencer kompetens kompetenser koulutus kurser kvalifikasjoner kvalifikationer luottamustoimet
nøkkelkompetanse nøglekompetencer osaaminen personprofil profiili prosjekter projekter projekt referanser referencer
referenser sammanfattning sammendrag sprog språk språkkunskaper suosittelijat taidot työkokemus uddannelse utbildning
utdanning verv yhteystiedot"""
_SLAVIC = """certyfikaty cíl cíle dane doświadczenie dovednosti działalność edukacja jazyky jazykové języki języków kontaktní
kontaktné kurzy kursy kwalifikacje obrazovanje osobiste osobní osobné osobowe podsumowanie pracovní pracovné praktyki
projekty publikacje radno iskustvo referencje schopnosti skúsenosti szkolenia umiejętności vještine vzdělání vzdelanie
wykształcenie zainteresowania zawodowe zájmy zkušenosti znajomość znalosti zručnosti
достижения деятельность дополнительная досвід знание знания информация квалификация ключевые контактная курсы личные
личная мови навички навыки образование опыт освіта о себе повышение проекты профессиональные профессиональный работы
роботи рекомендации сертификаты стаж трудовая умения цель языки языков"""
_OTHERS = """beceriler bilgiler deneyim deneyimi dil diller eğitim hakkımda iletişim iş kişisel kurslar özet projeler
referanslar sertifikalar yabancı yetenekler
készségek nyelvismeret nyelvtudás oktatás szakmai személyes tanulmányok tapasztalat végzettség
abilități aptitudini competențe educație experiență limbi profesională străine
γλώσσες δεξιότητες εκπαίδευση εμπειρία επαγγελματική προσωπικά σπουδές στοιχεία"""


def _flat(text: str) -> str:
    """Return a text in small letters without accents."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(letter for letter in parted if not unicodedata.combining(letter)))


KNOWN = frozenset(_flat(" ".join((_EN, _DE, _FR, _ES, _PT_IT, _NL, _NORDIC, _SLAVIC, _OTHERS, _AR_HE))).split())
_WHOLE = """professionaldevelopment
学歴 職歴 職務経歴 資格 スキル 自己pr 志望動機 語学 免許資格 教育背景 教育经历 工作经历 项目经历 实习经历
专业技能 技能 自我评价 语言 联系方式 학력 경력 경력사항 자격증 기술 프로젝트
образование опыт навыки языки контакты проекты"""
KNOWN_WHOLE = frozenset(_flat(_WHOLE).split())
_JOINING_WORDS = "a an and by d da de del des di du e en et for i in l la le les my n of on or the to u und y"
_JOINING = frozenset(_JOINING_WORDS.split())


@dataclass(frozen=True)
class Line:
    """A line of text and how it is set.

    `alone`: nothing else stands on its row; `named`: the file itself calls it a heading.
    """

    text: str
    size: float = 0.0
    bold: bool = False
    alone: bool = True
    named: bool = False


def sections_of(lines: Sequence[Line]) -> list[tuple[str, str]]:
    """Return (heading, text) of each part; the heading of what stands above the first one is ""."""
    headings = _headings(lines)
    parts: list[tuple[str, list[str]]] = [("", [])]
    for place, line in enumerate(lines):
        if place in headings:
            parts.append((line.text.strip(" :·•|"), []))
        else:
            parts[-1][1].append(line.text)
    told = [(heading, "\n".join(texts).strip("\n")) for heading, texts in parts]
    return [part for part in told if part != ("", "")]


def is_known(text: str) -> bool:
    """Say whether every word of a line is one that heads parts of resumes."""
    flat = _flat(text)
    if re.sub(r"\W", "", flat) in KNOWN_WHOLE:
        return True
    words = [word for word in re.findall(r"[^\W\d_]+", flat) if word not in _JOINING]
    return 0 < len(words) <= MOST_WORDS and all(_is_known_word(word) for word in words)


def _is_known_word(word: str) -> bool:
    singular = word[:-3] + "y" if word.endswith("ies") else word[:-1] if word.endswith("s") else word
    return word in KNOWN or singular in KNOWN


def _headings(lines: Sequence[Line]) -> set[int]:
    """Known words where they stand out, and every line set like them where that setting is no body text."""
    named = {place for place, line in enumerate(lines) if line.named and line.text}
    if len(named) > 1:
        return named
    body = _body_size(lines)
    might = [place for place, line in enumerate(lines) if _might_be_heading(line)]
    known = {place for place in might if is_known(lines[place].text) and _stands_out(lines, place, body)}
    settings = {_setting(lines[place]) for place in known if _strong(lines[place], body)}
    if settings:
        known = {place for place in known if lines[place].bold or _strong(lines[place], body)}
    if not known:
        settings = _commonest_large(lines, might, body)
    title = [place for place, line in enumerate(lines) if line.text][:TITLE_LINES]
    alike = {place for place in might if _setting(lines[place]) in settings and _strong(lines[place], body)}
    alike.difference_update(title)
    return named | known | alike


def _body_size(lines: Sequence[Line]) -> float:
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _might_be_heading(line: Line) -> bool:
    letters = sum(letter.isalpha() for letter in line.text)
    short = len(line.text) <= LONGEST and len(line.text.split()) <= MOST_WORDS
    return line.alone and short and letters >= 2 and "@" not in line.text and line.text[-1] not in ".,;"


def _stands_out(lines: Sequence[Line], place: int, body: float) -> bool:
    """Larger, bold or capital; or on its own between blank lines; or its colon ends the line."""
    line = lines[place]
    if _strong(line, body) or line.bold or line.text.endswith(":"):
        return True
    return place == 0 or not lines[place - 1].text


def _strong(line: Line, body: float) -> bool:
    return line.size >= LARGER * body > 0 or _is_capital(line.text)


def _is_capital(text: str) -> bool:
    return text.isupper() and sum(letter.isalpha() for letter in text) >= 4


def _setting(line: Line) -> tuple[float, bool, bool]:
    return round(line.size * 2) / 2, line.bold, _is_capital(line.text)


def _commonest_large(lines: Sequence[Line], might: list[int], body: float) -> set[tuple[float, bool, bool]]:
    """Without a known word: the setting that two or more lines share and that is larger than the body."""
    large = Counter(_setting(lines[place]) for place in might if lines[place].size >= LARGER * body > 0)
    commonest = max(large, key=large.__getitem__, default=None)
    return {commonest} if commonest and large[commonest] >= FEWEST_ALIKE else set()
