"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const filter = one("#filter");
  let current = null;

  const say = (words) => { one("#said").textContent = words; };

  const reveal = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
  };

  const bring = (element) => {
    reveal(element);
    element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };

  const wordsOf = (number) => {
    const place = document.getElementById("w" + number);
    return place && place.classList.contains("at") ? one(`.mark[data-c~="${number}"]`) : place;
  };

  const light = (number, marked = `[data-c~="${number}"]`) => {
    for (const element of all(".lit")) element.classList.remove("lit");
    current = number;
    for (const element of all(marked)) element.classList.add("lit");
  };

  const show = (number, side) => {
    const words = wordsOf(number);
    const card = document.getElementById("c" + number);
    if (!card) return;
    if (card.hidden) clear();
    light(number);
    const target = side === "card" || !words ? card : words;
    const other = target === card ? words : card;
    if (other && (!card.closest(".discussion") || other === words) && wide()) bring(other);
    bring(target);
    target.focus({ preventScroll: true });
  };

  const wide = () => matchMedia("(min-width: 52rem)").matches;
  const side = () => (document.activeElement && document.activeElement.closest(".card") ? "card" : "words");
  const numberOf = (element) => {
    const holder = element && element.closest("[data-c]");
    return holder ? holder.dataset.c.split(" ")[0] : null;
  };

  const step = (by) => {
    const cards = all(".card[data-c]").filter((card) => !card.hidden)
      .map((card) => Number(card.dataset.c)).sort((a, b) => a - b);
    if (!cards.length) return;
    const from = Number(numberOf(document.activeElement) || current || 0);
    const next = by > 0
      ? cards.find((number) => number > from) ?? cards[0]
      : cards.findLast((number) => number < from) ?? cards[cards.length - 1];
    show(next, side());
  };

  const sift = () => {
    const wanted = filter.value.trim().toLowerCase();
    let shown = 0;
    for (const source of all("#claims .source")) {
      const head = source.matches(".flat") ? "" : one("header", source).textContent.toLowerCase();
      let kept = 0;
      for (const card of all(".card", source)) {
        card.hidden = Boolean(wanted) && !head.includes(wanted) && !card.textContent.toLowerCase().includes(wanted);
        kept += card.hidden ? 0 : 1;
      }
      source.hidden = Boolean(wanted) && !kept;
      shown += kept;
    }
    for (const part of all("#claims .part")) part.hidden = Boolean(wanted) && !one(".source:not([hidden])", part);
    one("#shown").textContent = wanted ? `${shown} shown` : "";
  };
  const clear = () => { filter.value = ""; sift(); };

  // Sorted, the cards stand in one list; each goes home to its source when the order is turned back.
  const order = one("#order");
  const homes = all("#claims .source").map((source) => [source, all(".card", source)]);
  const sorted = () => Boolean(order) && order.getAttribute("aria-pressed") === "true";
  const sort = (on) => {
    if (!order || on === sorted()) return;
    order.setAttribute("aria-pressed", String(on));
    one("#claims").classList.toggle("sorted", on);
    if (on) {
      const part = document.createElement("section");
      const list = document.createElement("section");
      part.className = "part";
      list.className = "source flat";
      part.append(list);
      const worth = (card) => Number(card.dataset.w ?? -1);
      list.append(...homes.flatMap(([, cards]) => cards).sort((a, b) => worth(b) - worth(a)));
      one("#claims").append(part);
    } else {
      for (const [source, cards] of homes) source.append(...cards);
      one("#claims .flat").parentElement.remove();
    }
    sift();
  };

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  const copy = async (element) => {
    try {
      await navigator.clipboard.writeText(element.textContent);
      say("Citation copied");
      return true;
    } catch {
      reveal(element);
      select(element);
      const done = document.execCommand("copy");
      say(done ? "Citation copied" : "Citation selected: copy it with the keyboard");
      return done;
    }
  };

  const press = async (button) => {
    const done = await copy(document.getElementById(button.dataset.copy));
    button.textContent = done ? "Copied" : "Selected";
    setTimeout(() => { button.textContent = "Copy citation"; }, 2000);
  };

  const dark = () => (document.documentElement.dataset.theme
    || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const label = () => {
    one("#theme").textContent = dark() ? "Light" : "Dark";
    one("#theme").setAttribute("aria-label", dark() ? "Light theme" : "Dark theme");
  };
  const turn = () => { document.documentElement.dataset.theme = dark() ? "light" : "dark"; label(); };
  const help = () => one("#help").showModal();

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    t: turn,
    "?": help,
    "/": () => { filter.focus(); filter.select(); },
    c: () => { const cited = current && document.getElementById("q" + current); if (cited) copy(cited); },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) { press(button); return; }
    const link = event.target.closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [, kind, number] = /^#([cwsrofedbxvk])(\d+)$/.exec(link.getAttribute("href")) || [];
    if (kind === "c" || kind === "w") {
      event.preventDefault();
      show(number, kind === "c" ? "card" : "words");
    } else if (link.closest(".contents")) {
      sort(false);
    } else if (kind) {
      const target = document.getElementById(kind + number);
      if (kind === "o") light(0, `[data-o~="${number}"]`);
      if ("fedb".includes(kind)) light(0, `[data-g~="${kind}${number}"]`);
      if ("xvk".includes(kind)) light(0, `#${kind}${number}`);
      if (kind === "s") sort(false);
      if (target) { event.preventDefault(); bring(target); target.focus({ preventScroll: true }); }
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.target === filter) {
      if (event.key === "Escape") { clear(); filter.blur(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || one("#help").open) return;
    if (event.key === "Enter" && event.target.classList.contains("card")) {
      event.preventDefault();
      show(numberOf(event.target), "words");
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not(.batch):not(.claims):not(.stance):not(.furniture):not([open])").slice(0, 4000);
    for (const element of folded) element.open = true;
  });
  addEventListener("afterprint", () => { for (const element of folded) element.open = false; });

  for (const element of all(one("#claims .card") ? "#theme, #keys, .filter" : "#theme, #keys")) element.hidden = false;
  document.documentElement.classList.add("js");
  one("#theme").addEventListener("click", turn);
  one("#keys").addEventListener("click", help);
  if (order) {
    order.hidden = false;
    order.addEventListener("click", () => sort(!sorted()));
  }
  one("#close").addEventListener("click", () => one("#help").close());
  filter.addEventListener("input", sift);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  label();
})();
