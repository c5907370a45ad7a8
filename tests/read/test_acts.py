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
        ("The minister suggested that the talks be shelved.", "propose"),
        ("The minister asked that observers be admitted to the trial.", "demand"),
        ("The minister said that not one soldier crossed the river.", "deny"),
        ("The minister said that no date had been set.", "state"),
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
        # what a name or a judgment tells
        ("The envoy called the charge a bad novel.", "deny"),
        ("The envoy called the raid a grave mistake.", "condemn"),
        ("The envoy described the truce as a breakthrough.", "praise"),
        ("The envoy described the truce as a long one.", "state"),
        ("The envoy said the reports were baseless.", "deny"),
        ("The envoy said no such call had taken place.", "deny"),
        ("The envoy said the raid was a crime.", "condemn"),
        ("The envoy said the raid violated the truce.", "condemn"),
        ("The envoy rejected the charge.", "deny"),
        ("The envoy dismissed the offer.", "reject"),
        # what one's own side will and will not do, did and did not do
        ("“We will not sign the accord,” the envoy said.", "reject"),
        ("“We have never met the rebels,” the envoy said.", "deny"),
        ("“We will impose sanctions on the rebels,” the envoy said.", "threaten"),
        ("The envoy announced a grant of $2 million.", "promise"),
        ("The envoy offered the use of the port.", "promise"),
        ("“We stand with the widow,” the envoy said.", "support"),
        ("“We ask for patience,” the envoy said.", "demand"),
        # words of saying that leave it open
        ("The envoy assured the king that the boat had been found.", "state"),
        ("The envoy warned that the boat was old.", "state"),
        ("The envoy suggested that the boat could leave.", "propose"),
        ("The envoy says the boat has yet to arrive.", "state"),
        ("The envoy expressed regret over the loss of life.", "condole"),
        ("The envoy voiced appreciation for the crew.", "thank"),
    ],
)
def test_act(reading_of: Callable[..., Reading], text: str, act: str) -> None:
    assert [s.act for s in extract(reading_of(text), BY)] == [act]
