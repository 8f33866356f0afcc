import { addDays, type CalendarDate } from "@benhan/core";
import { callable, isObject, kind, measure, object, plainObject, signal, text } from "@benhan/core/options";
import type { CallOptions, Clock } from "@benhan/core/ports";
import type { ExecuteStep, PartOutcome } from "../disposal/disposal.ts";
import { type RetentionSettings, settingsShape } from "../retention-settings.ts";
import type { ContentOptions } from "./content-options.ts";
import type { DisposedBlobs } from "./disposed-blobs.ts";

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
  /** Where the attachments lie that `blobsOf` names; those to which nothing else refers are removed. */
  readonly blobs?: DisposedBlobs;
  readonly settings?: RetentionSettings;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

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
    ...{ chainsOf: callable, blobsOf: callable, settings: settingsShape, clock: plainObject, signal },
  },
  ["disposalId", "by", "witness", "parts"],
);

/** The step that tells of it. The last backup that holds a key is one of this day. */
export function stepOf(
  { by, witness, method, parts, keyBackupDays = 30 }: ExecuteDisposalOptions,
  at: ExecuteStep["at"],
  on: CalendarDate,
): ExecuteStep {
  const { copies, digitisedPaper, processors, backups = "destroyed" } = parts;
  return {
    ...{ event: "execute", at, by, witness },
    method: method ?? "hủy khóa mã hóa của từng hồ sơ (AES-256-GCM)",
    parts: {
      ...{ data: "destroyed", metadata: "destroyed", index: "destroyed" },
      ...{ copies, digitisedPaper, processors, backups },
    },
    lastKeyBackup: addDays(on, keyBackupDays),
  };
}
