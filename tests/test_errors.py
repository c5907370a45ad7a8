"""The error tree: one base, parts as attributes, a message that tells what to do."""

from __future__ import annotations

import inspect
import pickle

import pytest

from communique import errors
from communique.errors import (
    AssemblyError,
    CommuniqueError,
    GoldError,
    InputError,
    MissingInput,
    ModelMissing,
    NotText,
    SpanError,
    TooLarge,
    UnknownReference,
    VocabularyError,
)

CLASSES = [c for _, c in inspect.getmembers(errors, inspect.isclass) if c.__module__ == errors.__name__]


@pytest.mark.parametrize("error", CLASSES)
def test_one_tree(error: type) -> None:
    assert issubclass(error, CommuniqueError)
    assert error.__doc__
    assert error.__name__ in (errors.__doc__ or ""), "draw it into the tree on top of errors.py"


@pytest.mark.parametrize("error", [MissingInput, NotText, TooLarge])
def test_inputs(error: type[InputError]) -> None:
    made = error("a.txt", "is not there")
    assert (made.name, made.reason, str(made)) == ("a.txt", "is not there", "a.txt: is not there")
    assert isinstance(made, InputError)


@pytest.mark.parametrize(
    ("error", "parts"),
    [
        (SpanError("events[0].trigger", 3, 5, "ab", "cd"), ("events[0].trigger", "3:5", "'ab'", "'cd'")),
        (UnknownReference("Event.source", "e9"), ("Event.source", "'e9'")),
        (VocabularyError("states.tsv", 7, "empty"), ("states.tsv", "7", "empty")),
        (ModelMissing("xx", "no such file"), ("'xx'", "no such file", "install")),
        (GoldError("a.json", "no text"), ("a.json", "no text")),
    ],
)
def test_messages_name_their_parts(error: CommuniqueError, parts: tuple[str, ...]) -> None:
    assert all(part in str(error) for part in parts)


@pytest.mark.parametrize(
    "error",
    [
        CommuniqueError("a message"),
        MissingInput("a.txt", "is not there"),
        NotText("a.bin", "is binary"),
        TooLarge("a.txt", "is too large"),
        SpanError("events[0].trigger", 3, 5, "ab", "cd"),
        UnknownReference("Event.source", "e9"),
        VocabularyError("states.tsv", 7, "empty"),
        AssemblyError("nobody gives 'times'"),
        ModelMissing("xx", "no such file"),
        GoldError("a.json", "no text"),
    ],
)
def test_errors_pass_between_processes(error: CommuniqueError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error))
