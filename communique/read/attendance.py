"""Others in the room: who attended a contact, was present at it or accompanied a party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..vocab.contacts import contacts
from . import clauses, phrases
from .drafts import Draft, Mentions
from .parties import PEOPLE, Named, is_definite, is_person, named
from .scene import Scene
from .tokens import Parse, Sentence, Token

# Nouns of so many contacts that the last of the name need not be the one meant.
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4}
_ROLL = frozenset({"attended", "attending", "attendance", "attendees", "participants"})
_LINES = frozenset({"link", "video", "phone", "videolink", "videoconference", "telephone"})
# "Others present included A", "those present were A".
_OTHERS = frozenset({"others", "those", "officials", "also"})
# What goes on behind "present" of those named before it: "A was present when B met C".
_OF_WHAT = frozenset({"when", "as", "at", "during", "in", "for", "alongside", "with"})
_RECEIVING = frozenset({"receive", "meet", "welcome", "host"})
_PLAIN = frozenset({"meeting", "talk", "talks", "session", "visit", "discussion"})


def attend(scene: Scene, mentions: Mentions) -> None:
    """Adds to each contact the people who are said to have been there, who are none of its parties."""
    listed: set[int] = set()
    for sentence in scene.parse.sentences:
        cue = _roll_call(scene, sentence)
        if cue is not None:
            draft = _occasion(scene.parse, mentions, sentence) or mentions.room(cue.i)
            if draft is not None:
                draft.attend(list(_enrolled(scene, sentence, cue)), scene.who.entities)
                listed.add(sentence.index)
    for token in scene.parse.tokens:
        if token.sentence in listed:
            continue
        people = _in_presence(scene, token) or [
            (e, j)
            for i in _there(scene.parse, token)
            if _beside_somebody(scene, token)
            for j in _coordinated(scene, i)
            for e in scene.who.by_token.get(j, ())
        ]
        draft = _accompanied(scene, mentions, token) or (mentions.room(token.i) if people else None)
        if draft is not None:
            draft.attend(people, scene.who.entities)
        elif (number := _in_all(scene.parse, token)) and (there := _whoever(scene, token)):
            for held in mentions.last(number, token.i):
                held.attend(there, scene.who.entities)


def _coordinated(scene: Scene, i: int) -> Iterator[int]:
    """The phrase at token `i` and what goes with it, wherever in it the parser hung the last of a list."""
    parse, seen = scene.parse, set[int]()
    for j in phrases.conjuncts(parse, i):
        seen.add(j)
        yield j
        if not scene.who.by_token.get(j):
            yield from (e.i for e in parse.children_by(j, "compound"))
    for j in sorted(set(parse.below(i)) - seen):
        token = parse.tokens[j]
        if token.dep == "appos" and parse.tokens[j - 1].text == "," and is_person(scene, j):
            yield j


def _beside_somebody(scene: Scene, token: Token) -> bool:
    """ "were with the adviser", not "were with the navy"; other words need no such look."""
    if token.lemma not in {"be", "come"}:
        return True
    for preposition in scene.parse.children_by(token.i, "prep"):
        inner = scene.parse.child(preposition.i, "pobj")
        ids = scene.who.by_token.get(inner.i, ()) if inner is not None else ()
        if preposition.lower == "with":
            return any(scene.who.entities[e].kind in PEOPLE for e in ids)
    return True


def _accompanied(scene: Scene, mentions: Mentions, token: Token) -> Draft | None:
    """ "A was accompanied by B": on A's visit, whatever was told of last."""
    subject = clauses.subject(scene.parse, token.i) if token.lemma == "accompany" else None
    ids = scene.who.by_token.get(subject, ()) if subject is not None else ()
    return mentions.of(ids[0], token.i) if len(ids) == 1 else None


def _roll_call(scene: Scene, sentence: Sentence) -> Token | None:
    """The word by which a sentence lists who was there: "attended by", "present were", "Participants:"."""
    for token in scene.parse.words(sentence):
        lower = token.lower
        listing = lower == "joined" and scene.reading.text[sentence.start : sentence.end].rstrip().endswith(
            ":"
        )
        if (
            listing
            or lower in _ROLL
            or (lower == "listening" and _opens_a_list(scene, sentence))
            or (lower == "present" and _tells_who_was_there(scene.parse, token))
            or _took_part(scene.parse, token)
        ):
            told = any(t.lemma in {"say", "doubt", "add", "tell"} for t in scene.parse.words(sentence))
            negated = clauses.is_verb(token) and clauses.negated(scene.parse, token.i)
            return None if told or negated else token
    return None


