import gzip
from pathlib import Path

import pytest

from communique.errors import CommuniqueError, VocabularyError
from communique.vocab import bodies, loader, states

HEADER = "name\tforms\tsize\n"


def parsed(text: str, key: str | None = "name") -> tuple[loader.Row, ...]:
    return loader.parse_tsv(text, table="towns.tsv", columns=("name", "forms", "size"), key=key)


def test_rows_are_numbered_as_in_an_editor() -> None:
    rows = parsed(HEADER + "Anfa\tAnafa|Anfé\t3\nBarka\t\t4\n")
    assert [(row.number, row.text("name")) for row in rows] == [(2, "Anfa"), (3, "Barka")]
    assert rows[0].parts("forms") == ("Anafa", "Anfé")
    assert rows[1].parts("forms") == ()
    assert rows[1].optional("forms") is None


def test_a_quote_mark_is_a_letter_and_not_a_way_to_hide_line_ends() -> None:
    rows = parsed(HEADER + 'An "Old Town\t\t3\nBarka\t\t4\n')
    assert [row.number for row in rows] == [2, 3]
    assert rows[0].text("name") == 'An "Old Town'


@pytest.mark.parametrize(
    ("text", "row", "reason"),
    [
        ("", 1, "missing column name, forms, size"),
        ("name\tsize\nAnfa\t3\n", 1, "missing column forms"),
        ("forms\tname\tsize\n", 1, "header must be"),
        ("name\tforms\tsize\textra\n", 1, "header must be"),
        (HEADER + "Anfa\t\t3\nBarka\t4\n", 3, "2 cells where the header has 3"),
        (HEADER + "Anfa\t\t3\n\nBarka\t\t4\n", 3, "0 cells where the header has 3"),
        (HEADER + "Anfa\t\t3\n\t\t4\n", 3, "column 'name' is empty"),
        (HEADER + "Anfa\t\t3\nBarka\t\t4\nAnfa\t\t5\n", 4, "stands in row 2 already"),
    ],
)
def test_a_bad_row_is_named_by_table_and_row(text: str, row: int, reason: str) -> None:
    with pytest.raises(VocabularyError, match=reason) as caught:
        parsed(text)
    assert (caught.value.table, caught.value.row) == ("towns.tsv", row)
    assert isinstance(caught.value, CommuniqueError)


@pytest.mark.parametrize("cell", ["Anafa||Anfé", "|Anafa", "Anafa| Anfé", "Anafa|Anafa"])
def test_bad_parts_are_refused(cell: str) -> None:
    (row,) = parsed(f"{HEADER}Anfa\t{cell}\t3\n")
    with pytest.raises(VocabularyError, match="row 2"):
        row.parts("forms")


@pytest.mark.parametrize("cell", ["many", "-1", "101", "nan", ""])
def test_a_number_out_of_range_is_refused(cell: str) -> None:
    (row,) = parsed(f"{HEADER}Anfa\t\t{cell}\n")
    with pytest.raises(VocabularyError, match="row 2"):
        row.number_in("size", 0, 100)


def test_a_number_in_range_is_read() -> None:
    (row,) = parsed(f"{HEADER}Anfa\t\t100\n")
    assert row.number_in("size", 0, 100) == 100


def test_an_unknown_value_is_refused_with_the_ones_known() -> None:
    (row,) = parsed(f"{HEADER}Anfa\tport\t3\n")
    assert row.one_of("forms", ("port", "fort")) == "port"
    with pytest.raises(VocabularyError, match="use one of fort, ford"):
        row.one_of("forms", ("fort", "ford"))


@pytest.mark.parametrize("cell", ["145", "q145", "Q", "Q14a"])
def test_what_is_no_wikidata_id_is_refused(cell: str) -> None:
    (row,) = parsed(f"{HEADER}Anfa\t{cell}\t3\n")
    with pytest.raises(VocabularyError, match="Wikidata"):
        row.wikidata("forms")


