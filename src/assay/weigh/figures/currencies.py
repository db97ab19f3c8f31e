"""Currencies before and behind a number, by their codes in ISO 4217."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.figures.notes import OPENERS as _IN_LETTERS
from assay.weigh.figures.notes import noted
from assay.weigh.figures.spelled import hyphen

if TYPE_CHECKING:
    from assay.weigh.figures.tokens import Line

__all__ = ["OPENERS", "Money", "before", "behind", "weighs"]

_CODES = frozenset(
    "AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP ETB EUR GBP GEL GHS "
    "HKD HRK HUF IDR ILS INR IQD IRR ISK JOD JPY KES KRW KWD KZT LBP LKR MAD MXN MYR "
    "NGN NOK NPR NZD OMR PEN PHP PKR PLN QAR RMB RON RSD RUB SAR SEK SGD SYP THB TND "
    "TRY TWD TZS UAH UGX USD UZS VND ZAR".split()
)
_SIGNS = {
    "$": "USD", "＄": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₴": "UAH", "₽": "RUB",
    "₺": "TRY", "₩": "KRW", "₪": "ILS", "₦": "NGN", "৳": "BDT", "฿": "THB", "₫": "VND", "₱": "PHP",
    "₸": "KZT", "₾": "GEL", "₼": "AZN", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₭": "LAK", "₮": "MNT",
    "﷼": "IRR", "₨": "INR",
}  # fmt: skip
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD",
    "nz": "NZD", "s": "SGD", "r": "BRL", "nt": "TWD", "mx": "MXN",
    "j": "JMD", "z": "ZWL", "tt": "TTD", "n": "NAD", "ec": "XCD", "fj": "FJD",
}  # fmt: skip
"""What stands before a dollar sign."""

_WORDS = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "quid": "GBP", "pound": "GBP",
    "rupee": "INR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rouble": "RUB",
    "ruble": "RUB", "taka": "BDT", "hryvnia": "UAH", "hryvnya": "UAH", "zloty": "PLN",
    "zlotys": "PLN", "zł": "PLN", "forint": "HUF", "shekel": "ILS", "baht": "THB",
    "lira": "TRY", "naira": "NGN", "ringgit": "MYR", "rupiah": "IDR", "rand": "ZAR",
    "riyal": "SAR", "rial": "IRR", "dirham": "AED", "krona": "SEK", "kronor": "SEK",
    "tenge": "KZT", "lari": "GEL", "lev": "BGN", "leva": "BGN", "kuna": "HRK", "dram": "AMD",
    "som": "KGS", "manat": "AZN", "afghani": "AFN", "kyat": "MMK", "riel": "KHR",
    "kwacha": "ZMW", "quetzal": "GTQ", "bolivar": "VES", "guarani": "PYG", "leu": "RON",
    "lei": "RON", "dong": "VND", "reais": "BRL", "koruna": "CZK", "cedi": "GHS", "pula": "BWP",
    "kina": "PGK", "ariary": "MGA", "dalasi": "GMD", "leone": "SLE", "metical": "MZN",
    "meticai": "MZN", "gourde": "HTG", "lempira": "HNL", "cordoba": "NIO", "córdoba": "NIO",
    "colones": "CRC", "colon": "CRC", "tugrik": "MNT", "kip": "LAK", "ouguiya": "MRU",
    "ngultrum": "BTN", "somoni": "TJS", "denar": "MKD", "lek": "ALL", "złoty": "PLN",
    "złotych": "PLN", "bolívar": "VES", "guaraní": "PYG", "guaranies": "PYG", "rufiyaa": "MVR",
    "vatu": "VUV", "nakfa": "ERN", "lilangeni": "SZL", "emalangeni": "SZL", "loti": "LSL",
    "maloti": "LSL", "pataca": "MOP", "balboa": "PAB", "hryvni": "UAH", "hryven": "UAH",
    "birr": "ETB", "franc": "", "peso": "", "dinar": "", "krone": "", "kroner": "", "crown": "",
    "shilling": "", "won": "",
}  # fmt: skip
"""Those of several countries ask for the country's name."""

