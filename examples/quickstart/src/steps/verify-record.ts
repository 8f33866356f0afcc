import { digestOf, type SourceKey } from "@benhan/core";
import { checkRecordForms } from "@benhan/core/forms";
import type { Storage } from "@benhan/storage";
import { facility } from "../facility.ts";
import { formOptions } from "../form-options.ts";
import { loggingPlatform } from "../platform-for.ts";
import type { RecordLedger } from "../visit-story.ts";
import { recordsOf } from "./record/records-of.ts";

const by = { kind: "system", id: "verifier" } as const;

/** Reads a medical record, its whole life, and every version that its life names. */
export async function verifyRecord(storage: Storage, source: SourceKey): Promise<RecordLedger> {
  const records = recordsOf(storage, await loggingPlatform({ storage }, "verify"));
  const { record } = await records.view(source, { by });
  const history = await records.manage.history(source, { by });
  const named = history.flatMap(({ content }) => content.event.wrote);
  let intact = 0;
  for (const { documentId, version, digest } of named) {
    const stored = await storage.readDocument({ facilityId: facility.id, documentId, version });
    if (stored !== undefined && digestOf(stored.body) === digest) intact += 1;
  }
  return {
    record,
    history,
    documents: checkRecordForms(record, formOptions),
    versions: named.length,
    intact,
    isChained: history.every(({ content }, index) => content.event.previous === history[index - 1]?.digest),
  };
}

/** True when no version differs from what the life names, and no event is missing or out of order. */
export function isWhole({ versions, intact, isChained }: RecordLedger): boolean {
  return intact === versions && isChained;
}
