from __future__ import annotations

import pytest

from tests.weigh.certainty.graded import Row, own, words

PLAIN: list[Row] = [
    ("The ferry left at noon.", "certain", "positive", ()),
    ("Two boats sank in the storm.", "certain", "positive", ()),
    ("The council will close the pier.", "certain", "positive", ()),
    ("They are going to rebuild the quay.", "certain", "positive", ()),
    ("The man who may have seen the fire was heard on Monday.", "certain", "positive", ()),
    ("The harbour, which might close, belongs to the town.", "certain", "positive", ()),
    ("Although nobody had asked for it, the board built a bridge.", "certain", "positive", ()),
    ("The board built a bridge although nobody had asked for it.", "certain", "positive", ()),
    ("She left because she could not sleep.", "certain", "positive", ()),
    ("The strike (which may spread) began on Monday.", "certain", "positive", ()),
    ("The town raised its fees in May 2015.", "certain", "positive", ()),
    ("Last May brought floods to the valley.", "certain", "positive", ()),
    ("The mayor had to resign.", "certain", "positive", ()),
    ("I must say that the quay is clean.", "certain", "positive", ()),
    ("You can see the lighthouse from here.", "certain", "positive", ()),
    ("He appeared in court on Friday.", "certain", "positive", ()),
    ("She believes in ghosts.", "certain", "positive", ()),
    ("The suspect was arrested at the station.", "certain", "positive", ()),
    ("Not only the pier but the quay was flooded.", "certain", "positive", ()),
    ("Sales declined to 4 million crowns.", "certain", "positive", ()),
    ("He decided how the money was spent.", "certain", "positive", ()),
    ("They sought to save the mill.", "certain", "positive", ()),
    ("What he said was heard by everyone.", "certain", "positive", ()),
    ("No doubt the quay will close.", "certain", "positive", ("No doubt",)),
    ("The quay will certainly close.", "certain", "positive", ("certainly",)),
    ("It’s beyond doubt.", "certain", "positive", ("beyond doubt",)),
    ("The dam definitely holds.", "certain", "positive", ("definitely",)),
    ("I am sure that the dam holds.", "certain", "positive", ("sure",)),
    ("It is clear that the dam holds.", "certain", "positive", ("clear",)),
    ("There is no doubt that the dam holds.", "certain", "positive", ("no doubt",)),
]

NEGATIVE: list[Row] = [
    ("The ferry did not leave.", "certain", "negative", ("not",)),
    ("The ferry didn’t leave.", "certain", "negative", ("didn’t",)),
    ("the ferry didnt leave", "certain", "negative", ("didnt",)),
    ("It isn't a bridge.", "certain", "negative", ("isn't",)),
    ("The quay never closed.", "certain", "negative", ("never",)),
    ("Nobody came.", "certain", "negative", ("Nobody",)),
    ("No one was hurt.", "certain", "negative", ("No one",)),
    ("None of the boats returned.", "certain", "negative", ("None",)),
    ("Nothing was found.", "certain", "negative", ("Nothing",)),
    ("Neither of them signed.", "certain", "negative", ("Neither",)),
    ("No ferry left the harbour.", "certain", "negative", ("No",)),
    ("The town has no harbour.", "certain", "negative", ("no",)),
    ("The board has no plans to sell the mill.", "certain", "negative", ("no",)),
    ("The ferry no longer runs.", "certain", "negative", ("no longer",)),
    ("Such storms are by no means rare.", "certain", "negative", ("by no means",)),
    ("Not all of the boats returned.", "certain", "negative", ("Not",)),
    ("The ferry cannot leave.", "certain", "negative", ("cannot",)),
    ("It can’t be that they forgot.", "certain", "negative", ("can’t",)),
    ("She could not open the gate.", "certain", "negative", ("not",)),
    ("The board failed to pay.", "certain", "negative", ("failed",)),
    ("She refused to sign.", "certain", "negative", ("refused",)),
    ("The mayor declined to comment.", "certain", "negative", ("declined",)),
    ("They neglected to lock the gate.", "certain", "negative", ("neglected",)),
    ("The board stopped short of a ban.", "certain", "negative", ("stopped short",)),
    ("He avoided paying the fine.", "certain", "negative", ("avoided",)),
    ("The crew was unable to land.", "certain", "negative", ("unable",)),
    ("The board decided against a ban.", "certain", "negative", ("decided against",)),
    ("The board decided not to pay.", "certain", "negative", ("not",)),
    ("The reports are unfounded.", "certain", "negative", ("unfounded",)),
    ("The story is a lie.", "certain", "negative", ("lie",)),
    ("It is not true that the dam broke.", "certain", "negative", ("not", "true")),
    ("It is false that the dam broke.", "certain", "negative", ("false",)),
    ("It is incorrect to say that the dam broke.", "certain", "negative", ("incorrect",)),
    ("It is a myth that the dam broke.", "certain", "negative", ("myth",)),
    ("You do not have to pay.", "certain", "negative", ("not",)),
]

