// What people decide: asked of and given to the desk's API.
export interface Judgement {
  id: string;
  at: string;
  who: string;
  subject: string;
  what: string;
  value: string;
  reason: string | null;
}

export interface Asked {
  subject: string;
  what: string;
  value: string;
  reason?: string | null;
  seen: string | null;
}

export const say = (words: string): void => {
  const said = document.getElementById("said");
  if (said) said.textContent = words;
};

export const judge = async (asked: Asked): Promise<{ judgement?: Judgement | null; conflict: boolean }> => {
  const answer = await fetch("/api/judgements", {
    method: "POST",
    headers: { "content-type": "application/json", "x-csrf-token": document.body.dataset.token ?? "" },
    body: JSON.stringify(asked),
  });
  if (answer.status === 409) {
    const { latest } = (await answer.json()) as { latest: Judgement | null };
    return { judgement: latest, conflict: true };
  }
  if (!answer.ok) throw new Error(await reasonOf(answer));
  return { judgement: (await answer.json()) as Judgement, conflict: false };
};

// What stands of people's decisions on a page's items: by item, and by question the last one.
export const judgementsOf = async (page: string): Promise<Map<string, Map<string, Judgement>>> => {
  const answer = await fetch(`/api/pages/${page}/judgements`);
  if (!answer.ok) throw new Error(await reasonOf(answer));
  const { judgements } = (await answer.json()) as { judgements: Judgement[] };
  const found = new Map<string, Map<string, Judgement>>();
  for (const one of judgements) {
    const own = found.get(one.subject) ?? new Map<string, Judgement>();
    found.set(one.subject, own.set(one.what, one));
  }
  return found;
};

export const reasonOf = async (answer: Response): Promise<string> => {
  const words = await answer.text();
  try {
    return (JSON.parse(words) as { error?: string }).error ?? words;
  } catch {
    return words;
  }
};
