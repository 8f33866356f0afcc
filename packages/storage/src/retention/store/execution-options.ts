import { addDays, type CalendarDate, isCalendarDate } from "@benhan/core";
import {
  callable,
  isObject,
  kind,
  measure,
  object,
  plainObject,
  signal,
  text,
  textLike,
} from "@benhan/core/options";
import type { BlobStore, CallOptions, Clock } from "@benhan/core/ports";
import type { ExecuteStep, PartOutcome } from "../disposal/disposal.ts";
import { type RetentionSettings, settingsShape } from "../retention-settings.ts";
import { isSaid } from "../said.ts";
import type { ContentOptions } from "./content-options.ts";

/** Where attachments are removed. With `listBlobs` one that is put again meanwhile stays. */
export type DisposedBlobs = Pick<BlobStore, "removeBlob"> &
  Partial<Pick<BlobStore, "listBlobs" | "isEncrypted">>;

/**
 * How attachments are destroyed that are not encrypted. `removeBlob` takes their file out of the folder and no more: their
 * content stays on the medium until it is overwritten, and in every backup. The facility answers for both; what it says
 * goes into the step.
 */
export interface PlainBlobs {
  /** How what is left on the media is destroyed, e.g. `ghi đè vùng trống của đĩa`. */
  readonly method: string;
  /** The day on which the last backup that holds one expires; `none` when there are no backups. The certificate waits for it. */
  readonly lastBackup: CalendarDate | "none";
}

export interface ExecuteDisposalOptions extends CallOptions, ContentOptions {
  readonly disposalId: string;
  /** Key of who carries it out. */
  readonly by: string;
  /** Key of somebody else who sees it. */
  readonly witness: string;
  /** Default: the keys were destroyed. */
  readonly method?: string;
  /**
   * What the store cannot know: copies, digitised paper and what processors hold. Data, metadata, index and backups go
   * with their keys.
   */
  readonly parts: Pick<ExecuteStep["parts"], "copies" | "digitisedPaper" | "processors"> & {
    readonly backups?: PartOutcome;
  };
  /** For how many days backups of the key store are kept. Default 30. */
  readonly keyBackupDays?: number;
  /**
   * Where the attachments lie that `blobsOf` names; those to which nothing else refers are removed. It must be encrypted
   * (`isEncrypted`), or `plainBlobs` must say how the rest is destroyed.
   */
  readonly blobs?: DisposedBlobs;
  /** For attachments that lie in plain on purpose. */
  readonly plainBlobs?: PlainBlobs;
  readonly settings?: RetentionSettings;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

const plainBlobs = /* @__PURE__ */ object<PlainBlobs>(
  {
    method: /* @__PURE__ */ textLike("cách hủy, không bỏ trống", "how they are destroyed", isSaid),
    lastBackup: /* @__PURE__ */ textLike(
      'ngày "2037-06-30", hoặc "none"',
      'a day "2037-06-30", or "none"',
      (value) => value === "none" || isCalendarDate(value),
    ),
  },
  ["method", "lastBackup"],
);

/** For the check of a call. */
export const executeShape = /* @__PURE__ */ object<ExecuteDisposalOptions>(
  {
    ...{
      disposalId: text,
      by: text,
      witness: text,
      method: text,
      parts: plainObject,
      keyBackupDays: measure,
    },
    blobs: /* @__PURE__ */ kind(
      "kho tệp đính kèm đã mở (BlobStore)",
      "an open store of attachments (BlobStore)",
      (value) => isObject(value) && typeof value["removeBlob"] === "function",
    ),
    plainBlobs,
    ...{ chainsOf: callable, blobsOf: callable, settings: settingsShape, clock: plainObject, signal },
  },
  ["disposalId", "by", "witness", "parts"],
);

/**
 * The step that tells of it. The last backup that holds a key is one of this day.
 *
 * @param plain What is said of attachments in plain, when some of them go.
 */
export function stepOf(
  { by, witness, method = defaultMethod, parts, keyBackupDays = 30 }: ExecuteDisposalOptions,
  plain: PlainBlobs | undefined,
  at: ExecuteStep["at"],
  on: CalendarDate,
): ExecuteStep {
  const { copies, digitisedPaper, processors, backups = "destroyed" } = parts;
  const ofKeys = addDays(on, keyBackupDays);
  const ofBlobs = plain?.lastBackup ?? "none";
  return {
    ...{ event: "execute", at, by, witness },
    method: plain === undefined ? method : `${method}; tệp đính kèm không mã hóa: ${plain.method}`,
    parts: {
      ...{ data: "destroyed", metadata: "destroyed", index: "destroyed" },
      ...{ copies, digitisedPaper, processors, backups },
    },
    lastKeyBackup: ofBlobs !== "none" && ofBlobs > ofKeys ? ofBlobs : ofKeys,
  };
}

const defaultMethod = "hủy khóa mã hóa của từng hồ sơ (AES-256-GCM)";
