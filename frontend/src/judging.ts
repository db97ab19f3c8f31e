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
  if (!answer.ok) throw new Error(await answer.text());
  return { judgement: (await answer.json()) as Judgement, conflict: false };
};

export const judgementsOf = async (page: string, what: string): Promise<Map<string, Judgement>> => {
  const answer = await fetch(`/api/pages/${page}/judgements?what=${what}`);
  const { judgements } = (await answer.json()) as { judgements: Judgement[] };
  return new Map(judgements.map((one) => [one.subject, one]));
};
