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
