import {
  type CommandLine,
  exitCodes,
  numberOf,
  printResult,
  showProgress,
  stopSignal,
  type Terminal,
} from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import type { ExchangeHost } from "../host/exchange-host.ts";
import { withHost } from "../host/load-host.ts";
import { name } from "./actions.ts";
import { type EntryList, entryList, type ListedEntry } from "./entry-list.ts";
import { chainUnknown } from "./outbox.faults.ts";
import { attemptsOf, codeLines, nameOf } from "./told-lines.ts";
import { waitingWords } from "./waiting-for.ts";
import { joined, momentText, plain, stateOf } from "./words.ts";

/** `outbox status --list`: what waits and for what; `--chain`: all entries of one chain. */
export function showList(line: CommandLine, terminal: Terminal, chain: string | undefined) {
  const most = numberOf(name, line, "most", { least: 1, most: 1000, usual: 100 });
  return withHost(name, line, async (host) => {
    const list = await listed(host, terminal, most, chain);
    if (chain !== undefined && list.count === 0) throw chainUnknown({});
    await printResult(line, terminal, list, linesOf(list));
    return exitCodes.clean;
  });
}

async function listed(
  host: ExchangeHost,
  { language }: Terminal,
  most: number,
  chain: string | undefined,
): Promise<EntryList> {
  const progress = showProgress({ vi: "Số mục đã xem", en: "Entries looked at" }, language);
  const stop = stopSignal();
  const options = { most, signal: stop.signal, onProgress: progress.step };
  try {
    return await entryList(host, { ...options, ...(chain !== undefined && { chain }) });
  } finally {
    progress.end();
    stop.end();
  }
}

function linesOf({ entries, count }: EntryList): readonly Bilingual[] {
  if (count === 0)
    return [{ vi: "Không có mục nào đang chờ hay bị từ chối.", en: "Nothing waits or is refused." }];
  const more = count - entries.length;
  return [
    { vi: `Số mục: ${count}`, en: `Entries: ${count}` },
    ...entries.flatMap(entryLines),
    ...(more > 0
      ? [{ vi: `… còn ${more} mục; xem thêm: --most`, en: `… ${more} more; to see them: --most` }]
      : []),
  ];
}

function entryLines(entry: ListedEntry): readonly Bilingual[] {
  const { state, sequence, createdAt, waitsFor: why, behind, code, transactionCode } = entry;
  const { entryId, hub, answered } = entry;
  const known = { hub, entryIds: [entryId], ...(answered !== undefined && { answered }) };
  const made = momentText(createdAt);
  const parts = [
    stateOf({ state, ...(code !== undefined && { lastCode: code }) }),
    { vi: `bản ${sequence}`, en: `version ${sequence}` },
    { vi: `xếp hàng ${made.vi}`, en: `queued ${made.en}` },
    ...attemptsOf(entry),
    ...(transactionCode === undefined ? [] : [plain(transactionCode)]),
  ];
  return [
    nameOf(entry),
    joined([plain(" "), joined(parts, ", ")]),
    ...(why === undefined ? [] : [joined([plain("  →"), waitingWords(why, entry, behind)])]),
    // Of an older one that is in the way the code is told at that one.
    ...(code === undefined || why === "older"
      ? []
      : codeLines(code, known).slice(0, state === "dead" ? 2 : 1)),
  ];
}
