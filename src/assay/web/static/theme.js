"use strict";
// Before anything is drawn: the theme that was chosen last. A module would come too late.
try {
  const kept = localStorage.getItem("assay-theme");
  if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
} catch {
  // a browser that keeps nothing for a page shows the system's theme
}
