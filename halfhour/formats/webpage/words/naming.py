"""Words around organizations' names: what is never a name, legal forms, and what pages call themselves."""

from __future__ import annotations

import re

from halfhour.formats.webpage.words import phrases, words

# What a page is called, in titles, menus and headings; never the name of the organization behind it.
PAGE_NAMES = phrases(
    """
    us|you|me|our|home|homepage|home page|start|startseite|accueil|inicio|início|hem|hjem|etusivu|strona główna
    |domů|welcome|willkommen|bienvenue|bienvenido|bienvenidos|benvenuti|welkom|välkommen|velkommen|index|main
    |main page|default|untitled|untitled document|contact|contact us|contacts|contact information|contact info
    |contact page|contact details|get in touch|reach us|contact form|kontakt|kontakte|kontaktformular|impressum
    |kontakta oss|kontakt oss|yhteystiedot|contactez-nous|nous contacter|contacto|contáctenos|contacta|contato
    |fale conosco|contatti|contattaci|neem contact op|contactgegevens|contactformulier|kontakty|about|about us
    |who we are|our company|company|the company|our story|history|our history|company profile|profile|overview
    |über uns|wir über uns|unternehmen|das unternehmen|firma|à propos|qui sommes-nous|l'entreprise|entreprise
    |société|quiénes somos|sobre nosotros|nosotros|empresa|la empresa|chi siamo|azienda|l'azienda|over ons
    |wie zijn wij|bedrijf|om oss|om os|o nas|o nás|sobre nós|quem somos|team|our team|the team|meet the team
    |staff|our staff|people|our people|leadership|management|management team|board|board of directors|das team
    |unser team|équipe|notre équipe|equipo|nuestro equipo|medewerkers|ons team|careers|career|jobs|employment
    |karriere|stellenangebote|vacatures|emplois|recrutement|empleo|lavora con noi|news|press|blog|events|media
    |aktuelles|nieuws|actualités|noticias|notizie|services|our services|products|solutions|products & services
    |leistungen|produkte|diensten|producten|locations|our locations|directions|map|support|help|faq|faqs|privacy
    |privacy policy|terms|terms of use|legal|sitemap|site map|search|login|log in|sign in|register|donate|shop
    |store|directory|staff directory|employee directory|official site|official website|official web site|website
    |web site|site|resources|links|gallery|portfolio|clients|partners|testimonials|customers|projects|our work
    |page not found|404|skip to content|skip to main content|skip navigation|menu|navigation|back to top
    |read more|click here|logo|header|banner|image|photo|icon|facebook|twitter|linkedin|instagram|youtube
    |contact us today|call us|email us|follow us|newsletter|headquarters|corporate headquarters|head office
    |corporate office|main office|office|offices|mailing address|address|physical address|location
    |all rights reserved|copyright|your account|my account|english|deutsch|nederlands|français|español
    |general information|customer service|general inquiries|information|phone|fax|email|office hours|hours
    """
)

# A title made of nothing but these names no organization: “Departments Overview”, “Équipe du laboratoire”.
PAGE_WORDS = words(
    """
    a all and at by de der des die du e el en et for from in la le les los mit of on our para por the to und us van von
    with y your about contact contacts department departments details directory email faculty hospital college company
    organization school university laboratory clinic office offices info information list location locations member
    members overview page pages people phone profile profiles services staff team teams telephone welcome home meet
    leadership management officers board directors ansprechpartner kontakt mitarbeiter unternehmen abteilungen
    equipe equipes laboratoire contactez nous notre nos propos equipo contacto contactos directorio nosotros
    contatti contatto uffici chi siamo team medewerkers ons het kontakta kontakt oss
    """
)

