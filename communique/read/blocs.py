"""Officials of bodies of several states, whom their titles alone do not tell: "Commissioner A B"."""

from __future__ import annotations

from ..vocab import states
from .discourse import Discourse
from .mentions import Chunk
from .people import Person
from .tokens import Sentence

# Blocs whose commissioners are called no more than that.
_COMMISSIONS = frozenset({"EUE", "AFU", "ECW"})
_HEADS = frozenset({"commission president", "secretary-general", "secretary general"})
# Commissioners of one state.
_OTHERS = frozenset({"high", "election", "police", "chief", "assistant", "deputy", "district", "tax"})


def of_bloc(d: Discourse, chunk: Chunk, person: Person) -> str | None:
    """ "the President of its Commission", "Commissioner A B": of the bloc named there, or named most."""
    texts = {title.text.lower() for title in person.titles}
    owned = d.reading.text[max(0, chunk.start - 5) : chunk.start].lower().split()[-1:] == ["its"]
    own = any(text.endswith(("of its commission", "of its assembly", "of its secretariat")) for text in texts)
    if own or (owned and texts & _HEADS):
        here = d.here(d.parse.sentence_of(chunk.token), chunk.token)
        named = (d.clusters[i].state for seen in here for i in seen.ids)
        return next((code for code in named if code and bloc(code)), None)
    if not texts & {"commissioner", "european commissioner"}:
        # "A Commission spokesperson said that Migration Commissioner A B": with the body in the sentence.
        ours = any(text.endswith(" commissioner") and _OTHERS.isdisjoint(text.split()) for text in texts)
        return _commission_near(d, d.parse.sentence_of(chunk.token)) if ours else None
    told = [d.home, *(code for code, _ in d.states.most_common())]
    told += sorted(d.named)
    after = d.reading.text[chunk.end : chunk.end + 20].split()
    told += ["EUE"] if after[:1] == ["in"] and after[1:2] and after[1].startswith("Brussels") else []
    return next((code for code in told if code in _COMMISSIONS), None)


def _commission_near(d: Discourse, sentence: Sentence) -> str | None:
    """The bloc whose commission the sentence names, if one."""
    found = {c.state for c in d.chunks if sentence.first <= c.token < sentence.last and c.sort != "person"}
    found &= _COMMISSIONS
    return found.pop() if len(found) == 1 else None


def bloc(code: str) -> bool:
    """Whether the code is that of a body of several states."""
    return states.states()[code].kind == "organisation"
