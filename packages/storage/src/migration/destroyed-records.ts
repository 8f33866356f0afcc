import type { CardPlace } from "../front/card-rows.ts";
import type { StoreParts } from "../front/parts.ts";
import type { Disposal } from "../retention/disposal/disposal.ts";
import type { DisposalCertificate } from "../retention/disposal/disposal-certificate.ts";
import { disposalStateOf } from "../retention/disposal/disposal-state.ts";
import type { Execution } from "../retention/store/destroy-records.ts";
import { drawers } from "../retention/store/retention-store.ts";
import { ifReadable } from "../walk/open-failure.ts";
import { openCardStep } from "../walk/walk-cards.ts";
import type { CardItem, WalkItem } from "../walk/walk-item.ts";

/** Keys of the records whose disposal was carried out, or was begun, in one of the stores. */
export async function destroyedRecords(
  stores: readonly StoreParts[],
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  const add = (list: readonly { readonly key: string }[]) => {
    for (const { key } of list) keys.add(key.normalize("NFC"));
  };
  for (const parts of stores) {
    for await (const card of soundCards(parts, drawers.disposal, signal)) {
      const state = disposalStateOf(cardValue<Disposal>(card));
      if (state.ok && isCarriedOut(state.value.phase)) add(state.value.list);
    }
    for await (const card of soundCards(parts, drawers.certificate, signal)) {
      add(cardValue<DisposalCertificate>(card).list);
    }
    for await (const card of soundCards(parts, drawers.execution, signal)) {
      add(cardValue<Execution>(card).records);
    }
  }
  return keys;
}

const isCarriedOut = (phase: string): boolean => phase === "executed" || phase === "certified";

/** Whether something belongs to a record that was disposed of. */
export function isOfDestroyed(item: WalkItem, destroyed: ReadonlySet<string>): boolean {
  if (item.part === "documents") return destroyed.has(item.document.episodeId.normalize("NFC"));
  return item.part === "cards" && item.card.drawer === drawers.retention && destroyed.has(item.card.key);
}

/** The cards of a drawer that can be opened. */
export async function* soundCards(
  parts: StoreParts,
  drawer: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<CardItem> {
  let after: CardPlace | undefined;
  for (;;) {
    const page = { ...(after !== undefined && { after }), limit: 100 };
    const cards = await ifReadable(signal, () =>
      parts.gate.read((rows) => rows.listCards(drawer, {}, page), signal),
    );
    for (const card of cards ?? []) {
      const step = await openCardStep(parts, card, signal);
      if (step.found === "sound" && step.part === "cards" && step.card.body !== undefined) yield step;
    }
    const last = cards?.at(-1);
    if (last === undefined) return;
    after = { sort: last.sort, key: last.key };
  }
}

/** What is written on a card of this package. */
export function cardValue<T>({ card }: CardItem): T {
  return JSON.parse(new TextDecoder().decode(card.body)) as T;
}
