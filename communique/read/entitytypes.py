"""Entity types of tokens (PERSON, DATE, ...): the model's own recognizer, decoded greedily over arrays.

spaCy's loop over its transitions takes and gives up the interpreter's lock at each check of a move, which
costs as much as all its arithmetic. What it decides is told here by the same scores and the same rules:
an entity begins (B), goes on (I), ends (L) or is one token (U), and reaches over no end of a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

# The features of a state: the token, the first token of the entity it stands in, and the token before it.
_FEATURES = 3


class EntityTypes:
    """The types that a trained recognizer of spaCy gives to the tokens of spaCy `Doc`s with sentences."""

    def __init__(self, recognizer: Any) -> None:
        self._vectors, self._hidden, upper = recognizer.model.layers
        moves = recognizer.moves
        self._moves = tuple(str(moves.get_class_name(i)) for i in range(moves.n_moves))
        self._weights, self._bias = upper.get_param("W"), upper.get_param("b")
        at = {move: i for i, move in enumerate(self._moves)}
        # For each B-: the moves that go on with it and end it.
        self._inner = {
            i: (at["I-" + move[2:]], at["L-" + move[2:]]) for move, i in at.items() if move.startswith("B-")
        }
        self._outside = [i for move, i in at.items() if move[0] in "BUO" and move not in {"B-", "U-"}]
        self._single = [i for i in self._outside if not self._moves[i].startswith("B-")]

    @staticmethod
    def fits(recognizer: Any) -> bool:
        """Whether `recognizer` is of the form that is read here, as in all small models of spaCy 3."""
        layers: list[Any] = getattr(getattr(recognizer, "model", None), "layers", [])
        return (
            len(layers) == 3
            and layers[1].has_dim("nF") is True
            and layers[1].get_dim("nF") == _FEATURES
            and not recognizer.model.attrs.get("unseen_classes")
        )

    def types(self, docs: Sequence[Any]) -> list[list[str]]:
        """The entity type of each token of each document, "" where there is none."""
        vectors = self._vectors.predict(docs)
        features = self._hidden.predict(vectors)
        none = features[0] + self._hidden.get_param("b")
        # The scores of the moves where no entity is open hang on the token alone.
        outside = (features[1:, 0] + (none[1] + features[0, 2])).max(axis=-1) @ self._weights.T + self._bias
        found: list[list[str]] = []
        first = 0
        for doc in docs:
            found.append(self._of(doc, features[first + 1 : first + 1 + len(doc)], outside[first:]))
            first += len(doc)
        return found

    def _of(self, doc: Any, features: Any, outside: Any) -> list[str]:
        """The types of one document; `features` and `outside` have a row for each of its tokens."""
        size = len(doc)
        types = [""] * size
        if not size:
            return types
        # Entities begin neither at the last token nor before the first of a sentence.
        ends = [doc[i + 1].is_sent_start is True for i in range(size - 1)] + [True]
        best = outside[:size, self._outside].argmax(axis=1)
        alone = outside[:size, self._single].argmax(axis=1)
        i = 0
        while i < size:
            move = self._single[alone[i]] if ends[i] else self._outside[best[i]]
            last = self._reach(features, i, move, ends) if move in self._inner else i
            name = self._moves[move][2:]
            types[i : last + 1] = [name] * (last + 1 - i)
            i = last + 1
        return types

    def _reach(self, features: Any, first: int, move: int, ends: Sequence[bool]) -> int:
        """The last token of the entity that begins at `first`."""
        inner, end = self._inner[move]
        weights, bias = self._weights[[inner, end]], self._bias[[inner, end]]
        opened = features[first, 1] + self._hidden.get_param("b")
        i = first + 1
        while not ends[i]:
            on, off = weights @ (features[i, 0] + opened + features[i - 1, 2]).max(axis=-1) + bias
            if off > on:
                break
            i += 1
        return i