_LANDS = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD",
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD",
    ("singapore", "dollar"): "SGD", ("hong", "dollar"): "HKD", ("zealand", "dollar"): "NZD",
    ("taiwan", "dollar"): "TWD", ("british", "pound"): "GBP", ("sterling", "pound"): "GBP",
    ("egyptian", "pound"): "EGP", ("syrian", "pound"): "SYP", ("lebanese", "pound"): "LBP",
    ("turkish", "lira"): "TRY", ("swiss", "franc"): "CHF", ("french", "franc"): "FRF",
    ("mexican", "peso"): "MXN", ("philippine", "peso"): "PHP", ("argentine", "peso"): "ARS",
    ("chilean", "peso"): "CLP", ("colombian", "peso"): "COP", ("danish", "krone"): "DKK",
    ("danish", "kroner"): "DKK", ("danish", "crown"): "DKK", ("norwegian", "krone"): "NOK",
    ("norwegian", "kroner"): "NOK", ("norwegian", "crown"): "NOK", ("swedish", "krona"): "SEK",
    ("swedish", "kronor"): "SEK", ("swedish", "crown"): "SEK", ("czech", "crown"): "CZK",
    ("czech", "koruna"): "CZK", ("iraqi", "dinar"): "IQD", ("kuwaiti", "dinar"): "KWD",
    ("serbian", "dinar"): "RSD", ("jordanian", "dinar"): "JOD", ("tunisian", "dinar"): "TND",
    ("kenyan", "shilling"): "KES", ("ugandan", "shilling"): "UGX",
    ("tanzanian", "shilling"): "TZS", ("pakistani", "rupee"): "PKR", ("pakistan", "rupee"): "PKR",
    ("indian", "rupee"): "INR", ("nepalese", "rupee"): "NPR", ("nepali", "rupee"): "NPR",
    ("sri", "rupee"): "LKR", ("lankan", "rupee"): "LKR", ("cfa", "franc"): "XOF",
    ("congolese", "franc"): "CDF", ("algerian", "dinar"): "DZD", ("somali", "shilling"): "SOS",
    ("bahraini", "dinar"): "BHD", ("libyan", "dinar"): "LYD", ("cuban", "peso"): "CUP",
    ("uruguayan", "peso"): "UYU", ("moroccan", "dirham"): "MAD", ("brazilian", "real"): "BRL",
    ("brazilian", "reais"): "BRL", ("iranian", "rial"): "IRR", ("omani", "rial"): "OMR",
    ("qatari", "riyal"): "QAR", ("saudi", "riyal"): "SAR", ("russian", "rouble"): "RUB",
    ("russian", "ruble"): "RUB", ("chinese", "yuan"): "CNY", ("japanese", "yen"): "JPY",
    ("korean", "won"): "KRW", ("south", "won"): "KRW", ("south", "rand"): "ZAR",
    ("african", "rand"): "ZAR", ("icelandic", "krona"): "ISK", ("israeli", "shekel"): "ILS",
    ("rwandan", "franc"): "RWF", ("burundian", "franc"): "BIF", ("guinean", "franc"): "GNF",
    ("djiboutian", "franc"): "DJF", ("comorian", "franc"): "KMF", ("african", "franc"): "XOF",
    ("dominican", "peso"): "DOP", ("emirati", "dirham"): "AED", ("yemeni", "rial"): "YER",
    ("mauritian", "rupee"): "MUR", ("malawian", "kwacha"): "MWK", ("moldovan", "leu"): "MDL",
    ("moldovan", "lei"): "MDL", ("belarusian", "rouble"): "BYN", ("belarusian", "ruble"): "BYN",
    ("sudanese", "pound"): "SDG", ("jamaican", "dollar"): "JMD", ("namibian", "dollar"): "NAD",
    ("fijian", "dollar"): "FJD", ("fiji", "dollar"): "FJD", ("liberian", "dollar"): "LRD",
    ("bahamian", "dollar"): "BSD", ("barbadian", "dollar"): "BBD", ("guyanese", "dollar"): "GYD",
    ("trinidad", "dollar"): "TTD", ("zimbabwean", "dollar"): "ZWL", ("seychelles", "rupee"): "SCR",
    ("estonian", "kroon"): "EEK", ("west", "franc"): "XOF", ("central", "franc"): "XAF",
    ("macedonian", "dinar"): "MKD", ("faroese", "krona"): "DKK", ("north", "won"): "KPW",
}  # fmt: skip
_OF_MANY = frozenset(
    "dollar pound rupee rouble ruble lira riyal rial dirham krona kronor kwacha leu lei som".split()
)
"""Those that a name before them may give to another country than the usual one."""

_WEIGHED = frozenset(
    "weigh weighs weighed weighing lost lose gained gain heavy weight lift lifted".split()
)
_REACH = 6


