import { wrongFacility } from "@benhan/core";
import { createTreeFrontier } from "@benhan/core/audit";
import { formatDigest } from "@benhan/core/digest";
import type { Issue } from "@benhan/core/faults";
import {
  callable,
  given,
  object,
  optionIssues,
  refuseCall,
  signal as signalShape,
} from "@benhan/core/options";
import { partsOf, type StoreParts } from "../front/parts.ts";
import { storeFinding } from "../integrity/store-finding.ts";
import { ifReadable } from "../walk/open-failure.ts";
import type { WalkItem, WalkPart, WalkPlace } from "../walk/walk-item.ts";
import { walkParts } from "../walk/walk-item.ts";
import { writeItems } from "../walk/write-items.ts";
import { comparePart, type Difference, mostDifferences } from "./compare-stores.ts";
import { destroyedEntries } from "./destroyed-entries.ts";
import { destroyedRecords } from "./destroyed-records.ts";
import { notEqual, sameStore } from "./migration.faults.ts";
import { migrationIssue } from "./migration-issue.ts";
import { isSameStore, type MigrationNote, readNote, writeNote } from "./migration-note.ts";
import type {
  MigrateStoreOptions,
  MigrationPlan,
  MigrationProgress,
  MigrationResult,
} from "./migration-shapes.ts";
import { pruneTarget } from "./prune-target.ts";
import { refuseDisposed } from "./refuse-disposed.ts";
import { refuseOccupied } from "./refuse-occupied.ts";
import type { SourceMeans } from "./source-means.ts";
import { createTally } from "./tally.ts";
import { createPrint, refuseInUse } from "./target-print.ts";
import { sourceItems } from "./with-second.ts";

/** Parts that only grow: a later run goes on where the last one stood. */
const growing: readonly WalkPart[] = ["documents", "receipts", "events", "consents"];

/**
 * Moves everything that a store keeps into another one, of any engine, with or without encryption: ids, versions, digests,
 * moments, the sequence and state of the outbox, and the logs with their roots stay; everything is sealed anew with the
 * keys of the target. At the end both are read side by side and compared. May be killed at any time and run again: it goes
 * on and doubles nothing. After it is done it may be run again for what the source has got since, as long as only
 * migrations have written into the target. The source is only read, and must be quiet in the last run.
 *
 * @throws EmrError before anything is written: `storage.migration.target_occupied`, `storage.migration.target_in_use`,
 * `storage.migration.disposed_since`, `storage.migration.same_store`; at the end `storage.migration.not_equal`, whose issues name what differs; `storage.walk.target_differs`, `storage.walk.target_ahead`, `storage.walk.log_broken`
 */
export async function migrateStore(options: MigrateStoreOptions): Promise<MigrationResult> {
  const run = await begin("migrateStore", options);
  const { from, to, second, means, signal, progress } = run;
  if (await isSameStore(to, second ? [from, second] : [from], signal)) throw sameStore({});
  const before: MigrationNote = { format: 1, places: run.note?.places ?? {} };
  let note = before;
  // From here on until the end the target is not finished.
  await to.gate.write((rows) => writeNote(rows, note), signal);
  let [written, updated] = [0, 0];
  for (const part of walkParts) {
    const isGrowing = growing.includes(part) && second === undefined;
    const after = isGrowing ? before.places[part] : undefined;
    const counted = run.count(sourceItems(means, part, after), part, "write");
    const done = await writeItems(to, counted, {
      signal,
      ...(isGrowing && {
        beside: async (rows, last: WalkPlace) => {
          note = { ...note, places: { ...note.places, [part]: last } };
          await writeNote(rows, note);
        },
      }),
    });
    written += done.written;
    updated += done.updated;
  }
  if (run.note !== undefined) await pruneTarget(means, to);
  const plan = run.begin();
  const different: Difference[] = [];
  const print = createPrint(to.digest);
  for (const part of walkParts) {
    const found = await comparePart(
      {
        to,
        items: (one) => run.count(sourceItems(means, one, undefined), one, "compare"),
        onTarget: print.add,
        signal,
      },
      part,
    );
    different.push(...found);
  }
  const logs = await compareRoots(run, different);
  if (different.length > 0) throw differing(different);
  note = { ...note, finished: print.text() };
  await to.gate.write((rows) => writeNote(rows, note), signal);
  progress("compare", "cards");
  return { ...plan(), written, updated, logs };
}

