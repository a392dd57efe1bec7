"""What parts of organizations are called, and the words by which a heading over a phone is told to be one."""

from __future__ import annotations

import re

# The word that makes a name the name of a department, office or desk, at its end or with "of" after it.
UNITS = (
    r"departments?|dept\.?|division|office|offices|headquarters|hq|team|desk|unit|bureau|branch|center|centre"
    r"|cent(?:er|re)s|institute|section|group|services?|support"
    r"|relations|resources|affairs|admissions?|inquir(?:y|ies)|enquir(?:y|ies)|requests?|reservations?"
    r"|operations|sales|marketing|accounting|accounts"
    r"|billing|payroll|finance|purchasing|procurement|logistics|dispatch|warehouse|laborator(?:y|ies)|lab"
    r"|library|clinic|service|shop|store|boutique"
    r"|cafe|café|restaurant|lounge|bar|spa|showroom|garage|workshop|plant|factory|studio|registrar|reception"
    r"|concierge|switchboard|communications"
    r"|development|engineering|production|manufacturing|maintenance|facilities|security|safety|compliance|legal"
    r"|audit|treasury|research|design|press"
    r"|media|public relations|human resources|personnel|recruit(?:ment|ing)|careers|staffing|investor relations"
    r"|customer (?:service|care|support)|help ?desk"
    r"|technical support|tech support|information technology|quality(?: assurance| control)?|parts|repairs?"
    r"|feedback|assistance|headquarters|administration|membership|donations|deposits|lending|circulation|fundraising"
    r"|intake|scheduling|referrals|enrol?lment|ticketing|box office|ticket office|transportation|outreach|zoning|permits"
    r"|elections|utilities|public works|advancement|endowment|volunteering|archives|athletics|catering|housekeeping"
    r"|information desk|call cent(?:er|re)|contact cent(?:er|re)|government relations|student services|financial aid"
    r"|abteilung|vertrieb|verkauf|einkauf|buchhaltung|personal(?:abteilung)?|kundendienst|kundenservice"
    r"|zentrale|geschäftsstelle|niederlassung|standort"
    r"|werkstatt|verwaltung|sekretariat|redaktion|presse(?:stelle)?|support|technik|entwicklung|forschung"
    r"|filiale|büro|lager|versand|empfang"
    r"|afdeling|verkoop|inkoop|administratie|boekhouding|personeelszaken|klantenservice|vestiging|hoofdkantoor"
    r"|receptie|werkplaats|magazijn|secretariaat"
    r"|directie|planning|pers|marketing|service|afdelingen|balie|showroom|showrooms"
    r"|département|service (?:client|commercial|après-vente)|ventes|achats|comptabilité|ressources humaines"
    r"|accueil|siège|agence|secrétariat|rédaction"
    r"|departamento|ventas|compras|contabilidad|recursos humanos|atención al cliente|oficina|sede|secretaría"
    r"|dirección|ufficio|reparto|vendite|acquisti"
    r"|risorse umane|assistenza|segreteria|amministrazione|avdelning|försäljning|kundtjänst|ekonomi|kontor"
    r"|osasto|myynti|asiakaspalvelu|dział|biuro|oddział"
    # Languages that join words: Personalverwaltung, Samhällsbyggnadskontoret.
    r"|[^\W\d_]{3,40}(?:abteilung|verwaltung|technik|dienst|büro|zentrum|amt|stelle|werkstatt|labor|vertrieb|einkauf"
    r"|verkauf|service|sekretariat|afdeling|kantoor|beheer|zaken|administratie|förvaltning(?:en)?|kontor(?:et)?"
    r"|enhet(?:en)?|avdelning(?:en)?|avdeling(?:en)?|afdeling(?:en)?|forvaltning(?:en)?|osasto|palvelut|toimisto|yksikkö)"
)
UNIT = re.compile(rf"(?<!\w)(?:{UNITS})(?!\w)", re.IGNORECASE)
ENDS_IN_UNIT = re.compile(rf"(?<!\w)(?:{UNITS})(?:\s*\([^)]{{1,30}}\))?$", re.IGNORECASE)
# In many languages the word for the unit stands first: “Department of Chemistry”, “Ufficio Tributi”, “Service urbanisme”.
BEGINS_WITH_UNIT = re.compile(
    r"^(?:the )?(?:(?:department|dept\.?|division|office|bureau|institute|school|faculty|cent(?:re|er)|section|ministry"
    r"|clerk) (?:of|for)|(?:abteilung|referat|fachbereich|fakultät|institut|sachgebiet|amt|stabsstelle|dezernat)"
    r"|(?:afdeling|dienst|sector|cluster|team)|(?:service|services|direction|pôle|département|bureau|secrétariat|faculté"
    r"|institut)|(?:servicio|departamento|oficina|dirección|área|secretaría|unidad|facultad|gerencia|subdirección"
    r"|coordinación)|(?:ufficio|servizio|settore|area|dipartimento|direzione|segreteria|reparto|facoltà)"
    r"|(?:secretaria|departamento|setor|diretoria|coordenação|serviço|divisão|faculdade|gabinete)"
    r"|(?:wydział|dział|biuro|katedra|zakład|sekretariat|referat)|(?:odbor|oddělení|osasto|avdelning|avdeling|afdeling))"
    r"\s+(?:of|for|the|de|du|des|de la|de l'|della|del|dei|do|da|für|und|voor|för|for)?\s?\S",
    re.IGNORECASE,
)
# Parts by their field, which need no contact beside them to be told: “Department of Chemistry”, “Family Medicine”.
OF_A_FIELD = re.compile(
    r"^(?:(?:department|dept\.?|faculty|school|division|institute) of \w.*"
    r"|(?:\w+[ -]){0,2}"
    r"(?:(?:cardi|neur|onc|dermat|enter|gastroenter|ophthalm|ur|gyna?ec"
    r"|rheumat|nephr|pulmon|endocrin|ha?emat|path|immun"
    r"|ana?esthesi|bi|psych|soci|ge|anthrop|archae)ology"
    r"|\w*p(?:a?e)diatrics|psychiatry|obstetrics"
    r"|(?:family|internal|emergency|sports|general) medicine"
    r"|(?:general|vascular|plastic|cardiac|orthop(?:a?e)dic) surgery|(?:primary|urgent|intensive|critical) care"
    r"|behaviou?ral health|mental health|public health|radiology|pharmacy|physiotherapy|physical therapy|dentistry|dental"
    r"|orthop(?:a?e)dics|ophthalmology|midwifery)(?: (?:clinic|department|unit|ward|services?|center|centre))?"
    r"|(?:fakultät|fachbereich|institut|klinik) für \w.*|klinik und poliklinik \w.*|(?:faculté|institut|département) d\w.*"
    r"|(?:facultad|departamento|instituto) de \w.*|(?:dipartimento|facoltà) di \w.*)$",
    re.IGNORECASE,
)
# Departments that stand on a page by themselves, as headings of an organization's parts or beside an address.
KNOWN = re.compile(
    r"^(?:the )?(?:human resources|hr|personnel|people (?:and|&) culture|talent acquisition|recruiting"
    r"|recruitment|sales|sales department|sales team|inside sales"
    r"|domestic sales|international sales|export sales|marketing|marketing (?:and|&) communications"
    r"|communications|public relations|pr|press|press office|media relations"
    r"|media inquiries|media enquiries|media requests|press inquiries|investor relations"
    r"|corporate communications|customer (?:service|services|care|support|relations|success)"
    r"|client services|technical support|tech support|support|help ?desk|it support|service department"
    r"|parts(?: department)?|repairs?|repair assistance|returns|warranty"
    r"|accounting|accounts (?:payable|receivable)|finance|billing|payroll|purchasing|procurement|legal"
    r"|legal department|operations|engineering|research (?:and|&) development"
    r"|r&d|quality (?:assurance|control)|production|manufacturing|logistics|shipping(?: (?:and|&) receiving)?"
    r"|warehouse|information technology|it|it department|web ?master|website feedback"
    r"|administration|admissions|registrar|financial aid|alumni relations|development|fundraising|membership"
    r"|education|programs?|volunteer(?:s| services| coordinator)?"
    r"|reservations|group sales|catering|events|banquets?|front desk|concierge|reception|switchboard|security"
    r"|facilities|maintenance|housekeeping|nursing|pharmacy|radiology"
    r"|emergency|dispatch|circulation|classifieds|advertising|editorial|newsroom|subscriptions"
    r"|business development|partnerships?|corporate (?:headquarters|office|affairs|giving)"
    r"|head office|main office|home office|headquarters|regional office|branch office|executive office"
    r"|office of the \w+|general inquiries|general enquiries|general information"
    r"|vertrieb|verkauf|einkauf|buchhaltung|personal|personalabteilung|marketing|kundendienst|kundenservice"
    r"|technik|service|support|zentrale|verwaltung|presse|pressestelle|redaktion"
    r"|sekretariat|geschäftsführung|entwicklung|forschung|produktion|lager|versand|ausbildung"
    r"|qualitätssicherung|verkoop|inkoop|administratie|boekhouding|personeelszaken|p&o"
    r"|klantenservice|directie|receptie|planning|magazijn|werkplaats|communicatie|pers|bedrijfsbureau"
    r"|calculatie|commercieel|ventes|achats|comptabilité|ressources humaines"
    r"|direction|service commercial|service client|accueil|ventas|compras|contabilidad|recursos humanos"
    r"|atención al cliente|administración|vendite|acquisti|amministrazione"
    r"|risorse umane|assistenza|försäljning|inköp|ekonomi|kundtjänst|växel)(?: department| dept\.?| team"
    r"| office| inquiries| enquiries| contact)?$",
    re.IGNORECASE,
)
# Headings that look like units and are none: things to do, pages of a site, products.
NEVER = re.compile(
    r"^(?:click|read|learn|find|get|view|download|subscribe|sign|log ?in|follow|share|your|you|why|how|what"
    r"|where|when|we|if|please|see|send|fill|ask|call|write|visit|in|outside|for|to|at|by|from|with|on|or|and"
    r"|e-?mail|logos?|report|meet|talk|already|selected|other|new|general (?:fax|phone)|direct|download"
    r"|quick|related|recent|latest|popular|featured|about|home|menu|search|more|welcome|hours|opening|terms"
    r"|privacy|copyright|newsletter|shopping|checkout|all|web ?design|powered|request|schedule|book|buy|pay"
    r"|apply|join|jetzt|mehr|hier|mitmachen|unterstützen|spenden|rufen|schreiben|contactez|appelez|réservez|demandez"
    r"|registrati|iscriviti|contattaci|chiama|chiamaci|prenota|richiedi|scopri|llámanos|escríbenos|solicita|reserva|pide|llamar|escribir"
    r"|ligue|fale|entre|saiba|bel|mail|schrijf|lees|vraag|ring|boka|begär|läs|les|kontakta|zadzwoń|napisz|zobacz)(?!\w)"
    r"|(?<!\w)(?:services? we|products?|cookies?|testimonials?|all rights|web ?site by|your|you|click here"
    r"|read more|microsoft office|registered office|post office|oval office"
    r"|(?:tele)?phones?|numbers?|dialing|fax(?:es)?|schedule|minutes|linkedin|facebook|twitter|instagram"
    r"|whatsapp|youtube|query|hours|week|gift cards?|awards?|persons?|lists?"
    r"|contact us|approach|mailing|at a glance|our story)(?!\w)",
    re.IGNORECASE,
)
# What a heading over a phone must not be to be a part of the organization: another firm, a sentence.
OTHER_FIRM = re.compile(
    r"(?<!\w)(?:corporation|group|associates|bank|fund|company|inc|llc|ltd|gmbh|university|foundation|society"
    r"|partners|holdings|enterprises|industries)\.?$",
    re.IGNORECASE,
)
SENTENCE = re.compile(
    r"(?<!\w)(?:is|are|was|were|has|have|will|can|do|does|did|you|we|they|us|me|please|click|if|this|that|these"
    r"|those|it|wir|sie|uw|u)(?!\w)",
    re.IGNORECASE,
)
