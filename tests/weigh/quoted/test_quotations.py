from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.weigh.quoted import quotations
from tests.factories import Post, discussion
from tests.work import steps

if TYPE_CHECKING:
    from assay.record import Quotation, Reading

COUNTED = "The harbour office counted nine ferries on Monday, and four of them came in late."
BLAMED = "Dora Fenwick said that the old timetable was not to blame for the delays at the quay."
CLOSED = "The council will not close the northern pier before winter, because nobody has paid."
ARTICLE = f"# Ferries of Ostwick\n\n{COUNTED} {BLAMED}\n\n{CLOSED}"


def quoted(read: Reading) -> list[tuple[str, str, str | None]]:
    """Return each quotation's match, its words, and the words that it is from."""
    text = read.page.text
    return [
        (one.match, one.span.of(text), one.of.of(text) if one.of else None)
        for one in quotations(read)
    ]


def only(*posts: str, article: str = ARTICLE) -> Quotation:
    (one,) = quotations(discussion(article, *(Post("gull", words) for words in posts)))
    return one


SAME = {
    "as it stands": COUNTED,
    "in quotation marks": f"“{COUNTED}”",
    "in capitals": COUNTED.upper(),
    "a word a line": COUNTED.replace(" ", "\n"),
    "with spaces that do not break": COUNTED.replace(" ", "\u00a0"),
    "with two spaces": COUNTED.replace(" ", "  "),
    "with a dash for a comma": COUNTED.replace(",", " –"),
    "without its full stop": COUNTED.rstrip("."),
    "with a soft hyphen": COUNTED.replace("counted", "coun\u00adted"),
    "with a word broken over two lines": COUNTED.replace("ferries", "fer-\nries"),
    "with a space of no width": COUNTED.replace("four", "fo\u200bur"),
    "with a ligature": COUNTED.replace("office", "o\ufb03ce"),
}


@pytest.mark.parametrize("words", SAME.values(), ids=SAME.keys())
def test_marks_space_case_and_line_breaks_leave_a_quotation_verbatim(words: str) -> None:
    read = discussion(ARTICLE, Post("gull", f"> {words}\n\nNot so."))
    ((match, _, of),) = quoted(read)
    assert (match, of) == ("verbatim", COUNTED.rstrip("."))


OTHER_TONGUES = [
    "Der Hafenmeister zählte am Montag neun Fähren, von denen vier zu spät kamen.",
    "Le capitaine n'a compté que neuf bacs lundi, et l'équipage n'était pas là.",
    "Начальник порта насчитал в понедельник девять паромов, четыре из них опоздали.",
]


@pytest.mark.parametrize("words", OTHER_TONGUES)
def test_a_quotation_is_found_in_any_language(words: str) -> None:
    one = only(f"> {words.upper()}\n\nHm.", article=f"{ARTICLE}\n\n{words}")
    assert (one.match, one.similarity) == ("verbatim", 1.0)


SHORTENED = {
    "with a mark": "The harbour office counted nine ferries … four of them came in late.",
    "with three dots": "The harbour office counted nine ferries ... four of them came in late.",
    "with a mark in brackets": "The harbour office counted nine ferries […] four came in late.",
    "without a mark": "The harbour office counted nine ferries, four of them came in late.",
    "by a sentence": "The harbour office counted nine ferries on Monday. The council will not "
    "close the northern pier before winter.",
    "with its not behind a mark": "Dora Fenwick said that the old timetable was … to blame.",
}


@pytest.mark.parametrize("words", SHORTENED.values(), ids=SHORTENED.keys())
def test_words_left_out_make_a_quotation_shortened(words: str) -> None:
    one = only(f"> {words}\n\nHm.")
    assert one.match == "shortened"
    assert one.similarity < 1
    assert "left out" in one.why


ALTERED = {
    "another number": (
        COUNTED.replace("nine", "ten"),
        "“nine” there is “ten” here",
    ),
    "a word put in": (
        COUNTED.replace("ferries", "empty ferries"),
        "“empty” does not stand there",
    ),
    "a not left out": (BLAMED.replace("not ", ""), "“not” is left out"),
    "a not left out of a shorter one": (
        "The council will close the northern pier before winter.",
        "“not” is left out",
    ),
    "a not put in": (COUNTED.replace("came", "never came"), "“never” does not stand there"),
}


@pytest.mark.parametrize(("words", "told"), ALTERED.values(), ids=ALTERED.keys())
def test_a_changed_word_makes_a_quotation_altered_and_is_told(words: str, told: str) -> None:
    one = only(f"> {words}\n\nHm.")
    assert one.match == "altered"
    assert 0.9 < one.similarity < 1
    assert told in one.why