/**
 * What {@link migrateStore} would do: counts and size, what is lost, what cannot be moved. Writes nothing.
 *
 * @throws EmrError `storage.migration.target_occupied`, `storage.migration.target_in_use`, `storage.migration.disposed_since`
 */
export async function planMigration(options: MigrateStoreOptions): Promise<MigrationPlan> {
  const run = await begin("planMigration", options);
  const plan = run.begin();
  for (const part of walkParts) {
    for await (const _ of run.count(sourceItems(run.means, part, undefined), part, "plan"));
  }
  return plan();
}

type Run = Awaited<ReturnType<typeof begin>>;

async function begin(of: string, options: MigrateStoreOptions) {
  refuseCall(of, optionIssues(options, migrateOptions), "guides/verify-and-migrate.md");
  const { signal, onProgress } = options;
  const from = partsOf(options.from, of, "from");
  const to = partsOf(options.to, of, "to");
  const second = options.second && partsOf(options.second, of, "second");
  if (from.gate === to.gate || second?.gate === to.gate) throw sameStore({});
  for (const { gate } of [to, ...(second ? [second] : [])]) {
    if (gate.facilityId !== from.gate.facilityId) throw wrongFacility({ count: 1 });
  }
  let done = 0;
  let tally = createTally();
  const progress = (phase: MigrationProgress["phase"], part: WalkPart) => onProgress?.({ phase, part, done });
  const destroyed = second === undefined ? new Set<string>() : await destroyedRecords([from, second], signal);
  const means: SourceMeans = {
    ...{ from, second, signal, destroyed },
    destroyedEntries: second && (await destroyedEntries(second, destroyed, signal)),
    onLost: ({ code, part, key }) => tally.lost(storeFinding(code, part, key)),
    onRepaired: () => tally.repaired(),
    onDisposed: () => tally.disposed(),
    onTold: (what, path, count) => tally.told(migrationIssue(what, path, count)),
  };
  const note = await readNote(to, signal);
  if (note === undefined) await refuseOccupied(from, second, to, signal);
  else {
    if (note.finished !== undefined) await refuseInUse(to, note.finished, signal);
    await refuseDisposed(from, to, signal);
  }
  return {
    ...{ from, to, second, means, signal, note, progress },
    /** Begins to count anew. */
    begin() {
      tally = createTally();
      return () => tally.plan();
    },
    async *count(items: AsyncIterable<WalkItem>, part: WalkPart, phase: MigrationProgress["phase"]) {
      for await (const item of items) {
        tally.add(item);
        done += 1;
        if (done % 100 === 0) progress(phase, part);
        yield item;
      }
      progress(phase, part);
    },
  };
}

/** The logs of the target against the heads of the source, as far as these can be read. */
async function compareRoots({ from, to, signal, means }: Run, different: Difference[]) {
  const headsOf = (parts: StoreParts) => parts.gate.read((rows) => rows.auditLogs(), signal);
  const own = await headsOf(to);
  // Heads that cannot be read say nothing: the events themselves were compared one by one.
  for (const { writer, size, edge } of (await ifReadable(signal, () => headsOf(from))) ?? []) {
    const log = own.find((one) => one.writer === writer);
    // Of a log that was cut or is damaged in the source, its events were compared one by one.
    if (log?.size !== size || means.second !== undefined) continue;
    if (log.edge.some((byte, at) => byte !== edge[at])) different.push(["events", writer]);
  }
  return own.map(({ writer, size, edge }) => ({
    ...{ writer, size },
    root: formatDigest(createTreeFrontier(to.digest, edge).root()),
  }));
}

function differing(different: readonly Difference[]): Error {
  const issues = different.slice(0, mostDifferences).map(
    (path): Issue => ({
      code: notEqual.code,
      severity: "error",
      path,
      text: {
        vi: `Kho nguồn và kho đích khác nhau ở ${path.join(" ")}.`,
        en: `Source and target differ at ${path.join(" ")}.`,
      },
    }),
  );
  return notEqual({ count: issues.length }, { issues });
}

const migrateOptions = /* @__PURE__ */ object<MigrateStoreOptions>(
  {
    from: given,
    to: given,
    second: given,
    onProgress: callable,
    signal: signalShape,
  },
  ["from", "to"],
);
