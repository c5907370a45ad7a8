"""Which marks belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.read.quotes import quotations


def _inner(text: str) -> list[str]:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append((start, start + len(line)))
        start += len(line) + 1
    return [text[slice(*q.inner)] for q in quotations(text, blocks)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“We agree,” she said.", ["We agree,"]),
        ('"We agree," she said. "Now."', ["We agree,", "Now."]),
        ("«Nous verrons», he said.", ["Nous verrons"]),
        ("„Wir gehen“, she said.", ["Wir gehen"]),
        ("''We agree,'' she said.", ["We agree,"]),
        ("``We agree,'' she said.", ["We agree,"]),
        ("‘We agree,’ she said.", ["We agree,"]),
        ("He called it ‘a farce’ today.", ["a farce"]),
        ("The ministers’ plan and the workers’ answer", []),
        ("It's the envoy's view, isn't it?", []),
        ("Rock 'n' roll", []),
        ("“He told me, ‘Leave,’ and I left,” she said.", ["He told me, ‘Leave,’ and I left,"]),
        ("“He said “never” again,” she recalled.", ["He said “never” again,"]),
        ('“Mixed marks are common," he said.', ["Mixed marks are common,"]),
        ('"Mixed the other way,” he said.', ["Mixed the other way,"]),
        ("“No closing mark, he said.", ["No closing mark, he said."]),
        ("A closing mark alone” is nothing.", []),
        ('He said " spaced out " yesterday.', []),
        ("no marks", []),
        ("", []),
    ],
)
def test_pairs(text: str, inner: list[str]) -> None:
    assert _inner(text) == inner


def test_a_quotation_over_paragraphs() -> None:
    text = "“First, we wait.\n“Then we act.”\nHe left."
    blocks = [(0, 16), (17, 32), (33, 41)]
    first, second = quotations(text, blocks)
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (True, True)
    assert text[slice(*second.inner)] == "Then we act."


@given(st.text(alphabet="ab ,.\"'“”‘’«»„`\n", max_size=80))
def test_quotations_lie_in_order_within_their_block(text: str) -> None:
    blocks = [(0, len(text) // 2), (len(text) // 2, len(text))]
    end = 0
    for q in quotations(text, blocks):
        a, b = blocks[q.block]
        assert end <= q.start
        assert a <= q.start < q.end <= b
        assert q.start <= q.inner[0] <= q.inner[1] <= q.end
        end = q.end