DENIALS = [
    (
        "Der Hafenmeister sagte, dass die alte Fähre am Montag nicht zu spät kam.",
        "nicht ",
    ),
    ("Le maire a dit que le vieux bac n'est pas arrivé en retard lundi matin.", "pas "),
    ("Мэр сказал, что старый паром в понедельник не опоздал ни на минуту из-за льда.", "не "),
]


@pytest.mark.parametrize(("words", "denial"), DENIALS)
def test_a_denial_left_out_is_an_alteration_in_any_language(words: str, denial: str) -> None:
    one = only(f"> {words.replace(denial, '', 1)}\n\nHm.", article=f"{ARTICLE}\n\n{words}")
    assert one.match == "altered"
    assert f"“{denial.strip()}” is left out" in one.why


def test_a_quotation_from_elsewhere_is_not_found() -> None:
    one = only("> The tide tables of Harwell are printed in blue ink every spring.\n\nHm.")
    assert (one.match, one.of, one.similarity) == ("not_found", None, 0.0)
    assert "nowhere else on the page" in one.why


def test_words_of_the_quoting_comment_itself_are_no_source_of_its_quotation() -> None:
    strange = "The tide tables of Harwell are printed in blue ink."
    assert only(f"> {strange}\n\nI say it again: {strange}").match == "not_found"


def test_a_comment_is_quoted_as_the_article_is() -> None:
    said = "I stood at the quay and counted twelve of them before noon."
    read = discussion(ARTICLE, Post("tern", said), Post("gull", f"> {said}\n\nReally?"))
    assert quoted(read) == [("verbatim", said.rstrip("."), said.rstrip("."))]
    (one,) = quotations(read)
    tern, gull = (comment.span for comment in read.comments)
    assert tern is not None
    assert gull is not None
    assert gull.covers(one.span)
    assert one.of is not None
    assert tern.covers(one.of)


HEADED = [
    "> tern wrote:\n\n> {}",
    "> tern wrote:\n{}",
    "> Originally posted by tern\n\n> {}",
    "> Originally posted by tern\n{}",
    "> 21 November 2017, 10:12\n\n> {}",
    "> 21 November 2017, 10:12\n{}",
    "> On 21 November 2017 tern wrote:\n\n> {}",
    "> tern schrieb:\n{}",
    "> tern a écrit :\n{}",
    "> tern пишет:\n{}",
]


@pytest.mark.parametrize("form", HEADED)
def test_a_header_is_no_part_of_the_quotation(form: str) -> None:
    said = "I stood at the quay and counted twelve of them before noon."
    read = discussion(ARTICLE, Post("tern", said), Post("gull", f"{form.format(said)}\n\nReally?"))
    assert quoted(read) == [("verbatim", said.rstrip("."), said.rstrip("."))]


def test_several_blocks_from_one_passage_are_one_quotation() -> None:
    read = discussion(ARTICLE, Post("gull", f"> {COUNTED}\n\n> {BLAMED}\n\nBoth are wrong."))
    ((match, words, of),) = quoted(read)
    assert (match, words) == ("verbatim", f"{COUNTED}\n\n{BLAMED}".rstrip("."))
    assert of == f"{COUNTED} {BLAMED}".rstrip(".")


def test_a_short_block_between_those_of_one_passage_has_been_put_in() -> None:
    said = f"{COUNTED} {BLAMED} {CLOSED}"
    own = "Not a single ferry"
    post = Post("gull", f"> {COUNTED} {BLAMED}\n\n> {own}\n\n> {CLOSED}\n\nAll of it is wrong.")
    ((match, words, of),) = quoted(discussion(f"# Ferries\n\n{said}", post))
    assert (match, own in words) == ("altered", True)
    assert of == said.rstrip(".")


def test_several_blocks_from_several_writers_are_each_a_quotation() -> None:
    said = "I stood at the quay and counted twelve of them before noon."
    read = discussion(
        ARTICLE, Post("tern", said), Post("gull", f"> {said}\n\n> {CLOSED}\n\nBoth are wrong.")
    )
    assert quoted(read) == [
        ("verbatim", said.rstrip("."), said.rstrip(".")),
        ("verbatim", CLOSED.rstrip("."), CLOSED.rstrip(".")),
    ]


def test_a_pull_quote_is_from_the_article() -> None:
    pulled = "“The council will not close the northern pier before winter”"
    read = discussion(f"{ARTICLE}\n\n> {pulled}")
    assert quoted(read) == [("verbatim", pulled.strip("“”"), pulled.strip("“”"))]


def test_what_an_article_quotes_from_elsewhere_is_not_told_of() -> None:
    assert (
        quoted(discussion(f"{ARTICLE}\n\n> Boats are the gulls of the sea, he used to say")) == []
    )


