"""Words of personal names: what tells people apart, and spellings of one name."""

from __future__ import annotations

import unicodedata

from .offices import offices


def key(word: str) -> str:
    """A name word without accents, case, apostrophes and hyphens."""
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in plain if c.isalnum())


_SEATED = (" T.D.", " TD")


def bare(name: str) -> str:
    """A name without the seat behind it that is no office of our table: "A B T.D."."""
    return next((name.removesuffix(seat).rstrip(",") for seat in _SEATED if name.endswith(seat)), name)


def keys(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart, particles and suffixes left out."""
    table = offices()
    words = [w for w in bare(name).replace(".", " ").split() if w]
    kept = [w for w in words if w.lower() not in table.suffixes and w.lower() not in table.particles]
    out = [key(part) for w in kept or words for part in ([w] if "-" not in w else [w.replace("-", "")])]
    return tuple(w for w in out if w)


def like(a: str, b: str) -> bool:
    """Equal, or two spellings of one name: at most one letter apart in words of five letters or more."""
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) == len(long):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    i = next((n for n, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[i:] == long[i + 1 :]
