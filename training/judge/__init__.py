"""The weights of `assay.read.html.judge`, which tells an article's runs from the page around it.

`pages` makes labelled runs of the pages, `logistic` fits, `fit` is the command.
"""