def test_a_comment_that_quotes_the_whole_page_quotes_it_once() -> None:
    whole = "\n\n".join(f"> {part.removeprefix('# ')}" for part in ARTICLE.split("\n\n"))
    one = only(f"{whole}\n\nI read it all.")
    assert (one.match, one.similarity) == ("verbatim", 1.0)


def test_a_page_of_thousands_of_words_is_quoted_to_its_end() -> None:
    lines = [
        f"Boat {place} lay at pier {place * 7} until the tide of day {place * 3}."
        for place in range(200)
    ]
    article = " ".join(lines)
    read = discussion(article, Post("gull", f"> {article}\n\nI read it all."))
    found = quoted(read)
    assert {match for match, _, _ in found} == {"verbatim"}
    assert [words for _, words, _ in found] == [of for _, _, of in found]
    covered = sum(len(words) for _, words, _ in found)
    assert covered > 0.99 * len(article)


def nested(deep: int) -> Reading:
    """Return a thread in which each comment quotes all that the one above it holds."""
    posts: list[Post] = []
    said: list[str] = []
    for place in range(deep):
        own = f"Reader {place} saw boat {place * 7} at pier {place * 3} on the day of the flood."
        above = "\n\n".join(f"> {words}" for words in reversed(said))
        posts.append(Post(f"reader{place}", f"{above}\n\n{own}" if above else own, place or None))
        said.append(own)
    return discussion(ARTICLE, *posts)


def test_quotations_nested_ten_deep_each_lead_to_who_wrote_them() -> None:
    read = nested(11)
    text = read.page.text
    own = {block.comment: block.span for block in read.blocks if block.kind == "comment"}
    found = [one for one in quotations(read) if one.span.start > own["c10"].end]
    assert [one.match for one in found] == ["verbatim"] * 10
    for one, writer in zip(found, range(10, 0, -1), strict=True):
        assert one.of is not None
        assert own[f"c{writer}"].covers(one.of)
        assert one.span.of(text) == one.of.of(text)


SHORT = [
    "He says “nine ferries” and I saw it.",
    "He says “four of them” and I saw it.",
    "He says “Monday” and I saw it.",
]


@pytest.mark.parametrize("words", SHORT)
def test_less_than_four_words_in_marks_are_no_quotation(words: str) -> None:
    assert quoted(discussion(ARTICLE, Post("gull", words))) == []


INLINE = [
    ("He says “four of them came in late” and I saw it.", "verbatim"),
    ("He says 'four of them came in late' and I saw it.", "verbatim"),
    ("You said “the council will close the northern pier before winter”.", "altered"),
    ("“The council will not close the pier before winter” is a lie.", "shortened"),
    ("You said “the moon is made of green cheese and nobody eats it” above.", "not_found"),
]


@pytest.mark.parametrize(("words", "match"), INLINE)
def test_words_in_marks_are_graded_as_a_block_is(words: str, match: str) -> None:
    assert only(words).match == match


FAR = [
    "“The council will never close the southern pier before spring” is a lie.",
    "„The harbour office counted ten ferries on Sunday, and four of them came in late“ is odd.",
    "»The council will never close the southern pier before winter« is a lie.",
    "“nobody has ever paid” is a lie.",
    "You write “Dora Fenwick thinks the new timetable is to blame for all delays at the quay”.",
]


@pytest.mark.parametrize("words", FAR)
def test_several_changed_words_or_one_of_a_few_leave_a_passage_known(words: str) -> None:
    assert only(words).match == "altered"


CHANCE = [
    "They call it “the best of the bad” here.",
    "It is what I call “thinking about the council” in winter.",
    "We sang “before the winter of the year” at the quay.",
]


@pytest.mark.parametrize("words", CHANCE)
def test_a_few_words_in_marks_that_agree_by_chance_are_no_quotation(words: str) -> None:
    assert quoted(discussion(ARTICLE, Post("gull", words))) == []


MADE_UP = "Bananas are grown on the slopes of Harwell by thousands of men"
TELLING = [
    "You wrote “{}” above.",
    "As @tern has it: @tern “{}”, really?",
    "tern says “{}”, really?",
    "Vous dites « {} ». Où ?",
    "Sie schreiben: „{}“. Wo denn?",
    "Usted dijo «{}». ¿Dónde?",
]


@pytest.mark.parametrize("form", TELLING)
def test_words_put_forward_as_somebodys_of_the_page_are_told_when_they_are_not(form: str) -> None:
    posts = (Post("tern", "I stood at the quay."), Post("gull", form.format(MADE_UP)))
    assert quoted(discussion(ARTICLE, *posts)) == [("not_found", MADE_UP, None)]


def test_who_is_not_on_the_page_may_be_quoted_from_elsewhere() -> None:
    said = f"Brisk says “{MADE_UP}”, and so do I."
    assert quoted(discussion(ARTICLE, Post("gull", said))) == []


