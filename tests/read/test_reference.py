"""Whom the words mean: pronouns, bare titles, collectives, appositions, capitals, labels, states."""

from __future__ import annotations

import pytest

from communique import Record

PAIR = "Peruvian Foreign Minister Maria Quispe met Finnish Foreign Minister Mikael Salo in Lima on Monday. "
# The words of saying in each text are its only ones, so that a cue names one statement.
SPEAKERS = [
    # He and she.
    ("he", "Prime Minister Oscar Falk arrived in Riga. He said the bridge was safe.", "said", ["Oscar Falk"]),
    (
        "she",
        "Defence Minister Laila Nasser toured the base. She warned of delays.",
        "warned",
        ["Laila Nasser"],
    ),
    ("sex tells them apart", PAIR + "She thanked Helsinki for the loan.", "thanked", ["Maria Quispe"]),
    ("the other sex", PAIR + "He praised the coast guard.", "praised", ["Mikael Salo"]),
    (
        "he in a tail of attribution",
        "President Juan Ortega opened the dam. “It took nine years,” he said.",
        "said",
        ["Juan Ortega"],
    ),
    (
        "he in a clause of his own sentence",
        "President Juan Ortega opened the dam, and he urged farmers to use it.",
        "urged",
        ["Juan Ortega"],
    ),
    (
        "he in the next paragraph",
        "President Juan Ortega opened the dam.\n\nHe said it took nine years.",
        "said",
        ["Juan Ortega"],
    ),
    (
        "he after another place and body",
        "President Juan Ortega opened the dam in Tarija. The Ministry of Energy paid for it. He said it was full.",
        "said",
        ["Juan Ortega"],
    ),
    ("nobody named", "The dam was opened. He said it took nine years.", "said", []),
    ("they of nobody", "The dam was opened. They said it took nine years.", "said", []),
    # Bare titles.
    (
        "the minister",
        "Trade Minister Ines Roca left Cairo. The minister said sales rose.",
        "said",
        ["Ines Roca"],
    ),
    (
        "the bare office of one of two",
        "President Juan Ortega received Ambassador Tove Lind. The ambassador thanked Bolivia.",
        "thanked",
        ["Tove Lind"],
    ),
    (
        "the other office of the two",
        "President Juan Ortega received Ambassador Tove Lind. The president praised Sweden.",
        "praised",
        ["Juan Ortega"],
    ),
    (
        "title and surname",
        "Interior Minister Samir Haddad met the police. Minister Haddad said patrols would double.",
        "said",
        ["Samir Haddad"],
    ),
    (
        "surname",
        "Interior Minister Samir Haddad met the police. Haddad warned smugglers.",
        "warned",
        ["Samir Haddad"],
    ),
    (
        "the state with the office",
        PAIR + "The Finnish minister welcomed the accord.",
        "welcomed",
        ["Mikael Salo"],
    ),
    (
        "the office without its name first",
        PAIR + "The Peruvian minister denied the report.",
        "denied",
        ["Maria Quispe"],
    ),
    # Visitors and hosts.
    (
        "the visiting minister",
        "Foreign Minister Maria Quispe received Finnish Foreign Minister Mikael Salo in Lima. "
        "The visiting minister praised the port.",
        "praised",
        ["Mikael Salo"],
    ),
    (
        "the visiting dignitary",
        "Iranian Foreign Minister Ali Tehrani called on President Hamid Khel in Kabul. "
        "The visiting dignitary praised the host.",
        "praised",
        ["Ali Tehrani"],
    ),
    # Collectives.
    ("both sides", PAIR + "Both sides discussed fishing.", "discussed", ["Maria Quispe", "Mikael Salo"]),
    (
        "the two sides",
        PAIR + "The two sides discussed fishing.",
        "discussed",
        ["Maria Quispe", "Mikael Salo"],
    ),
    (
        "the two ministers",
        PAIR + "The two ministers discussed fishing.",
        "discussed",
        ["Maria Quispe", "Mikael Salo"],
    ),
    ("they", PAIR + "They agreed to share data.", "agreed", ["Maria Quispe", "Mikael Salo"]),
    ("the two", PAIR + "The two also discussed the port.", "discussed", ["Maria Quispe", "Mikael Salo"]),
    (
        "the two leaders",
        "President Juan Ortega of Bolivia received Chilean President Elena Soto. The two leaders discussed rail.",
        "discussed",
        ["Juan Ortega", "Elena Soto"],
    ),
    (
        "both sides of a call",
        "King Faisal of Jordan spoke by phone with Cypriot President Nikos Lambrou. Both sides discussed trade.",
        "discussed",
        ["Faisal", "Nikos Lambrou"],
    ),
    (
        "the two countries",
        "Talks between Peru and Finland opened. The two countries agreed to share data.",
        "agreed",
        ["Peru", "Finland"],
    ),
    # Counterpart and apposition.
    (
        "named counterpart",
        "Norwegian Trade Minister Kari Moen hosted her Kenyan counterpart, Peter Otieno. Otieno praised the fjord.",
        "praised",
        ["Peter Otieno"],
    ),
    (
        "office behind the name",
        "Peter Otieno, Kenya’s trade minister, said exports rose.",
        "said",
        ["Peter Otieno"],
    ),
    (
        "name behind the office",
        "Kenya’s trade minister, Peter Otieno, said exports rose.",
        "said",
        ["Peter Otieno"],
    ),
    (
        "the spokesperson of a ministry",
        "Mira Kovac, a spokeswoman for the Croatian foreign ministry, denied the claim.",
        "denied",
        ["Mira Kovac"],
    ),
    # Capitals and governments.
    ("a capital speaks", "Ottawa condemned the coup in Bissau.", "condemned", ["Canada"]),
    (
        "a ministry speaks",
        "The Danish Foreign Ministry condemned the coup.",
        "condemned",
        ["Foreign Ministry"],
    ),
    ("a house speaks", "The Kremlin denied the report.", "denied", ["Kremlin"]),
    (
        "an acronym speaks",
        "The African Union (AU) sent monitors. The AU urged calm.",
        "urged",
        ["African Union"],
    ),
]
STATES = [
    ("adjective", "Finnish Foreign Minister Mikael Salo spoke.", "Mikael Salo", "FIN"),
    ("possessive", "Peru’s Foreign Minister Maria Quispe spoke.", "Maria Quispe", "PER"),
    ("of", "President Juan Ortega of Bolivia spoke.", "Juan Ortega", "BOL"),
    ("apposition", "Peter Otieno, Kenya’s trade minister, spoke.", "Peter Otieno", "KEN"),
    (
        "counterpart",
        "Trade Minister Kari Moen met her Kenyan counterpart, Peter Otieno.",
        "Peter Otieno",
        "KEN",
    ),
    ("dateline", "ANKARA – Interior Minister Cem Aydin met the police.", "Cem Aydin", "TUR"),
    (
        "dateline beside a guest",
        "NAIROBI – Danish Trade Minister Ulla Krog called on Interior Secretary Grace Wambui.",
        "Grace Wambui",
        "KEN",
    ),
    ("the ambassador of", "Ambassador of Japan Kenji Mori spoke.", "Kenji Mori", "JPN"),
    ("the ambassador to", "Japan’s ambassador to Peru, Kenji Mori, spoke.", "Kenji Mori", "JPN"),
    ("an organisation", "United Nations envoy Lena Brandt spoke.", "Lena Brandt", "UNO"),
    ("nothing tells", "Ambassador Lena Brandt spoke.", "Lena Brandt", None),
]
MENTIONS = [
    ("its of a state", "Finland said its fleet would stay.", "its", "Finland"),
    ("his of a person", "President Juan Ortega opened his dam.", "his", "Juan Ortega"),
    ("her of a person", "Minister Laila Nasser thanked her hosts.", "her", "Laila Nasser"),
    ("him as object", "President Juan Ortega came late. Envoys thanked him.", "him", "Juan Ortega"),
]


def speakers(record: Record, cue: str) -> list[str]:
    (statement,) = [s for s in record.statements if s.cue is not None and s.cue.text == cue]
    return [record.entity(id).name for id in statement.speakers]


def cases(rows: list[tuple[str, ...]] | list[tuple[str, str, str, object]]) -> list[object]:
    return [pytest.param(*row[1:], id=row[0]) for row in rows]
