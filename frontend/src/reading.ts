// The page view: which marks are shown, the original beside, and what a person decides on a claim.
import { type Judgement, judge, judgementsOf, say } from "./judging";

interface Kept {
  id: string;
  local: string;
}

const reading = document.querySelector<HTMLElement>(".reading");
// who may look alone is offered nothing else
const looks = document.body.dataset.looks !== undefined;
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

const told = (bar: HTMLElement, words: string, alarming = false): void => {
  const place = bar.querySelector<HTMLElement>(".judged");
  if (!place) return;
  place.textContent = words;
  place.classList.toggle("conflict", alarming);
};

const at = (one: Judgement): string => `${one.who}, ${one.at.slice(0, 16).replace("T", " ")}`;

const show = (bar: HTMLElement, last: Judgement | null | undefined, others?: Map<string, Judgement>): void => {
  bar.dataset.seen = last?.id ?? "";
  for (const each of bar.querySelectorAll("button")) {
    each.setAttribute("aria-pressed", String(each.dataset.value === last?.value));
  }
  const said = last ? [`${last.value}ed by ${at(last)}`] : [];
  const edit = others?.get("edit");
  if (edit) said.push(`corrected by ${at(edit)}`);
  const status = others?.get("status");
  if (status) said.push(status.value);
  const assigned = others?.get("assigned");
  if (assigned) said.push(`for ${assigned.value}`);
  told(bar, said.join(" · "));
};

// what could not be done is told where it was asked for: the page may be gone, or the desk ended
const failed = (bar: HTMLElement, error: unknown): void => {
  const words = error instanceof TypeError ? "The desk does not answer: nothing was kept." : String((error as Error).message);
  told(bar, words, true);
  say(words);
};

const decide = async (bar: HTMLElement, value: string): Promise<void> => {
  const subject = bar.dataset.subject ?? "";
  try {
    const done = await judge({ subject, what: "verdict", value, seen: bar.dataset.seen || null });
    show(bar, done.judgement);
    if (done.conflict) told(bar, `${done.judgement?.who} was faster (${done.judgement?.value}): nothing was kept; look at it again`, true);
    say(done.conflict ? `${done.judgement?.who} was faster: look at it again` : `${subject} ${value}ed`);
  } catch (error) {
    failed(bar, error);
  }
};

const undo = async (bar: HTMLElement): Promise<void> => {
  const { seen, subject } = bar.dataset;
  if (!seen) return say("Nothing to undo");
  try {
    await judge({ subject: seen, what: "undo", value: "undo", seen: null });
    const own = (await judgementsOf(page)).get(subject ?? "");
    show(bar, own?.get("verdict"), own);
    say(`${subject}: taken back`);
  } catch (error) {
    failed(bar, error);
  }
};

const furnish = (card: HTMLElement, kept: Kept, own: Map<string, Judgement> | undefined): void => {
  const bar = document.createElement("p");
  bar.className = "judging";
  bar.dataset.subject = kept.id;
  const judged = document.createElement("span");
  judged.className = "judged";
  const more = document.createElement("a");
  more.href = `/claims/${kept.id}`;
  more.textContent = `${kept.id}: more, edit, elsewhere`;
  if (looks) more.textContent = `${kept.id}: more, elsewhere`;
  else bar.append(button("Accept", "accept", "a"), button("Reject", "reject", "r"));
  bar.append(more, judged);
  bar.addEventListener("click", (event) => {
    const pressed = (event.target as HTMLElement).closest("button");
    if (pressed?.dataset.value) void decide(bar, pressed.dataset.value);
  });
  show(bar, own?.get("verdict"), own);
  card.append(bar);
  cards.set(kept.id, card);
};

const start = async (): Promise<void> => {
  const folded = document.querySelector(".discussion") === null;
  const [answer, judged] = await Promise.all([
    fetch(`/api/pages/${page}/claims${folded ? "?comments=false" : ""}`), judgementsOf(page),
  ]);
  const { claims } = (await answer.json()) as { claims: Kept[] };
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
  if (looks) return;
  if (value) void decide(bar, value);
  if (event.key === "u") void undo(bar);
  if (event.key === "e") location.href = `/claims/${bar.dataset.subject}#edit`;
});

void start();
