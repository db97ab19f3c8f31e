"""Whole pages of platforms that do not exist, as they would be saved; all words are invented."""

from __future__ import annotations

__all__ = ["ARCHIVE", "COURIER", "DESK", "FJORD", "WEIR"]


def _weir(author: str, when: str, words: str, answers: str = "") -> str:
    return (
        f'<div class="flex gap-3 py-4"><img class="h-8 rounded-full" src="/a/{author}.png">'
        '<div class="flex-1 min-w-0"><div class="flex items-center gap-2 text-sm">'
        f'<a href="/@{author}" class="font-semibold">{author}</a>'
        f'<span class="text-gray-400">·</span><time datetime="{when}">Feb</time></div>'
        f'<div class="prose prose-sm mt-1"><p>{words}</p></div>'
        '<div class="flex gap-4 text-xs"><button>♥ 3</button><button>Reply</button></div>'
        f'<div class="border-l pl-4 mt-3">{answers}</div></div></div>'
    )


WEIR = (
    "<html><head><title>The weir gate was open all night | Agora</title></head><body><main>"
    '<h1 class="text-2xl font-bold">The weir gate was open all night</h1><div class="prose">'
    "<p>I walked past at eleven and again at six, and both times it stood open. Nobody answers "
    "the duty phone.</p></div>"
    + _weir(
        "ketty",
        "2025-02-03T08:00:00Z",
        "The lock keeper has one key, and the council has the other.",
        _weir(
            "halloran",
            "2025-02-03T08:20:00Z",
            "The council says it gave theirs back in the autumn.",
            _weir("ketty", "2025-02-04T09:20:00Z", "Then somebody is not telling the truth."),
        ),
    )
    + _weir("old-bream", "2025-02-05T18:45:00Z", "It has been broken since the flood.")
    + "</main><footer>About · Terms</footer></body></html>"
)
"""A board drawn with utility classes: nothing is called a comment, and answers stand in posts."""


def _fjord(at: int, author: str, when: str, words: str, quoted: str = "") -> str:
    quote = f'<blockquote><font size="1">quote:<hr>{quoted}<hr></font></blockquote>'
    return (
        f'<tr><td bgcolor="#ddd" width="100"><font face="Verdana"><b>{author}</b></font><br>'
        f'<font size="1">Junior Member<br>Norway<br>12{at} Posts</font></td>'
        f'<td bgcolor="#eee"><font size="1">Posted - {when}&nbsp;'
        f'<a href="pop_profile.asp?mode=display&id={at}">Profile</a>&nbsp;'
        f'<a href="post.asp?method=ReplyQuote&id={at}">Reply with Quote</a></font><hr>'
        f'<font size="2">{quote if quoted else ""}{words}</font></td></tr>'
    )


FJORD = (
    "<html><head><title>Diesel in the bilge</title></head><body><table><tr><td>"
    '<a href="default.asp">All Forums</a> : Diesel in the bilge</td></tr></table><table>'
    '<tr><td bgcolor="navy"><b>Author</b></td><td bgcolor="navy"><b>Topic</b></td></tr>'
    + _fjord(
        1, "Torgeir", "12 Mar 2006 : 18:04", "After an hour there is diesel under the boards. Why?"
    )
    + _fjord(2, "skipper_lin", "12 Mar 2006 : 20:41", "Begin with the return line: it chafes.")
    + _fjord(
        3,
        "Torgeir",
        "14 Mar 2006 : 09:12",
        "It was the return line indeed, thank you very much.",
        "Begin with the return line: it chafes.",
    )
    + _fjord(4, "Wenche", "15 Mar 2006 : 22:00", "Mine did the same, and they sold me a pump.")
    + "</table></body></html>"
)
"""A board of tables without a class or an id."""


def _courier(at: int, above: int | None, author: str, when: str, words: str) -> str:
    answers = "" if above is None else f' data-reply-to="{above}"'
    return (
        f'<li class="rsp" data-rid="{at}"{answers} id="rsp{at}"><div class="rsp__top">'
        f'<strong class="rsp__who">{author}</strong> '
        f'<a class="rsp__when" href="#rsp{at}" title="{when}">some time ago</a></div>'
        f'<div class="rsp__say"><p>{words}</p></div>'
        '<ul class="rsp__do"><li><a href="#">Recommend (4)</a></li>'
        '<li><a href="#">Reply</a></li><li><a href="#">Report</a></li></ul></li>'
    )


