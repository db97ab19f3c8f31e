"""In which language a text is written, told by its smallest words and its letters; offline.

A profile of the forty commonest small words a language is enough for a paragraph or more, needs
no model and says nothing where it is not sure: a short or mixed text has no language.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["detect"]

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters
_LEAST_WORDS, _LEAST_HITS = 25, 8
_SHARE = 0.15
"""Of all words, how many must be small words of the language: running text has a third or more."""

_LEAD = 1.35
"""How many times the small words of the next best language."""

_WRITTEN = 0.6
"""What share of a text's letters one script must have."""

_PROFILES: Final = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in is that it was for on are with as his they be at one have this "
        "from by not but what all were we when your can said there an which their has would",
        "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als "
        "auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie "
        "einem über",
        "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se "
        "ce il sont avec son aux mais comme ou cette elle nous été ont leur être ses fait",
        "es": "de la que el en y a los se del las un por con no una su para es al lo como más o "
        "pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también "
        "fue",
        "it": "di che e la il un a per in una mi sono ho non ma lo ha le si i con da come del "
        "della dei nel alla più gli anche è questo al essere delle ci o dal sua suo nella",
        "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas "
        "foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo "
        "pela",
        "nl": "de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar "
        "bij of uit nog naar heeft hij worden door over ze tot wordt was deze die kan geen",
        "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag "
        "sig från vi så kan när år säger hon under också efter eller nu sin där vid mot ska",
        "da": "og i at det en den til er som på de med han af for ikke der var mig sig men et har "
        "om vi min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller",
        "no": "og i det på som en er til å han av for med at var de ikke den har jeg om et men så "
        "seg hun hadde fra vi du kan da ble ut skal vil ham etter over ved også bare eller "
        "sa",
        "pl": "w i z na do nie się że to jest o po jak a za od przez dla tym ale co tego są ich "
        "przy jego był jej może tak być oraz już tylko było lub które która który ze pod",
        "cs": "a v se na je že o s z do i to k ve pro za by ale si po jako podle od jsem tak jeho "
        "které který nebo ještě byl jsou když až bude však už být také má bylo",
        "tr": "ve bir bu da de için ile çok daha olarak gibi en kadar olan ama ne sonra o her ya "
        "olduğu değil var mi ki göre diye ise ben iki olduğunu tarafından yeni şey hem veya",
        "fi": "ja on ei että se oli hän mutta ovat kun niin myös joka mitä sen kuin tai jos nyt "
        "vain ollut olla sitä jo siitä jotka voi ole mukaan kanssa sekä häntä tämä siinä",
        "hu": "a az és hogy nem is egy ez meg de csak ha volt el mint már még azt van vagy ki ezt "
        "le lesz be fel után így kell úgy ami aki majd mert minden pedig szerint több",
        "ro": "de și în a la cu pe nu că o un din care să se au este mai pentru prin sunt al ca "
        "fost dar după fi ce ale are lui sau cel ei dintre până când această acest fără",
        "id": "yang di dan itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena "
        "tersebut bisa ada mereka lebih kata tahun sudah atau saat oleh menjadi orang ia "
        "telah adalah",
        "ru": "и в не на я что он с по это к но из у за так же от как для о его вы бы мы только "
        "был до или при еще ещё она если когда уже они нет их быть было также после",
        "uk": "і в не на що з до та я це у за як він по але для від ми вони його про так ще був "
        "або бути при є було які який вона якщо також через після й щоб коли",
    }.items()
}
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.15),
    ("ko", re.compile(r"[\uac00-\ud7af]"), _WRITTEN),
    ("zh", re.compile(r"[\u4e00-\u9fff]"), _WRITTEN),
    ("el", re.compile(r"[\u0370-\u03ff]"), _WRITTEN),
    ("he", re.compile(r"[\u0590-\u05ff]"), _WRITTEN),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), _WRITTEN),
    ("hi", re.compile(r"[\u0900-\u097f]"), _WRITTEN),
)
"""Languages told by their script, where one writes nearly all that the web holds in it."""

_LETTERS = 40


def detect(text: str) -> str | None:
    """Return the BCP 47 tag of the language, or None for a text too short, mixed or unknown."""
    sample = text[:_SAMPLE].lower()
    letters = sum(map(str.isalpha, sample))
    if letters < _LETTERS:
        return None
    for language, script, share in _SCRIPTS:
        if len(script.findall(sample)) >= share * letters:
            return language
    found = _WORD.findall(sample)
    best = _best(found)
    third = len(found) // 3
    if best is None or third < _LEAST_WORDS:
        return best
    parts = (found[:third], found[third : 2 * third], found[2 * third :])
    return best if all(_best(part) in {best, None} for part in parts) else None


def _best(found: Sequence[str]) -> str | None:
    if len(found) < _LEAST_WORDS:
        return None
    counts = Counter(found)
    hits = sorted(
        ((sum(counts[word] for word in words), language) for language, words in _PROFILES.items()),
        reverse=True,
    )
    (most, language), (next_most, _) = hits[0], hits[1]
    if most < max(_LEAST_HITS, _SHARE * len(found)) or most < _LEAD * next_most:
        return None
    return language
