import { isUuid, type OutboxEntry, type Receipt } from "@benhan/core";
import { type CommandLine, exitCodes, printResult, type Terminal } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { presentCodeOf } from "../../outbox/person-acts.ts";
import { faultTextsOf } from "../explain/fault-texts.ts";
import { withHost } from "../host/load-host.ts";
import { name, wrongLine } from "./actions.ts";
import { type ActOnEntry, actLines, actsOnEntry } from "./acts-on-entry.ts";
import { entryUnknown } from "./outbox.faults.ts";
import { attemptsOf, codeLines, nameOf } from "./told-lines.ts";
import { joined, momentText, outcomeWords, plain, secondText, stateOf } from "./words.ts";

/** `raw`: the answer word for word, only when it is asked for. `hasRaw`: whether there is one. */
interface ShownReceipt extends Omit<Receipt, "raw"> {
  readonly hasRaw: boolean;
  readonly raw?: string;
}

/** An answer is told so far: some are pages of a proxy. */
const mostRaw = 4000;

/** `outbox status --entry`: one entry, what people did to it, and its receipts; with `--raw` what the hub answered. */
export function showEntry(line: CommandLine, terminal: Terminal, entryId: string) {
  if (!isUuid(entryId))
    throw wrongLine([
      {
        vi: "--entry nhận MÃ_MỤC (UUID) như outbox status --list cho biết",
        en: "--entry takes an ENTRY_ID (UUID) as outbox status --list tells it",
      },
    ]);
  return withHost(name, line, async (host) => {
    const { storage } = host;
    const { facilityId } = storage;
    const entry = await storage.getEntry({ facilityId, entryId });
    if (entry === undefined) throw entryUnknown({ entryId });
    const receipts: ShownReceipt[] = [];
    for await (const { raw, ...receipt } of storage.listReceipts({ facilityId, entryId }))
      receipts.push({
        ...{ ...receipt, hasRaw: raw !== undefined },
        ...(raw !== undefined && line.has("raw") && { raw: rawText(raw) }),
      });
    const acts = await actsOnEntry(host, entry);
    // What is sent and what a hub answers word for word may be about a person.
    const { bytes, ...rest } = entry;
    const shown = { ...rest, size: bytes.length };
    const result = { entry: shown, receipts, ...(acts && { acts }) };
    await printResult(line, terminal, result, entryLines(entry, receipts, acts));
    return exitCodes.clean;
  });
}

function entryLines(
  entry: OutboxEntry,
  receipts: readonly ShownReceipt[],
  acts: readonly ActOnEntry[] | undefined,
): readonly Bilingual[] {
  const { entryId, hub, state, sequence, createdAt, notBefore, digest, idempotencyKey, bytes } = entry;
  const [made, due] = [momentText(createdAt), momentText(notBefore)];
  const code = state === "delivered" ? undefined : presentCodeOf(entry);
  return [
    nameOf(entry),
    joined([
      plain(" "),
      joined(
        [stateOf(entry), ...attemptsOf(entry), { vi: `bản ${sequence}`, en: `version ${sequence}` }],
        ", ",
      ),
    ]),
    { vi: `  xếp hàng ${made.vi}, gửi từ ${due.vi}`, en: `  queued ${made.en}, due from ${due.en}` },
    plain(`  ${digest}  ${bytes.length} byte  ${idempotencyKey}`),
    ...(code === undefined ? [] : codeLines(code, { hub, entryIds: [entryId] })),
    ...actLines(acts),
    { vi: `Biên nhận: ${receipts.length}`, en: `Receipts: ${receipts.length}` },
    ...receipts.flatMap(receiptLines),
    ...(receipts.some(({ hasRaw, raw }) => hasRaw && raw === undefined) ? [rawHint(entryId)] : []),
  ];
}

const rawHint = (entryId: string): Bilingual => ({
  vi: `Lời cổng trả lời, có thể chứa dữ liệu người bệnh: outbox status --entry ${entryId} --raw`,
  en: `What the hub answered, which may hold data of a patient: outbox status --entry ${entryId} --raw`,
});

function rawText(raw: Uint8Array): string {
  const text = new TextDecoder().decode(raw.subarray(0, mostRaw));
  return raw.length > mostRaw ? `${text}…` : text;
}

/** One attempt: what came of it, what the hub called it, and what a code of ours says. */
function receiptLines({
  receivedAt,
  outcome,
  code,
  transactionCode,
  raw,
}: ShownReceipt): readonly Bilingual[] {
  const isOurs = code !== undefined && faultTextsOf(code) !== undefined;
  const codes = [isOurs ? undefined : code, transactionCode].filter((part) => part !== undefined);
  return [
    joined([plain(" "), secondText(receivedAt), outcomeWords(outcome), ...codes.map(plain)]),
    ...(isOurs ? codeLines(code).slice(0, 1) : []),
    ...(raw === undefined
      ? []
      : [
          {
            vi: "    Cổng trả lời (có thể chứa dữ liệu người bệnh):",
            en: "    The hub answered (may hold data of a patient):",
          },
          ...raw.split(/\r?\n/).map((own) => plain(`      ${own}`)),
        ]),
  ];
}
