"""The model of who says what: from labelled articles to the weights that assay ships."""
