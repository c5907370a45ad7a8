"""Given names that tell the sex of whoever bears them."""

from __future__ import annotations

from functools import cache

from .loader import tsv
from .names import key

TABLE = "given_names.tsv"


@cache
def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in tsv(TABLE, ("name", "sex"), "name"):
        name = key(row.text("name"))
        sex = row.one_of("sex", ("m", "f"))
        if found.setdefault(name, sex) != sex:
            raise row.error(f"{row.text('name')!r} stands under both sexes")
    return found


def sex_of(name: str) -> str:
    """ "m" or "f" by the first word of a personal name that the table knows; "" if it knows none of it."""
    words = [word for word in name.split() if len(word.rstrip(".")) > 1]
    return _table().get(key(words[0].split("-")[0]), "") if words else ""
