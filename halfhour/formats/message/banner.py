"""The warning that a mail server puts above what a stranger wrote: `CAUTION: This email originated from outside …`."""

from __future__ import annotations

import re

MOST_LINES = 8

_CALLS = (
    r"external|caution|warning|attention|alert|notice|security|achtung|vorsicht|warnung|extern|externe|prudence"
    r"|avertissement|precauci[óo]n|advertencia|atenci[óo]n|attenzione|aten[çc][ãa]o|cuidado|let op|waarschuwing|varning"
    r"|advarsel|uwaga"
)
_MAIL = (
    r"e-?mails?|messages?|mail|nachricht|courriel|correo|mensaje|messaggio|mensagem|bericht|post|meddelande|wiadomość"
)
_OUTSIDE = (
    r"outside (?:of )?(?:the |your |our )?(?:organi[sz]ation|university|college|school|company|institution|network|domain|agency)"
    r"|external|unknown|außerhalb|ausserhalb|extern|l['’]extérieur|inconnu|fuera de|fuori d|al di fuori|estern[oa]|fora d"
    r"|buiten (?:de|uw|onze|het)|utanför|uden ?for|utenfor|spoza"
)
_WARNS = re.compile(
    rf"^[\W_]*(?:(?:{_CALLS})\b.{{0,60}}\b(?:{_MAIL})\b.{{0,60}}\b(?:{_OUTSIDE})"
    rf"|(?:{_CALLS})\b.{{0,80}}\bexternal (?:source|sender)"
    rf"|this (?:e-?mail|message) (?:is|was sent|came|comes|originated|originates) from (?:an? )?(?:{_OUTSIDE}))",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[\W_]{5,}$")
_TAG = re.compile(
    r"^[\W_]*\[?\s*(?:external|extern|externe)(?: (?:e-?mail|mail|sender|message))?\s*\]?[\W_]*$", re.IGNORECASE
)
# What Microsoft writes above the first mail of somebody.
_SELDOM = re.compile(
    r"^[\W_]*(?:you don['’]t often get e?-?mail from|some people who received this message don['’]t often get"
    r"|sie erhalten nicht (?:häufig|oft) e-?mails? von|vous n['’](?:obtenez|recevez) pas souvent"
    r"|no suele recibir correo|non si riceve spesso|u ontvangt niet vaak|você não costuma receber|não recebe frequentemente"
    r"|du får (?:inte|ikke) ofte? e-?(?:post|mail))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^[\W_]*(?:do not|don['’]t|never|please (?:do not|be)|exercise|use caution|be careful|think before|only open|unless you"
    r"|learn why|klicken sie|öffnen sie|seien sie|erfahren sie|ne cliquez|n['’]ouvrez|soyez|découvrez|no haga|no abra"
    r"|non (?:fare|aprire|cliccare)|klik niet|open geen|não clique|não abra|klicka inte)\b.{0,120}"
    r"(?:link|attachment|important|safe|sender|wichtig|anlage|anhäng|lien|pièce|enlace|archivo|allegat|bijlage|anexo|länk)",
    re.IGNORECASE,
)


def without_banner(lines: list[str]) -> list[str]:
    """`lines` without such a warning at their beginning. Never leaves nothing."""
    at = 0
    while at < min(len(lines), MOST_LINES):
        line = lines[at][:600].strip()
        warned = at > 0 and (not line or _GOES_ON.match(line) or _RULE.match(line) or _is_rest(lines[at - 1], line))
        if not (warned or _WARNS.match(line) or _TAG.match(line) or _SELDOM.match(line)):
            break
        at += 1
    return lines[at:] if any(line.strip() for line in lines[at:]) else lines


def _is_rest(before: str, line: str) -> bool:
    """True when `line` ends the sentence that the line before it broke off."""
    return before.strip()[-1:] not in ("", ".", "!", "]", ")", "*", ":") and line[:1].islower()
