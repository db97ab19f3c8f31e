// The frame of every view: light or dark, which is remembered, the list of keys, and rows that the
// keyboard goes through.
const root = document.documentElement;
const theme = document.querySelector<HTMLButtonElement>("#theme");
const help = document.querySelector<HTMLDialogElement>("#help");
const dark = (): boolean =>
  (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

const label = (): void => {
  if (!theme) return;
  theme.textContent = dark() ? "Light" : "Dark";
  theme.setAttribute("aria-label", dark() ? "Light theme" : "Dark theme");
};

new MutationObserver(() => {
  try {
    localStorage.setItem("assay-theme", root.dataset.theme ?? "");
  } catch {
    // a browser that keeps nothing forgets the choice with the page
  }
}).observe(root, { attributes: true, attributeFilter: ["data-theme"] });

const turn = (): void => {
  root.dataset.theme = dark() ? "light" : "dark";
  label();
};

const find = (): void => {
  const field = document.querySelector<HTMLInputElement>(".filters input[type=search], #find");
  field?.focus();
  field?.select();
};

const step = (by: number): void => {
  const rows = [...document.querySelectorAll<HTMLElement>("main tbody tr, ol.claims > li")].filter((row) => row.querySelector("a"));
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 && by < 0 ? rows.length - 1 : at + by];
  next?.querySelector<HTMLElement>("a")?.focus();
};

const choose = (): void => {
  document.activeElement?.closest("tr")?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
};

const keys: Record<string, () => void> = {
  t: turn,
  "?": () => help?.showModal(),
  "/": find,
  j: () => step(1),
  k: () => step(-1),
  x: choose,
};

// the page view has the report's own script, which knows all of these keys
if (!document.querySelector(".reading")) {
  for (const button of document.querySelectorAll<HTMLElement>("#theme, #keys")) button.hidden = false;
  theme?.addEventListener("click", turn);
  document.querySelector("#keys")?.addEventListener("click", () => help?.showModal());
  document.querySelector("#close")?.addEventListener("click", () => help?.close());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help?.open) return;
    if ((event.target as HTMLElement).closest("input:not([type=checkbox]), textarea, select")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  label();
}

export {};
