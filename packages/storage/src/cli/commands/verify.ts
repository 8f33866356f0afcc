import { readFileSync } from "node:fs";
import {
  type Command,
  exitCodes,
  numberOf,
  openOutput,
  printResult,
  reasonOf,
  resultOptions,
  sayIssues,
} from "@benhan/core/command-line";
import { type Bilingual, isEmrError } from "@benhan/core/faults";
import { attachmentsOf } from "@benhan/storage/blobs";
import { type VerifyPlace, verifyStore } from "@benhan/storage/integrity";
import { stateUnreadable } from "../cli.faults.ts";
import { hostOptions, withHost } from "../host/load-host.ts";
import { runWork } from "../run-work.ts";

const mostMinutes = 7 * 24 * 60;

/** `benhan-storage verify`: reads everything and names each damage. */
export const verifyCommand: Command = {
  name: "verify",
  takes: [0, 0],
  arguments: "",
  options: { ...hostOptions, ...resultOptions, minutes: "text", state: "text" },
  help: {
    vi: `benhan-storage verify --config TỆP  …  đọc lại mọi thứ trong kho, kể từng chỗ hỏng hoặc bị sửa; không ghi gì vào kho

--minutes SỐ: dừng sau chừng ấy phút. --state TỆP: ghi chỗ đã đến, lần sau đi tiếp (chạy mỗi đêm một phần); hết kho thì
bắt đầu lại. Cấu hình có blobs thì đọc cả tệp đính kèm. --json: cho chương trình đọc.
Mã thoát: 0 không thấy hỏng; 1 có chỗ hỏng; 2 không xong.`,
    en: `benhan-storage verify --config FILE  …  reads everything in the store and names each damage; writes nothing into it

--minutes NUMBER: ends after so many. --state FILE: keeps the place, from which the next run goes on (a part each night);
behind the end it begins anew. With blobs in the configuration attachments are read too. --json: for programs.
Exit code: 0 no damage found; 1 there is damage; 2 not done.`,
  },
  run: (line, terminal) => {
    const minutes = numberOf("verify", line, "minutes", { least: 1, most: mostMinutes, usual: 0 });
    const state = line.text("state");
    const after = state === undefined ? undefined : placeIn(state);
    let reached = after;
    return withHost("verify", line, async ({ storage, blobs }) => {
      const { issues, ...told } = await runWork(
        { vi: "Số mục đã đọc", en: "Things read" },
        terminal,
        ({ signal, step }) =>
          verifyStore(storage, {
            ...{ after, blobs, signal },
            ...(blobs !== undefined && { blobsOf: (document) => [...attachmentsOf(document)] }),
            ...(minutes > 0 && { forMs: minutes * 60_000 }),
            onProgress: ({ checked, next }) => {
              reached = next;
              step(checked);
            },
          }),
      ).catch(async (error: unknown) => {
        if (state === undefined) throw error;
        if (after !== undefined && isEmrError(error, "core.options.wrong"))
          throw stateUnreadable({ file: state, reason: "JSON" }, { cause: error });
        // Stopped or broken off: the next run goes on from here.
        if (reached !== undefined) await keepPlace(state, reached);
        throw error;
      });
      sayIssues(issues, terminal);
      if (state !== undefined) await keepPlace(state, told.next);
      const { errors, warnings, disposed, counts, next } = told;
      const { structure = 0, ...things } = counts;
      const checked = Object.values(things).reduce((sum, count) => sum + count, 0);
      await printResult(line, terminal, { ...told, issues }, [
        {
          vi: `Đã đọc ${checked} mục (${disposed} đã hủy): ${errors} lỗi, ${warnings} cảnh báo.`,
          en: `${checked} things were read (${disposed} disposed of): ${errors} errors, ${warnings} warnings.`,
        },
        ...(structure === 0 ? [] : [structureLine(structure)]),
        ...(next === undefined ? [] : [restLine(state !== undefined)]),
      ]);
      return told.isSound ? exitCodes.clean : exitCodes.findings;
    });
  },
};

/** Whether the next run goes on, or begins anew. */
const restLine = (isKept: boolean): Bilingual =>
  isKept
    ? {
        vi: "Chưa hết kho: lần chạy sau với --state này đi tiếp.",
        en: "The end was not reached: the next run with this --state goes on.",
      }
    : {
        vi: "Chưa hết kho: thêm --state TỆP để lần chạy sau đi tiếp.",
        en: "The end was not reached: add --state FILE, and the next run goes on.",
      };

/** What the engine says of itself is no thing that somebody stored. */
const structureLine = (count: number): Bilingual => ({
  vi: `Đã kiểm tra cấu trúc tệp dữ liệu: ${count} bảng.`,
  en: `The structure of the data file was checked: ${count} tables.`,
});

/** Where the last run stood; a file that is not there yet, or says that it was through, means the beginning. */
function placeIn(file: string): VerifyPlace | undefined {
  try {
    const state: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof state !== "object" || state === null || Array.isArray(state))
      throw new SyntaxError("no object");
    return (state as { readonly next?: VerifyPlace }).next;
  } catch (error) {
    if (reasonOf(error) === "ENOENT") return undefined;
    throw stateUnreadable({ file, reason: reasonOf(error) ?? "JSON" }, { cause: error });
  }
}

async function keepPlace(file: string, next: VerifyPlace | undefined): Promise<void> {
  const output = openOutput(file);
  await output.write(`${JSON.stringify({ next })}\n`);
  await output.end();
}
