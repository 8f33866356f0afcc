import { type Instant, isEmrError, wrongFacility } from "@benhan/core";
import { proveConsistency, verifyConsistency } from "@benhan/core/audit";
import type { Issue } from "@benhan/core/faults";
import {
  anything,
  callable,
  notNegative,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  signal,
  textLike,
} from "@benhan/core/options";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type { CallOptions, Clock, RandomSource, TreeHead } from "@benhan/core/ports";
import { partsOf, type StoreParts } from "../front/parts.ts";
import type { Storage } from "../front/storage.ts";
import { nothingChecked, type StoreCheck, verifyStore } from "../integrity/verify-store.ts";
import { isSameStore } from "../migration/migration-note.ts";
import { ifReadable, isPassing } from "../walk/open-failure.ts";
import { drillOnLiving } from "./backup.faults.ts";
import { copyUnopened, type DrillPlace, drillFinding } from "./drill-finding.ts";
import { type ChosenVersions, chooseVersions, compareVersion } from "./drill-sample.ts";

export interface DrillRestoreOptions extends CallOptions {
  /**
   * Opens the copy, restored to a place apart: never the place of the living store. It is closed at the end. A note is
   * written into it, by which it is seen that it is not the living store.
   */
  readonly open: () => Promise<Storage>;
  /** The store in use, to compare with. It is only read. */
  readonly living: Storage;
  /** Which copy this is: its name, target and day, for the minutes. */
  readonly from: string;
  /** Who does it: a key or a name as the facility writes it. */
  readonly by: string;
  /** So many documents are compared byte for byte, chosen by chance. Default: 100. */
  readonly sample?: number;
  readonly onProgress?: (checked: number) => void;
  readonly clock?: Clock;
  readonly random?: RandomSource;
}

/** The log of one writer in the copy, and whether the living log goes on from it. */
export interface DrilledLog {
  readonly writer: string;
  readonly size: number;
  readonly livingSize: number;
  readonly isSame: boolean;
}

/** The minutes of a drill: plain data, to be kept as JSON. */
export interface RestoreDrill {
  readonly format: "benhan-restore-drill@1";
  readonly facilityId: string;
  readonly from: string;
  readonly by: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** The copy is sound, and says what the living store says. */
  readonly passed: boolean;
  readonly counts: StoreCheck["counts"];
  readonly disposed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly logs: readonly DrilledLog[];
  readonly sample: { readonly compared: number; readonly different: number; readonly absent: number };
  /** When the newest version of the copy was recorded: what came later would be lost. */
  readonly newestRecordedAt?: Instant;
  readonly issues: readonly Issue[];
}

/**
 * Restores in earnest, but elsewhere: opens a copy, checks everything in it, and compares logs and a sample of documents
 * with the living store. The answer is the proof that the copy can be restored: keep it, and {@link renderDrill} of it.
 * Whatever is wrong with the copy is in the minutes: one that does not open, or that cannot be read, is a failed drill.
 *
 * @throws EmrError `core.options.wrong`, `core.store.wrong_facility`, `storage.backup.drill_on_living` when `open` has opened
 * the living store, `core.store.unavailable`; and what `open` throws that is no fault of this package
 * @legal TT 05/2025/TT-BNV Đ26–27; TT 13/2025/TT-BYT Đ2 k4; TCVN 14423
 */
