"""What kind of text a document is, and whether it is in English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Genre
from ..vocab.furniture import page_words
from .dates import alternatives
from .furniture import handle

_PAGE = page_words()
_G = _PAGE.genres
_READ_CHARS = 20_000
_SAMPLE_CHARS = 4_000
# Share of "I", "we", "our" outside of quotes from which a text without a telling title is its writer's own:
# 19 of 26 official statements have more, and 26 of 924 news articles, most of these columns or interviews.
_OWN_VOICE = 0.02

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NAMES = alternatives(_G["statement_names"])
_JOINT_NAMES = alternatives(_G["joint_names"])
_STATEMENT_NAME = re.compile(rf"\b(?:{_NAMES}|{_JOINT_NAMES})s?\b")
_JOINT = re.compile(
    rf"\b(?:{alternatives(_G['joint'])})\b(?:\W+[\w’'-]+){{0,6}}?\W+(?:{_JOINT_NAMES})\b"
    rf"|\b(?:{alternatives(_G['leaders'])})\s+(?:{_JOINT_NAMES})\b|^(?:final |summit )?communiqu[ée]\b"
    r"|\b(?:chair(?:man|woman|person)?[’']s|co-chairs[’']?|presidency) (?:press )?(?:statement|summary)\b"
    r"(?! by)"
)
_JOINT_FIRST = re.compile(
    r"we, (?!the undersigned)[^.\n]{20,390}(?:,|—|–)\n"
    r"|we,? the (?:[\w-]+ ){0,4}(?:leaders|heads|ministers|members|presidents|representatives)\b"
)
_JOINT_TEXT = re.compile(
    r"(?:the )?(?:text of the )?following (?:is a |is the )?(?:full )?(?:text of (?:a |the )?)?"
    r"(?:[\w–-]+ ){0,3}?joint (?:statement|declaration|communiqu[eé])"
    r"|(?:the )?text of the following (?:statement|declaration) was (?:released|issued) by the governments of"
)
# "Joint Communiqué issued at the conclusion of": the text itself, though a verb of issuing stands there.
_JOINT_ISSUED = re.compile(
    rf"(?:{alternatives(_G['joint'])})\b(?: [\w-]+){{0,2}} (?:{_JOINT_NAMES}) "
    r"(?:issued|adopted|released|signed) (?:at|on|by|following|during|after|in)\b"
)
_NAMED = re.compile(
    r"(?:press |media |preliminary |opening |closing |official |public |written )?statement"
    r"|(?:opening |closing )?(?:remarks|speech|address)|keynote(?: speech| address)?"
)
_UNDERSIGNED = re.compile(r"we,? the undersigned\b")
_READOUT = re.compile(r"^(?:\W*)(?:[\w’'.-]+ ){0,3}read-?\s?outs?\b(?! (?:says|shows))")
_CONTACT = re.compile(
    rf"^(?:[\w’'.-]+ ){{0,9}}?[\w.-]+(?:['’]s?) (?:[\w-]+ ){{0,2}}?(?:{alternatives(_G['contact'])})s? with\b"
    rf"|^(?:[\w-]+ )?(?:{alternatives(_G['contact'])}|talks) with\b"
    r"|^(?:[\w’'.-]+ ){1,9}?(?:meets|speaks|holds (?:[\w-]+ ){0,2}(?:talks|call|meeting)) with\b"
    rf"|^(?:[\w’'.–-]+ ){{1,6}}(?:telephone|phone) (?:talk|call|conversation)$"
    r"|^(?:[\w’'.–-]+ ){1,6}(?:ministers|leaders|presidents)['’] (?:meeting|talks)$"
    rf"|^(?:pm|prime minister|foreign secretary|secretary|president) (?:{alternatives(_G['contact'])}) with\b"
)
# "Official Visit by Minister A B to C": a statement of that title in the third person tells of a contact.
_OF_CONTACT = re.compile(
    rf"^(?:[\w-]+ ){{0,2}}(?:{alternatives(_G['contact'])}|introductory call)s? (?:by|of|to|with|between)\b"
    r"|^(?:[\w’'.-]+ ){1,12}(?:visits?|meets?|calls on)\b"
)
_STATEMENT = re.compile(
    r"^(?:[\w&/ -]{2,30}: )?(?:\W*)"
    r"(?:press |media |video |full |opening |closing |text of (?:the )?|transcript of )?"
    rf"(?:{_NAMES})s?(?:\s+(?:{alternatives(_G['by'])}|{alternatives(_G['where'])})\b|\s*:)"
    r"|^(?:the )?(?:european |foreign affairs )?council conclusions\b"
    r"|^conclusions of the (?:[\w-]+ ){1,3}council\b"
    rf"|^(?:[\w’'.&-]+ ){{1,8}}(?:press )?(?:{_NAMES})s?(?: (?:on|to|at|regarding|following|concerning)\b|$)"
)
# "Mr President,": a speech; letters open so too, and are their writer's own words.
_ADDRESSING = re.compile(
    rf"(?:[\w.’'-]+,? ){{0,6}}?(?:{alternatives(_G['addressed'])})(?:,? (?:[\w.’'-]+,? ){{0,6}}?)?[,:]\n",
    re.I,
)
# "By A B, Minister for Trade".
_WRITTEN_BY = re.compile(rf"by [^\n]{{3,100}}\b(?:{alternatives(_G['writers'])})\b", re.I)
_SPOKE, _DAY = alternatives(_G["spoke"]), alternatives(_G["day"])
_PRINCIPAL = re.compile(
    r"(?:[^.!?\"“”]|\b(?:[A-Z]|Jr|Sr|Dr|Mr|Ms|Mrs|U\.S|St)\.){3,120}?"
    rf"\b(?:(?:{_SPOKE})\b[^.\"“”]{{0,60}}?\b(?:{_DAY})|(?:{_DAY}),? (?:{_SPOKE}))\b"
)
_ATTRIBUTABLE = re.compile(r"the (?:below|following|statement below) is attributable to", re.I)
_MARKS = re.compile(r"([“”\"\n])")
_FIRST = re.compile(rf"(?<![\w’'])(?:{alternatives(_G['first_person'])})(?![\w])", re.I)


def genre_of(
    title: str | None,
    body: str,
    *,
    kickers: Sequence[str] = (),
    labelled: int,
    dateline: bool,
    own_line: bool = False,
) -> Genre:
    """The genre by the title, speaker labels, and the person the text outside of quotes is written in.

    `kickers` are the lines about the title, `labelled` is the number of paragraphs with a speaker's label,
    `own_line` says that the dateline has a line of its own, as in press releases.
    """
    low = (title or "").lower()
    if labelled > 1:
        return "transcript"
    named = _by_kicker(kickers)
    if named == "statement" and _OF_CONTACT.match(low) and not _first_person(body):
        return "readout"
    if named:
        return named
    if any(map(_WRITTEN_BY.match, kickers)) and _FIRST.search(_outside_quotes(body[:_READ_CHARS])):
        return "statement"
    reported = _is_reported(low)
    first = body[:400].lower()
    if (
        (_JOINT.search(low) and not reported)
        or _JOINT_ISSUED.match(low)
        or _JOINT_FIRST.match(first)
        or _JOINT_TEXT.match(first)
    ):
        return "joint-statement"
    if _READOUT.match(low) or _ATTRIBUTABLE.match(first) or (_CONTACT.match(low) and not dateline):
        return "readout"
    if (_STATEMENT.match(low) and not reported) or _speech(body) or _names_itself(first):
        return "statement"
    if dateline and not own_line:
        return "report"
    if _PRINCIPAL.match(body, 0, 300) and _first_person(body) > 0:
        return "readout"
    return "statement" if _first_person(body) >= _OWN_VOICE else "report"


def _names_itself(first: str) -> bool:
    """Whether a text begins with what it is: "Comment by A B on X" in a line, "We, the undersigned"."""
    line = first.split("\n", maxsplit=1)[0]
    return _UNDERSIGNED.match(first) is not None or (
        _STATEMENT.match(line) is not None and line[-1:] not in '.!?”"' and not _is_reported(line)
    )


def _speech(body: str) -> bool:
    """Whether those present are addressed in a line of its own among the first."""
    opening, at = body[:600], 0
    for _ in range(2):
        if _ADDRESSING.match(opening, at):
            return _first_person(body) > 0
        at = opening.find("\n", at) + 1
        if not at:
            break
    return False


def _by_kicker(kickers: Sequence[str]) -> Genre | None:
    """The genre that a line such as "Readout" or "Joint Statement" above or below the title names."""
    for kicker in kickers:
        low = kicker.strip(" *:#").lower()
        if _READOUT.fullmatch(low):
            return "readout"
        if _JOINT.fullmatch(low):
            return "joint-statement"
        if _NAMED.fullmatch(low) or handle(kicker) is not None:
            return "statement"
    return None


def _is_reported(title: str) -> bool:
    """Whether a title only tells of a statement: a verb of issuing it or of answering it stands beside it."""
    name = _STATEMENT_NAME.search(title)
    if name is None:
        return False
    before, after = _WORD.findall(title[: name.start()])[1:], _WORD.findall(title[name.end() :])[:1]
    return any(word in _G["issuing"] for word in (*before, *after))


def _first_person(body: str) -> float:
    """The share of words outside of quotation marks that speak of the writer; 0 if it is only one word."""
    outside = _outside_quotes(body[:_READ_CHARS])
    found = sum(1 for m in _FIRST.finditer(outside) if m[0] != "US")
    return found / max(1, outside.count(" ") + 1) if found > 1 else 0.0


def _outside_quotes(body: str) -> str:
    """The words outside of quotation marks; a paragraph ends a quotation that is left open."""
    kept, inside = list[str](), False
    for piece in _MARKS.split(body):
        if piece == '"':
            inside = not inside
        elif piece in {"“", "”", "\n"}:
            inside = piece == "“"
        elif not inside:
            kept.append(piece)
    return " ".join(kept)


# Words of other languages that are English ones too.
_SHARED = frozenset({"met", "die"})


def language_of(text: str) -> str | None:
    """ "en" or None: by the share of English function words beside those of others; short texts if ASCII."""
    sample = text[:_SAMPLE_CHARS]
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < 5:
        return "en" if sample.isascii() else None
    if not sample.isascii() and _foreign(sample):
        return None
    english = sum(word in _PAGE.english for word in words)
    others = sum(word in _PAGE.others for word in words)
    # A few sentences of names have few function words, and "met" or "die" are words of several languages.
    short = len(words) < 40 and sample.isascii()
    if others > english + short:
        return None
    few = len(words) < 25 and (_PAGE.others - _SHARED).isdisjoint(words)
    return "en" if english >= 0.1 * len(words) or (short and others <= english > 0) or few else None


def _foreign(sample: str) -> bool:
    """Whether three in ten letters or more are not Latin."""
    letters = [c for c in sample if c.isalpha()]
    return sum(c > "\u024f" and not "\u1e00" <= c <= "\u1eff" for c in letters) > 0.3 * len(letters)
