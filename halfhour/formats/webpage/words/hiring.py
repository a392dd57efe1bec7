"""Words of careers pages, internships and hiring, and of the things that only sound like them. Folded spellings."""

from __future__ import annotations

import re

from halfhour.formats.webpage.words import phrases, words

# A link with just these words leads to the careers page.
CAREERS = phrases(
    """
    career|careers|jobs|job|employment|job openings|job opportunities|job listings|job postings|job vacancies
    |jobs and careers|careers and jobs|careers jobs|jobs careers|current jobs|open jobs|available jobs
    |find a job with us|employment opportunities|employment opportunity|employment information
    |career opportunities|career opportunity|career center|careers center|career centre|careers centre
    |careers home|careers overview|career openings|current openings|current opportunities|current vacancies
    |open positions|available positions|open roles|openings|vacancies|vacancy|job vacancy|work with us
    |work for us|work here|working here|working with us|working for us|join us|join our team|join the team
    |join our crew|join our family|be part of our team|come work with us|we are hiring|were hiring|now hiring
    |hiring|recruitment|recruiting|recruit|apply for a job|job application|employment application
    |online job application|careers opportunities|our careers|company careers|job center|work with me
    |opportunities|work opportunities|life and careers|people and careers|careers and culture
    |culture and careers|careers and internships|jobs and internships|employment and internships
    |human resources employment|hr employment|career information|job information|careers employment
    |employment careers|search jobs|view jobs|view all jobs|see open positions|see all jobs|view openings
    |view open positions|view current openings|explore careers|see our open positions|karriere|karriereportal
    |karriereseite|jobs und karriere|karriere und jobs|jobs karriere|karriere jobs|stellen|stellenangebote
    |offene stellen|stellenmarkt|stellenausschreibungen|stellenanzeigen|stellenportal|jobangebote|jobborse
    |jobportal|jobs und ausbildung|arbeiten bei uns|mitarbeiter gesucht|beruf und karriere
    |karriere und ausbildung|bewerbung|bewerber|wir suchen|freie stellen|offene positionen|arbeit und karriere
    |unsere stellenangebote|aktuelle stellenangebote|mitarbeiten|jobs und stellen|job und karriere|vacature
    |vacatures|werken bij|werken bij ons|banen|carriere|onze vacatures|openstaande vacatures|werken en leren
    |kom bij ons werken|werk bij ons|solliciteren|jobs en vacatures|emploi|emplois|offres demploi|offre demploi
    |carrieres|recrutement|nous rejoindre|rejoignez nous|travailler chez nous|nos offres|nos offres demploi
    |postes|postuler|empleo|empleos|trabaja con nosotros|trabaje con nosotros|unete|unete a nosotros
    |unete al equipo|bolsa de trabajo|bolsa de empleo|trabajo|ofertas de empleo|oportunidades laborales|carrera
    |lavora con noi|lavoro|posizioni aperte|opportunita di lavoro|unisciti a noi|candidature|trabalhe conosco
    |carreiras|carreira|vagas|oportunidades|junte se a nos|recrutamento|lediga jobb|jobba hos oss|karriar|jobb
    |lediga tjanster|jobba pa|arbeta hos oss|ledige stillinger|jobs hos os|bliv en del af teamet|ledige job
    |jobb hos oss|stillinger|tyopaikat|avoimet tyopaikat|ura|toihin meille|rekrytointi|praca|kariera
    |oferty pracy|dolacz do nas|volna mista|prace|prace u nas|volne pozicie|allas|allasok|karrier|cariere
    |locuri de munca|вакансии|карьера|работа у нас|кариери|kariyer|is firsatlari|acik pozisyonlar|采用信息|招聘|加入我们
    |採用情報|採用|求人|キャリア|채용|채용정보|인재채용|דרושים|قريره|وظائف
    """
)
# These words inside a link's text speak for it too, when nothing of `NOT_CAREERS` stands beside them.
CAREER_WORD = re.compile(
    r"\b(?:careers?|jobs?|vacanc(?:y|ies)|employment (?:opportunit\w*|openings?|applications?|information|at"
    r"|with|positions?)"
    r"|open positions?|we(?: a)?re hiring|now hiring|join (?:our|the) team|work(?:ing)? (?:for|at) \w+"
    r"|work(?:ing)? with us"
    r"|karriere\w{0,8}|stellenangebote?|offene stellen|jobborse|vacatures?|werken bij|emplois?|recrutement"
    r"|rejoindre|carrieres?"
    r"|empleo|trabaja con|lavora con|trabalhe|lediga jobb|ledige stillinger|tyopaikat|kariera|kariery)\b"
)
NOT_CAREERS = re.compile(
    r"\b(?:(?:recent|completed|past|finished|paint|print|odd|nose|good|great|big|small|previous) jobs?"
    r"|working at heights?"
    r"|emploi du temps|mode d ?emploi|pre employment|careers? in|jobs? in (?:the )?(?:past|field)"
    r"|job board software)\b|"
    r"\b(?:employment (?:laws?|law\w*|lawyers?|attorneys?|solicitors?|types?|status|practices?|contracts?"
    r"|tribunals?|verification|screening|insurance|liability|disputes?|litigation|discrimination"
    r"|advice|issues?|rights|claims?|benefits?|matters?|agenc(?:y|ies)|services|solutions|counsel\w*|mediation"
    r"|relations|history|tax(?:es)?|eligibility|standards|policy|policies|data|statistics"
    r"|agreements?|background|termination|eviction|and labou?r|and benefits|and pensions?|and immigration|guide"
    r"|blog|news|report)"
    r"|(?:labou?r|self|un|personal) ?(?:and )?employment(?! opportunit)|employment and|wrongful"
    r"|career (?:services?|counsell?ing|coach(?:es|ing)?|advi[cs]e|advisors?|development|fairs?|days?|tips"
    r"|guidance|planning|paths?|change"
    r"|transitions?|colleges?|schools?|education|academ(?:y|ies)|training|tests?|assessment|readiness"
    r"|exploration|pathways?|technical|and technical|resources|networks?|week|night|news|blog)"
    r"|job (?:sites?|costing|management|aids?|scheduling|seekers?|sheets?|done|shops?|safety|training|tracking"
    r"|descriptions?|search tips|fairs?|market|creation|growth|interviews?|hunting|skills|placement"
    r"|analysis|evaluation|satisfaction|loss|box(?:es)?|trailers?|quotes?|photos?|corps|stories|satisfaction)"
    r"|steve jobs|post (?:a |your )?jobs?|good job|great job|print jobs?|job number|odd jobs?|paint jobs?"
    r"|hire (?:a|an|us|our|me)\b|for hire|recruitment (?:services?|solutions|agenc(?:y|ies)|software|process"
    r"|consult\w*|advertising|news|marketing)|recruiting (?:services?|solutions|software|firm)|staffing services"
    r"|for employers|employers only|student careers|mba|alumni|recruiters?|member|volunteers?|franchise"
    r"|contractor opportunit\w*|business opportunit\w*|sponsorship opportunit\w*|investment opportunit\w*"
    r"|arbeitsrecht|arbeidsrecht|droit du travail|derecho laboral|diritto del lavoro|working (?:with"
    r"|for) (?:you|clients|children|animals)|how we work|our work|at work|work in progress|workers? comp\w*)\b"
)
WEAK = phrases(
    "join us|opportunities|hiring|recruit|recruiting|openings|stellen|bewerbung|postes|candidature|trabajo"
    "|lavoro|job|ura|prace|rejoignez nous|unete|oportunidades|work opportunities|mitarbeiten|wir suchen"
)

