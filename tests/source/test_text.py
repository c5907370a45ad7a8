"""Bytes to text: every usual encoding, a clear refusal for the rest, no foreign error ever."""

from __future__ import annotations

import io
import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import InputError, MissingInput, NotText, TooLarge
from communique.source.text import LARGEST, decode, read_file, read_stream

ENGLISH = "The envoy arrived at noon. Nobody at the airport would say how long she meant to stay. " * 4
QUOTED = ENGLISH + "“We’ll wait,” she said – and “not for long…”. "


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", QUOTED),
        ("utf-8-sig", QUOTED),
        ("utf-16", QUOTED),
        ("utf-32", QUOTED),
        ("ascii", ENGLISH),
        ("cp1252", QUOTED),
        ("cp1252", ENGLISH + "Arévalo met Müller and Núñez."),
        ("cp1252", "He’s here."),
        ("cp1252", "Café"),
        ("latin-1", ENGLISH + "Arévalo met Müller and Núñez."),
        ("cp1250", ENGLISH + "Wałęsa met Kaczyński and Babiš in Kraków."),
        ("mac_roman", QUOTED),
        ("cp1251", "Министр прибыл в столицу во вторник. О чём шла речь, не сообщается."),
        ("koi8_r", "Министр прибыл в столицу во вторник. О чём шла речь, не сообщается."),
        ("shift_jis", "大臣は火曜日に首都に到着した。会談の内容は明らかにされていない。"),
        ("gb18030", "部长星期二抵达首都，会谈内容没有公布。双方都没有发表声明。"),
    ],
)
def test_decodes(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), name="x") == text


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be", "utf-32-le", "utf-16-le"])
def test_decodes_both_byte_orders(encoding: str) -> None:
    assert decode(("\ufeff" + QUOTED).encode(encoding), name="x") == QUOTED


@pytest.mark.parametrize("text", ["", " \n", "a", "\t\f\n\x1b[1mbold\x1b[0m"])
def test_keeps_text_as_it_is(text: str) -> None:
    assert decode(text.encode(), name="x") == text


def test_a_damaged_character_does_not_turn_utf8_into_something_else() -> None:
    data = (QUOTED * 3).encode()
    cut = data[: data.rindex("…".encode()) + 1]
    assert decode(cut, name="x") == cut.decode("utf-8", "replace")
    assert decode(b"\xef\xbb\xbf" + cut, name="x") == cut.decode("utf-8", "replace")


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        random.Random(1).randbytes(3_000),
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04rest",
        b"{\\rtf1\\ansi Minister}",
        b"\x89PNG\r\n\x1a\n",
        QUOTED.encode("utf-16-le"),
        b"\xff\xfe\x00",
        b"\xff\xfe\x00\xd8",
        b"\x01\x02\x03\x04 abc",
    ],
)
def test_refuses_what_is_not_text(data: bytes) -> None:
    with pytest.raises(NotText, match="the file") as caught:
        decode(data, name="the file")
    assert caught.value.name == "the file"
    assert caught.value.reason


def test_refuses_more_than_one_report_has() -> None:
    with pytest.raises(TooLarge, match="8 MiB"):
        decode(b"a" * (LARGEST + 1), name="x")


def test_an_endless_stream_ends() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1) -> bytes:
            assert size > 0
            self.given += size
            return b"a" * size

    endless = Endless()
    with pytest.raises(TooLarge):
        read_stream(endless, name="x")  # type: ignore[arg-type]
    assert endless.given == LARGEST + 1


@pytest.mark.parametrize(
    "error", [OSError(5, "Input/output error"), PermissionError(13, "no"), ValueError("closed")]
)
def test_a_stream_that_breaks(error: Exception) -> None:
    class Broken(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise error

    with pytest.raises(MissingInput):
        read_stream(Broken(), name="x")  # type: ignore[arg-type]


def test_reads_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(QUOTED.encode("cp1252"))
    assert read_file(tmp_path / "a.txt") == QUOTED


@pytest.mark.parametrize(
    ("name", "reason"),
    [("none.txt", "is not there"), (".", "is a directory"), ("x" * 300, "too long"), ("nul\x00", "null")],
)
def test_a_file_that_cannot_be_had(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(MissingInput, match=reason):
        read_file(f"{tmp_path}/{name}")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may open everything")
def test_a_file_that_may_not_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("secret")
    path.chmod(0)
    with pytest.raises(MissingInput, match="permission"):
        read_file(path)


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    try:
        text = decode(data, name="x")
    except InputError:
        return
    text.encode("utf-8")


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_unicode_comes_back(text: str, encoding: str) -> None:
    text = "".join(c for c in text if c.isprintable() or c in "\n\t") + "."
    if not text.startswith(("\ufeff", "%PDF-")):
        assert decode(text.encode(encoding), name="x") == text
