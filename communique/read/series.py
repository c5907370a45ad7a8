"""Names in a row beside a noun that tells their states: "two Thai workers, A B and C D", "the Indian and
Chinese envoys, E F and G H", "the Ministers of Iraq and Qatar, I J and K L"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .heads import singular
from .mentions import Chunk
from .polities import StateForm, state_at, state_before
from .titles import Title, officed
from .words import Word, words

# How many code points before the names, and how many words of the noun, are looked at.
_REACH, _NOUN = 140, 5
_JOINTS = frozenset({"and", "&", ","})
_ADDRESS = frozenset({"h.e.", "he", "mr", "ms", "mrs", "mr.", "ms.", "mrs.", "dr", "dr."})
_NOT_S = frozenset({"men", "women", "people", "police", "fishermen", "servicemen", "policemen"})


def series(text: str, chunks: Sequence[Chunk]) -> dict[int, str]:
    """The state of each name, by its token, that stands in such a row."""
    found: dict[int, str] = {}
    for run in _runs(text, chunks):
        codes = _told(words(text, max(0, run[0].start - _REACH), run[0].start))
        if not codes and (office := _office_behind(text, chunks, run)) is not None:
            codes = _of_states(words(text, office.start, min(len(text), office.end + _REACH)))
        codes = codes * len(run) if len(codes) == 1 else codes
        if len(codes) == len(run):
            found |= {chunk.token: code for chunk, code in zip(run, codes, strict=True)}
    return found


def shared_titles(text: str, chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk, Title]]:
    """Names in a row with the office beside them: "A B and C D, the Foreign Ministers of Iraq and Qatar"."""
    for run in _runs(text, chunks):
        office = _office_behind(text, chunks, run) or _office_before(text, chunks, run)
        if office is None or office.phrase is None or any(c.phrase and officed(c.phrase) for c in run):
            continue
        title = office.phrase.titles[-1]
        plain = _without_states(words(text, title.start, title.end))
        own = Title(singular(text[title.start : plain]), title.start, plain, title.office)
        yield from ((chunk, own) for chunk in run)


def _office_behind(text: str, chunks: Sequence[Chunk], run: Sequence[Chunk]) -> Chunk | None:
    """The office in the plural right behind a row of names and a comma."""
    last = run[-1].end
    near = (c for c in chunks if c.plural and c.phrase is not None and last < c.start <= last + len(", the "))
    return next((c for c in near if text[last : c.start].strip() in {",", ", the"}), None)


def _office_before(text: str, chunks: Sequence[Chunk], run: Sequence[Chunk]) -> Chunk | None:
    """The office in the plural right before a row of names, with a comma and forms of address."""
    first = run[0].start
    near = (c for c in chunks if c.plural and c.phrase is not None and first - _REACH < c.end < first)
    return next((c for c in near if _introduces(text[c.end : first])), None)


def _introduces(between: str) -> bool:
    parts = between.replace(",", " , ").lower().split()
    return parts[:1] == [","] and all(part in _ADDRESS for part in parts[1:])


def _without_states(ws: Sequence[Word]) -> int:
    """The code point where a title ends that goes on with "of Iraq and Qatar"."""
    for k in range(1, len(ws) - 1):
        after = k + 2 if ws[k + 1].lower == "the" and k + 2 < len(ws) else k + 1
        state = state_at(ws, after) if ws[k].lower == "of" else None
        if state is not None and state.kind == "name":
            return ws[k - 1].end
    return ws[-1].end


def _of_states(ws: Sequence[Word]) -> list[str]:
    """The states behind the first "of" that one follows: "the Foreign Ministers of Iraq and Qatar"."""
    codes: list[str] = []
    k = 0
    while k + 1 < len(ws):
        starts = ws[k].lower in {"of", "from"} if not codes else ws[k].lower in _JOINTS | {"of"}
        if codes and not starts:
            break
        at = k + 1
        while starts and at + 1 < len(ws) and ws[at].lower in _JOINTS | {"the"}:
            at += 1
        state = state_at(ws, at) if starts else None
        if state is None or state.kind != "name":
            if codes:
                break
            k += 1
            continue
        codes.append(state.code)
        k = at + state.length
    return codes


def _runs(text: str, chunks: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """The people named one behind the other with nothing but joints between them, two or more."""
    run: list[Chunk] = []
    for chunk in (c for c in chunks if c.sort == "person" and c.token >= 0):
        if run and not _joined(text[run[-1].end : chunk.start]):
            yield from [run] if len(run) > 1 else []
            run = []
        run.append(chunk)
    yield from [run] if len(run) > 1 else []


def _joined(between: str) -> bool:
    parts = between.replace(",", " , ").lower().split()
    joints = [part for part in parts if part in _JOINTS]
    return 0 < len(joints) <= 2 and all(part in _JOINTS or part in _ADDRESS for part in parts)


def _told(ws: Sequence[Word]) -> list[str]:
    """The states that the noun at the end of the words is told to be of, in their order."""
    last = len(ws)
    while last > 0 and (ws[last - 1].text == "," or ws[last - 1].lower in _ADDRESS):
        last -= 1
    behind, first = _states_until(ws, last)
    if behind:
        at = first - 1 if first > 0 and ws[first - 1].lower == "the" else first
        return behind if at > 0 and ws[at - 1].lower in {"of", "from"} else []
    noun = last
    while noun > 0 and last - noun < _NOUN and ws[noun - 1].text.isalpha():
        codes, _ = _states_until(ws, noun, kind="adjective")
        if codes and noun < last:
            return codes if _plural(ws[last - 1]) else []
        noun -= 1
    return []


def _states_until(ws: Sequence[Word], stop: int, kind: str = "name") -> tuple[list[str], int]:
    """The states of this kind of form that end before word `stop`, joined, and where the first begins."""
    codes: list[str] = []
    k = first = stop
    while (state := _state_before(ws, k, kind)) is not None:
        codes.insert(0, state.code)
        k = first = k - state.length
        k -= 1 if k > 0 and ws[k - 1].lower == "the" else 0
        while k > 0 and ws[k - 1].lower in _JOINTS:
            k -= 1
        if k == first:
            break
    return codes, first


def _state_before(ws: Sequence[Word], k: int, kind: str) -> StateForm | None:
    state = state_before(ws, k)
    return state if state is not None and state.kind == kind else None


def _plural(word: Word) -> bool:
    return word.lower.endswith("s") or word.lower in _NOT_S