def _tells_who_was_there(parse: Parse, token: Token) -> bool:
    """ "A was present", "others present included A"; not "the present crisis"."""
    before = parse.tokens[token.i - 1] if token.i else token
    return (token.tag == "JJ" and token.dep != "amod") or before.lower in _OTHERS


def _took_part(parse: Parse, token: Token) -> bool:
    """ "A also took part", "A was part of the talks", "A was in the room": of the contact just told of."""
    head = parse.tokens[token.head]
    if token.lower == "room":
        return head.lower == "in" and parse.tokens[head.head].lemma == "be"
    if token.lower == "part" and head.lemma == "be":
        of = (parse.child(p.i, "pobj") for p in parse.children_by(token.i, "prep") if p.lower == "of")
        return any(noun is not None and _is_known(parse, noun) for noun in of)
    verb = head if token.lower == "part" and token.dep == "dobj" else token
    if verb.lemma not in {"take", "participate"} or (verb.lemma == "take" and verb is token):
        return False
    if verb.tag == "VBG" and verb.i == parse.sentence_of(verb.i).first:
        # "Taking part in the meeting were A and B"
        return True
    at = [*parse.children_by(verb.i, "prep"), *parse.children_by(token.i, "prep")]
    return verb.tag == "VBD" and all(p.lower not in {"in", "at"} for p in at)


def _opens_a_list(scene: Scene, sentence: Sentence) -> bool:
    """ "Those listening in: on our side, A; on the other, B"."""
    return ":" in scene.reading.text[sentence.start : sentence.end]


def _occasion(parse: Parse, mentions: Mentions, sentence: Sentence) -> Draft | None:
    """The contact that the sentence names: by the same noun, else by its kind."""
    nouns = contacts().nouns
    noun = next((t for t in parse.words(sentence) if t.lemma in nouns and t.tag[:1] == "N"), None)
    if noun is None:
        return mentions.held(None)
    plain = noun.lemma in _PLAIN
    return (None if plain else mentions.named(noun)) or mentions.held(nouns[noun.lemma])


def _enrolled(scene: Scene, sentence: Sentence, cue: Token) -> Iterator[tuple[str, int]]:
    """The people listed before "attended", or behind it, or in the list that the sentence opens."""
    if cue.lower == "attending" and (there := _with_them(scene.parse, cue)):
        yield from ((e, i) for i in there for e in scene.who.by_token.get(i, ()) if is_person(scene, i))
        return
    before = list(_people(scene, sentence.first, cue.i))
    behind = list(_people(scene, cue.i + 1, sentence.last))
    active = cue.lower == "attended" and not clauses.passive(scene.parse, cue.i)
    following = scene.parse.tokens[min(cue.i + 1, sentence.last - 1)].lower
    opens = cue.lower not in {"attended", "attending"} and before and (not behind or following in _OF_WHAT)
    if (active or opens) and before:
        yield from before
        return
    yield from behind
    blocks = scene.reading.layout.read()
    opened = scene.reading.text[sentence.start : sentence.end].rstrip().endswith(":")
    for after in scene.parse.sentences[sentence.index + 1 : sentence.index + 60]:
        block = blocks[after.block]
        text = scene.reading.text[block.start : block.end].strip()
        item = block.bullet or text.startswith(("–", "-", "•"))
        if not opened or after.block == sentence.block or not (item or (not behind and _is_list(text))):
            return
        yield from _people(scene, after.first, after.last)


def _is_list(text: str) -> bool:
    """Whether a block is lines of names or headings: short, each with a capital, none a sentence."""
    lines = [line.strip() for line in text.splitlines()]
    return all(
        line[:1].isupper() and len(line) < 140 and not line.endswith((".", "”", '"')) for line in lines
    )


def _people(scene: Scene, first: int, last: int) -> Iterator[tuple[str, int]]:
    for i in range(first, last):
        ids = scene.who.by_token.get(i, ())
        token = scene.parse.tokens[i]
        alone = len(ids) == 1 and token.tag != "PRP" and token.dep != "poss"
        if alone and scene.who.entities[ids[0]].kind == "person":
            yield ids[0], i


