// The places of a claim's words: selected in the page's text, sent as code points of that text.
import { say } from "./judging";

const context = document.querySelector<HTMLElement>(".context");
const take = document.querySelector<HTMLButtonElement>("#take");
const form = document.querySelector<HTMLFormElement>("#edit");

// A browser counts UTF-16 units, a record code points: an emoji is two of the one, one of the other.
const points = (words: string): number => [...words].length;

const selected = (within: HTMLElement): [number, number, string] | null => {
  const chosen = document.getSelection();
  if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return null;
  const range = chosen.getRangeAt(0);
  if (!within.contains(range.startContainer) || !within.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(within);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const lead = words.length - words.trimStart().length;
  const start = Number(within.dataset.start) + points(before.toString()) + points(words.slice(0, lead));
  return [start, start + points(words.trim()), words.trim()];
};

if (context && take && form) {
  take.hidden = false;
  // the button would take the selection away before it is read
  take.addEventListener("mousedown", (event) => event.preventDefault());
  take.addEventListener("click", () => {
    const found = selected(context);
    const told = form.querySelector("#taken");
    if (!found?.[2]) {
      say("Select words of the text first");
      if (told) told.textContent = "Select words of the text first.";
      return;
    }
    const [start, stop, words] = found;
    (form.elements.namedItem("start") as HTMLInputElement).value = String(start);
    (form.elements.namedItem("stop") as HTMLInputElement).value = String(stop);
    if (told) told.textContent = `“${words}”`;
    say(`Taken: ${words}`);
  });
}

export {};
