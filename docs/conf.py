"""How the documentation is built: `make docs`."""

from __future__ import annotations

from assay import __version__

project = "assay"
project_copyright = ""
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
default_role = "code"

myst_heading_anchors = 3

add_module_names = False
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = False
napoleon_use_rtype = False

html_theme = "furo"
html_title = f"assay {version}"
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
