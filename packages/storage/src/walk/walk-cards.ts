import type { CardPlace, CardRow } from "../front/card-rows.ts";
import { compareCodePoints } from "../front/compare-code-points.ts";
import { indexOfDrawer, isLookupCard } from "../front/lookup-part.ts";
import type { StoreParts } from "../front/parts.ts";
import { openFailure } from "./open-failure.ts";
import type { WalkPlace, WalkStep } from "./walk-item.ts";
import type { WalkMeans } from "./walk-means.ts";
import { walkPages } from "./walk-pages.ts";

/** The cards by drawer, sort and key. */
export async function* walkCards(
  means: WalkMeans,
  after: ({ readonly drawer: string } & CardPlace) | undefined,
): AsyncGenerator<WalkStep> {
  const { gate } = means.parts;
  const known = await gate.read((rows) => rows.listDrawers(), means.signal);
  for (const drawer of known) {
    // The drawer at which a walk stopped may be empty by now.
    if (after !== undefined && compareCodePoints(drawer, after.drawer) < 0) continue;
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

/** A card as a step of a walk. */
export async function openCardStep(
  { sealing }: StoreParts,
  card: CardRow,
  signal: AbortSignal | undefined,
): Promise<WalkStep> {
  const { drawer, sort, key, body } = card;
  const about = { part: "cards", place: { part: "cards", drawer, sort, key }, key: drawer } as const;
  try {
    const opened = body && (await sealing.openCard({ ...card, body }));
    if (!isLookupCard(card))
      return { ...about, found: "sound", card: { ...card, ...(opened && { body: opened }) } };
    // An entry of a look-up index stands under its own value, which is what other keys make another hash of.
    const value = opened === undefined ? sort : new TextDecoder().decode(opened);
    const isOwn = sealing.lookupValues(indexOfDrawer(drawer), value).includes(sort);
    if (!isOwn) return { ...about, found: "damage", code: "content-changed" };
    return { ...about, found: "sound", card: { drawer, sort: value, key } };
  } catch (error) {
    const code = openFailure(error, signal);
    return code === "disposed" ? { ...about, found: "disposed" } : { ...about, found: "damage", code };
  }
}
