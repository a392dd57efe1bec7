"""Time zones of states and provinces, from the tz database's own list of what lies where; ZIP areas from the US post."""

from __future__ import annotations

from halfhour.formats.webpage.words import words


def _each(table: dict[str, str]) -> dict[str, str]:
    return {place: zone for zone, places in table.items() for place in words(places)}


US_STATES = _each(
    {
        "America/New_York": "CT DC DE FL GA KY MA MD ME NC NH NJ NY OH PA RI SC VA VT WV",
        "America/Detroit": "MI",
        "America/Indiana/Indianapolis": "IN",
        "America/Chicago": "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI",
        "America/Denver": "CO MT NM UT WY",
        "America/Boise": "ID",
        "America/Phoenix": "AZ",
        "America/Los_Angeles": "CA NV OR WA",
        "America/Anchorage": "AK",
        "Pacific/Honolulu": "HI",
        "America/Puerto_Rico": "PR VI",
        "Pacific/Guam": "GU",
    }
)
# Where a state has two clocks: ZIP areas (first three digits) that lie wholly or nearly so under the lesser one.
US_ZIP_AREAS = _each(
    {
        "America/Chicago": "324 325 420 421 422 423 424 463 464 476 477",
        "America/New_York": "373 374 376 377 378 379",
        "America/Denver": "577 586 693 798 799 885",
        "America/Los_Angeles": "835 838",
        "America/Boise": "979",
    }
)
CANADA = _each(
    {
        "America/St_Johns": "NL A",
        "America/Halifax": "NS PE NB B C E",
        "America/Toronto": "QC ON G H J K L M N P",
        "America/Winnipeg": "MB R",
        "America/Regina": "SK S",
        "America/Edmonton": "AB NT NU T X",
        "America/Vancouver": "BC V",
        "America/Whitehorse": "YT Y",
    }
)
AUSTRALIA = _each(
    {
        "Australia/Sydney": "NSW ACT",
        "Australia/Melbourne": "VIC",
        "Australia/Brisbane": "QLD",
        "Australia/Adelaide": "SA",
        "Australia/Darwin": "NT",
        "Australia/Perth": "WA",
        "Australia/Hobart": "TAS",
    }
)
BRAZIL = _each(
    {
        "America/Sao_Paulo": "SP RJ MG ES PR SC RS GO DF",
        "America/Bahia": "BA",
        "America/Recife": "PE",
        "America/Fortaleza": "CE RN PB MA PI",
        "America/Maceio": "AL SE",
        "America/Belem": "PA AP",
        "America/Cuiaba": "MT",
        "America/Campo_Grande": "MS",
        "America/Manaus": "AM RR",
        "America/Porto_Velho": "RO",
        "America/Rio_Branco": "AC",
        "America/Araguaina": "TO",
    }
)
# Countries with several zones in which nearly everybody works by one.
MAIN = {
    "AR": "America/Argentina/Buenos_Aires",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "KZ": "Asia/Almaty",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}
# Parts of a country by words that an address holds.
NAMED = {
    "ES": {"Atlantic/Canary": words("canarias tenerife laguna palmas lanzarote fuerteventura")},
    "ID": {
        "Asia/Jakarta": words("jakarta bandung surabaya semarang yogyakarta medan tangerang bekasi bogor"),
        "Asia/Makassar": words("bali denpasar makassar manado lombok"),
        "Asia/Jayapura": words("jayapura ambon papua"),
    },
    "MX": {
        "America/Tijuana": words("tijuana mexicali ensenada"),
        "America/Hermosillo": words("sonora hermosillo"),
        "America/Cancun": words("cancun quintana"),
        "America/Mazatlan": words("sinaloa mazatlan culiacan nayarit"),
    },
    "PT": {"Atlantic/Azores": words("acores azores"), "Atlantic/Madeira": words("madeira funchal")},
    "RU": {"Europe/Moscow": words("moscow moskva москва petersburg петербург")},
}