_FERRY = "".join(
    "<p>The ferry company said on Friday that its night service would close at the end of the "
    f"month. It was told by letter {times}, and the berth is let to a dredging firm.</p>"
    for times in ("once", "twice", "three times")
)
COURIER = (
    "<html><head><title>Night ferry to close - The Sound Courier</title></head><body><article>"
    f"<h1>Night ferry to close</h1><p>By Sanna Virtue, 2 June 2023</p>{_FERRY}</article>"
    '<section class="rspbox"><h2>5 responses</h2><ol class="rsplist">'
    + _courier(501, None, "Aldis M.", "2023-06-02 19:04", "They said the same twelve years ago.")
    + _courier(504, 501, "Grebe", "2023-06-02 19:30", "There was a subsidy. There is none now.")
    + _courier(502, None, "night nurse", "2023-06-02 19:10", "So how do I get to my shift?")
    + _courier(509, 504, "Aldis M.", "2023-06-03 08:15", "It was cut, and the ferry ran on.")
    + _courier(511, 502, "Purser", "2023-06-03 10:00", "The first bus leaves at four forty.")
    + '</ol></section><aside><h3>Most read</h3><ul><li><a href="/a">Harbour dues rise again for '
    "small boats</a></li></ul></aside></body></html>"
)
"""A newspaper's own system: a flat list whose items name the one that they answer."""


def _desk(author: str, role: str, when: str, words: str, flag: str = "") -> str:
    return (
        f'<div class="kb-a">{flag}<div class="kb-a__b"><p>{words}</p></div>'
        f'<div class="kb-a__f">answered <span class="kb-d">{when}</span> by '
        f'<a class="kb-u" href="/users/{author}">{author}</a> <span>{role}</span></div>'
        '<div class="kb-a__v"><a href="#">Helpful</a> <a href="#">Report</a></div></div>'
    )


DESK = (
    "<html><head><title>Warp tension drops - Loom Help</title></head><body>"
    '<h1>Warp tension drops</h1><div class="kb-q"><div class="kb-q__b"><p>After ten minutes of '
    "weaving the warp goes slack on the left side only. I have changed the pawl twice.</p></div>"
    '<div class="kb-a__f">asked <span class="kb-d">4 Jan 2022, 10:30</span> by '
    '<a class="kb-u" href="/users/marit">marit</a> <span>Newcomer</span></div></div>'
    + _desk(
        "jonty",
        "Weaver",
        "4 Jan 2022, 12:01",
        "Check that the back beam is square to the frame. A few millimetres are enough to do it.",
        '<span class="flag">Accepted solution</span>',
    )
    + _desk(
        "Lise-Lotte",
        "Guide",
        "5 Jan 2022, 08:40",
        "Look at the ratchet as well: the tooth wears before the pawl does, and you cannot see it.",
    )
    + _desk(
        "dobby2",
        "Newcomer",
        "9 Feb 2022, 17:22",
        "Same loom, same trouble, and the beam was the cause of it here too.",
    )
    + "</body></html>"
)
"""A help desk: names and dates stand below the words, beside a role."""


def _archive(at: int, author: str, when: str, words: str, answers: str = "") -> str:
    return (
        f'<li><a name="msg{at:05}"></a><div class="hdr"><b>From</b>: {author} &lt;{at} at '
        f"gauge.example&gt;<br><b>Date</b>: {when}<br></div><pre>{words}</pre>"
        f"<ul>{answers}</ul></li>"
    )


ARCHIVE = (
    "<html><head><title>drift in the float sensor</title></head><body>"
    "<h1>drift in the float sensor</h1><ul>"
    + _archive(
        41,
        "Ossian Blake",
        "Tue, 07 Oct 2014 10:12:44 +0100",
        "The float sensor drifts by two centimetres a week.\nIs anybody else seeing this?",
        _archive(
            42,
            "R. Pell",
            "Tue, 07 Oct 2014 13:40:02 +0100",
            "&gt; Is anybody else seeing this?\n\nYes, on both of ours, since the new firmware.",
            _archive(
                44,
                "Ossian Blake",
                "Wed, 08 Oct 2014 09:00:10 +0100",
                "Then it is the firmware. I shall go back to July.",
            ),
        )
        + _archive(
            43,
            "Tuva",
            "Tue, 07 Oct 2014 19:03:57 +0100",
            "Ours does not, but we never took the update at all.",
        ),
    )
    + "</ul></body></html>"
)
"""A mailing list's archive: names follow a label, and answers quote with ``>``."""
