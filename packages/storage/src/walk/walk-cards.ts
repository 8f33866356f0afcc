import type { CardPlace, CardRow } from "../front/card-rows.ts";
import { indexOfDrawer, isLookupCard } from "../front/lookup-part.ts";
import type { StoreParts } from "../front/parts.ts";
import { openFailure } from "./open-failure.ts";
import type { WalkPlace, WalkStep } from "./walk-item.ts";
import type { WalkMeans } from "./walk-means.ts";
import { walkPages } from "./walk-pages.ts";

/** The value of an entry of a look-up index is blind when it is what HMAC makes of it: 64 digits. */
const blindValue = /^[0-9a-f]{64}$/;

/** The cards by drawer, sort and key. */
export async function* walkCards(
  means: WalkMeans,
  after: ({ readonly drawer: string } & CardPlace) | undefined,
  indexes: readonly string[],
): AsyncGenerator<WalkStep> {
  const { gate } = means.parts;
  const known = await gate.read((rows) => rows.listDrawers(), means.signal);
  const first = known.indexOf(after?.drawer ?? "");
  for (const drawer of known.slice(Math.max(0, first))) {
    yield* walkDrawer(means, drawer, drawer === after?.drawer ? after : undefined);
  }
}

async function* walkDrawer(
  { parts, signal }: WalkMeans,
  drawer: string,
  after: CardPlace | undefined,
): AsyncGenerator<WalkStep> {
  const pages = walkPages<CardRow, CardPlace>(
    {
      read: (from, limit) =>
        parts.gate.read(
          (rows) => rows.listCards(drawer, {}, { ...(from && { after: from }), limit }),
          signal,
        ),
      cursorOf: ({ sort, key }) => ({ sort, key }),
      limit: 200,
    },
    after && { sort: after.sort, key: after.key },
    signal,
  );
  for await (const step of pages) {
    if (!("row" in step)) {
      const { sort, key } = step.unreadableAt ?? { sort: "", key: "" };
      const place: WalkPlace = { part: "cards", drawer, sort, key };
      yield { part: "cards", found: "damage", place, key: drawer, code: "unreadable-rest" };
      continue;
    }
    yield await openCardStep(parts, step.row, signal);
  }
}

/** An entry of a look-up index under its own value, which is what other keys make another hash of. */
function lookupStep(
  about: Pick<WalkStep & { readonly part: "cards" }, "part" | "place" | "key">,
  { drawer, sort, key, body }: CardRow & { readonly body: Uint8Array },
  sealing: StoreParts["sealing"],
): WalkStep {
  const value = new TextDecoder().decode(body);
  const isOwn = sealing.lookupValues(indexOfDrawer(drawer), value).includes(sort);
  if (!isOwn) return { ...about, found: "damage", code: "content-changed" };
  return { ...about, found: "sound", card: { drawer, sort: value, key }, isBlind: false };
}

/** A card as a step of a walk. */
export async function openCardStep(
  { sealing, keys }: StoreParts,
  card: CardRow,
  signal: AbortSignal | undefined,
): Promise<WalkStep> {
  const { drawer, sort, key, body } = card;
  const about = { part: "cards", place: { part: "cards", drawer, sort, key }, key: drawer } as const;
  const isBlind = keys !== undefined && isLookupCard(card) && blindValue.test(sort);
  if (body === undefined) return { ...about, found: "sound", card, isBlind };
  try {
    const opened = { ...card, body: await sealing.openCard({ ...card, body }) };
    if (sealing.hidesLookups && isLookupCard(card)) return lookupStep(about, opened, sealing);
    return { ...about, found: "sound", card: opened, isBlind };
  } catch (error) {
    const code = openFailure(error, signal);
    return code === "disposed" ? { ...about, found: "disposed" } : { ...about, found: "damage", code };
  }
}
