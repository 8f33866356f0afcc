import type { Platform } from "@benhan/core";
import { checkRecordForms } from "@benhan/core/forms";
import { openRecords, type Records } from "@benhan/core/lifecycle";
import type { Storage } from "@benhan/storage";
import { facility } from "../../facility.ts";
import { formOptions } from "../../form-options.ts";

/** The records of the facility. None is complete while a document that the law asks for is not. */
export function recordsOf(store: Storage, platform: Platform): Records {
  return openRecords({
    store,
    // Every verb leaves its trace: a change in its own commit, a reading before its content is handed out.
    audit: store,
    facilityId: facility.id,
    platform,
    policy: {
      completeness: (record) => checkRecordForms(record, formOptions).flatMap(({ report }) => report.issues),
    },
  });
}
