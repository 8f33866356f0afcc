import type { Receipt } from "@benhan/core";
import type { StoreParts } from "../front/parts.ts";
import { openFailure } from "./open-failure.ts";
import type { WalkPlace, WalkStep } from "./walk-item.ts";
import type { WalkMeans } from "./walk-means.ts";
import { walkPages } from "./walk-pages.ts";

interface PlacedReceipt {
  readonly place: number;
  readonly receipt: Receipt;
}

/** The receipts in the order of adding. */
export async function* walkReceipts(
  { parts, signal }: WalkMeans,
  after: number | undefined,
): AsyncGenerator<WalkStep> {
  const pages = walkPages<PlacedReceipt, number>(
    {
      read: (from, limit) =>
        parts.gate.read(
          (rows) => rows.listReceipts({}, { ...(from !== undefined && { after: from }), limit }),
          signal,
        ),
      cursorOf: ({ place }) => place,
      next: (from = -1) => from + 1,
      // Answers of hubs may be large.
      limit: 20,
    },
    after,
    signal,
  );
  for await (const step of pages) {
    if (!("row" in step)) {
      const place: WalkPlace = { part: "receipts", at: step.unreadableAt ?? 0 };
      const code = step.isRest ? "unreadable-rest" : "unreadable";
      yield { part: "receipts", found: "damage", place, key: "", code };
      continue;
    }
    yield await openReceiptStep(parts, step.row.receipt, step.row.place, signal);
  }
}

/** A receipt as a step of a walk. */
export async function openReceiptStep(
  { gate, sealing }: StoreParts,
  kept: Receipt,
  at: number,
  signal: AbortSignal | undefined,
): Promise<WalkStep> {
  const { receiptId: key, entryId: of } = kept;
  const about = { part: "receipts", place: { part: "receipts", at }, key, of } as const;
  if (kept.facilityId !== gate.facilityId) return { ...about, found: "damage", code: "facility-foreign" };
  try {
    return { ...about, found: "sound", receipt: await sealing.openReceipt(kept) };
  } catch (error) {
    const code = openFailure(error, signal);
    const { raw: _, ...receipt } = kept;
    if (code === "disposed") return { ...about, found: "disposed", receipt };
    return { ...about, found: "damage", code };
  }
}