# Headings over contact details that say only that contact details follow.
GENERIC_LABELS = phrases(
    """
    contact|contact us|contact information|contact info|contact details|contacts|get in touch|reach us|address
    |mailing address|postal address|physical address|visiting address|street address|our address|location
    |locations|our location|find us|write to us|call us|phone us|email us|mail us|kontakt|kontaktdaten|anschrift
    |adresse|postanschrift|impressum|ihr kontakt|so erreichen sie uns|contactgegevens|adres|adresgegevens
    |bezoekadres|postadres|neem contact op|coordonnées|nous contacter|contactez-nous|contacto|contáctenos
    |dirección|contatti|indirizzo|phone numbers|primary contact information|primary contact info
    |telephone numbers|questions|have questions|have a question|more information|for more information
    |quick contact|details|follow us|connect with us|stay connected|home|menu|map|directions|hours|office hours
    |opening hours|öffnungszeiten|openingstijden|information|info|staff|office|offices|hotline|free hotline
    |service hotline|customer|main|general|business|website|web site|internet|online|team|our team|the team
    |meet the team|meet our team|management team|leadership team|executive team|board of directors|name|naam
    |vragen|your name|message|e-mail addresses|toll-free|toll free|monday|tuesday|wednesday|thursday|friday
    |saturday|sunday|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch
    |donnerstag|freitag|samstag|sonntag|departments|department|our departments|all departments|divisions|directory
    |phone directory|telephone directory|contact person|contact persons|key contacts|key people|who we are|our people
    |our offices|our locations|awards|partners|clients|members|board|staff directory|finding us|how to find us
    |abteilungen|fachbereiche|ansprechpartner|ihre ansprechpartner|team und kontakt|unser team|das team|vorstand
    |ons team|het team|afdelingen|medewerkers|openingsuren|route|servicios|servicio|departamentos|áreas|directivos
    |directorio|correo|correo electrónico|teléfono|teléfonos|horario|horarios|equipo|nuestro equipo|services
    |les services|nos services|équipe|notre équipe|le bureau|bureau|direction|horaires|accès|courriel|contact presse
    |uffici|orari|contatti e orari|recapiti|chi siamo|il team|email|pec|telefono|equipe|nossa equipe|contatos
    |horário|endereço|setores|diretoria|corpo docente|förvaltningar|avdelningar|öppettider|besöksadress|postadress
    |åpningstider|kontaktpersoner|ansatte|medarbejdere|medarbetare|besøksadresse|yhteystiedot|henkilöstö|aukioloajat
    |kontakty|godziny otwarcia|zespół|adres|dane kontaktowe|dojazd|otevírací doba|nyitvatartás|elérhetőség|iletişim|adres
    |kontaktdaten|allgemeine kontaktdaten|allgemeiner kontakt|directorio telefónico|specialties|expertise|interests
    |follow|social media|newsletter|quick links|useful links|resources
    |e-post|epost|mejl|telefon|telefono|telefone|correos|courriels|e-mailadres|mailadres|adres e-mail|sähköposti|puhelin
    |kontakta oss|kontakt oss|ta kontakt|hör av dig|ota yhteyttä|skontaktuj się|napisz do nas|zadzwoń|contato|fale conosco
    |contattaci|contactez nous|contáctanos|escríbenos|llámanos|schreiben sie uns|rufen sie uns an|bel ons|mail ons
    |il nostro team|nuestro personal|nossa equipa|nosso time|a nossa equipa|onze mensen|onze medewerkers|unsere mitarbeiter
    |unser vorstand|människorna bakom|menneskene bak|teamet|vårt team|vårt lag|tiimimme|nasz zespół|kadra|tým|náš tým
    |conseil d'administration|le conseil d'administration|consiglio di amministrazione|consejo de administración
    |conselho de administração|raad van bestuur|bestuur|het bestuur|aufsichtsrat|zarząd|rada nadzorcza|styrelsen|styrelse
    |styret|hallitus|éditeur du site|éditeur|hébergeur|hébergement|hébergement du site|mentions légales|diensteanbieter
    |anbieter|kontaktstruktur|registered office|siège social|sede legale|sede operativa|sedi|sede|domicilio social
    """
)

# Legal forms, folded and without dots. They end a name; for comparing, they do not count.
FORMS = words(
    """
    inc incorporated llc llp lp pllc plc ltd limited corp corporation company co pc pa gmbh mbh ag kg kgaa ohg
    gbr eg ev ug se bv nv vof cv sa sas sarl sàrl eurl srl spa sl slu slp sc scp ab oy oyj as asa aps is kft zrt
    sro spol doo pty pte pvt bhd sdn ltda eireli lda kk gk cic cio eirl selarl sci snc sapa scrl bvba vzw asbl
    ivs hf ehf
    """
)
_JOINED_FORM = re.compile(
    r"[\s,]+(?:&\s+)?(?:co\.?\s+kg|gmbh\s*&\s*co\.?\s*kg|v\.?\s?o\.?\s?f\.?|b\.?\s?v\.?|n\.?\s?v\.?|e\.?\s?v\.?"
    r"|s\.?\s?a\.?\s?r\.?\s?l\.?"
    r"|s\.?\s?r\.?\s?l\.?|s\.?\s?p\.?\s?a\.?|s\.?\s?a\.?\s?s?\.?|l\.?\s?l\.?\s?[cp]\.?|p\.?\s?c\.?"
    r"|a\.?\s?/?\s?s\.?|sp\.\s?z\s?o\.\s?o\.?"
    r"|s\.\s?r\.\s?o\.?|pty\.?\s+ltd\.?|pvt\.?\s+ltd\.?|pte\.?\s+ltd\.?)$",
    re.IGNORECASE,
)


def without_form(name: str) -> str:
    """`name` without the legal form at its end: “Lakeside Tools, Inc.” as “Lakeside Tools”."""
    while True:
        shorter = _JOINED_FORM.sub("", name)
        head, _, last = shorter.rpartition(" ")
        if head and last.strip(".,()®™").replace(".", "").casefold() in FORMS:
            shorter = head
        shorter = shorter.rstrip(" ,.&-–|")
        if shorter == name or not shorter:
            return name
        name = shorter


def has_form(name: str) -> bool:
    """True when `name` ends in a legal form."""
    return without_form(name) != name.rstrip(" ,.")
