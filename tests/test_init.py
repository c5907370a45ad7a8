"""The public names."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import communique


def test_public_names_are_sorted_and_there() -> None:
    assert list(communique.__all__) == sorted(communique.__all__)
    assert set(communique.__all__) <= set(dir(communique))
    for name in communique.__all__:
        assert getattr(communique, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        communique.nonsense  # noqa: B018


def test_read_stays_a_function_once_its_package_is_loaded() -> None:
    code = (
        "import communique; from communique.read import tokens; from communique.read.tokens import Token; "
        "assert callable(communique.read)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_read_takes_all_but_the_text_by_name() -> None:
    kinds = [parameter.kind for parameter in inspect.signature(communique.read).parameters.values()]
    assert kinds[0] is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert set(kinds[1:]) == {inspect.Parameter.KEYWORD_ONLY}


def test_a_bad_date_is_named() -> None:
    with pytest.raises(communique.CommuniqueError, match="tomorrow"):
        communique.read("text", published="tomorrow")
