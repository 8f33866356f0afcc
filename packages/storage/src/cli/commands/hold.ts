import { createIdSource, type EpisodeId, isUuid } from "@benhan/core";
import {
  type Command,
  type CommandLine,
  exitCodes,
  missing,
  noSuch,
  onlyOne,
  printResult,
  resultOptions,
  sayIssues,
  type Terminal,
  takesWord,
} from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import {
  type HoldReason,
  type HoldTarget,
  holdReasons,
  type LegalHold,
  openHold,
  releaseHold,
  retentionIndexOf,
} from "@benhan/storage/retention";
import type { Storage } from "../../front/storage.ts";
import { heldRecords, holdLines } from "../hold-lines.ts";
import { hostOptions, withHost } from "../host/load-host.ts";
import { recordNames } from "../host/record-names.ts";
import type { StorageHost } from "../host/storage-host.ts";
import { wrongLine } from "../program.ts";
import { usualActor } from "../run-work.ts";

const actions = ["list", "open", "release"] as const;

/** `benhan-storage hold`: holds of courts, inspectors and others. */
export const holdCommand: Command = {
  name: "hold",
  takes: [1, 1],
  arguments: "list | open | release",
  options: {
    ...hostOptions,
    ...resultOptions,
    ...{ id: "text", reason: "text", authority: "text", document: "text" },
    ...{ record: "texts", patient: "texts", everything: "flag", all: "flag" },
  },
  help: {
    vi: `benhan-storage hold list|open|release --config TỆP  …  lệnh giữ lại: cấm hủy theo yêu cầu của tòa án, thanh tra …

open: --reason (${holdReasons.join(", ")}), --authority CƠ-QUAN, --document SỐ-VĂN-BẢN, và
--record MÃ | --patient MÃ (nhiều lần được) | --everything; in ra mã của lệnh (--id để tự đặt).
release: --id MÃ --document SỐ-VĂN-BẢN. list: các lệnh còn hiệu lực; --all: cả lệnh đã gỡ. --json: cho chương trình đọc.
Mã thoát: 0 xong; 1 bị từ chối, đã kể lý do, hoặc quá muộn cho hồ sơ đã kể; 2 không xong.`,
    en: `benhan-storage hold list|open|release --config FILE  …  holds: nothing under them may be disposed of

open: --reason (${holdReasons.join(", ")}), --authority WHO, --document NUMBER, and
--record KEY | --patient KEY (several times if need be) | --everything; prints the id of the hold (--id to choose it).
release: --id ID --document NUMBER. list: those that stand; --all: released ones too. --json: for programs.
Exit code: 0 done; 1 refused for reasons that are told, or too late for records that are named; 2 not done.`,
  },
  run: (line, terminal) => {
    const [action = ""] = line.positionals;
    if (action === "open") return open(line, terminal);
    if (action === "release") return release(line, terminal);
    if (action === "list") return withHost("hold", line, (host) => list(line, terminal, host));
    throw wrongLine("hold", [noSuch({ vi: "việc", en: "action" }, action, [...actions], (name) => name)]);
  },
};

async function list(line: CommandLine, terminal: Terminal, host: StorageHost) {
  const holds: LegalHold[] = [];
  for await (const hold of retentionIndexOf(host.storage).listHolds({ released: line.has("all") }))
    holds.push(hold);
  const names = await recordNames(host, holds.flatMap(heldRecords));
  await printResult(line, terminal, { holds, names }, [
    ...holds.map((hold) => holdLines(hold, names)),
    { vi: `${holds.length} lệnh giữ lại.`, en: `${holds.length} holds.` },
  ]);
  return exitCodes.clean;
}