PATH = re.compile(
    r"^(?:careers?|jobs?|employment|job-?openings?|job-?opportunities|job-?listings?|job-?board"
    r"|employment-?opportunities|employment-?opportunity|career-?opportunities|career-?center|current-?openings"
    r"|open-?positions|openings"
    r"|vacanc(?:y|ies)|work-?with-?us|work-?for-?us|workwithus|join-?us|join-?our-?team|joinourteam"
    r"|join-?the-?team|we-?are-?hiring|hiring|recruitment|recruiting|karriere|jobs-?(?:und|and|&)?-?karriere"
    r"|karriere-?jobs|stellenangebote"
    r"|stellen|offene-?stellen|stellenmarkt|jobboerse|vacatures?|werken-?bij(?:-[\w-]+)?|werkenbij|emplois?"
    r"|carrieres?|recrutement|nous-?rejoindre|rejoignez-?nous|offres-?d-?emploi|empleos?|trabaja-?con-?nosotros"
    r"|lavora-?con-?noi"
    r"|trabalhe-?conosco|carreiras?|vagas|lediga-?jobb|jobba-?hos-?oss|karriar|ledige-?stillinger|tyopaikat"
    r"|rekry|kariera|praca|oferty-?pracy|volna-?mista|opportunities)$"
)
# An address that can only be the careers page, whatever the link is called.
SURE_PATH = re.compile(
    r"^(?:careers?|jobs?|employment|job-?openings?|career-?opportunities|employment-?opportunit(?:y|ies)"
    r"|vacanc(?:y|ies)|karriere"
    r"|stellenangebote|vacatures?|emplois?|recrutement|trabaja-?con-?nosotros|lavora-?con-?noi)$"
)
PATH_PART = re.compile(
    r"(?:^|[-_.])(?:careers?|jobs?|job-openings|karriere|stellenangebote|vacatures?|emplois?|recrutement|empleo"
    r"|vacancies|employment)(?:$|[-_.])"
)
NOT_PATH = re.compile(
    r"employment-?(?:law|practice|types|status|contract|tribunal|liability|verification|screening|services"
    r"|solutions|litigation|dispute|advice|agency)|(?:labou?r|law)-?(?:and-?)?employment|arbeitsrecht"
    r"|arbeidsrecht"
    r"|practice-?areas?|(?:^|/)(?:practices?|areas?-of-(?:law|practice)|expertise|rechtsgebieden|rechtsgebiete"
    r"|sectors|industries)(?:/|$)|career-?(?:services|counseling|coaching|advice|development|fair|training)"
    r"|job-?(?:seekers?|fair|costing|management)|steve-?jobs"
)
# Beside links like these, “Employment” is a field of law.
LAW = re.compile(
    r"\b(?:family law|personal injury|litigation|immigration|real estate law|estate planning|wills|probate"
    r"|divorce|bankruptcy|criminal (?:law|defen[cs]e)|intellectual property|medical malpractice|business law"
    r"|corporate law"
    r"|tax law|civil rights|workers compensation|wrongful (?:death|termination)|conveyancing|trusts|elder law"
    r"|contract law|commercial law|environmental law|mergers and acquisitions|arbitration|labou?r law|huurrecht"
    r"|strafrecht"
    r"|familienrecht|mietrecht|erbrecht|verkehrsrecht|vertragsrecht|familierecht|bestuursrecht|discrimination"
    r"|dispute resolution|employee benefits|property law|construction law)\b"
)
HOSTS = re.compile(
    r"(?:^|\.)(?:careers?|jobs|job|karriere|vacatures|werkenbij|emploi|recrutement)\.[\w-]+\.\w{2,}$|(?:^"
    r"|\.)(?:greenhouse\.io|lever\.co|myworkdayjobs\.com|smartrecruiters\.com|bamboohr\.com|icims\.com"
    r"|taleo\.net|applytojob\.com|workable\.com|personio\.(?:de|com)|recruitee\.com"
    r"|jobvite\.com|ultipro\.com|paylocity\.com|breezy\.hr|teamtailor\.com|ashbyhq\.com|softgarden\.io"
    r"|join\.com|hrmdirect\.com|silkroad\.com|successfactors\.(?:com|eu)|oraclecloud\.com|paycomonline\.net"
    r"|csod\.com|jazz\.co|theresumator\.com|catsone\.com|hirebridge\.com|governmentjobs\.com|applicantpro\.com"
    r"|schoolspring\.com)$"
)

