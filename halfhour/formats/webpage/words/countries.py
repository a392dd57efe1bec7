"""Countries by the names that pages use, the languages spoken there, and what else gives a country away."""

from __future__ import annotations

import re

from halfhour.formats.webpage.words import words

_NAMES = """
US: United States|United States of America|USA|U.S.A.|U.S.|Vereinigte Staaten|États-Unis|Estados Unidos
|Verenigde Staten
GB: United Kingdom|UK|U.K.|Great Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Royaume-Uni
|Verenigd Koninkrijk
CA: Canada|Kanada
AU: Australia|Australien|Australie
NZ: New Zealand|Neuseeland|Aotearoa
IE: Ireland|Éire|Irland|Republic of Ireland
DE: Germany|Deutschland|Allemagne|Alemania|Duitsland|Germania|Tyskland|BRD
AT: Austria|Österreich|Autriche
CH: Switzerland|Schweiz|Suisse|Svizzera|Suiza|Zwitserland
LI: Liechtenstein
FR: France|Frankreich|Francia|Frankrijk
BE: Belgium|België|Belgie|Belgique|Belgien
NL: Netherlands|The Netherlands|Nederland|Holland|Niederlande|Pays-Bas|Países Bajos
LU: Luxembourg|Luxemburg
IT: Italy|Italia|Italien|Italie
ES: Spain|España|Spanien|Espagne|Spanje
PT: Portugal
DK: Denmark|Danmark|Dänemark
SE: Sweden|Sverige|Schweden
NO: Norway|Norge|Norwegen|Noreg
FI: Finland|Suomi|Finnland
IS: Iceland|Ísland
PL: Poland|Polska|Polen
CZ: Czech Republic|Czechia|Česká republika|Česko|Tschechien
SK: Slovakia|Slovensko|Slowakei
HU: Hungary|Magyarország|Ungarn
RO: Romania|România|Rumänien
BG: Bulgaria|България|Bulgarien
GR: Greece|Ελλάδα|Griechenland|Hellas
HR: Croatia|Hrvatska|Kroatien
SI: Slovenia|Slovenija|Slowenien
RS: Serbia|Srbija|Serbien
EE: Estonia|Eesti|Estland
LV: Latvia|Latvija|Lettland
LT: Lithuania|Lietuva|Litauen
UA: Ukraine|Україна
RU: Russia|Russian Federation|Россия|Russland
TR: Turkey|Türkiye|Türkei
CY: Cyprus|Κύπρος|Zypern
MT: Malta
IL: Israel|ישראל
AE: United Arab Emirates|UAE|U.A.E.
SA: Saudi Arabia|Kingdom of Saudi Arabia
QA: Qatar
KW: Kuwait
EG: Egypt
MA: Morocco|Maroc
TN: Tunisia|Tunisie
ZA: South Africa|Südafrika
NG: Nigeria
KE: Kenya
GH: Ghana
UG: Uganda
TZ: Tanzania
ET: Ethiopia
RW: Rwanda
IN: India|Bharat|Indien
PK: Pakistan
BD: Bangladesh
LK: Sri Lanka
NP: Nepal
CN: China|P.R. China|People's Republic of China|中国
HK: Hong Kong|香港
TW: Taiwan|台灣
JP: Japan|日本
KR: South Korea|Republic of Korea|Korea|대한민국
SG: Singapore|Singapur
MY: Malaysia
TH: Thailand
VN: Vietnam|Viet Nam|Việt Nam
PH: Philippines
ID: Indonesia
MX: Mexico|México|Mexiko
BR: Brazil|Brasil|Brasilien
AR: Argentina|Argentinien
CL: Chile
CO: Colombia|Kolumbien
PE: Peru|Perú
EC: Ecuador
UY: Uruguay
PY: Paraguay
BO: Bolivia
VE: Venezuela
CR: Costa Rica
PA: Panama|Panamá
GT: Guatemala
DO: Dominican Republic|República Dominicana
PR: Puerto Rico
JM: Jamaica
TT: Trinidad and Tobago
"""
NAMES: dict[str, str] = {
    name.strip().casefold(): code
    for code, _, names in (line.partition(":") for line in _NAMES.strip().splitlines())
    for name in names.split("|")
}

# Where a language is mostly read, when nothing but the language is known. English says nearly nothing.
OF_LANGUAGE = {
    **{
        "nl": "NL",
        "de": "DE",
        "fr": "FR",
        "it": "IT",
        "es": "ES",
        "pt": "PT",
        "da": "DK",
        "sv": "SE",
        "nb": "NO",
        "no": "NO",
    },
    **{
        "nn": "NO",
        "fi": "FI",
        "is": "IS",
        "pl": "PL",
        "cs": "CZ",
        "sk": "SK",
        "hu": "HU",
        "ro": "RO",
        "bg": "BG",
        "el": "GR",
    },
    **{
        "hr": "HR",
        "sl": "SI",
        "sr": "RS",
        "et": "EE",
        "lv": "LV",
        "lt": "LT",
        "uk": "UA",
        "ru": "RU",
        "tr": "TR",
        "he": "IL",
    },
    **{
        "ja": "JP",
        "ko": "KR",
        "zh": "CN",
        "vi": "VN",
        "th": "TH",
        "id": "ID",
        "ms": "MY",
        "hi": "IN",
        "ca": "ES",
        "eu": "ES",
    },
}
# Country domains that are bought for their sound: they say nothing of a place.
SOLD_EVERYWHERE = words(
    "co io tv me ai cc ws fm ly am im to nu la gg sh ac st vc bz eu su tk ml ga cf gq so pw is it"
) - {
    "it",
    "is",
}
CURRENCIES = {
    "£": "GB",
    "zł": "PL",
    "kč": "CZ",
    "chf": "CH",
    "₹": "IN",
    "₪": "IL",
    "¥": "JP",
    "r$": "BR",
    "a$": "AU",
    "nz$": "NZ",
}
# Phrases that stand on pages of one country only.
PHRASES = {
    "registered in england": "GB",
    "registered in scotland": "GB",
    "companies house": "GB",
    "financial conduct authority": "GB",
    "vat reg": "GB",
    "handelsregister": "DE",
    "amtsgericht": "DE",
    "umsatzsteuer": "DE",
    "ust-id": "DE",
    "firmenbuchgericht": "AT",
    "kvk": "NL",
    "kamer van koophandel": "NL",
    "btw-nummer": "NL",
    "siret": "FR",
    "partita iva": "IT",
    "p.iva": "IT",
    "p. iva": "IT",
    "org.nr": "SE",
    "cvr": "DK",
    "abn ": "AU",
    "acn ": "AU",
}
STATES = words(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH"
    " OK OR PA RI SC SD "
    "TN TX UT VT VA WA WV WI WY DC PR"
)
STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho"
    "|Illinois|Indiana|Iowa|Kansas"
    "|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska"
    "|Nevada|New Hampshire"
    "|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    "|Rhode Island|South Carolina"
    "|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
)
IS_STATE = re.compile(STATE_NAMES, re.IGNORECASE)