TURNED_BACK: list[Row] = [
    ("It is not true that the ferry never left.", "certain", "positive", ("not", "true", "never")),
    ("The board did not fail to pay.", "certain", "positive", ("not", "fail")),
    ("She managed to open the gate.", "certain", "positive", ()),
    ("He didn’t realise that the ferry had left.", "certain", "positive", ()),
    ("They did not know that the dam was new.", "certain", "positive", ()),
    ("I can’t deny the dam is new.", "certain", "positive", ("can’t deny",)),
    ("I do not doubt that the dam holds.", "certain", "positive", ("not", "doubt")),
    ("It is not impossible that the dam holds.", "possible", "positive", ("not impossible",)),
    ("It is not unlikely that the dam holds.", "probable", "positive", ("not", "unlikely")),
]

PROBABLE: list[Row] = [
    ("The ferry probably left.", "probable", "positive", ("probably",)),
    ("The ferry has presumably left.", "probable", "positive", ("presumably",)),
    ("Apparently the ferry left.", "probable", "positive", ("Apparently",)),
    ("The mayor allegedly took bribes.", "probable", "positive", ("allegedly",)),
    ("The mayor reportedly took bribes.", "probable", "positive", ("reportedly",)),
    ("In all likelihood the ferry left.", "probable", "positive", ("In all likelihood",)),
    ("The ferry almost certainly left.", "probable", "positive", ("almost certainly",)),
    ("The ferry will likely leave.", "probable", "positive", ("likely",)),
    ("The ferry is likely to leave.", "probable", "positive", ("likely",)),
    ("It is likely that the ferry left.", "probable", "positive", ("likely",)),
    ("The ferry seems to have left.", "probable", "positive", ("seems",)),
    ("The ferry appears to be late.", "probable", "positive", ("appears",)),
    ("It seems that the ferry left.", "probable", "positive", ("It seems",)),
    ("It looks like the ferry left.", "probable", "positive", ("looks",)),
    ("The ferry is expected to leave.", "probable", "positive", ("expected",)),
    ("The crew is believed to be safe.", "probable", "positive", ("believed",)),
    ("He is suspected of theft.", "probable", "positive", ("suspected",)),
    ("I think the ferry left.", "probable", "positive", ("I think",)),
    ("We believe that the ferry left.", "probable", "positive", ("We believe",)),
    ("The crew believes that the ferry left.", "probable", "positive", ("believes",)),
    ("I feel like the ferry left.", "probable", "positive", ("I feel",)),
    ("The ferry left, I think.", "probable", "positive", ("I think",)),
    ("She must have missed the boat.", "probable", "positive", ("must",)),
    ("There must be a leak.", "probable", "positive", ("must",)),
    ("Our assumption is that the dam holds.", "probable", "positive", ("assumption",)),
    ("imo the ferry left", "probable", "positive", ("imo",)),
    ("the ferry prolly left", "probable", "positive", ("prolly",)),
    ("i guess the ferry left", "probable", "positive", ("i guess",)),
    ("The ferry probably did not leave.", "probable", "negative", ("probably", "not")),
    ("The ferry is unlikely to leave.", "probable", "negative", ("unlikely",)),
    ("It is unlikely that the ferry left.", "probable", "negative", ("unlikely",)),
    ("I don’t think the ferry left.", "probable", "negative", ("don’t", "think")),
    ("i dont think the ferry left", "probable", "negative", ("dont", "think")),
    ("I doubt that the ferry left.", "probable", "negative", ("doubt",)),
    ("There did not appear to be a leak.", "probable", "negative", ("not", "appear")),
    ("Most likely, it hasn’t begun.", "probable", "negative", ("Most likely", "hasn’t")),
    ("If the wind holds, they will likely sail.", "probable", "positive", ("likely",)),
]

POSSIBLE: list[Row] = [
    ("The ferry may leave.", "possible", "positive", ("may",)),
    ("The ferry might have left.", "possible", "positive", ("might",)),
    ("The ferry could leave.", "possible", "positive", ("could",)),
    ("The town can use the mill as a school.", "possible", "positive", ("can",)),
    ("Maybe the ferry left.", "possible", "positive", ("Maybe",)),
    ("Perhaps the ferry left.", "possible", "positive", ("Perhaps",)),
    ("The ferry is, perhaps, the oldest here.", "possible", "positive", ("perhaps",)),
    ("The ferry possibly left.", "possible", "positive", ("possibly",)),
    ("The mill is at risk of collapse.", "possible", "positive", ("at risk",)),
    ("It is possible that the ferry left.", "possible", "positive", ("possible",)),
    ("There is a chance that the ferry left.", "possible", "positive", ("a chance that",)),
    ("A leak cannot be ruled out.", "possible", "positive", ("cannot be ruled out",)),
    ("A leak cannot be excluded.", "possible", "positive", ("cannot be excluded",)),
    ("A leak could not be ruled out.", "possible", "positive", ("not be ruled out",)),
    ("I think there may be a leak.", "possible", "positive", ("I think", "may")),
    ("They fear that the dam will break.", "possible", "positive", ("fear",)),
    ("The ferry may not leave.", "possible", "negative", ("may", "not")),
    ("Maybe he didn’t know.", "possible", "negative", ("Maybe", "didn’t")),
    ("If the dam breaks, the mill may flood.", "possible", "positive", ("may",)),
]