def _in_presence(scene: Scene, token: Token) -> list[tuple[str, int]]:
    """ "In the presence of A; B; and, on the other side, C": everybody up to the next verb."""
    parse = scene.parse
    of = parse.child(token.i, "prep")
    if token.lower == "among" and _of_delegation(parse, token):
        of = parse.child(token.i, "pobj")
        assert of is not None
    elif not _presence(parse, token) or of is None or of.lower != "of":
        return []
    last = parse.sentence_of(token.i).last
    verbs = (i for i in range(of.i, last) if parse.tokens[i].tag in {"VBD", "VBZ", "VBP"})
    return list(_people(scene, of.i + 1, next(verbs, last)))


def _presence(parse: Parse, token: Token) -> bool:
    """ "in the presence of", "received A in the company of"; not "toured the plant in the company of"."""
    verb = parse.tokens[parse.tokens[token.head].head]
    return token.lower == "presence" or (token.lower == "company" and verb.lemma in _RECEIVING)


def _of_delegation(parse: Parse, token: Token) -> bool:
    """ "received the president and his delegation, among them A and B"."""
    them = parse.child(token.i, "pobj")
    before = parse.tokens[max(parse.sentence_of(token.i).first, token.i - 6) : token.i]
    return (
        them is not None and them.lower == "them" and any(t.lemma in contacts().leading_nouns for t in before)
    )


def _there(parse: Parse, token: Token) -> Iterator[int]:
    """The head of the phrase for those whom this word puts in the room, if it does so."""
    if token.lower == "present" and token.dep in {"acomp", "attr", "oprd", "ROOT"}:
        yield from _present(parse, token)
    elif token.lower in {"attending", "present"} and (people := _with_them(parse, token)):
        yield from people
    elif token.lemma in contacts().present_verbs and clauses.is_verb(token):
        yield from _attending(parse, token)
    elif token.lemma in {"sit", "stand"} and clauses.is_verb(token):
        yield from _beside(parse, token)
        yield from _joined(parse, token)
    elif token.lemma in {"be", "come"} and clauses.is_verb(token):
        yield from _along(parse, token)
    elif token.lemma in {"welcome", "receive"} and clauses.is_verb(token):
        yield from _brought(parse, token)
    elif token.lemma in contacts().present_joining and clauses.is_verb(token):
        yield from _joined(parse, token)


def _with_them(parse: Parse, token: Token) -> list[int]:
    """ "A met B, with C and D also attending", "with C present": C and D."""
    found: list[int] = []
    for t in reversed(parse.tokens[max(parse.sentence_of(token.i).first, token.i - 12) : token.i]):
        if t.lower == "with":
            return found[::-1] if parse.tokens[t.i - 1].text == "," else []
        if clauses.is_verb(t):
            return []
        if t.tag == "NNP":
            found.append(t.i)
    return []


def _present(parse: Parse, token: Token) -> Iterator[int]:
    """ "A and B were present", "Present at the meeting were A and B"."""
    subject = clauses.subject(parse, token.head)
    if subject is None or subject == token.i:
        behind = parse.child(token.head, "nsubj", "attr", "dobj")
        subject = behind.i if behind and behind.i != token.i else None
    if subject is not None:
        yield subject


def _joined(parse: Parse, token: Token) -> Iterator[int]:
    """ "A also took part in the talks", "A sat in on the meeting"."""
    if clauses.passive(parse, token.i) or clauses.negated(parse, token.i) or clauses.modal(parse, token.i):
        return
    for preposition in [*parse.children_by(token.i, "prep", "prt"), *_of_part(parse, token)]:
        inner = parse.child(preposition.i, "pobj")
        if inner is not None and inner.tag == "WDT" and token.dep == "relcl":
            # Wherever the parser hung the clause: "held a meeting with A, in which B also took part".
            before = parse.tokens[parse.sentence_of(token.i).first : inner.i]
            inner = next((t for t in reversed(before) if t.lemma in contacts().nouns), inner)
        elif inner is not None and not _is_known(parse, inner):
            continue
        where = {"by"} if token.lemma in {"drop", "stop"} else {"in", "on"}
        if preposition.lower in where and inner is not None and inner.lemma in contacts().nouns:
            people = clauses.subject(parse, token.i)
            if people is not None:
                yield people
            return


