// The page view: which marks are shown, the original beside, and what a person decides on a claim.
import { type Judgement, judge, judgementsOf, say } from "./judging";

interface Kept {
  id: string;
  local: string;
}

const reading = document.querySelector<HTMLElement>(".reading");
const page = reading?.dataset.page ?? "";

for (const box of document.querySelectorAll<HTMLInputElement>("[data-layer]")) {
  box.addEventListener("change", () => {
    reading?.classList.toggle(`no-${box.dataset.layer}`, !box.checked);
  });
}

const beside = document.getElementById("beside");
beside?.addEventListener("click", () => {
  const frame = document.getElementById("original") as HTMLIFrameElement;
  frame.hidden = !frame.hidden;
  if (!frame.src && frame.dataset.src) frame.src = frame.dataset.src;
  beside.setAttribute("aria-pressed", String(!frame.hidden));
});

const cards = new Map<string, HTMLElement>();

const button = (name: string, value: string, key: string): HTMLButtonElement => {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset.value = value;
  made.textContent = name;
  made.title = `${name} (${key})`;
  made.setAttribute("aria-pressed", "false");
  return made;
};

const show = (bar: HTMLElement, last: Judgement | null | undefined): void => {
  bar.dataset.seen = last?.id ?? "";
  for (const each of bar.querySelectorAll("button")) {
    each.setAttribute("aria-pressed", String(each.dataset.value === last?.value));
  }
  const told = bar.querySelector(".judged");
  if (told) told.textContent = last ? `${last.value}ed by ${last.who}, ${last.at.slice(0, 16).replace("T", " ")}` : "";
};

const decide = async (bar: HTMLElement, value: string): Promise<void> => {
  const subject = bar.dataset.subject ?? "";
  const done = await judge({ subject, what: "verdict", value, seen: bar.dataset.seen || null });
  show(bar, done.judgement);
  say(done.conflict ? `${done.judgement?.who} was faster: look at it again` : `${subject} ${value}ed`);
};

const undo = async (bar: HTMLElement): Promise<void> => {
  const { seen, subject } = bar.dataset;
  if (!seen) return say("Nothing to undo");
  await judge({ subject: seen, what: "undo", value: "undo", seen: null });
  show(bar, (await judgementsOf(page, "verdict")).get(subject ?? ""));
  say(`${subject}: taken back`);
};

const furnish = (card: HTMLElement, kept: Kept, last: Judgement | undefined): void => {
  const bar = document.createElement("p");
  bar.className = "judging";
  bar.dataset.subject = kept.id;
  const told = document.createElement("span");
  told.className = "judged";
  const more = document.createElement("a");
  more.href = `/claims/${kept.id}`;
  more.textContent = `${kept.id}: more, edit, elsewhere`;
  bar.append(button("Accept", "accept", "a"), button("Reject", "reject", "r"), more, told);
  bar.addEventListener("click", (event) => {
    const pressed = (event.target as HTMLElement).closest("button");
    if (pressed?.dataset.value) void decide(bar, pressed.dataset.value);
  });
  show(bar, last);
  card.append(bar);
  cards.set(kept.id, card);
};

const start = async (): Promise<void> => {
  const answer = await fetch(`/api/pages/${page}/claims`);
  const { claims } = (await answer.json()) as { claims: Kept[] };
  const judged = await judgementsOf(page, "verdict");
  for (const kept of claims) {
    const card = document.getElementById(`c${kept.local.slice(1)}`);
    if (card) furnish(card, kept, judged.get(kept.id));
  }
};

const keys: Record<string, string> = { a: "accept", r: "reject" };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as HTMLElement).closest("input, textarea, select")) return;
  const card = document.querySelector<HTMLElement>(".card.lit");
  const bar = card?.querySelector<HTMLElement>(".judging");
  if (!bar) return;
  const value = keys[event.key];
  if (value) void decide(bar, value);
  if (event.key === "u") void undo(bar);
  if (event.key === "e") location.href = `/claims/${bar.dataset.subject}#edit`;
});

void start();
