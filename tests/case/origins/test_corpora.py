"""Little corpora of one phenomenon each, and on how many roots the claim rests."""

from __future__ import annotations

import pytest

from tests.case.origins.corpora import Sheet, origins_in


@pytest.mark.parametrize(
    ("sheets", "roots", "bounds"),
    [
        pytest.param(
            [
                Sheet(
                    "Morning Star Wire",
                    "2024-05-01T08:00:00Z",
                    (
                        "Soldiers sealed off the old market at dawn and searched every "
                        "stall for hidden petrol.\n\n*At least 44 stalls were closed, "
                        "the provincial office said in a note.*\n\nTraders threw "
                        "tomatoes at the lorries as they reversed into the lane.\n\nThe "
                        "market has been the seat of a long quarrel over rents between "
                        "city and traders."
                    ),
                ),
                Sheet(
                    "Kelso Courier",
                    "2024-05-02T08:00:00Z",
                    (
                        "Soldiers sealed off the old market at dawn and searched every "
                        "stall for hidden petrol.\n\n*At least 44 stalls were "
                        "closed.*\n\nTraders threw tomatoes at the lorries as they "
                        "reversed into the lane.\n\nThe market has been the seat of a "
                        "long quarrel over rents between city and traders."
                    ),
                ),
            ],
            1,
            (1, 1),
            id="copied body, claim clipped",
        ),
        pytest.param(
            [
                Sheet(
                    "Northern Seismic Institute",
                    "2024-05-01T08:00:00Z",
                    (
                        "*The shock of 5.2 was the strongest in forty years.*\n\n*“We "
                        "measured 5.2 at all our stations,” says Dr Petra Kolb, who "
                        "leads the network.*"
                    ),
                ),
                Sheet(
                    "Kelso Courier",
                    "2024-05-01T12:00:00Z",
                    "*In the words of Petra Kolb the shock reached 5.2.*",
                ),
                Sheet(
                    "Varra Times",
                    "2024-05-01T13:00:00Z",
                    ("*Researchers at the Northern Seismic Institute put the shock at 5.2.*"),
                ),
            ],
            1,
            (1, 1),
            id="issuer with its own expert",
        ),
        pytest.param(
            [
                Sheet(
                    "Tarvel Motors plc",
                    "2024-05-01T07:00:00Z",
                    (
                        "Tarvel Motors plc announces a change in its workforce.\n\n*The "
                        "Company expects 640 jobs to be lost.*\n\nEnquiries: press office"
                    ),
                ),
                Sheet(
                    "Kelso Courier",
                    "2024-05-01T12:00:00Z",
                    (
                        "*Entry 12/2024 of the labour register, stamped by the "
                        "Employment Office, gives the number of jobs as 640.*"
                    ),
                ),
            ],
            2,
            (2, 2),
            id="company issuer and register",
        ),
        pytest.param(
            [
                Sheet(
                    "Kelso Courier",
                    "2024-05-01T08:00:00Z",
                    "*According to Radio Varra, 1,250 dockers are on strike.*",
                ),
                Sheet(
                    "Radio Varra",
                    "2024-05-01T09:00:00Z",
                    (
                        "*1,250 dockers are on strike, the Kelso Courier reports, and "
                        "the dockers' union gave us the same figure: 1,250.*"
                    ),
                ),
            ],
            1,
            (1, 1),
            id="circle with own word",
        ),
        pytest.param(
            [
                Sheet(
                    "Kelso Courier",
                    "2024-05-01T08:00:00Z",
                    "*The mayor of Kelso said 88 trees would be felled by the river.*",
                ),
                Sheet(
                    "Varra Times",
                    "2024-05-01T09:00:00Z",
                    "*The mayor of Varra said 88 trees would be felled by the river.*",
                ),
            ],
            2,
            (2, 2),
            id="same words, other mayors",
        ),
        pytest.param(
            [
                Sheet(
                    "Kelso Courier",
                    "2024-05-01T08:00:00Z",
                    (
                        "*Eighty-eight trees along the river will be felled before "
                        "winter, the Courier has learned from people close to the parks "
                        "office.*"
                    ),
                ),
                Sheet(
                    "Varra Times",
                    "2024-05-01T19:00:00Z",
                    (
                        "*Eighty-eight trees along the river will be felled before "
                        "winter, the Times has learned from people close to the parks "
                        "office.*"
                    ),
                ),
            ],
            1,
            (1, 1),
            id="changed outlet names in a copy",
        ),
        pytest.param(
            [
                Sheet(
                    "Kelso Courier",
                    "2024-05-01T08:00:00Z",
                    ("*“Eleven boats burned,” said Hawa Traore, who sells tea on the quay.*"),
                ),
                Sheet(
                    "Varra Times",
                    "2024-05-01T09:00:00Z",
                    "Ilir Doda was mending nets. *He saw eleven boats burn.*",
                ),
                Sheet(
                    "Daily Lantern",
                    "2024-05-01T10:00:00Z",
                    (
                        "*When our reporter reached the quay at seven, eleven boats were "
                        "still burning.*"
                    ),
                ),
            ],
            3,
            (3, 3),
            id="witnesses",
        ),
        pytest.param(
            [
                Sheet(
                    "Kelso Courier",
                    "2024-05-01T08:00:00Z",
                    "*The fire chief, Osman Terle, said 23 people were hurt.*",
                ),
                Sheet("Varra Times", "2024-05-03T09:00:00Z", "*The blaze left 23 people injured.*"),
            ],
            None,
            (1, 2),
            id="bare late",
        ),
        pytest.param(
            [
                Sheet(
                    "Kelso Courier",
                    "2024-05-01T08:00:00Z",
                    "Tarvel Motors is in trouble. *The carmaker said 640 jobs would go.*",
                ),
                Sheet(
                    "Varra Times",
                    "2024-05-01T09:00:00Z",
                    ("*Mona Lindh, chief executive of Tarvel, confirmed that 640 jobs would go.*"),
                ),
                Sheet(
                    "Daily Lantern",
                    "2024-05-01T10:00:00Z",
                    "*An internal memo seen by the Lantern lists 640 jobs.*",
                ),
            ],
            2,
            (2, 2),
            id="company vs union vs document",
        ),
        pytest.param(
            [
                Sheet(
                    "Kelso Courier",
                    "2024-05-01T08:00:00Z",
                    (
                        "*64 patients have died, Norpress news agency reported, citing "
                        "the health ministry.*"
                    ),
                ),
                Sheet(
                    "Varra Times",
                    "2024-05-01T09:00:00Z",
                    "*The health ministry told Norpress that 64 patients had died.*",
                ),
            ],
            1,
            (1, 1),
            id="via agency unnamed",
        ),
    ],
)
def test_a_corpus_rests_on_so_many_roots(
    sheets: list[Sheet], roots: int | None, bounds: tuple[int, int]
) -> None:
    found = origins_in(*sheets)
    assert (found.count, (found.at_least, found.at_most)) == (roots, bounds)
