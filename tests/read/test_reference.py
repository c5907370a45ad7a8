"""Whom the words mean: pronouns, bare titles, collectives, appositions, capitals, labels, states."""

from __future__ import annotations

import pytest

from communique import Reader, Record, document

PAIR = "Peruvian Foreign Minister Maria Quispe met Finnish Foreign Minister Mikael Salo in Lima on Monday. "
# The words of saying in each text are its only ones, so that a cue names one statement.
SPEAKERS = [
    # Names behind long descriptions.
    (
        "a name and an age behind a noun that is no office",
        "The skipper, Rui Alves, 52, said that the boat sank.",
        "said",
        ["Rui Alves"],
    ),
    (
        "a name behind what somebody heads",
        "The head of the hauliers’ chamber, Marco Vela, told reporters that the road was shut.",
        "told",
        ["Marco Vela"],
    ),
    (
        "the name of a company is nobody",
        "The boss of the company, Delta Shipping, said that the port was closed.",
        "said",
        ["boss"],
    ),
    (
        "whoever was described by the noun",
        "Ana Ruiz, a lawyer for the family, left. Juan Ortega came. The lawyer called the ruling a shame.",
        "called",
        ["Ana Ruiz"],
    ),
    (
        "a professor by the short title",
        "Prof. Aysel Tuncer left. Juan Ortega came. The professor promised maps.",
        "promised",
        ["Aysel Tuncer"],
    ),
    (
        "an envoy posted to a town",
        "Iran's Consul General in Karachi Hassan Nourani came. The consul general praised the port.",
        "praised",
        ["Hassan Nourani"],
    ),
    (
        "a chancellor of Latin America",
        "Honduran Foreign Minister Enrique Pineda came. The Honduran chancellor praised the port.",
        "praised",
        ["Enrique Pineda"],
    ),
    (
        "a secretary-general of another body",
        "Emir Said Khan met the Secretary-General of the Gulf Cooperation Council, Nasser Rifai. "
        "The Secretary-General praised the port.",
        "praised",
        ["Nasser Rifai"],
    ),
    (
        "a name in small letters behind an office",
        "Iraqi Minister Razzaq al-Mayahi came. Minister al-Mayahi, who left later, praised the port.",
        "praised",
        ["Razzaq al-Mayahi"],
    ),
    (
        "an officer of a body",
        "Truckers’ association chairperson Moses Phiri welcomed the deal. The association will meet.",
        "welcomed",
        ["Moses Phiri"],
    ),
    # Briefings.
    (
        "she who briefs goes on to speak",
        "Spokesperson Mary Kerr opened her weekly briefing. She praised the port.\n\n"
        "Ambassador Anna Weiss flew to Oslo on Tuesday. The envoy paid for the hall.\n\n"
        "On ties with Laos, she said that talks went on.",
        "said",
        ["Mary Kerr"],
    ),
    (
        "the spokesperson is the one who briefs",
        "Spokesperson Mary Kerr opened her weekly briefing.\n\n"
        "Laos spokesperson Anna Weiss answered within the hour.\n\n"
        "The spokesperson thanked Qatar.",
        "thanked",
        ["Mary Kerr"],
    ),
    (
        "another who has begun to speak goes on",
        "Spokesperson Mary Kerr opened her weekly briefing.\n\n"
        "Ambassador Anna Weiss denied the report. “It is a lie,” she said.",
        "said",
        ["Anna Weiss"],
    ),
    # Several.
    (
        "interlocutors of four states",
        "Armenian Minister Ararat Petrosyan received Latvian Minister Baiba Kalna and Estonian Minister "
        "Margus Tamm. The interlocutors praised the port.",
        "praised",
        ["Ararat Petrosyan", "Baiba Kalna", "Margus Tamm"],
    ),
    (
        "the three",
        "Armenian Minister Ararat Petrosyan met Latvian Minister Baiba Kalna and Estonian Minister "
        "Margus Tamm. The three praised the port.",
        "praised",
        ["Ararat Petrosyan", "Baiba Kalna", "Margus Tamm"],
    ),
    (
        "heads of state",
        "President Juan Ortega of Peru met President Mikael Salo of Finland. The Heads of State praised it.",
        "praised",
        ["Juan Ortega", "Mikael Salo"],
    ),
    (
        "those who share a title",
        "Members of Parliament Faridah Ismail and Marcus Teo came. The Members of Parliament praised it.",
        "praised",
        ["Faridah Ismail", "Marcus Teo"],
    ),
    (
        "the side of somebody met",
        PAIR + "The Finnish side praised the port.",
        "praised",
        ["Mikael Salo"],
    ),
    # Descriptions.
    (
        "the adviser is the one brought in before",
        "Adviser Ana Paz left. A presidential adviser, who asked not to be named, spoke. "
        "“It is over,” the adviser added.",
        "added",
        ["presidential adviser"],
    ),
    (
        "a government is its state",
        "Brazil's government summoned the envoy over what it called an outrage.",
        "called",
        ["Brazil"],
    ),
    (
        "the envoy is nobody named only later",
        "Peter Havel, who led the talks, said little. “I have seen warmer rooms,” the envoy noted.\n\n"
        "Caroline Mead, the U.S. ambassador in Pristina, was absent.",
        "noted",
        ["Peter Havel"],
    ),
    ("some people", "Some have suggested that the boat sank.", "suggested", ["Some"]),
    (
        "his excellency by his office",
        "His Excellency Tariq Saleh, Foreign Minister of Oman, spoke first. Ambassador Khalid Rawi left. "
        "His Excellency the Foreign Minister praised the port.",
        "praised",
        ["Tariq Saleh"],
    ),
    (
        "a minister by another name",
        "Martin Aebi, Secretary of State for Economic Affairs of Switzerland, spoke first. "
        "The Swiss Minister praised the port.",
        "praised",
        ["Martin Aebi"],
    ),
    (
        "those after whose act something was",
        "Iran called off the visit hours after France and Germany accused it of fraud.",
        "accused",
        ["France", "Germany"],
    ),
    (
        "a verb lost in its object",
        "Her deputy, Idriss Camara, informed journalists that the Red Cross had delivered 40 tonnes of rice.",
        "informed",
        ["Idriss Camara"],
    ),
    (
        "it after according to",
        "According to the Belarusian president's press service, the two men ate. It added that they sang.",
        "added",
        ["Belarusian president's press service"],
    ),
    (
        "the official is the one brought in before, not a minister named since",
        "A senior official said the meeting with Prime Minister Oksana Bilyk had been dropped. "
        "“We will try again,” the official added.",
        "added",
        ["senior official"],
    ),
    (
        "one of a group",
        "Three diplomats left. One of the diplomats called it a farce.",
        "called",
        ["one of the diplomats"],
    ),
    (
        "the latter",
        "Prime Minister Oscar Falk met Defence Minister Laila Nasser. The latter praised the base.",
        "praised",
        ["Laila Nasser"],
    ),
    (
        "the demonym of one person",
        "Spanish Foreign Minister Ignacio Prats spoke first. The Spaniard praised the port.",
        "praised",
        ["Ignacio Prats"],
    ),
    (
        "the President is not the Vice President",
        "Vice President Neil Harlan met President Mirela Costin of Moldova. The President praised the plan.",
        "praised",
        ["Mirela Costin"],
    ),
    (
        "a title with a hyphen",
        "Dr Amani Mushi, Vice-President of Tanzania, arrived. The Vice-President praised the clinic.",
        "praised",
        ["Amani Mushi"],
    ),
    (
        "a name right before the verb",
        "The American envoy who brokered the deal, John Halley, praised the cook.",
        "praised",
        ["John Halley"],
    ),
    (
        "a woman of whom the entity model thinks a firm",
        "Peru's ombudswoman, Rosario Tintaya, praised it.",
        "praised",
        ["Rosario Tintaya"],
    ),
    (
        "its counterpart is no person",
        "Minister Satoru Abe of Japan spoke. Taiwan's coast guard left; its Japanese counterpart praised it.",
        "praised",
        ["its Japanese counterpart"],
    ),
    ("an agency by its name", "The official Xinhua agency reported that he left.", "reported", ["Xinhua"]),
    (
        "whoever issued the paper",
        "A message posted by the Foreign Ministry said the road was closed.",
        "said",
        ["Foreign Ministry"],
    ),
    (
        "a subject lost behind a relative clause",
        "Consul Zaid al-Rawi denied it. Defence Minister Hamad Saleh told the Iraqi diplomat to leave. "
        "Al-Rawi, who has run the mission since the envoy left in December, rejected the note.",
        "rejected",
        ["Zaid al-Rawi"],
    ),
    (
        "not the gerund before it",
        "Briefing the Council, Jean-Pierre Laval, a lawyer, said the convoy had been marked.",
        "said",
        ["Jean-Pierre Laval"],
    ),
    (
        "she who spoke last, not she who was received",
        "Spokesperson Ms Sadia Iqbal denied it. On Tuesday he received Minister Reem Saleh.\n\n"
        "She noted that the flood was over.",
        "noted",
        ["Sadia Iqbal"],
    ),
    # He and she.
    ("he", "Prime Minister Oscar Falk arrived in Riga. He said the bridge was safe.", "said", ["Oscar Falk"]),
    (
        "she",
        "Defence Minister Laila Nasser toured the base. She denied the report.",
        "denied",
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
        "President Juan Ortega opened the dam in Tarija. The Ministry of Energy paid. He said it was full.",
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
        "the envoy is the ambassador, not the minister of the report's own state",
        "LIMA: Minister Maria Quispe of Peru met Finnish ambassador Mikael Salo. The envoy denied it.",
        "denied",
        ["Mikael Salo"],
    ),
    (
        "the head of state",
        "President Juan Ortega met Prime Minister Oscar Falk. The head of state praised the talks.",
        "praised",
        ["Juan Ortega"],
    ),
    (
        "a word for the one person of the paragraph",
        "Opposition leader Juan Ortega opened the dam. The former mayor denied the report.",
        "denied",
        ["Juan Ortega"],
    ),
    (
        "the nationality of somebody of the United Nations",
        "UN special envoy Tove Lind left Cairo. The Swedish diplomat denied the report.",
        "denied",
        ["Tove Lind"],
    ),
    (
        "a word for one of two people of the paragraph stays open",
        "Opposition leader Juan Ortega met Trade Minister Ines Roca. The former mayor denied the report.",
        "denied",
        ["former mayor"],
    ),
    (
        "the presidents, one of them named as a general",
        "President Oscar Bello spoke with his Chadian counterpart, General Idriss Saleh. The two Presidents "
        "condemned the raid.",
        "condemned",
        ["Idriss Saleh", "Oscar Bello"],
    ),
    (
        "who is thanked for offering it offers it",
        "Statement by Foreign Minister Ines Roca\n\nI am grateful to Norway for offering to host the talks.",
        "offering",
        ["Norway"],
    ),
    (
        "they after a delegation that spoke",
        "Minister Ines Roca met the press. The delegation praised the plan. They denied the report.",
        "denied",
        ["delegation"],
    ),
    (
        "they after one and a team",
        "Minister Ines Roca met the press. Roca and her team praised the plan. They denied the report.",
        "denied",
        ["Ines Roca", "her team"],
    ),
    (
        "a thing cannot vow",
        "Trade Minister Ines Roca told parliament the closure was unfair and vowed to raise it in Cairo.",
        "vowed",
        ["Ines Roca"],
    ),
    (
        "title and surname",
        "Interior Minister Samir Haddad met the police. Minister Haddad said patrols would double.",
        "said",
        ["Samir Haddad"],
    ),
    (
        "surname",
        "Interior Minister Samir Haddad met the police. Haddad thanked them.",
        "thanked",
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
        "President Juan Ortega of Bolivia met Chilean President Elena Soto. The two leaders discussed tin.",
        "discussed",
        ["Juan Ortega", "Elena Soto"],
    ),
    (
        "both sides of a call",
        "King Faisal of Jordan phoned Cypriot President Nikos Lambrou. Both sides discussed trade.",
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
        "Norwegian Trade Minister Kari Moen met her Kenyan counterpart, Peter Otieno. Otieno praised her.",
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


LABELLED = """FOREIGN MINISTER QUISPE: Good morning. I thank our hosts.

QUESTION: Is the port open?

MINISTER SALO: We will open another.
"""
REMARKS = """Remarks by Foreign Minister Maria Quispe at the opening of the port

I am here to listen. We thank the crews of both ships.
"""


def named(reader: Reader, text: str, cue: str) -> list[str]:
    """The speakers of the statement with this word of saying."""
    record = reader.read(document(text))
    (statement,) = [s for s in record.statements if s.cue is not None and s.cue.text == cue]
    return [record.entity(id).name for id in statement.speakers]


def people(record: Record) -> dict[str, str | None]:
    return {e.name: e.state for e in record.entities if e.kind == "person"}


@pytest.mark.parametrize(
    ("text", "cue", "who"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS]
)
def test_who_speaks(reader: Reader, text: str, cue: str, who: list[str]) -> None:
    assert named(reader, text, cue) == who


@pytest.mark.parametrize(
    ("text", "name", "state"), [row[1:] for row in STATES], ids=[row[0] for row in STATES]
)
def test_whose_official(reader: Reader, text: str, name: str, state: str | None) -> None:
    assert people(reader.read(document(text)))[name] == state


@pytest.mark.parametrize(
    ("text", "word", "name"), [row[1:] for row in MENTIONS], ids=[row[0] for row in MENTIONS]
)
def test_whom_a_pronoun_means(reader: Reader, text: str, word: str, name: str) -> None:
    record = reader.read(document(text))
    found = [(e.name, m.form) for e in record.entities for m in e.mentions if m.text == word]
    assert found == [(name, "pronoun")]


def test_labels_name_the_speakers(reader: Reader) -> None:
    record = reader.read(document(LABELLED))
    assert record.document.genre == "transcript"
    found = [(record.entity(id).name, s.content[0].text) for s in record.statements for id in s.speakers]
    assert found == [
        ("QUISPE", "Good morning"),
        ("QUISPE", "our hosts"),
        ("QUESTION", "Is the port open"),
        ("SALO", "We will open another"),
    ]
    assert list(people(record)) == ["QUISPE", "SALO"]


def test_the_first_person_of_a_statement_is_its_author(reader: Reader) -> None:
    record = reader.read(document(REMARKS))
    assert record.document.genre == "statement"
    (author,) = [e for e in record.entities if e.kind == "person"]
    assert author.name == "Maria Quispe"
    assert {s.speakers for s in record.statements} == {(author.id,)}
    assert [m.text for m in author.mentions if m.form == "pronoun"] == ["I", "We"]


def test_the_first_person_of_a_quotation_is_not_the_reporters(reader: Reader) -> None:
    record = reader.read(document("The port was shut. “We lost a month,” said Juan Ortega, a docker."))
    (statement,) = record.statements
    assert [record.entity(id).name for id in statement.speakers] == ["Juan Ortega"]


def test_both_sides_of_nobody_are_nobody(reader: Reader) -> None:
    record = reader.read(document("The weather was fair on that day. Both sides discussed the harvest."))
    assert all(not statement.speakers for statement in record.statements)


def test_a_visitor_is_nobody_where_none_came(reader: Reader) -> None:
    record = reader.read(document("The shop was full. The visiting dignitary said that the tea was good."))
    assert people(record) == {}
    assert [e.kind for e in record.entities] == ["role"]


def test_a_capital_is_a_place_where_things_happen_and_a_government_where_it_acts(reader: Reader) -> None:
    record = reader.read(document("Ottawa denied the report. The fire began in Ottawa on Monday."))
    found = [(e.kind, e.name, [m.start for m in e.mentions]) for e in record.entities]
    assert found == [("state", "Canada", [0]), ("place", "Ottawa", [44])]


@pytest.mark.xfail(strict=True, reason="a surname that two people share means the one last named")
def test_a_surname_that_two_share_is_nobodys(reader: Reader) -> None:
    text = "Brazilian Minister Ana Silva met Senator Rui Silva in the capital. Silva praised the vote."
    assert named(reader, text, "praised") == []


@pytest.mark.xfail(
    strict=True, reason="the only state that a page names is taken for its own, even one thanked"
)
def test_a_state_that_is_thanked_is_not_the_speakers(reader: Reader) -> None:
    record = reader.read(
        document("Remarks by Foreign Minister Maria Quispe\n\nI thank Finland for its help.")
    )
    assert people(record) == {"Maria Quispe": None}


def test_both_before_a_noun_is_no_pronoun(reader: Reader) -> None:
    text = "President Juan Ortega met President Elena Soto. The crews of both ships waited."
    record = reader.read(document(text))
    assert not [m.text for e in record.entities for m in e.mentions if m.form == "pronoun"]


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("On Monday the African Union urged restraint.", "African Union", "AFU"),
        ("The European Union urged restraint.", "European Union", "EUE"),
        ("The Kenya Transporters Association urged restraint.", "Kenya Transporters Association", "KEN"),
    ],
)
def test_an_organisation_is_named_in_full_with_its_own_state(text: str, name: str, state: str) -> None:
    record = Reader().read(document(text))
    assert [(e.name, e.state) for e in record.entities] == [(name, state)]
