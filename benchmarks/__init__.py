"""Quality and speed, measured in one run beside a peer and held by floors: `python -m benchmarks`.

`cases/` has one file a question, `run` puts them in order, `gate` holds them to `floors.json`, and
`results` writes what a person reads. What scores a prediction stands by itself, to be tested:
`attribution` for who says what, `comments` for a thread, `words` for running text.
"""