function open(line: CommandLine, terminal: Terminal) {
  const reason = line.text("reason");
  const scope = scopeOf(line);
  const isKnown = holdReasons.some((own) => own === reason);
  const parts = [
    ...["reason", "authority", "document"].flatMap((name) =>
      line.text(name) === undefined ? [missing(`--${name}`)] : [],
    ),
    ...(reason === undefined || isKnown ? [] : [takesWord("--reason", holdReasons, reason)]),
    ...(scope.length === 0 ? [missing("--record | --patient | --everything")] : []),
    ...(scope.length > 1 && scope.includes("everything")
      ? [onlyOne(["--everything", "--record", "--patient"])]
      : []),
  ];
  if (parts.length > 0) throw wrongLine("hold", parts);
  return withHost("hold", line, async ({ storage, actor = usualActor, clock = createSystemClock() }) => {
    const unknown = await unknownRecords(storage, scope);
    if (unknown.length > 0) throw wrongLine("hold", unknown.map(noRecord));
    const id = line.text("id") ?? createIdSource({ clock, random: systemRandom }).next();
    const told = openHold({
      ...{ id, reason: reason as HoldReason, scope, openedAt: clock.now(), openedBy: actor },
      ...{ authority: line.text("authority") as string, document: line.text("document") as string },
    });
    if (!told.ok) {
      sayIssues(told.issues, terminal);
      return exitCodes.findings;
    }
    const { tooLateFor } = await retentionIndexOf(storage).putHold(told.value);
    await printResult(line, terminal, { hold: told.value, tooLateFor }, [
      { vi: id, en: id },
      ...tooLateFor.map(inDestruction),
    ]);
    return tooLateFor.length > 0 ? exitCodes.findings : exitCodes.clean;
  });
}

/** Keys that no record of the store has: a hold on them would protect nothing. */
async function unknownRecords(storage: Storage, scope: readonly HoldTarget[]): Promise<readonly string[]> {
  const unknown: string[] = [];
  const index = retentionIndexOf(storage);
  for (const target of scope) {
    if (target === "everything" || !("record" in target)) continue;
    const { record } = target;
    if ((await index.get(record)) !== undefined || (await hasDocuments(storage, record))) continue;
    unknown.push(record);
  }
  return unknown;
}

async function hasDocuments(storage: Storage, episodeId: string): Promise<boolean> {
  if (!isUuid(episodeId)) return false;
  const { facilityId } = storage;
  for await (const _ of storage.listDocuments({ facilityId, episodeId: episodeId as EpisodeId })) return true;
  return false;
}

const noRecord = (key: string): Bilingual => ({
  vi: `kho không có bệnh án ${key}; cần mã bệnh án trong kho (episodeId; due in ra mã này trước số của HIS), không phải số của HIS`,
  en: `the store has no record ${key}; its key in the store is wanted (episodeId; due shows it before the number of the HIS), not the number of the HIS`,
});

const inDestruction = (key: string): Bilingual => ({
  vi: `quá muộn cho bệnh án ${key}: việc hủy đã bắt đầu; lệnh giữ lại vẫn có hiệu lực với các bệnh án khác`,
  en: `too late for record ${key}: its destruction has begun; the hold stands for all others`,
});

function scopeOf(line: CommandLine): readonly HoldTarget[] {
  return [
    ...line.texts("record").map((record) => ({ record })),
    ...line.texts("patient").map((patient) => ({ patient })),
    ...(line.has("everything") ? ["everything" as const] : []),
  ];
}

function release(line: CommandLine, terminal: Terminal) {
  const [id, document] = [line.text("id"), line.text("document")];
  if (id === undefined || document === undefined) {
    const parts = [
      ...(id === undefined ? [missing("--id")] : []),
      ...(document === undefined ? [missing("--document")] : []),
    ];
    throw wrongLine("hold", parts);
  }
  return withHost("hold", line, async ({ storage, actor = usualActor, clock = createSystemClock() }) => {
    const index = retentionIndexOf(storage);
    const known: LegalHold[] = [];
    for await (const hold of index.listHolds({ released: true })) known.push(hold);
    const hold = known.find((own) => own.id === id);
    if (hold === undefined) {
      throw wrongLine("hold", [
        noSuch(
          { vi: "lệnh giữ lại", en: "hold" },
          id,
          known.map((own) => own.id),
          (name) => name,
        ),
      ]);
    }
    const told = releaseHold(hold, { at: clock.now(), by: actor, document });
    if (!told.ok) {
      sayIssues(told.issues, terminal);
      return exitCodes.findings;
    }
    await index.putHold(told.value);
    await printResult(line, terminal, { hold: told.value }, [
      { vi: `Đã gỡ ${id}.`, en: `${id} was released.` },
    ]);
    return exitCodes.clean;
  });
}
