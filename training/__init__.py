"""How the numbers that assay ships were come by: one folder a model. None of it is in the wheel."""
