"""Bytes, files and streams to text, whatever the encoding; a refusal says what was found and what to do."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import BinaryIO

from ..errors import MissingInput, NotText, TooLarge

# "War and Peace" has some 3 MB: a file beyond this is an archive and not a report, and the reader would read
# only its beginning. At this size decoding takes 1 s and 90 MiB at the most, in a legacy encoding.
LARGEST = 8 * 1024 * 1024

# The longer mark first: UTF-32 little-endian begins with the mark of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
)
# Characters that no text has: control characters but for tab, line and page breaks, backspace and escape.
_CONTROL = re.compile(r"[\x00-\x07\x0e-\x1a\x1c-\x1f]")
MOST_CONTROL = 0.01

# The encodings that English copy and its neighbours come in, the likelier first; it decides between equals.
_LEGACY = (
    "cp1252", "mac_roman", "cp1250", "cp1254", "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp1257",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "iso8859_2", "iso8859_5", "iso8859_9", "latin_1",
)  # fmt: skip
# Words in the wrong encoding: a sign between two letters ("Wa³êsa"), a capital between two small ones.
_ODD = re.compile(r"(?<=[^\W\d_])[¡-©«-´¶-¹»-¿×÷](?=[^\W\d_])|(?<=[a-z])[À-ÖØ-Þ](?=[a-z])")
NEAR = 0.05
# Guessing looks at no more than this: it is linear, and the first pages tell.
SAMPLE = 65_536
# A UTF-8 text with a few damaged characters is still UTF-8: at least this many good ones for each bad one.
GOOD_FOR_BAD = 8


def read_file(path: Path | str) -> str:
    """The text of a file; MissingInput, NotText or TooLarge where there is none to be had."""
    name = str(path)
    try:
        with Path(path).open("rb") as stream:
            return read_stream(stream, name=name)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise MissingInput(name, _reason(error)) from error


def read_stream(stream: BinaryIO, *, name: str) -> str:
    """The text of an open binary stream, read to its end or to just over LARGEST bytes."""
    try:
        data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise MissingInput(name, _reason(error)) from error
    return decode(data, name=name)


def decode(data: bytes, *, name: str) -> str:
    """The text of `data`, without its byte-order mark; `name` stands in the errors NotText and TooLarge."""
    if len(data) > LARGEST:
        megabytes = LARGEST // (1024 * 1024)
        raise TooLarge(name, f"is over {megabytes} MiB, more than one report has; split it into reports")
    text = _marked(data, name)
    if text is None:
        _refuse_formats(data, name)
        text = _utf8(data)
    if text is None:
        text = _legacy(data, name)
    control = len(_CONTROL.findall(text))
    if "\x00" in text or control > MOST_CONTROL * len(text):
        raise NotText(name, "is binary, or UTF-16 without a byte-order mark; save it as UTF-8 text")
    return text


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "is not there"
    if isinstance(error, IsADirectoryError):
        return "is a directory; name the files in it"
    if isinstance(error, PermissionError):
        return "may not be opened (permission denied)"
    return f"cannot be opened ({(isinstance(error, OSError) and error.strerror) or error})"


def _marked(data: bytes, name: str) -> str | None:
    """The text after a byte-order mark; None where there is no mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                if encoding == "utf-8":
                    return _utf8(data[len(mark) :])
                reason = f"begins like {encoding.upper()} but is damaged at byte {error.start + len(mark)}"
                raise NotText(name, reason) from error
    return None


def _refuse_formats(data: bytes, name: str) -> None:
    for signature, what in _FORMATS:
        if data.startswith(signature):
            raise NotText(name, f"is {what}; take the text out of it first")


def _utf8(data: bytes) -> str | None:
    """The text if it is UTF-8, a few damaged characters as U+FFFD; None if it is something else."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    return text if good >= GOOD_FOR_BAD * bad else None


def _legacy(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    if b"\x00" in data:
        raise NotText(name, "is binary")
    found = from_bytes(_sample(data), cp_isolation=list(_LEGACY))
    least = min((match.chaos for match in found), default=0.0)
    near = {e for match in found if match.chaos <= least + NEAR for e in match.could_be_from_charset}
    texts = [(e, text) for e in _LEGACY if e in near and (text := _decoded(data, e)) is not None]
    if not texts:
        raise NotText(name, "is not UTF-8, and no other encoding fits; save it as UTF-8 text")
    return min(texts, key=lambda item: len(_ODD.findall(item[1][:SAMPLE])))[1]


def _sample(data: bytes) -> bytes:
    """The lines with bytes over 127, the only ones that tell encodings apart; SAMPLE bytes at most."""
    lines = [line for line in data.splitlines(keepends=True) if not line.isascii()]
    return b"".join(lines)[:SAMPLE] or data[:SAMPLE]


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