UNKNOWN: list[Row] = [
    ("Did the ferry leave?", "unknown", "unknown", ()),
    ("The ferry left, didn’t it?", "unknown", "unknown", ()),
    ("Why close the quay?", "unknown", "unknown", ()),
    ("Close the quay now!", "unknown", "unknown", ()),
    ("Don’t close the quay.", "unknown", "unknown", ()),
    ("Please close the quay.", "unknown", "unknown", ()),
    ("Let us close the quay.", "unknown", "unknown", ()),
    ("The quay should close.", "unknown", "unknown", ("should",)),
    ("The quay must be closed.", "unknown", "unknown", ("must",)),
    ("They ought to leave.", "unknown", "unknown", ("ought",)),
    ("The town needs to pay.", "unknown", "unknown", ("needs",)),
    ("We have to pay.", "unknown", "unknown", ("have to",)),
    ("It is time to pay.", "unknown", "unknown", ("It is time to",)),
    ("The board plans to sell the mill.", "unknown", "unknown", ("plans",)),
    ("The board wants to sell the mill.", "unknown", "unknown", ("wants",)),
    ("The board hopes to sell the mill.", "unknown", "unknown", ("hopes",)),
    ("The board aims to sell the mill.", "unknown", "unknown", ("aims",)),
    ("The board threatened to sell the mill.", "unknown", "unknown", ("threatened",)),
    ("The board promised to sell the mill.", "unknown", "unknown", ("promised",)),
    ("Hopefully the ferry leaves.", "unknown", "unknown", ("Hopefully",)),
    ("I wish the ferry had left.", "unknown", "unknown", ("I wish",)),
    ("I would like to see the mill.", "unknown", "unknown", ("would like to",)),
    ("The hope is that the dam holds.", "unknown", "unknown", ("hope",)),
    ("If the dam breaks, the mill would flood.", "unknown", "unknown", ("would",)),
    ("If the dam breaks, the mill will flood.", "unknown", "unknown", ()),
    ("The mill will flood if the dam breaks.", "unknown", "unknown", ()),
    ("The mill would have flooded.", "unknown", "unknown", ("would",)),
    ("There is no evidence that the dam broke.", "unknown", "unknown", ("no", "evidence")),
    ("No evidence was found.", "unknown", "unknown", ("No", "evidence")),
    ("I don’t have any evidence of a leak.", "unknown", "unknown", ("don’t", "evidence")),
    ("We do not see a link to the flood.", "unknown", "unknown", ("not", "link")),
    ("It is unclear whether the dam broke.", "unknown", "unknown", ("unclear",)),
    ("It is not clear whether the dam broke.", "unknown", "unknown", ("not", "clear")),
    ("I am not sure that the dam broke.", "unknown", "unknown", ("not", "sure")),
    ("It is too early to tell whether it broke.", "unknown", "unknown", ("too early to tell",)),
    ("Nobody knows whether the dam broke.", "unknown", "unknown", ("Nobody", "knows")),
    ("We do not know whether the dam broke.", "unknown", "unknown", ("not", "know")),
    ("It remains to be seen who pays.", "unknown", "unknown", ("remains to be seen",)),
    ("There is insufficient information on it.", "unknown", "unknown",
     ("insufficient information",)),
    ("Whether the dam broke is unclear.", "unknown", "unknown", ("Whether",)),
    ("idk the ferry left", "unknown", "unknown", ("idk",)),
    ("They are considering selling the mill.", "unknown", "unknown", ("considering",)),
]  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [*PLAIN, *NEGATIVE, *TURNED_BACK, *PROBABLE, *POSSIBLE, *UNKNOWN],
    ids=lambda row: row[0],
)
def test_a_sentence_is_graded_by_its_main_clause(row: Row) -> None:
    sentence, modality, polarity, cues = row
    graded = own(sentence)
    assert (graded.modality, graded.polarity) == (modality, polarity)
    assert words(sentence, graded) == cues


HEADINGS: list[Row] = [
    ("Harbour may close in winter", "possible", "positive", ("may",)),
    ("Harbour May Close In Winter", "possible", "positive", ("May",)),
    ("Council to close harbour in winter", "certain", "positive", ()),
    ("The silence of the harbour", "unknown", "unknown", ()),
    ("Why the harbour closed", "unknown", "unknown", ()),
    ("Council won’t close harbour", "certain", "negative", ("won’t",)),
]


@pytest.mark.parametrize("row", HEADINGS, ids=lambda row: row[0])
def test_a_heading_is_graded_by_what_it_states(row: Row) -> None:
    heading, modality, polarity, cues = row
    graded = own(heading, "heading")
    assert (graded.modality, graded.polarity) == (modality, polarity)
    assert words(heading, graded) == cues


def test_a_fragment_in_running_text_is_said_plainly() -> None:
    graded = own("A bunch of nonsense.")
    assert (graded.modality, graded.polarity, graded.cues) == ("certain", "positive", ())
