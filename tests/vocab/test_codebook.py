"""The code tables are whole, and say what the published ones say."""

from __future__ import annotations

from hashlib import sha256

import pytest

from communique.errors import VocabularyError
from communique.vocab import codebook
from communique.vocab.loader import read

HEADER = "\t".join(codebook.COLUMNS)
DIGEST = "d512c70852bfa31aba0e2740cd234ba341ad566a4c9cebc512dc6bd30c6fd6fa"


def test_the_cameo_table_is_the_published_one() -> None:
    assert sha256(read("cameo.tsv").encode()).hexdigest() == DIGEST
    assert len(codebook.cameos()) == 313


def test_codes_are_text() -> None:
    assert codebook.cameo("043").label == "Host a visit"
    assert codebook.cameo("01") != codebook.cameo("010")
    with pytest.raises(KeyError):
        codebook.cameo("43")


@pytest.mark.parametrize(
    ("code", "goldstein"),
    [("042", 1.9), ("043", 2.8), ("111", -2.0), ("073", 7.4), ("190", -10.0), ("1213", -4.0), ("174", -5.0)],
)
def test_goldstein_scores(code: str, goldstein: float) -> None:
    assert codebook.cameo(code).goldstein == goldstein


@pytest.mark.parametrize(
    ("type", "quad", "score"),
    [
        ("AGREE", 1, 2.5), ("CONSULT", 1, 2.5), ("SUPPORT", 1, 5.0), ("CONCEDE", 1, 4.5),
        ("COOPERATE", 2, 9.5), ("AID", 2, 10.0), ("RETREAT", 2, 6.5),
        ("REQUEST", 3, 0.0), ("ACCUSE", 3, -3.0), ("REJECT", 3, -2.0), ("THREATEN", 3, -3.5),
        ("PROTEST", 4, -5.0), ("SANCTION", 4, -6.0), ("MOBILIZE", 4, -5.5), ("COERCE", 4, -7.0),
        ("ASSAULT", 4, -9.0),
    ],
)  # fmt: skip
def test_all_sixteen_types(type: str, quad: int, score: float) -> None:
    row = codebook.plover(type)
    assert (row.quad, row.score) == (quad, score)
    assert codebook.score(type) == score


def test_there_are_no_other_types_and_targets_are_required_where_the_codebook_says() -> None:
    assert set(codebook.plovers()) == set(codebook.TYPES)
    needy = {row.type for row in codebook.plovers().values() if row.needs_target}
    assert needy == {"COOPERATE", "AID", "SANCTION"}


@pytest.mark.parametrize(
    ("type", "mode", "score"),
    [
        ("CONSULT", "visit", 4.0), ("CONSULT", "phone", 1.5), ("RETREAT", "disarm", 10.0),
        ("REQUEST", "assist", 0.5), ("ACCUSE", "disapprove", -2.0), ("THREATEN", "territory", -4.0),
        ("PROTEST", "vandalize", -5.0), ("COERCE", "martial-law", -7.5), ("ASSAULT", "unconventional", -10.0),
    ],
)  # fmt: skip
def test_modes_have_scores_of_their_own(type: str, mode: str, score: float) -> None:
    assert codebook.score(type, mode) == score


def test_a_mode_of_another_type_is_refused() -> None:
    with pytest.raises(KeyError):
        codebook.score("AID", "visit")


def test_contexts_and_sectors() -> None:
    assert len(codebook.contexts()) == 37
    assert {"terrorism", "migration", "illegal_drugs"} <= codebook.contexts()
    assert {"GOV", "UAF", "SOC"} <= codebook.sectors()


@pytest.mark.parametrize(
    "row",
    [
        "010\t\t0.0\t\t\t",
        "010\tComment\t\t\t\t",
        "010\tComment\tmuch\t\t\t",
        "1\tComment\t0\t\t\t",
        "010\tA\t11\t\t\t",
    ],
)
def test_a_row_without_label_or_score_is_an_error(row: str) -> None:
    with pytest.raises(VocabularyError):
        codebook.parse_cameo(f"{HEADER}\n{row}\n")


def test_a_code_given_twice_is_an_error() -> None:
    with pytest.raises(VocabularyError):
        codebook.parse_cameo(f"{HEADER}\n010\tA\t0\t\t\t\n010\tB\t0\t\t\t\n")


def test_a_type_missing_from_the_table_is_an_error() -> None:
    with pytest.raises(VocabularyError, match="COERCE"):
        codebook.parse_plover("[types.AID]\nquad = 2\nscore = 10.0\n")