UNSET = [
    "tern wrote:\n\n{}\n\nWell.",
    "Originally posted by tern:\n\n{}\n\nWell.",
    "[quote=tern]{}[/quote]\n\nWell.",
    "[quote]\n\n{}\n\n[/quote]\n\nWell.",
]


@pytest.mark.parametrize("form", UNSET)
@pytest.mark.parametrize(
    ("words", "match"),
    [
        (CLOSED, "verbatim"),
        (CLOSED.replace("not close", "close"), "altered"),
        (MADE_UP, "not_found"),
    ],
)
def test_what_a_page_does_not_set_as_a_quotation_is_one_by_its_header_or_marks(
    form: str, words: str, match: str
) -> None:
    posts = (Post("tern", "I stood at the quay."), Post("gull", form.format(words)))
    ((got, shown, _),) = quoted(discussion(ARTICLE, *posts))
    assert (got, shown) == (match, words.rstrip("."))


NOT_SET = [
    f"tern wrote:\n\n{MADE_UP}",
    f"[quote]\n\n{MADE_UP}\n\nWell.",
    f"This is what I mean:\n\n{MADE_UP}\n\nWell.",
]


@pytest.mark.parametrize("words", NOT_SET)
def test_without_a_reply_or_a_second_mark_nothing_is_a_quotation(words: str) -> None:
    assert quoted(discussion(ARTICLE, Post("gull", words))) == []


def test_a_quotation_goes_on_word_for_word_in_the_blocks_behind_it() -> None:
    rules = "Keep to the left.\n\nNever moor a boat at the northern quay by night, says the board."
    post = Post("gull", f"> {COUNTED} {BLAMED}\n\n{rules}\n\nNobody does.")
    read = discussion(f"# Ferries\n\n{COUNTED} {BLAMED}\n\n{rules}", post)
    ((match, words, _),) = quoted(read)
    assert (match, words.endswith("says the board")) == ("verbatim", True)


def test_a_comment_that_opens_with_anothers_words_and_goes_on_quotes_them() -> None:
    said = "I stood at the quay and counted twelve of them before noon."
    changed = said.replace("twelve", "two")
    posts = (Post("tern", said), Post("gull", f"{said}\n\nNo."), Post("owl", f"{changed}\n\nNo."))
    assert [one[:2] for one in quoted(discussion(ARTICLE, *posts))] == [
        ("verbatim", said.rstrip(".")),
        ("altered", changed.rstrip(".")),
    ]


OWN = [
    (Post("tern", CLOSED), Post("tern", f"{CLOSED}\n\nAs I said.")),
    (Post("tern", f"{CLOSED}\n\nSo it is."), Post("gull", CLOSED)),
    (Post("tern", CLOSED), Post("gull", f"{CLOSED}")),
    (Post("tern", "Mud is bad."), Post("gull", "Mud is bad.\n\nYes.")),
]


@pytest.mark.parametrize("posts", OWN)
def test_ones_own_words_later_ones_or_a_few_are_not_quoted_bare(posts: tuple[Post, ...]) -> None:
    assert quoted(discussion("# Ferries\n\nMud.", *posts)) == []


def test_words_in_marks_from_elsewhere_are_not_told_of() -> None:
    sung = "As they sing, “the moon is made of green cheese and nobody eats it”."
    assert quoted(discussion(ARTICLE, Post("gull", sung))) == []


WORDLESS = [
    discussion("Mud."),
    discussion("Mud.", Post("gull", ""), Post("tern", None)),
    discussion("Mud.", Post("gull", "> …")),
    discussion("Mud.", Post("gull", "> tern wrote:")),
    discussion("“", Post("gull", "“”“”"), Post("tern", "”")),
]


@pytest.mark.parametrize("read", WORDLESS)
def test_where_nothing_is_quoted_there_are_no_quotations(read: Reading) -> None:
    assert quotations(read) == ()


def test_quotations_have_ids_of_their_own_in_the_order_of_the_page() -> None:
    found = quotations(nested(5))
    assert [one.id for one in found] == [f"q{place}" for place in range(1, len(found) + 1)]
    assert [one.span for one in found] == sorted(one.span for one in found)


def crowd(many: int) -> Reading:
    """Return a thread in which every comment quotes the article, altered."""
    said = "Boat {0} lay at pier {0}, said reader {0}, and it was late again."
    posts = [
        Post(f"reader{place}", f"> {CLOSED.replace('winter', 'spring')}\n\n{said.format(place)}")
        for place in range(many)
    ]
    return discussion(ARTICLE, *posts)


def test_twice_the_comments_are_twice_the_work() -> None:
    once, twice = (steps(quotations, crowd(many)) for many in (60, 120))
    assert twice < 2.3 * once
