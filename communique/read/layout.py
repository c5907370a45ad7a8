"""The shape of a page: title, byline, dateline, body paragraphs, speaker labels and site furniture."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from ..model import Dateline, Document
from ..vocab.furniture import page_words
from .dateline import Found, dateline_alone, dateline_at
from .dates import date_at, date_at_end, iso_day
from .furniture import DateLine, credit_at_end, date_line, handle, line_kind, parted_line
from .genre import genre_of, language_of
from .interviews import interview
from .labels import Label, labels
from .paragraphs import Paragraph, paragraphs
from .titled import find
from .words import words

BlockKind = Literal["title", "byline", "body", "furniture"]

# A headline has at most so many words; the longest of 1,009 articles and official texts had 27, one aside.
_LONGEST_TITLE = 30
_LONGEST_OFFICIAL_TITLE = 70
_LONGEST_HEADING = 8
# Lines that a name and an office take at the end.
_SIGNATURE = 4
# More lines than this do not stand before a body.
_LONGEST_HEAD = 30
# A dateline stands before one of the first body paragraphs; behind a summary it is the second.
_DATELINE_WITHIN = 3

_PAGE = page_words()
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
_ENDS_OPEN = re.compile(r"[,;:–—-]$|[.][\"”’')\]]{0,3}$")
_LETTERHEAD = re.compile(
    r"(?i:(?:the )?(?:(?:federal|national|royal|state) )?"
    r"(?:ministry|department|embassy|office|government|permanent mission|high commission) (?:of|for))"
    r"(?: (?:(?:of|for|the|and|to|in)\b|[A-Z&][\w’'-]*)){1,9}(?:, (?:[A-Z][\w’'-]*|of|the| ){1,7})?"
    r"|(?:[A-Z][\w-]+ ){1,3}(?:Minister|President|Secretary|Chancellor|Governor)['’]s Office"
    r"|(?i:(?:the )?(?:white house|security council|general assembly))"
    r"|(?i:\d+(?:st|nd|rd|th) meeting(?: \([^)]{1,20}\))?)"
)
_NUMBER = re.compile(r"(?:No|QA|SC|PR)\s?[:.-]?\s?\d{1,4},\s+")
_MARKDOWN = re.compile(r"#{1,6}[ \t]+|\*\*(?=\S)|__(?=\S)")
_TITLE_LEAD = re.compile(rf"(?:{'|'.join(_PAGE.title_lead)})\s*[:|]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: code points `start` to `end` of the text, without the label and the dateline before it.

    `label` is the speaker label before it ("PRESIDENT BIDEN:", "Q"), `bullet` whether it is a list item.
    """

    start: int
    end: int
    kind: BlockKind
    label: tuple[int, int] | None = None
    bullet: bool = False


@dataclass(frozen=True)
class Layout:
    """The blocks of a document in order, and the document with what its furniture says filled in."""

    document: Document
    blocks: tuple[Block, ...]

    def read(self) -> tuple[Block, ...]:
        """The blocks that are read: title and body."""
        return self._read

    @cached_property
    def _read(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if block.kind in {"title", "body"})


def lay_out(document: Document) -> Layout:
    """The blocks of `document`, and the document with title, dateline, day, language and genre filled in.

    What the caller gave of title and day of publication stays. Time is linear in the length of the text.
    """
    page = _Page(document)
    page.head()
    page.rest()
    return Layout(page.described(), tuple(page.blocks))