INTERN_LINK = re.compile(
    r"^(?:(?:student |summer |paid |our |the )?(?:internships?|interns?|intern(?:ship)? programs?(?:mes?)?"
    r"|intern(?:ship)? opportunities)(?: program(?:me)?s?| opportunities| and \w+| \w+ \w+)?|(?:careers|jobs"
    r"|opportunities) (?:for|and) (?:students|internships|graduates)(?: and (?:graduates|interns|students))?"
    r"|students and graduates"
    r"|graduates and students|students|graduates|new graduates|graduate (?:careers|jobs|program(?:me)?s?|scheme"
    r"|opportunities|recruitment|roles|trainees?)|early careers?|early talent|campus recruiting"
    r"|university recruiting|college recruiting|university relations|co ?op(?: program)?|apprenticeships?"
    r"|apprentices"
    r"|traineeships?|trainees?|trainee program\w*|work experience|placements|praktik(?:um|a|umsplatze"
    r"|um und \w+|ant\w*)|ausbildung(?:splatze| und \w+)?|duales studium|studenten(?: und \w+)?|studierende"
    r"|schuler(?: und \w+)?|schuler und studenten|berufseinsteiger|absolventen|werkstudenten|abschlussarbeiten"
    r"|stages?|stageplaatsen|stage lopen|stagiairs?|stagiaires?"
    r"|afstuderen|offres de stages?|stages et alternance|alternance|jeunes diplomes|etudiants|practicas|becas"
    r"|becarios|estudiantes|tirocini(?:o)?|stage e tirocini|estagios?|praktik|praktikplatser|examensarbete"
    r"|studenter|harjoittelu|staze|praktyki|staz|szakmai gyakorlat)$"
)
INTERN_PATH = re.compile(
    r"(?:^|/)(?:internships?|interns|intern-program|internship-program|students-and-graduates"
    r"|graduates?-(?:program|scheme|jobs)|early-careers?|praktikum|praktika|ausbildung|stageplaatsen|stages"
    r"|apprenticeships?|traineeships?)(?:\.\w{2,5})?/?$"
)

