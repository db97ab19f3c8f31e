from __future__ import annotations

import pytest

import assay


def meant(text: str) -> dict[str, list[str]]:
    """Return the words of every mention, by the name that they stand for."""
    record = assay.read_text(text)
    return {one.name: [span.of(text) for span in one.mentions] for one in record.entities}


STANDS_FOR = [
    ("The Ministry of Waters has moved. In May the ministry was in Osk.",
     "Ministry of Waters", "the ministry"),
    ("Everybody likes Ostrand United. On Friday the club lost.", "Ostrand United", "the club"),
    ("In May the fair was opened by Vorn Ltd. At noon the company was closed.",
     "Vorn Ltd", "the company"),
    ("On Monday Colonel Lina Torve spoke. In the end the colonel was alone.",
     "Lina Torve", "the colonel"),
    ("It was built by Crake & Sons, a brewery. In 1950 the brewery was shut.",
     "Crake & Sons", "the brewery"),
    ("Secretary Lina Torve spoke. In May the minister was alone.", "Lina Torve", "the minister"),
    ("In May we saw Vorn Ltd, a retailer. In June the company was closed.",
     "Vorn Ltd", "the company"),
    ("They stayed with Lina Torve and his wife, Hanne Brook, in May.",
     "Hanne Brook", "his wife"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "words"), STANDS_FOR)
def test_a_description_that_fits_one_name_is_a_mention_of_it(
    text: str, name: str, words: str
) -> None:
    assert words in meant(text)[name]


STANDS_FOR_NOBODY = [
    # two that it fits
    ("In May Ostrand United met Tarl Rovers. In June the club lost.", "the club"),
    ("In May Vorn Ltd and Brandal Steel moved. In June the company was closed.", "the company"),
    # nobody is named before it
    ("In June the company was closed. In May it was bought by Vorn Ltd.", "the company"),
    # another's
    ("Vorn Ltd moved in May. In June the company of players left.", "the company"),
    # part of another noun
    ("Vorn Ltd moved in May. In June the company car broke down.", "the company"),
    # what a name is not
    ("It was Vorn Ltd, not the army, that came. In June the army left.", "the army"),
]


@pytest.mark.parametrize(("text", "words"), STANDS_FOR_NOBODY)
def test_a_description_that_is_not_surely_one_s_stands_for_nobody(text: str, words: str) -> None:
    assert all(words not in spoken for spoken in meant(text).values())


def test_a_description_is_no_name() -> None:
    record = assay.read_text("In May we saw Ostrand United. On Friday the club lost.")
    assert [(one.name, one.aliases) for one in record.entities] == [("Ostrand United", ())]


def test_who_is_only_ever_called_with_a_title_is_named_with_it() -> None:
    record = assay.read_text(
        "Nobody at Osk Council knows. Mrs Ferris was seen by Mayor Kuit in May."
    )
    assert {"Mrs Ferris", "Mayor Kuit"} <= {one.name for one in record.entities}


def test_a_denial_in_the_words_of_a_link_is_the_links() -> None:
    record = assay.read_text("As we said in May, Jan Abend is not the brother of Klaus Orth.")
    assert [(one.type, one.polarity) for one in record.links] == [("family", "negative")]
