import {
  type CalendarDate,
  canonicalBytes,
  type DigestText,
  digestOf,
  type FacilityId,
  type Instant,
  type JsonValue,
  type Retention,
} from "@benhan/core";
import type { Report } from "@benhan/core/faults";
import type { Digest } from "@benhan/core/ports";
import { retentionEdition } from "../decide-retention.ts";
import type {
  AppraiseStep,
  DecideStep,
  Disposal,
  DisposalPart,
  DisposalStep,
  ExecuteStep,
  ListedItem,
  MinutesStep,
  Officer,
} from "./disposal.ts";
import { disposalIssue } from "./disposal-issue.ts";
import { disposalStateOf } from "./disposal-state.ts";

/**
 * What stays of a disposal, for ever: the list by keys and digests, who decided, when, by which method and before which
 * witness. It holds nothing of patients, neither the classes of their records nor the reasons of verdicts.
 *
 * @legal NĐ 113/2025/NĐ-CP Đ20; Luật Lưu trữ 33/2024 Đ16; TT 18/2026/TT-BYT Đ15 k4
 */
export interface DisposalCertificate {
  readonly facilityId: FacilityId;
  readonly disposalId: string;
  readonly number: string;
  readonly issued: { readonly at: Instant; readonly by: string };
  readonly list: readonly ListedItem[];
  /** Digest of the list, as canonical JSON. */
  readonly listDigest: DigestText;
  readonly proposed: { readonly at: Instant; readonly by: string };
  readonly appraised: { readonly at: Instant; readonly by: string; readonly retained: number };
  readonly decision: {
    readonly number: string;
    readonly decidedOn: CalendarDate;
    readonly head: Officer;
    readonly second: Officer;
  };
  /** How many items were taken from the list because they had to stay after all. */
  readonly withdrawn?: number;
  /** Of the council on papers of controlled drugs. */
  readonly minutes?: {
    readonly number: string;
    readonly heldOn: CalendarDate;
    readonly members: readonly Officer[];
  };
  readonly execution: {
    readonly at: Instant;
    readonly by: string;
    readonly method: string;
    readonly witness: string;
    readonly destroyed: readonly DisposalPart[];
    readonly lastKeyBackup: CalendarDate | "none";
  };
  /** The file of a destruction is itself kept for ever: the default of this library, for its period was not seen. */
  readonly retention: Retention;
}

/**
 * The certificate of a disposal that is done: the entry of the history that is never deleted. The same disposal gives the
 * same certificate.
 *
 * @throws EmrError `core.options.wrong`
 */
export function disposalCertificate(disposal: Disposal, digest?: Digest): Report<DisposalCertificate> {
  const state = disposalStateOf(disposal);
  if (!state.ok) return state;
  const { list, retained, phase } = state.value;
  const { facilityId, disposalId, steps } = disposal;
  const [proposed] = steps;
  const appraised = stepOf<AppraiseStep>(steps, "appraise");
  const decided = stepOf<DecideStep>(steps, "decide");
  const minutes = stepOf<MinutesStep>(steps, "minutes");
  const executed = stepOf<ExecuteStep>(steps, "execute");
  const issued = steps.at(-1);
  if (
    phase !== "certified" ||
    issued?.event !== "certify" ||
    !(proposed && appraised && decided && executed)
  ) {
    return { ok: false, issues: [disposalIssue("step_not_allowed", ["steps"])] };
  }
  const { number, decidedOn, head, second } = decided;
  const { method, witness, parts, lastKeyBackup } = executed;
  const withdrawn = steps.flatMap((step) => (step.event === "withdraw" ? step.items : [])).length;
  const value: DisposalCertificate = {
    facilityId,
    disposalId,
    number: issued.number,
    issued: { at: issued.at, by: issued.by },
    list,
    listDigest: digestOf(canonicalBytes(normal(list)), digest),
    proposed: { at: proposed.at, by: proposed.by },
    appraised: { at: appraised.at, by: appraised.by, retained: retained.length },
    decision: { number, decidedOn, head, second },
    ...(withdrawn > 0 && { withdrawn }),
    ...(minutes !== undefined && {
      minutes: { number: minutes.number, heldOn: minutes.heldOn, members: minutes.members },
    }),
    execution: {
      at: executed.at,
      by: executed.by,
      method,
      witness,
      destroyed: (Object.keys(parts) as DisposalPart[]).filter((part) => parts[part] === "destroyed").sort(),
      lastKeyBackup,
    },
    retention: { rule: "DRV-DESTROY", edition: retentionEdition, keepUntil: "permanent" },
  };
  return { ok: true, value, issues: [] };
}

function stepOf<Step extends DisposalStep>(
  steps: readonly DisposalStep[],
  event: Step["event"],
): Step | undefined {
  return steps.find((step): step is Step => step.event === event);
}

/** Canonical JSON takes one spelling of Unicode only. */
function normal(list: readonly ListedItem[]): JsonValue {
  return list.map(({ key, manifest, keptUntil }) => ({ key: key.normalize("NFC"), manifest, keptUntil }));
}