export async function drillRestore(options: DrillRestoreOptions): Promise<RestoreDrill> {
  refuseCall("drillRestore", optionIssues(options, drillOptions), "guides/archive-and-backup.md");
  const { open, living, from, by, sample = 100, onProgress } = options;
  const { clock = createSystemClock(), random = systemRandom, signal: since } = options;
  const livingParts = partsOf(living, "drillRestore", "living");
  const { facilityId } = livingParts.gate;
  const call = since ? { signal: since } : {};
  const startedAt = clock.now();
  const issues: Issue[] = [];
  const copy = await open().catch((error: unknown) => {
    if (!isEmrError(error) || error.code === "core.options.wrong" || isPassing(error, since)) throw error;
    issues.push(copyUnopened(error.code));
    return undefined;
  });
  if (copy === undefined) return minutes(nothingChecked(), [], { compared: 0, different: 0, absent: 0 });
  const parts = partsOf(copy, "drillRestore", "open");
  // The handle of the living store is not this call's to close.
  if (parts.gate === livingParts.gate) throw drillOnLiving({});
  try {
    if (parts.gate.facilityId !== facilityId) throw wrongFacility({ count: 1 });
    await refuseLiving(parts);
    const { logs, sizes } = await compareLogs(copy);
    const anchors: TreeHead[] = [];
    await readable("living", "logs", async () => {
      for await (const anchor of living.listAnchors({ facilityId }, call)) {
        if (anchor.size <= (sizes.get(anchor.writer) ?? 0)) anchors.push(anchor);
      }
    });
    const check = await readable("copy", "whole", () =>
      verifyStore(copy, { anchors, signal: since, onProgress: ({ checked }) => onProgress?.(checked) }),
    );
    const found: ChosenVersions = { chosen: [] };
    const means = { sample, random, call };
    await readable("copy", "documents", () => chooseVersions(copy, found, means));
    const compared = { compared: 0, different: 0, absent: 0 };
    if (found.newestRecordedAt === undefined) {
      const missed: ChosenVersions = { chosen: [] };
      await readable("living", "documents", () => chooseVersions(living, missed, means));
      compared.absent += missed.chosen.length;
    }
    for (const head of found.chosen) {
      const answer = await compareVersion(copy, living, head, call);
      if (answer === "unknown") tell("living", "documents");
      else compared.compared += 1;
      if (answer === "different" || answer === "absent") compared[answer] += 1;
    }
    return minutes(check ?? nothingChecked(), logs, compared, found.newestRecordedAt);
  } finally {
    await ifReadable(undefined, () => copy.close());
  }

  function minutes(
    check: StoreCheck,
    logs: readonly DrilledLog[],
    compared: RestoreDrill["sample"],
    newestRecordedAt?: Instant,
  ): RestoreDrill {
    const isSound = check.isSound && issues.length === 0;
    const passed =
      isSound && logs.every(({ isSame }) => isSame) && compared.different + compared.absent === 0;
    return {
      ...{ format: "benhan-restore-drill@1", facilityId, from, by, startedAt, endedAt: clock.now(), passed },
      ...{ counts: check.counts, disposed: check.disposed },
      ...{ errors: check.errors + issues.length, warnings: check.warnings },
      ...{ logs, sample: compared },
      ...(newestRecordedAt !== undefined && { newestRecordedAt }),
      issues: [...issues, ...check.issues],
    };
  }

  /** Each once: a store with one damage has it wherever it is read. */
  function tell(which: "copy" | "living", place: DrillPlace): void {
    const issue = drillFinding(which, place);
    const isTold = issues.some(({ path }) => path[0] === which && path[1] === place);
    if (!isTold) issues.push(issue);
  }

  async function readable<T>(which: "copy" | "living", place: DrillPlace, work: () => Promise<T>) {
    const answer = await ifReadable(since, async () => ({ value: await work() }));
    if (answer === undefined) tell(which, place);
    return answer?.value;
  }

  /** What is written into a copy is not seen in the living store, whatever handles the two were opened by. */
  async function refuseLiving(own: StoreParts): Promise<void> {
    const isLiving = await readable("copy", "opening", () => isSameStore(own, [livingParts], since));
    if (isLiving === true) throw drillOnLiving({});
  }

  async function compareLogs(store: Storage) {
    const logs: DrilledLog[] = [];
    const livingHeads = new Map<string, TreeHead>();
    await readable("living", "logs", async () => {
      for await (const head of living.listTreeHeads({ facilityId }, call)) livingHeads.set(head.writer, head);
    });
    const sizes = new Map<string, number>();
    await readable("copy", "logs", async () => {
      for await (const head of store.listTreeHeads({ facilityId }, call)) {
        sizes.set(head.writer, head.size);
        const now = livingHeads.get(head.writer);
        const goesOn = now && (await readable("living", "logs", () => isBeginning(head, now)));
        logs.push({
          ...{ writer: head.writer, size: head.size, livingSize: now?.size ?? 0 },
          isSame: goesOn === true,
        });
      }
    });
    // A writer may be newer than the copy, but a copy without any log of a store that has one is no copy of it.
    for (const { writer, size } of livingHeads.values()) {
      if (sizes.has(writer) || size === 0) continue;
      logs.push({ writer, size: 0, livingSize: size, isSame: sizes.size > 0 });
    }
    return { logs, sizes };
  }

  /** Whether the living log has that of the copy as its beginning. */
  async function isBeginning(head: TreeHead, now: TreeHead): Promise<boolean> {
    if (now.size < head.size) return false;
    const { writer } = head;
    const path = await proveConsistency(living, { facilityId, writer, from: head.size, to: now.size }, call);
    return verifyConsistency({ from: head, to: now, path });
  }
}

const notEmpty = /* @__PURE__ */ textLike(
  "chuỗi không rỗng",
  "a text that is not empty",
  (value) => value.trim() !== "",
);

const drillOptions = /* @__PURE__ */ object<DrillRestoreOptions>(
  {
    open: callable,
    // Told by `partsOf`.
    living: anything,
    from: notEmpty,
    by: notEmpty,
    sample: notNegative,
    onProgress: callable,
    clock: plainObject,
    random: plainObject,
    signal,
  },
  ["open", "living", "from", "by"],
);
