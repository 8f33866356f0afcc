import type { Issue, Report } from "@benhan/core/faults";
import { reportOf } from "@benhan/core/faults";
import {
  argumentIssues,
  flag,
  listOf,
  measure,
  object,
  optionIssues,
  plainObject,
  refuseCall,
  text,
  textLike,
  word,
} from "@benhan/core/options";
import { defaultEgressPolicy } from "@benhan/core/privacy";
import { type BackupFinding, backupIssue } from "./backup-findings.ts";

/** What a copy holds: the data, attachments, the key store, or the vault over its keys. */
export type BackedUp = "data" | "attachments" | "keys" | "vault";

/** One place to which copies go. */
export interface BackupTarget {
  readonly name: string;
  readonly holds: readonly BackedUp[];
  /** At the facility. */
  readonly onSite: boolean;
  /** The device or the provider: what two targets share fails for both. */
  readonly medium: string;
  /** Where it stands, by ISO 3166-1: `VN`. */
  readonly country: string;
  /** It cannot be changed or deleted from the system that it is of: unplugged, write-once, under another account. */
  readonly isOffline?: boolean;
  /** A copy is made every so many days. */
  readonly cycleDays: number;
  /** A copy is kept for so many days. */
  readonly keptDays?: number;
}

/** How a facility keeps copies: plain data, to be kept with its rule book. */
export interface BackupPolicy {
  readonly targets: readonly BackupTarget[];
  /** False where the store is not encrypted: then there are no keys to keep. Default: true. */
  readonly isEncrypted?: boolean;
  /** True where attachments lie in a blob store. Default: false. */
  readonly hasAttachments?: boolean;
  /** Countries in which copies may stand. Default: as `privacy.regions`, Viet Nam. */
  readonly regions?: readonly string[];
  /** Copies of keys are gone after so many days, so that destroyed keys are gone for good (`backup.keyCopyDays`). Default: 30. */
  readonly keyCopyDays?: number;
  /** Data are copied at least every so many days (`backup.dataCycleDays`). Default: 1. */
  readonly dataCycleDays?: number;
}

/** The defaults of {@link BackupPolicy}: named in the reference of unknowns, because no text at hand settles them. */
export const defaultBackupPolicy = {
  regions: defaultEgressPolicy.regions,
  keyCopyDays: 30,
  dataCycleDays: 1,
} as const satisfies Partial<BackupPolicy>;

/**
 * Whether copies are kept as they must: three with the working one, on two media at least, one at the facility, one
 * elsewhere, in Viet Nam, keys never beside the data. Tells everything at once.
 *
 * @throws EmrError `core.options.wrong`
 * @legal CV 365/TTYQG-GPQLCL III.2; TT 05/2025/TT-BNV Đ26–27; TT 13/2025/TT-BYT Đ2 k1; TCVN 14423
 */
export function checkBackupPolicy(policy: BackupPolicy): Report<BackupPolicy> {
  refuseCall(
    "checkBackupPolicy",
    [...argumentIssues("policy", policy, plainObject), ...optionIssues(policy, policyShape)],
    "guides/archive-and-backup.md",
  );
  const { targets, isEncrypted = true, hasAttachments = false } = policy;
  const { regions = defaultBackupPolicy.regions, keyCopyDays = defaultBackupPolicy.keyCopyDays } = policy;
  const { dataCycleDays = defaultBackupPolicy.dataCycleDays } = policy;
  const issues: Issue[] = [];
  const find = (what: BackupFinding, ...path: readonly (string | number)[]) => {
    issues.push(backupIssue(what, path));
  };
  const holding = (what: BackedUp) => targets.filter(({ holds }) => holds.includes(what));
  const data = holding("data");
  const mediaOf = (list: readonly BackupTarget[]) => new Set(list.map(({ medium }) => plain(medium)));
  if (data.length < 2) find("too_few", "targets");
  if (data.length >= 2 && mediaOf(data).size < 2) find("one_medium", "targets");
  if (!data.some(({ onSite }) => onSite)) find("none_on_site", "targets");
  if (!data.some(({ onSite }) => !onSite)) find("none_elsewhere", "targets");
  if (!data.some(({ isOffline }) => isOffline === true)) find("none_separated", "targets");
  if (hasAttachments && mediaOf(holding("attachments")).size < 2) find("attachments_too_few", "targets");
  if (isEncrypted) {
    if (holding("keys").length === 0) find("keys_missing", "targets");
    if (holding("vault").length === 0) find("vault_missing", "targets");
  }
  const allowed = regions.map(plain);
  for (const [at, target] of targets.entries()) {
    const { holds, country, medium, cycleDays, keptDays } = target;
    if (!allowed.includes(plain(country))) find("outside_region", "targets", at, "country");
    const beside = targets
      .filter((other) => plain(other.medium) === plain(medium))
      .flatMap((other) => other.holds);
    const holdsKeys = holds.includes("keys") || holds.includes("vault");
    if (holdsKeys && (beside.includes("data") || beside.includes("attachments"))) {
      find("keys_beside_data", "targets", at);
    }
    if (holdsKeys && beside.includes("keys") && beside.includes("vault"))
      find("vault_beside_keys", "targets", at);
    if (holds.includes("keys") && cycleDays > keyCopyDays) find("keys_too_old", "targets", at, "cycleDays");
    if (holds.includes("keys") && (keptDays === undefined || keptDays > keyCopyDays)) {
      find("keys_kept_too_long", "targets", at, "keptDays");
    }
  }
  if (data.length > 0 && Math.min(...data.map(({ cycleDays }) => cycleDays)) > dataCycleDays) {
    find("data_too_old", "targets");
  }
  return reportOf(policy, issues);
}

const plain = (name: string): string => name.normalize("NFC").trim().toLowerCase();

const notEmpty = /* @__PURE__ */ textLike(
  "chuỗi không rỗng",
  "a text that is not empty",
  (value) => value.trim() !== "",
);

const policyShape = /* @__PURE__ */ object<BackupPolicy>(
  {
    targets: /* @__PURE__ */ listOf(
      /* @__PURE__ */ object<BackupTarget>(
        {
          name: notEmpty,
          holds: /* @__PURE__ */ listOf(/* @__PURE__ */ word("data", "attachments", "keys", "vault")),
          onSite: flag,
          medium: notEmpty,
          country: notEmpty,
          isOffline: flag,
          cycleDays: measure,
          keptDays: measure,
        },
        ["name", "holds", "onSite", "medium", "country", "cycleDays"],
      ),
    ),
    isEncrypted: flag,
    hasAttachments: flag,
    regions: /* @__PURE__ */ listOf(text),
    keyCopyDays: measure,
    dataCycleDays: measure,
  },
  ["targets"],
);