class _Page:
    """A page while its paragraphs are sorted, first those up to the body, then the others."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.paragraphs: Sequence[Paragraph] = paragraphs(document.text)
        self.labels = labels(document.text, self.paragraphs)
        self.asked: frozenset[int] = frozenset()
        if not self.labels and (talk := interview(document.text, self.paragraphs)) is not None:
            self.asked = talk[0]
            self.labels = {n: Label(*who, self.paragraphs[n].start) for n, who in talk[1].items()}
        self.blocks: list[Block] = []
        self.dates: list[tuple[bool, datetime.date]] = []
        self.dateline: Found | None = None
        self.own_line = False
        self.at = 0

    def head(self) -> None:
        """Sorts the paragraphs before the first that is body."""
        for n, paragraph in enumerate(self.paragraphs):
            self.at = n
            titles = sum(block.kind == "title" for block in self.blocks)
            kind = self._head_kind(n, paragraph, titles)
            if kind == "body":
                return
            self.blocks.append(self._head_block(paragraph, kind))
        self.at = len(self.paragraphs)

    def _head_kind(self, n: int, paragraph: Paragraph, titles: int) -> BlockKind:
        start, end = paragraph.start, paragraph.end
        if n >= _LONGEST_HEAD:
            return "body"
        day = date_line(self.text, start, end) or parted_line(self.text, start, end)
        if day:
            self._dated(day)
            return "byline"
        kind = line_kind(self.text, start, end)
        if kind:
            return kind
        if n in self.labels or n in self.asked or paragraph.bullet is not None:
            return "body"
        if any(handle(self.text[b.start : b.end]) for b in self.blocks[-1:]):
            return "body"
        alone = dateline_alone(self.text, start, end) if n + 1 < len(self.paragraphs) else None
        if alone:
            self.own_line = alone.agency is None
            self._keep(alone)
            return "byline"
        if not self._is_title(n, paragraph, later=titles > 0) or self._opens_with_dateline(paragraph):
            return "body"
        if titles and _is_somebody(self.text, start, end):
            return "byline"
        named = titles > 0 and (self._names_itself(paragraph) or self._is_letterhead())
        if titles and not named and (self._is_heading(paragraph) or self._is_scrap(paragraph)):
            return "byline"
        if named or (titles == 1 and self._is_section()):
            self.blocks = [replace(b, kind="byline") if b.kind == "title" else b for b in self.blocks]
        return "title" if titles < 3 else "body"

    def _numbered(self, title: str) -> datetime.date | None:
        """ "No: 71, 22 April 2024, Press Release Regarding ...": the day of the release."""
        number = _NUMBER.match(title)
        stated = date_at(title, number.end(), len(title)) if number else None
        return stated.date if stated else None

    def _done_at(self) -> datetime.date | None:
        """ "Done at Windhoek, 19 July 2023" under a joint text: its day."""
        last = self.paragraphs[-1] if self.paragraphs else None
        line = self.text[last.start : last.end].strip(" .*_") if last is not None else ""
        done = line.lower().startswith(
            ("done at ", "done in ", "issued at ", "issued in ", "signed at ", "signed in ")
        )
        return date_at_end(line) if done and len(line) < 120 else None

    def _imprint(self, paragraph: Paragraph) -> None:
        """ "Published in Dawn, February 13th, 2026" under an article: its day."""
        line = self.text[paragraph.start : paragraph.end].strip(" .*_")
        day = date_at_end(line) if line.lower().startswith("published in ") else None
        if day is not None:
            self.dates.append((True, day))

    def _dated(self, day: DateLine, *, again: bool = False) -> None:
        if day.date:
            self.dates.append((again or day.again, day.date))

    def _is_scrap(self, paragraph: Paragraph) -> bool:
        """Up to three words in small letters, such as "in News"."""
        line = self.text[paragraph.start : min(paragraph.end, paragraph.start + 60)]
        return line[:1].islower() and len(line.split()) < 4

    def _is_section(self) -> bool:
        """Whether what passed for the title is the name of a section, such as "Asia Pacific"."""
        title = next(b for b in self.blocks if b.kind == "title")
        return self.text[title.start : title.end].count(" ") < 2 and title.end - title.start < 30

    def _is_letterhead(self) -> bool:
        """Whether what passed for the title only says whose page it is: "Ministry of Foreign Affairs"."""
        last = next(b for b in reversed(self.blocks) if b.kind == "title")
        return bool(_LETTERHEAD.fullmatch(self.text[last.start : last.end].strip("#*_ ")))

    def _names_itself(self, paragraph: Paragraph) -> bool:
        """Whether a line below a letterhead is the real title: "Readout of ..." below "THE WHITE HOUSE"."""
        line = self.text[paragraph.start : paragraph.end].strip("#*_ ").lower()
        return line.startswith(_PAGE.title_opening) and "\n" not in line and len(line.split()) > 3

    def _head_block(self, paragraph: Paragraph, kind: BlockKind) -> Block:
        start, end = paragraph.start, paragraph.end
        if kind == "title":
            for lead in (_MARKDOWN, _TITLE_LEAD):
                match = lead.match(self.text, start, end)
                start = match.end() if match else start
            if self.text.endswith(("**", "__"), start, end):
                end -= 2
        return Block(start, max(start, end), kind)

    def _opens_with_dateline(self, paragraph: Paragraph) -> bool:
        found = dateline_at(self.text, paragraph.start, paragraph.end)
        if found is None or found.month or found.agency:
            return found is not None
        rest = self.text[found.after : min(paragraph.end, found.after + 200)]
        return self._ends(paragraph) and not _in_title_case(rest.split())

    def _ends(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph ends as a sentence does, and not in "U.S." or "Jr."."""
        tail = self.text[max(paragraph.start, paragraph.end - 24) : paragraph.end]
        last = tail.rsplit(None, 1)[-1].lower() if tail.strip() else ""
        return bool(_SENTENCE_END.search(tail)) and last not in _PAGE.title_stops

    def _is_title(self, n: int, paragraph: Paragraph, *, later: bool) -> bool:
        if paragraph.end - paragraph.start > 600:
            return False
        line = self.text[paragraph.start : paragraph.end].strip("#*_ ")
        given = self.document.title
        if given and not later and " ".join(line.split()).casefold() == " ".join(given.split()).casefold():
            return True
        if n + 1 == len(self.paragraphs):
            return False
        words = line.split()
        low = line.lower().lstrip("“\"'")
        if not later and low.startswith(_PAGE.title_opening) and len(words) <= _LONGEST_OFFICIAL_TITLE:
            return not self._ends(paragraph) or _in_title_case(words)
        if len(words) > _LONGEST_TITLE:
            return False
        if _ENDS_OPEN.search(line) and self._ends(paragraph):
            return not later and line[-1] in ".’'" and len(words) > 3 and _in_title_case(words)
        if line[-1:] in ",;:–—-" or (later and self._ends(paragraph)):
            return False
        return not later or self._sentence_follows(n)

    def _sentence_follows(self, n: int) -> bool:
        """Whether one of the next paragraphs is a sentence, so that the lack of a full stop in this tells."""
        return any(self._ends(p) or p.end - p.start > 400 for p in self.paragraphs[n + 1 : n + 6])

    def _is_heading(self, paragraph: Paragraph) -> bool:
        """A few words, each capitalised, that end in no punctuation mark."""
        line = self.text[paragraph.start : min(paragraph.end, paragraph.start + 100)].strip("#*_ ")
        words = line.split()
        return (
            paragraph.end - paragraph.start < 100
            and 0 < len(words) <= _LONGEST_HEADING
            and line[-1] not in '.,;:!?”"…'
            and words[0][:1].isupper()
            and _in_title_case(words)
            and not _names_somebody(line)
        )

    def rest(self) -> None:
        """Sorts the paragraphs from the first body paragraph on."""
        bodies = 0
        waiting: Label | None = None
        for n in range(self.at, len(self.paragraphs)):
            label = self.labels.get(n)
            block, waiting = self._block(n, waiting, bodies)
            bodies += block.kind == "body"
            self.blocks += self._without_credit(block)
            if label and block.kind == "body" and block.start >= block.end:
                self.blocks.pop()
                waiting = label

    def _block(self, n: int, waiting: Label | None, bodies: int) -> tuple[Block, Label | None]:
        paragraph, label = self.paragraphs[n], self.labels.get(n)
        start, end = paragraph.start, paragraph.end
        if n in self.asked:
            return Block(start, end, "furniture"), None
        if label:
            start = paragraph.bullet or label.after if self.asked else label.after
            return Block(start, end, "body", (label.start, label.end)), None
        kind = self._body_kind(n, paragraph)
        if kind:
            return Block(start, end, kind), None
        if paragraph.bullet is not None:
            start = paragraph.bullet
        elif bodies < _DATELINE_WITHIN and self.dateline is None:
            found = dateline_at(self.text, start, end, loose=bodies < 2)
            if found and found.after < end:
                self._keep(found)
                start = found.after
        spoken = (waiting.start, waiting.end) if waiting else None
        return Block(start, end, "body", spoken, paragraph.bullet is not None), None

    def _body_kind(self, n: int, paragraph: Paragraph) -> BlockKind | None:
        kind = line_kind(self.text, paragraph.start, paragraph.end)
        if kind:
            self._imprint(paragraph)
            return kind
        day = date_line(self.text, paragraph.start, paragraph.end)
        if day:
            self._dated(day, again=True)
            return "byline"
        if n + 2 >= len(self.paragraphs) and dateline_alone(self.text, paragraph.start, paragraph.end):
            return "byline"
        last = n + 1 == len(self.paragraphs)
        heading = paragraph.bullet is None and not last and self._is_heading(paragraph)
        # What stands above the office of who signs is no heading.
        heading = heading and (n + _SIGNATURE < len(self.paragraphs) or self._sentence_follows(n))
        return "furniture" if heading else None

    def _without_credit(self, block: Block) -> list[Block]:
        at = credit_at_end(self.text, block.start, block.end) if block.kind == "body" else None
        if at is None:
            return [block]
        end = block.start + len(self.text[block.start : at].rstrip())
        return [replace(block, end=end), Block(at, block.end, "furniture")]

    def _keep(self, found: Found) -> None:
        if self.dateline is None:
            self.dateline = found

    def described(self) -> Document:
        """The document with what the page says of it."""
        document, found = self.document, self.dateline
        written = found.date(None) if found else None
        days = [date for _, date in sorted(self.dates, key=lambda pair: pair[0])]
        title = next((b for b in self.blocks if b.kind == "title"), None)
        named = document.title or (" ".join(self.text[title.start : title.end].split()) if title else None)
        genre = self._genre(named)
        if not days and not written and named and genre != "report":
            written = date_at_end(named) or self._numbered(named) or self._done_at()
        stated = days[0] if days else written
        published = document.published or (stated.isoformat() if stated else None)
        return document.model_copy(
            update={
                "title": named,
                "published": published,
                "dateline": _dateline(document, found, published) if found else None,
                "language": language_of(self._words()),
                "genre": genre,
            }
        )

    def _words(self) -> str:
        """The first words that are read, without furniture."""
        read, size = list[str](), 0
        for block in self.blocks:
            if block.kind in {"title", "body"} and size < 20_000:
                read.append(self.text[block.start : min(block.end, block.start + 20_000)])
                size += len(read[-1])
        return "\n".join(read)

    def _genre(self, title: str | None) -> str:
        body = "\n".join(
            self.text[b.start : min(b.end, b.start + 5_000)] for b in self.blocks[:60] if b.kind == "body"
        )
        agency = self.dateline is not None and self.dateline.agency is not None
        place = self.dateline is not None and self.dateline.place is not None
        labelled = sum(block.label is not None for block in self.blocks)
        kickers = [self.text[b.start : b.end] for b in self.blocks[: self.at] if b.kind == "byline"]
        return genre_of(
            title, body, kickers=kickers, labelled=labelled, dateline=agency or place, own_line=self.own_line
        )


def _in_title_case(words: Sequence[str]) -> bool:
    """Whether all words are capitalised but those that titles write small."""
    small = [word for word in words if word[0].islower() and word.rstrip(",:;") not in _PAGE.title_small]
    return not small and any(word[0].isupper() for word in words) and not words[0][0].islower()


def _dateline(document: Document, found: Found, published: str | None) -> Dateline:
    day = found.date(iso_day(published))
    return Dateline(
        place=found.place,
        date=day.isoformat() if day else None,
        agency=found.agency,
        span=document.span(found.start, found.end),
    )


def _is_somebody(text: str, start: int, end: int) -> bool:
    """Whether a line holds a person with a title and nothing else."""
    if end - start > 120 or "\n" in text[start:end]:
        return False
    found = find(words(text, start, end))
    return any(p.name is not None and p.start < p.name[0] and (p.start, p.end) == (start, end) for p in found)


def _names_somebody(line: str) -> bool:
    """ "A B, Minister of Defence", "Ambassador A B": a line of a list of people, no heading."""
    ws = words(line, 0, len(line))
    opens = ws[0].lower.rstrip(".") in _PAGE.opening_titles if ws else False
    return (opens or "," in line) and any(phrase.name is not None for phrase in find(ws))
