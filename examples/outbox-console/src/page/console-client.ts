import type { ActResult, CodeText, EntryAct, QueueView, ReceiptView } from "../queue-view.ts";

/** What the server says of one entry's attempts. */
export interface Receipts {
  readonly receipts: readonly ReceiptView[];
  readonly texts: Readonly<Record<string, CodeText>>;
}

/** The calls of the page. `token-wrong`: the page was not opened by its link. */
export interface ConsoleClient {
  queue(): Promise<QueueView | "token-wrong">;
  receipts(entryId: string): Promise<Receipts>;
  act(entryId: string, act: EntryAct, reason: string): Promise<ActResult | "failed" | "reason">;
  release(hub: string, reason: string): Promise<ActResult | "failed" | "reason">;
}

const place = "benhan-outbox-console";

/** The token of the link, which goes out of the address at once: nobody reads it over a shoulder or in a bookmark. */
function takeToken(): string {
  const given = location.hash.slice(1);
  if (given !== "") {
    sessionStorage.setItem(place, given);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(place) ?? "";
}

export function createConsoleClient(): ConsoleClient {
  const authorization = `Bearer ${takeToken()}`;
  const signal = () => AbortSignal.timeout(15_000);

  async function get(path: string): Promise<Response> {
    return fetch(`/api/${path}`, { headers: { authorization }, signal: signal() });
  }

  async function post(path: string, reason: string): Promise<ActResult | "failed" | "reason"> {
    const headers = { authorization, "content-type": "application/json" };
    try {
      const body = JSON.stringify({ reason });
      const answer = await fetch(`/api/${path}`, { method: "POST", headers, body, signal: signal() });
      if (answer.status === 400) return "reason";
      return answer.ok ? ((await answer.json()) as { readonly result: ActResult }).result : "failed";
    } catch {
      return "failed";
    }
  }

  return {
    async queue() {
      const answer = await get("queue");
      if (answer.status === 401) return "token-wrong";
      if (!answer.ok) throw new Error(String(answer.status));
      return (await answer.json()) as QueueView;
    },
    async receipts(entryId) {
      const answer = await get(`entries/${entryId}/receipts`);
      if (!answer.ok) throw new Error(String(answer.status));
      return (await answer.json()) as Receipts;
    },
    act: (entryId, act, reason) => post(`entries/${entryId}/${act}`, reason),
    release: (hub, reason) => post(`hubs/${encodeURIComponent(hub)}/release`, reason),
  };
}
