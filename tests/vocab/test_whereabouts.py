from communique.vocab.whereabouts import whereabouts


def test_lists_are_filled_and_in_lower_case() -> None:
    table = whereabouts()
    for name in table.__dataclass_fields__:
        words = getattr(table, name)
        assert words, name
        assert all(word == word.lower() for word in words), name


def test_what_is_always_inside_is_a_preposition_of_place() -> None:
    assert whereabouts().inside <= whereabouts().prepositions