INTERN = re.compile(
    r"\b(?:interns?|internships?|co-?op students?|praktikant(?:en|in|innen|\*innen)?|praktik(?:um|a)"
    r"|werkstudent(?:en|innen)?|stagiairs?|stageplaats(?:en)?|stagiaires?|offres? de stages?|becari[oa]s"
    r"|tirocinanti|tirocini[oi]?|praktikanter|praktikplats(?:er)?|harjoittelijoita|summer students?"
    r"|apprentic(?:es?|eships?)|auszubildende|azubis?|traineeships?)\b",
    re.IGNORECASE,
)
GRADUATE = re.compile(
    r"\b(?:recent (?:college )?graduates?|new grad(?:uate)?s?|graduate (?:program(?:me)?|scheme|trainees?"
    r"|recruitment|roles?|jobs?|positions?|opportunities)|college (?:hires?|grads?|graduates)|entry[- ]level"
    r"|early[- ]careers?|campus recruit\w*|absolvent(?:en|innen)?|berufseinsteiger\w*|hochschulabsolvent\w*"
    r"|starters|pas afgestudeerden?|jeunes diplômés|recién (?:titulados|graduados)|neolaureati|nyexaminerade)\b",
    re.IGNORECASE,
)
OFFER = re.compile(
    r"\b(?:hir(?:e|es|ing)|offer(?:s|ing|ed)?|recruit(?:s|ing)?|look(?:s|ing)? for|seek(?:s|ing)?|welcom(?:e"
    r"|es)|accept(?:s|ing)?|apply|application|applications|opportunit(?:y|ies)|program(?:me)?s?|position(?:s)?"
    r"|openings?|available|join|paid|summer|start your career|provide[sd]?|host(?:s)?|suchen|bieten|bewerben"
    r"|bewerbung|angebot\w*|zoeken|zoekt|bieden|solliciteer|recherch(?:ons|e)|recrutons|propos(?:ons|e)"
    r"|postulez|ofrecemos|buscamos|offriamo|cerchiamo|söker|erbjuder)\b",
    re.IGNORECASE,
)
REFUSAL = re.compile(
    r"\b(?:(?:do|does|can|are|is|have|will)(?: not|n['’]t)(?: currently"
    r"| presently)?(?: able to)? (?:\w+ ){0,3}(?:interns?|internships?)|no (?:internships?"
    r"|interns?)(?: positions?| openings?)?(?: are)?(?: available| at this time| currently)?|not (?:currently "
    r"|presently )?(?:offering|hiring|accepting|taking) (?:\w+ ){0,2}(?:interns?|internships?)"
    r"|keine (?:praktika|praktikumsplätze|praktikanten)|geen (?:stageplaatsen|stagiairs?|stages)|pas de stages?"
    r"|no (?:ofrecemos|aceptamos) (?:prácticas|becarios))\b",
    re.IGNORECASE,
)

# Pieces of the words above, one of which every such text holds: what lacks them all is not looked at any closer.
KEYS = tuple(
    sorted(
        phrases(
            """
    intern|praktik|co-op|coop|werkstudent|stagiair|stageplaats|stage|becari|tirocin|apprentic|auszubild|azubi
    |trainee|summer student|graduate|new grad|college grad|college hire|entry level|entry-level|early career
    |early-career|campus recruit|absolvent|berufseinsteig|starters|afgestudeerd|jeunes dipl|recién|neolaureati
    |nyexaminerad|harjoittelij
    """
        )
    )
)
MAYBE = tuple(
    sorted(
        words(
            """
    career carri carre job employ empleo emploi work hiring hire vaca opening opportun position recru rekr join
    apply appli karri kari stell bewerb arbeit beruf suchen banen werk bij sollicit postes rejoi travail trabaj
    trabal lavor candidat unis unete únete equipo vagas stilling tjänst tyop työp toihin töihin ura prac prác
    mista místa pozic allas állás locuri iş ваканс карьер кариер работ 采用 招聘 加入 採用 求人 キャリア 채용 인재 דרוש وظائف
    greenhouse lever.co workable personio icims taleo bamboo ultipro
    """
        )
    )
)
MAYBE_INTERNS = tuple(
    sorted(
        words(
            """
    intern praktik prakt stud grad early campus recruit co-op coop apprent train experience placement ausbild
    schuler schüler einsteig absolv arbeiten stag afstud alternance diplom étudiant prácti becari becas tirocin
    estagi estági examens harjoit staż gyakorl
    """
        )
    )
)
