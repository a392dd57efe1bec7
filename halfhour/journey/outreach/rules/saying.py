"""Whether a letter says what one must: who, how, why them, how long, at whose convenience, thanks. Pure.

Patterns of English wording. They find words, not meaning: a check says what it found, never more.
"""

from __future__ import annotations

import re

from halfhour.journey.outreach.rules.checked import Check, State
from halfhour.journey.outreach.rules.known import Known
from halfhour.journey.outreach.rules.wording import Text, mentions, pattern

STUDIES = pattern(
    r"i (?:\w+ ){0,2}(?:study|studied|attend|attended|major|majored|graduate|graduated|research|teach|work|worked)",
    r"(?:am|currently|now|are) (?:\w+ ){0,2}(?:studying|majoring|enrolled|graduating|finishing|retraining|working)",
    r"(?:a|an|the|as|year) (?:[\w'-]+ ){0,4}(?:student|undergraduate|undergrad|graduate|alumnus|alumna|apprentice|trainee)",
    r"(?:\w+ )?student (?:at|in|of)",
    r"(?:freshman|sophomore|junior|senior|first-year|second-year|third-year|fourth-year|final-year) (?:at|in|student)",
    r"(?:my|a) (?:studies|degree|major|bachelor's|master's|phd|apprenticeship|career change)",
    r"i (?:am|was) (?:a|an) [\w' -]{2,40}? (?:at|in|for|with)",
)
SCHOOL = pattern("universit[yä]t?", "university", "college", "school", "institute", "academy", "polytechnic", "campus")
COMMON = {"the", "and", "for", "state", "high", "san", "saint", "of", "at", "college", "university", "school"} | {
    *("institute", "academy", "technical", "community", "polytechnic", "city", "new", "north", "south", "east", "west")
}
CAME = pattern(
    r"(?:gave|given|passed) (?:me )?(?:your|the) (?:name|address|number|contact|card)",
    r"given your (?:name|address|number|contact)",
    r"(?:suggest|recommend|propos)\w* (?:that )?(?:i|you|writing|speaking|talking|contacting|getting|reaching|to)",
    r"(?:referred|pointed|introduced|directed|sent|led|brought|encouraged) me",
    r"(?:mentioned|named|told me about|spoke of|spoke highly of|talked about|connected us|connected me)",
    r"i (?:\w+ ){0,3}(?:found|came across|came upon|saw|read|heard|noticed|discovered|watched|listened|looked|learned|learnt)"
    r" (?:\w+ ){0,5}?(?:you|your|yours)",
    r"(?:we|i) (?:\w+ )?(?:met|spoke|talked)(?: you| to you| with you| at| in| on| last| briefly| during)?",
    r"(?:through|via|on|from|in) (?:linkedin|handshake|the alumni|our alumni|my school|my college|my university|my professor"
    r"|your website|your site|your company's|a friend|your profile|our career|my career|your reception|your colleague)",
    r"(?:your|the) (?:reception|receptionist|front desk|colleague|office) ",
    r"fellow (?:\w+ )?(?:alum\w*|student|graduate)",
    r"(?:also|both) (?:went to|studied|attended|graduated)",
    r"i (?:\w+ )?(?:attended|visited) (?:your|the)",
    r"i (?:called|phoned|rang)",
    r"(?:i|we) (?:\w+ )?(?:follow|know) (?:you|your|each other)",
)
STRUCK = pattern(
    r"made me (?:\w+ )?(?:want|curious|think|wonder|write|stop|see|realise|realize)",
    r"(?:struck|impress|admir|inspir|fascinat|intrigu|captivat|mov)\w* (?:me|by|with|how|your|that)",
    r"i (?:\w+ )?(?:admire|enjoyed|loved|liked|appreciated|remember) (?:\w+ ){0,2}your",
    r"(?:stood out|caught my|stayed with me|drew me|draws me|got me|spoke to me|speaks to me)",
    r"because (?:\w+ ){0,3}(?:you|your)",
    r"(?:what|why) (?:made me write|draws me|interests me|i write to you)",
    r"(?<!how )you (?:have |had |also |once ){0,2}(?:moved|changed|switched|built|founded|led|wrote|written|designed|turned)",
    r"your (?:[\w'-]+ ){0,4}(?:on|about|into|between|combining|combines|mixes|showed|shows|is one of the few)",
)
CURIOUS = pattern(
    r"(?:curious|interested|interest|fascinated|passionate) (?:about|in|by) (?:\w+ ){0,4}(?:you|your|how)",
    r"your (?:\w+ ){0,2}(?:work|path|career|team|role|experience|job|field|background)",
)
CONVENIENT = pattern(
    r"(?:at|to) (?:your|a time of your) (?:own )?(?:convenience|choice|choosing)",
    r"(?:when|whenever|whatever|wherever|if|that|which|time|day|what|as|it) (?:\w+ ){0,3}(?:suits?|fits?|works?|convenient)",
    r"(?:suit|suits|works?|fits?|convenient|best|easiest|easy|good) (?:best )?(?:for |to )?you",
    r"(?:fit|work|plan|arrange (?:myself|things)|schedule) (?:\w+ )?around (?:you|your)",
    r"around your (?:schedule|day|week|calendar|hours|time)",
    r"your (?:schedule|calendar|diary|week) (?:allows|permits)",
    r"(?:a|any|the) time (?:that|which|of|when) (?:\w+ )?(?:you|your)",
    r"(?:any|whatever|whichever) (?:time|day|hour)",
    r"you (?:choose|pick|name|decide)",
    r"(?:when|if|whenever) you (?:have|find|can spare|are free|are available|could spare)",
    r"(?:let me know|tell me) (?:when|what time|which|a time)",
    r"i (?:am|can be) (?:\w+ )?(?:flexible|free any)",
)
THANKS = pattern(
    "thank you", "thanks", "thank-you", "many thanks", "grateful", r"appreciate[ds]?", "obliged", "in gratitude"
)


