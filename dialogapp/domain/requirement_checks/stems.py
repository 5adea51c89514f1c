"""Stems of words, so that a word list needs one form of each word."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

_STEMMERS = {"sv": "swedish", "en": "english"}
_ENDINGS = {
    "sv": ",a,ad,ade,an,ande,ar,are,arna,as,ast,aste,at,ats,d,de,e,el,en,ena,ens,er,era,erna,es,et,ets,"
    "la,lt,n,na,nas,nde,ns,or,orna,ors,r,rar,rna,rs,s,t,te,ts",
    "en": ",d,e,ed,er,es,est,ied,ies,ing,r,s,st,y,’s,'s",
}
_INFLECTIONS = {language: frozenset(endings.split(",")) for language, endings in _ENDINGS.items()}
_SHORTEST = 5
"""Letters; from here on a Swedish word's last t may be the neuter's, which the stemmer leaves where it is."""


@lru_cache(maxsize=50_000)
def stems(word: str, language: str) -> frozenset[str]:
    """What a word may be an inflection of; two words are taken for one where they share a stem.

    Snowball takes different endings from “certifikat” and “certifikatet”, so a stem is stemmed again.
    """
    stem = _stemmer(language)
    forms = {word}
    if language == "sv" and len(word) >= _SHORTEST and word.endswith("t"):
        forms.add(word[:-1])
    once = {stem(form) for form in forms}
    return frozenset(once | {stem(each) for each in once})


def are_forms(one: str, other: str, language: str) -> bool:
    """Whether two words that share a stem differ in nothing but inflection: “erfarenhet” is no form of “erfaren”."""
    same = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        same += 1
    endings = _INFLECTIONS[language]
    return one[same:] in endings and other[same:] in endings


def load_stemmer(language: str) -> None:
    """Load now what the first word would wait for."""
    _stemmer(language)


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    # Loads a module for each of thirty languages: not before there is a word.
    from snowballstemmer import stemmer

    made: Callable[[str], str] = stemmer(_STEMMERS[language]).stemWord
    return made
