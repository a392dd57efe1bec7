"""Words beside phone numbers: what announces one, what announces something else, and what is only a label."""

from __future__ import annotations

import re

PHONE = re.compile(
    r"(?<![\w])(?:tel(?:ephone|efon(?:nummer)?|efoon(?:nummer)?|éfono|éphone|efono|efone)?s?|ph(?:one"
    r"|ones)?|call(?:s|ing|ers?)?|dial|mobile?s?|mobiel|mobil(?:telefon)?"
    r"|móvil|celular|cell(?:ulare|phone|ular)?|handy|gsm|portable|toll[\s-]?free|freephone|free ?call"
    r"|hot[\s-]?line|help[\s-]?line|whats ?app|sms|text|landline"
    r"|direct(?: line| dial)?|switchboard|reception|front desk|office|durchwahl|rufnummer|fon|anrufen"
    r"|bel(?:len)?|appel(?:ez)?|numéro|llámenos|llame|chiama"
    r"|puh(?:elin)?|telefonia|telefone|telefonnummer|tlf|växel|voice|local|after hours|emergenc(?:y|ies)|main"
    r"|tty|tdd|pager|ring|fono|nummer)\b|☎|☏|✆|📞|📱|℡",
    re.IGNORECASE,
)
SHORT = re.compile(r"(?:^|[\s|,;/·•(])[tpmhocw]\s?[.:)]\s{0,3}$|(?:^|\s)[TPMVC]\s{1,3}$", re.IGNORECASE)
FAX = re.compile(
    r"(?<!\w)(?:(?:tele)?fax(?:nummer|es)?|facsimile|facs?\.|fx|télécopie(?:ur)?|telefaks|faks|φαξ|ファックス|传真)(?![a-zà-ÿ])|(?:^"
    r"|[\s|,;/·•(])f\s?[.:)]\s{0,3}$|(?:^|\s)F\s{1,3}$",
    re.IGNORECASE,
)
# After these a number is no phone: registers, accounts, articles, money, measures.
OTHER = re.compile(
    r"(?<!\w)(?:kvk|k\.v\.k|btw|vat|ust(?:-?id)?(?:-?nr)?|uid|tax(?: id)?|ein|iban|bic|swift|bank|account|acct"
    r"|rekening|konto|blz|sort code|routing|reg(?:istration|istered|\.)?"
    r"(?: (?:no|number|nr))?|company (?:no|number|reg)|charity|hrb|hra|siret|siren|rcs|cif|nif|abn|acn|isbn"
    r"|issn|doi|sku|upc|ean|part|model|item|art(?:icle|\.)?|order|invoice"
    r"|ticket|case|ref(?:erence|\.)?|serial|lic(?:ense|ence|\.)?|permit|ccb|ccc|roc|nmls|dre|bre|npi|mls|pin"
    r"|zip|plz|po box|p\.o\. box|postbus|postfach|version|build|id|no|nr|number"
    r"|customer|member|policy|claim|patent|price|total|eur|usd|gbp|chf|lat|lon|gps|latitude|longitude|duns|cage"
    r"|naics|sic|orgnr|org\.? ?nr|cvr|ico|dic|nip|regon|krs|oib)"
    r"\W{0,4}$|[#€$£¥%]\s?$",
    re.IGNORECASE,
)
# A whole label made of these says what kind of line it is, not what it reaches.
KINDS = re.compile(
    r"\b(?:our|by|via|please|or|and|us|at|the|on|to|you can|can|reach|for|is|number|numbers|no|nr|nummer|line"
    r"|here|simply|just|now|today|a|de|het|met|op|oder|und|unter"
    r"|e-?mail|mail|contact|fax|facsimile|telefax|tel(?:ephone|efoon|efon|éphone|éfono|efono)?|phones?|ph|call"
    r"|dial|mobile|mobiel|mobil|móvil|cell|cellular|handy|gsm"
    r"|toll|free|freephone|hotline|durchwahl|direktwahl|doorkiesnummer|fon|telefone|work|voice|local|text|sms"
    r"|office hours|ext(?:ension)?|x|t|p|m|f"
    r"|o|c|h|w|e|i|tollfree|direct|telefonnummer|tlf|bel|ring)\b",
    re.IGNORECASE,
)
RECEPTION = re.compile(
    r"\b(?:reception|receptie|rezeption|empfang|front desk|switchboard|operator|main|general|zentrale"
    r"|central(?:ita)?|centralino|standard|accueil|växel|sentralbord"
    r"|headquarters|head office|corporate office|main office|home office|hoofdkantoor|hauptsitz|siège|sede"
    r"|algemeen|allgemein|information desk|directory assistance|info)\b",
    re.IGNORECASE,
)
EXTENSION = re.compile(
    r"^\s{0,3}[,(;\-–]{0,2}\s{0,2}(?:ext(?:ension|n)?|x|durchwahl|dw|app|poste|toestel"
    r"|anknytning)[.:\s]{0,3}(\d{1,6})\b",
    re.IGNORECASE,
)
