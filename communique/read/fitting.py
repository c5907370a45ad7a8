"""Whether an office or a noun may mean a person with given titles."""

from __future__ import annotations

from .people import Person

_ROYAL = frozenset(
    {"king", "queen", "emir", "sultan", "crown prince", "prince", "princess", "sheikh", "shaikh", "emperor"}
)
_LEADERS = frozenset(
    {
        "president",
        "prime minister",
        "chancellor",
        "king",
        "emir",
        "sultan",
        "crown prince",
        "supreme leader",
        "queen",
    }
)


_DEPUTIES = frozenset({"vice", "deputy", "assistant", "under"})
# What a prince or a sheikh is called beside an office that the text leaves out.
_MINISTERIAL = (
    "secretary of state",
    "secretary of foreign affairs",
    "secretary for foreign affairs",
    "foreign affairs secretary",
    "state secretary",
    "foreign secretary",
    "home secretary",
    "head of the federal department",
    "secretary for",
    "federal councillor",
)
# How titles before a name shorten nouns.
_SHORT = {
    "professor": frozenset({"prof", "prof."}),
    "general": frozenset({"gen", "gen."}),
    "admiral": frozenset({"adm", "adm."}),
    "colonel": frozenset({"col", "col."}),
    "captain": frozenset({"capt", "capt."}),
}
_STYLES = frozenset({"prince", "princess", "sheikh", "shaikh", "sayyid", "military rank"})
_ENVOYS = frozenset(
    {"ambassador", "high commissioner", "special envoy", "envoy", "consul general", "special representative"}
    | {"permanent representative", "chargé d'affaires"}
)
_MEMBERS = frozenset(
    {"mp", "mep", "mla", "senator", "congressman", "congresswoman", "deputy", "lawmaker", "member"}
)
_HEADS = {
    "head of state": frozenset({"president", "king", "queen", "emir", "sultan", "emperor", "monarch"}),
    "head of government": frozenset({"prime minister", "chancellor"}),
}


def title_fits(person: Person, wanted: str, office: str | None) -> bool:
    """Whether a definite office ("the interior minister", "the minister") may mean one with these titles."""
    if wanted in {"highness", "majesty"}:
        return any(title.office in _ROYAL or title.text.lower() in _ROYAL for title in person.titles)
    if wanted in _HEADS:
        return any(title.office in _HEADS[wanted] for title in person.titles)
    if wanted == "minister" and minister_like(person):
        return True
    if wanted == "excellency":
        return any(title.office for title in person.titles)
    for title in person.titles:
        text = title.text.lower()
        if _second(text, wanted) or _serves(text, wanted):
            continue
        if text == wanted or (
            office and title.office == office and office not in {"minister", "secretary", "chief", "head"}
        ):
            return True
        if text.endswith(" " + wanted) or text.startswith(wanted + " "):
            return True
        own = wanted.split()
        if len(own) > 1 and set(own) - {"of", "for", "the"} <= set(text.split()):
            return True
    return False


def _serves(text: str, wanted: str) -> bool:
    """Whether a title is of somebody who works for an office: no spokesman for the president is he."""
    return text.endswith((f" for the {wanted}", f" to the {wanted}", f" of the {wanted}"))


def _second(text: str, wanted: str) -> bool:
    """Whether a title is that of the deputy of an office: no vice president is "the President"."""
    words = set(text.replace("-", " ").split())
    return (
        wanted != "minister"
        and bool(words & _DEPUTIES)
        and not set(wanted.replace("-", " ").split()) & _DEPUTIES
    )


def noun_fits(person: Person, noun: str) -> bool:
    for title in person.titles:
        words = frozenset(title.text.lower().replace("-", " ").split())
        if noun in {"president", "premier"} and _second(title.text.lower(), noun):
            continue
        if (
            (noun in words and not _serves(title.text.lower(), noun))
            or title.office == noun
            or not words.isdisjoint(_SHORT.get(noun, ()))
        ):
            return True
        if noun == "leader" and title.office in _LEADERS:
            return True
        if noun in {"diplomat", "envoy"} and title.office in _ENVOYS:
            return True
        if noun == "diplomat" and title.office == "foreign minister":
            return True
        if noun in {"lawmaker", "legislator", "parliamentarian"} and not words.isdisjoint(_MEMBERS):
            return True
        if noun == "premier" and title.office == "prime minister":
            return True
        if noun in {"spokesman", "spokeswoman", "spokesperson"} and title.office == "spokesperson":
            return True
        if noun in {"chief", "head"} and title.office in {
            "secretary-general",
            "director-general",
            "chair",
            "high representative",
            "army chief",
            "chief of army staff",
        }:
            return True
        if noun == "general" and title.office == "military rank" and "general" in words:
            return True
        if noun == "monarch" and title.office in {"king", "queen", "emir", "sultan"}:
            return True
    return noun in {"official"} and any(t.office for t in person.titles)


def noun_or_office(person: Person, noun: str) -> bool:
    return noun_fits(person, noun) if noun in {"leader"} else title_fits(person, noun, noun)


def office_fits(person: Person | None, noun: str) -> bool:
    """Whether "the two ministers", "the two leaders" may mean a person with these titles."""
    if noun in {"minister", "president"} and person is not None:
        # Somebody without a title was brought in as "her counterpart".
        offices = [title for title in person.titles if title.office and title.office not in _STYLES]
        named = any(noun in title.text.lower() for title in person.titles)
        return not offices or named or (noun == "minister" and minister_like(person))
    return True


def minister_like(person: Person) -> bool:
    """Whether a title is that of a minister by another name: "Secretary of State"."""
    return any(title.text.lower().startswith(_MINISTERIAL) for title in person.titles)


def state_fits(have: str | None, wanted: str | None) -> bool:
    return wanted is None or have is None or have == wanted


def plain_name(name: str) -> str:
    words = name.lower().split()
    return " ".join(w for w in words if w not in {"the", "a", "an", "this", "that", "these", "those"})