def _brought(parse: Parse, token: Token) -> Iterator[int]:
    """ "welcomed A to Oslo, together with B": B."""
    for i in sorted(parse.below(token.i)):
        if parse.tokens[i].lower == "with" and parse.tokens[i - 1].lower in {"together", "along"}:
            inner = parse.child(i, "pobj")
            if inner is not None:
                yield inner.i


def _beside(parse: Parse, token: Token) -> Iterator[int]:
    """ "A and B sat beside the minister"."""
    beside = any(t.lower in {"beside", "alongside"} for t in parse.children_by(token.i, "prep", "advmod"))
    people = clauses.subject(parse, token.i)
    if beside and people is not None:
        yield people


def _along(parse: Parse, token: Token) -> Iterator[int]:
    """ "A and B were with the minister", "A came with B", "Also on the call were A and B"."""
    people = parse.child(token.i, "nsubj", "attr")
    for preposition in parse.children_by(token.i, "prep"):
        inner = parse.child(preposition.i, "pobj")
        if inner is None or people is None:
            continue
        on_call = preposition.lower == "on" and inner.lower in {"call", "line"}
        if on_call or (preposition.lower == "with" and inner.tag in {"NNP", "NN"}):
            yield people.i


def _in_all(parse: Parse, token: Token) -> int:
    """ "took part in all three": how many contacts; 0 if the words are no such."""
    if token.lemma not in contacts().present_joining | {"attend", "join"} or not clauses.is_verb(token):
        return 0
    for i in sorted(parse.below(token.i)):
        t = parse.tokens[i]
        if t.lower in _NUMBERS and t.dep in {"pobj", "dobj"} and i > token.i:
            return _NUMBERS[t.lower]
    return 0


def _whoever(scene: Scene, token: Token) -> Named:
    """The people who are the subject of the verb."""
    there = named(scene, clauses.subject(scene.parse, token.i))
    return [(e, t) for e, t in there if scene.who.entities[e].kind in PEOPLE]


def _of_part(parse: Parse, token: Token) -> Sequence[Token]:
    """The prepositions of "part" in "took part in"."""
    part = parse.child(token.i, "dobj")
    return list(parse.children_by(part.i, "prep")) if part is not None and part.lemma == "part" else []


def _is_known(parse: Parse, noun: Token) -> bool:
    """ "the talks", "the meeting": a contact that the text has told of."""
    return noun.lemma in contacts().nouns and is_definite(parse, noun)


def _joined_them(parse: Parse, token: Token, target: int) -> bool:
    """ "A and B joined them in the Oval Office"; but not "joined them in condemning"."""
    doing = any(parse.child(p.i, "pcomp") for p in parse.children_by(token.i, "prep"))
    told = clauses.modal(parse, token.i) is None and not clauses.infinitive(parse, token.i)
    return (
        token.lemma == "join" and parse.tokens[target].lower in {"them", "him", "her"} and told and not doing
    )


def _whole(parse: Parse, i: int | None) -> int | None:
    """ "joined the final part of the meeting": the meeting."""
    if i is None or parse.tokens[i].lower not in {"part", "end", "beginning", "start", "opening", "half"}:
        return i
    of = (parse.child(p.i, "pobj") for p in parse.children_by(i, "prep") if p.lower == "of")
    return next((noun.i for noun in of if noun is not None), i)


def _attending(parse: Parse, token: Token) -> Iterator[int]:
    """ "It was attended by A", "A attended the meeting"."""
    if clauses.passive(parse, token.i):
        agents = [
            parse.child(by.i, "pobj")
            for by in parse.children_by(token.i, "agent", "prep")
            if by.lower == "by"
        ]
        people = [agent for agent in agents if agent is not None]
        if token.dep == "acl" and any(agent.lower in _LINES for agent in people):
            # "The deputy minister joined by video link": taken for a passive.
            people = [parse.tokens[token.head]]
        yield from (agent.i for agent in people)
        return
    target = _whole(parse, clauses.undergoer(parse, token.i))
    contact = target is not None and (
        parse.tokens[target].lemma in contacts().nouns or _joined_them(parse, token, target)
    )
    guest = clauses.subject(parse, token.i) if token.lemma in {"attend", "join"} and contact else None
    if guest is not None:
        yield guest
