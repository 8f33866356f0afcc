import {
  formatPath,
  isEmrError,
  type MedicalRecord,
  type Report,
  type Visit,
  visitOfRecord,
} from "@benhan/core";
import { checkRecordForms, type DemandedReport } from "@benhan/core/forms";
import { commandRefused, type Records, unknownRecord } from "@benhan/core/lifecycle";
import type { Desk } from "../../desk.ts";
import { facilityMasters } from "../../facility-masters.ts";
import { formOptions } from "../../form-options.ts";
import type { RecordInput } from "../../inputs.ts";
import { loggingPlatform, platformAt } from "../../platform-for.ts";
import { showDocuments, showRefusal } from "../../screen/show-record.ts";
import type { RecordRefusal, RecordStory } from "../../visit-story.ts";
import { readRecordFiles } from "./read-record-files.ts";
import { type RecordStep, recordStepsOf } from "./record-steps.ts";
import { recordsOf } from "./records-of.ts";

const demo = { kind: "system", id: "quickstart" } as const;

/** What a record came to. */
export interface KeptRecord {
  /** The visit that insurance settles, made of the record. */
  readonly visit: Report<Visit>;
  readonly record?: RecordStory;
  /** Every document that the law asks for, filled out of the record. */
  readonly documents?: readonly DemandedReport[];
}

/** Opens the record of a stay, takes in what the hospital pushes, and brings it into the archive once it is complete. */
export async function keepRecord(desk: Desk, input: RecordInput): Promise<KeptRecord> {
  const { screen } = desk;
  const files = await readRecordFiles(desk.options.input, input);
  if (!files.ok) return { visit: files };
  const { record } = files.value;
  const steps = recordStepsOf(files.value);
  const done = await versionOf(desk, record);
  let refusal: RecordRefusal | undefined;
  let version = done;
  for (const step of steps.slice(done)) {
    refusal ??= await refusalOf(desk, record, step, version);
    version = await carryOut(desk, record, step, version);
  }
  if (done === steps.length) {
    screen.line(
      "known",
      { vi: "Bệnh án", en: "Record" },
      {
        vi: `${record.recordNumber} đã ở trong kho lưu trữ, không làm lại`,
        en: `${record.recordNumber} is in the archive already; nothing is done twice`,
      },
    );
  }
  const { record: kept } = await (await readingOf(desk)).view(record.source, { by: demo });
  const documents = checkRecordForms(kept, formOptions);
  showDocuments(screen, kept, documents);
  const visit = visitOfRecord(kept, { masters: facilityMasters });
  return {
    visit: { ...visit, issues: [...files.issues, ...visit.issues] },
    record: { source: record.source, ...(refusal && { refusal }) },
    documents,
  };
}

/** Every step has its own time and keys, in whatever run it is done. */
function recordsFor(
  { storage }: Desk,
  { source }: MedicalRecord,
  { at }: RecordStep,
  version: number,
  purpose = "record",
): Records {
  return recordsOf(storage, platformAt(at, purpose, source.system, source.id, version));
}

async function readingOf(desk: Desk): Promise<Records> {
  return recordsOf(desk.storage, await loggingPlatform(desk, "reading"));
}

async function carryOut(
  desk: Desk,
  record: MedicalRecord,
  step: RecordStep,
  version: number,
): Promise<number> {
  const { screen } = desk;
  const records = recordsFor(desk, record, step, version);
  const written = await step.carryOut(records, version);
  const { command } = written.life.event;
  screen.event({ record: record.recordNumber, command, phase: written.life.phase, version: written.version });
  if (step.isPush) {
    const again = await step.carryOut(records, version);
    if (again.isChanged) throw new Error("a repeated push was written once more");
    screen.event({ record: record.recordNumber, repeated: command, isChanged: again.isChanged });
  }
  if (step.words) screen.line("done", step.words.step, step.words.detail);
  return written.version;
}

/** Tries what must be refused before the step, and keeps everything that stands against it. */
async function refusalOf(
  desk: Desk,
  record: MedicalRecord,
  step: RecordStep,
  version: number,
): Promise<RecordRefusal | undefined> {
  const { refusedBefore: attempt } = step;
  if (attempt === undefined) return undefined;
  const records = recordsFor(desk, record, step, version, "attempt");
  const error = await attempt(records, version).then(
    () => new Error("an incomplete record was completed"),
    (reason: unknown) => reason,
  );
  if (!isEmrError(error) || error.code !== commandRefused.code) throw error;
  const { record: stored } = await records.view(record.source, { by: demo });
  const refusal = {
    text: error.text,
    // What a document misses is told with the document, all else by itself.
    others: error.issues.filter(
      ({ severity, code }) => severity === "error" && !code.startsWith("core.forms."),
    ),
    documents: checkRecordForms(stored, formOptions),
  };
  desk.screen.event({
    record: record.recordNumber,
    refused: "complete",
    findings: error.issues.map(({ code, path, official }) => ({ code, path: formatPath(path), official })),
  });
  showRefusal(desk.screen, refusal);
  return refusal;
}

/** How many steps are done; none when there is no record yet. */
async function versionOf(desk: Desk, record: MedicalRecord): Promise<number> {
  try {
    return (await (await readingOf(desk)).view(record.source, { by: demo })).version;
  } catch (error) {
    if (isEmrError(error) && error.code === unknownRecord.code) return 0;
    throw error;
  }
}
