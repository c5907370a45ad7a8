"""Which act a statement is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.model import By
from communique.read.reading import Reading
from communique.read.statements import extract

BY = By(name="statements", version=1)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The minister said the harvest was poor.", "state"),
        ("The minister acknowledged that the harvest was poor.", "acknowledge"),
        ("The envoy praised the island's role.", "praise"),
        ("The envoy welcomed the accord.", "praise"),
        ("The envoy thanked the crew for their help.", "thank"),
        ("The envoy expressed gratitude to the crew.", "thank"),
        ("The king conveyed condolences to the widow.", "condole"),
        ("The king congratulated the premier on his victory.", "congratulate"),
        ("The council condemned the raid.", "condemn"),
        ("The council accused the rebels of burning the mill.", "condemn"),
        ("The council denied that a boat had sunk.", "deny"),
        ("The council demanded an apology.", "demand"),
        ("The council urged the rebels to leave.", "demand"),
        ("The envoy said the rebels must leave the valley.", "demand"),
        ("“The rebels should leave,” the envoy said.", "demand"),
        ("The envoy proposed a joint patrol.", "propose"),
        ("The envoy suggested holding a joint patrol.", "propose"),
        ("The envoy offered to mediate.", "propose"),
        ("The envoy pledged to return the boat.", "promise"),
        ("“I will return the boat,” the envoy said.", "promise"),
        ("The envoy issued a warning to the rebels.", "threaten"),
        ("The envoy threatened to seize the boat.", "threaten"),
        ("The two sides agreed to share the catch.", "agree"),
        ("The envoy rejected the offer.", "reject"),
        ("The envoy refused to hand over the boat.", "reject"),
        ("“We reject the offer,” the envoy said.", "reject"),
        ("The envoy voiced support for the plan.", "support"),
        ("The envoy endorsed the plan.", "support"),
        ("The envoy expressed hope for a truce.", "intend"),
        ("The envoy hoped that the truce would hold.", "intend"),
        ("“We want to open a port,” the envoy said.", "intend"),
        ("The envoy invited the premier to visit the island.", "invite"),
        ("Both sides discussed fishing rights.", "discuss"),
        ("The ministers exchanged views on fishing rights.", "discuss"),
        ("The envoy asked whether the port was open.", "ask"),
        ("“Is the port open?” the envoy said.", "ask"),
        ("“We condemn the raid,” the envoy said.", "condemn"),
        ("“We thank the crew,” the envoy added.", "thank"),
        ("“We would like to thank the crew,” the envoy added.", "thank"),
        ("The envoy expressed concern over the raid.", "state"),
    ],
)
def test_act(reading_of: Callable[..., Reading], text: str, act: str) -> None:
    assert [s.act for s in extract(reading_of(text), BY)] == [act]