def test_toml_errors_name_their_line() -> None:
    with pytest.raises(VocabularyError, match=r"care\.toml") as caught:
        loader.parse_toml('a = ["x"]\nb = \n', table="care.toml")
    assert caught.value.row == 2


@pytest.mark.parametrize("text", ["", "a = 3", "a = [1]", 'a = [""]', 'a = ["x", "x"]'])
def test_a_list_of_strings_is_checked(text: str) -> None:
    entries = loader.parse_toml(text, table="care.toml")
    with pytest.raises(VocabularyError, match="'a'"):
        loader.strings("care.toml", entries, "a")


@pytest.mark.parametrize("name", ["nowhere.tsv", "../loader.py.gz", ""])
def test_a_table_that_is_not_there_is_a_vocabulary_error(name: str) -> None:
    with pytest.raises(VocabularyError):
        loader.read(name)


def test_tables_are_read_once() -> None:
    assert loader.tsv(states.TABLE, states.COLUMNS, "code") is loader.tsv(
        states.TABLE, states.COLUMNS, "code"
    )


def test_gz_tables_are_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "packed").mkdir()
    (tmp_path / "packed" / "__init__.py").write_text("")
    (tmp_path / "packed" / "towns.tsv.gz").write_bytes(gzip.compress(b"a\tb\n"))
    (tmp_path / "packed" / "bad.tsv.gz").write_bytes(b"no gzip at all")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert loader.read("towns.tsv.gz", package="packed") == "a\tb\n"
    with pytest.raises(VocabularyError):
        loader.read("bad.tsv.gz", package="packed")


def state_row(**cells: str) -> loader.Row:
    base = dict.fromkeys(states.COLUMNS, "") | {"code": "QQA", "kind": "state", "name": "Anfaland"}
    text = "\t".join(states.COLUMNS) + "\n" + "\t".join((base | cells).values()) + "\n"
    return loader.parse_tsv(text, table=states.TABLE, columns=states.COLUMNS)[0]


@pytest.mark.parametrize("cells", [{"code": "QA"}, {"code": "qqa"}, {"kind": "empire"}, {"name": ""}])
def test_a_bad_state_is_refused(cells: dict[str, str]) -> None:
    with pytest.raises(VocabularyError, match=r"states\.tsv, row 2"):
        states.states_of([state_row(**cells)], shared=frozenset())


def test_a_form_of_two_states_is_refused_unless_listed_as_shared() -> None:
    rows = [state_row(adjectives="Anfan"), state_row(code="QQB", name="Barka", people="Anfan")]
    with pytest.raises(VocabularyError, match="'Anfan' is a form of QQA already"):
        states.states_of(rows, shared=frozenset())
    assert set(states.states_of(rows, shared=frozenset({"Anfan"}))) == {"QQA", "QQB"}


def body_row(**cells: str) -> loader.Row:
    base = dict.fromkeys(bodies.COLUMNS, "") | {"name": "Anfa Hall", "kind": "body", "sort": "metonym"}
    text = "\t".join(bodies.COLUMNS) + "\n" + "\t".join((base | cells).values()) + "\n"
    return loader.parse_tsv(text, table=bodies.TABLE, columns=bodies.COLUMNS)[0]


@pytest.mark.parametrize("cells", [{"state": "QQA"}, {"kind": "house"}, {"sort": "club"}, {"wikidata": "7"}])
def test_a_bad_body_is_refused(cells: dict[str, str]) -> None:
    with pytest.raises(VocabularyError, match=r"bodies\.tsv, row 2"):
        bodies.bodies_of([body_row(**cells)], shared=frozenset())


def test_a_form_of_two_bodies_is_refused_unless_listed_as_shared() -> None:
    rows = [body_row(forms="AH"), body_row(name="Anfa Herald", forms="AH")]
    with pytest.raises(VocabularyError, match="'AH' is a form of 'Anfa Hall' already"):
        bodies.bodies_of(rows, shared=frozenset())
    assert len(bodies.bodies_of(rows, shared=frozenset({"AH"}))) == 2