class Money(NamedTuple):
    """A currency up to the token ``after``."""

    code: str
    after: int


def before(line: Line, at: int) -> Money | None:
    """Read a sign or code that begins at a token, before its number."""
    sign = _SIGNS.get(line.form(at)) or _SIGNS.get(line.raw(at))
    if sign is not None:
        return Money(sign, at + 1)
    form, raw = line.form(at), line.raw(at)
    if line.form(at + 1) == "$" and line.glued(at + 1) and form in _DOLLARS and raw.isupper():
        return Money(_DOLLARS[form], at + 2)
    in_letters = noted(line, at)
    if in_letters is not None:
        return Money(*in_letters)
    if form == "rs":
        return Money("INR", at + 1 + (line.form(at + 1) == "." and line.glued(at + 1)))
    code = _LOCAL.get(raw) or (raw if raw in _CODES else None)
    if code == "COP" and line.glued(at + 1):
        return None  # "COP27"
    return None if code is None else Money(code, at + 1)


_LOCAL = {"RMB": "CNY", "Tk": "BDT", "zł": "PLN", "INR": "INR"}
"""What is written like a code, and is none of ISO 4217."""

OPENERS = frozenset(
    {"rs", *_IN_LETTERS, *_SIGNS, *_DOLLARS, *(code.lower() for code in (*_CODES, *_LOCAL))}
)
"""The forms that a currency before its number may begin with."""


def behind(line: Line, at: int) -> Money | None:
    """Read a currency behind its number: "500 EUR", "1.100€", "Swiss francs", "US dollars"."""
    at = hyphen(line, at)
    sign = _SIGNS.get(line.form(at)) or _SIGNS.get(line.raw(at))
    if sign is not None:
        owned = line.kind(at + 1) == "digits" and line.glued(at + 1)
        return None if owned else Money(sign, at + 1)
    if line.kind(at) != "word":
        return None
    if line.raw(at) in _CODES:
        return Money("CNY" if line.raw(at) == "RMB" else line.raw(at), at + 1)
    if line.form(at) == "rs":
        return Money("INR", at + 1)
    for place in range(at, at + 3):
        code = _word(line, at, place)
        if code:
            return Money(code, place + 1 + (line.form(place + 1) == "sterling"))
        if line.kind(place) != "word":
            break
    return None


def weighs(line: Line, at: int) -> bool:
    """Tell pounds behind a number that are weight."""
    return line.form(at) in {"pound", "pounds"} and _weight(line, at)


def _word(line: Line, first: int, at: int) -> str | None:
    form = line.form(at)
    word = form if form in _WORDS else form.removesuffix("s")
    if word not in _WORDS:
        return None
    if at > first:
        return _of_land(line, first, at, word)
    if word == "won":
        return "KRW" if _is_won(line, at) else None
    if word == "pound" and _weight(line, at):
        return None
    return _WORDS[word]


def _of_land(line: Line, first: int, at: int, word: str) -> str | None:
    """Read "Swiss francs"; "Polish zlotys" too, which are of one country whatever stands before."""
    lands = (line.form(place) for place in range(first, at))
    code = next((code for land in lands if (code := _LANDS.get((land, word)))), None)
    known = at == first + 1 and line.capital(first) and word not in _OF_MANY
    return code or (_WORDS[word] if known else None)


def _is_won(line: Line, at: int) -> bool:
    """Tell won, of which there are thousands, from "20,000 won a prize"."""
    before, nxt = line.form(at - 1), line.form(at + 1)
    many = before in _THOUSANDS or (line.kind(at - 1) == "digits" and len(before) > _LONG)
    return many and (line.ends(at + 1) or line.kind(at + 1) == "mark" or nxt in _BEHIND_WON)


_LONG = 4
_THOUSANDS = frozenset("thousand million billion trillion m mn bn tn k".split())
_BEHIND_WON = frozenset(
    "was were is are for to in on from per and or each but at as of with worth into last this "
    "had has have will would after before between more less".split()
)


def _weight(line: Line, at: int) -> bool:
    """Tell pounds of weight: "weighed 150 pounds", "40 pounds of rice"."""
    around = {line.form(place) for place in range(at - _REACH, at)} | {line.form(at + 1)}
    return bool(around & _WEIGHED) or (
        line.form(at + 1) == "of" and line.form(at + 2) not in _OWNED
    )


_OWNED = frozenset("the public government taxpayer taxpayers my our his her their your".split())