def who(text: Text, known: Known) -> Check:
    """Who you are, and where you study or come from."""
    says = bool(STUDIES.search(text.plain))
    where = mentions(text.plain, _distinct(known.school)) or bool(SCHOOL.search(text.plain))
    why = "Who writes is the first thing a stranger wants to know."
    if says and where:
        return Check("who", "ok", "Says who you are, and where you study", why)
    if says:
        return Check("who", "no", "Says what you do, but no school or place was found", why)
    found = "Names your school; say what you do there" if where else "No words found that say who you are and where"
    return Check("who", "look" if where else "no", found, why)


def how(text: Text, known: Known) -> Check:
    """How you came to them; with a referral, their name."""
    why = "A stranger with a reason is not a stranger. Somebody who named you goes first."
    if known.named_by and not mentions(text.plain, [known.named_by, *known.named_by.split()[:1]]):
        return Check("how", "no", f"{known.named_by} named them: say so first", why)
    if known.named_by or CAME.search(text.plain):
        return Check("how", "ok", "Says how you came to them", why)
    return Check("how", "no", "No words found that say how you came to them", why)


def why_them(text: Text, known: Known) -> Check:
    """Why you ask this person and not any other."""
    why = "One thing that is true only of them shows that the letter was written for them."
    sentences = [s for s in text.sentences if re.search(r"\byou(?:r|rs)?\b", s) and "[" not in s]
    if _shared(text, known.why_them) or any(STRUCK.search(s) for s in sentences):
        return Check("why", "ok", "Says why you ask them", why)
    if any(CURIOUS.search(s) for s in sentences):
        return Check("why", "look", "Would fit many people: add one thing that is true only of them", why)
    return Check("why", "no", "No words found that say why you ask them", why)


def convenience(text: Text, known: Known) -> Check:
    """At a time that suits them."""
    why = "They give their time: they choose it."
    if CONVENIENT.search(text.plain):
        return Check("convenience", "ok", "Leaves the time to them", why)
    return Check("convenience", "no", "No words found that leave the time to them", why)


def thanks(text: Text, known: Known) -> Check:
    """A thank-you."""
    found: State = "ok" if THANKS.search(text.plain) else "no"
    return Check("thanks", found, "Says thank you" if found == "ok" else "No thanks found", "It costs one line.")


def _distinct(school: str) -> list[str]:
    """The school's whole name, and its words that few others have: `Lakeside`."""
    words = [word for word in re.findall(r"[^\W\d_]{4,}", school) if word.lower() not in COMMON]
    return [school, *words] if school.strip() else []


def _shared(text: Text, reason: str) -> bool:
    """Whether the letter holds most longer words of the reason that was kept with the person."""
    words = set(re.findall(r"[^\W\d_]{5,}", reason.lower()))
    here = set(re.findall(r"[^\W\d_]{5,}", text.plain))
    return len(words) >= 2 and len(words & here) * 3 >= len(words) * 2
