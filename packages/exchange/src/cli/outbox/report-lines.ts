import type { Bilingual } from "@benhan/core/faults";
import type { DrainReport } from "../../outbox/index.ts";
import { hubClosed, hubUnserved } from "../../outbox/outbox.faults.ts";
import type { RunReport } from "./run-report.ts";
import { codeLines, deadlineFailureLines, deadlineLines, nameOf, unservedLines } from "./told-lines.ts";
import { joined, momentText, plain } from "./words.ts";

/** These two are told of the hub itself, with what is to be done. */
const toldOfHub: readonly string[] = [hubClosed.code, hubUnserved.code];

/** Where the run broke off. */
export const brokenHubs = ({ failures }: Pick<DrainReport, "failures">): DrainReport["failures"] =>
  failures.filter(({ entryId, code }) => entryId === undefined && !toldOfHub.includes(code));

/** What a run did, in lines for people. */
export function reportLines(report: RunReport): readonly Bilingual[] {
  const { sent, delivered, again, dead, held, latches, unserved, deadlines, nextDue } = report;
  const failures = report.failures.filter(
    (one) => one.entryId !== undefined || !toldOfHub.includes(one.code),
  );
  const next = nextDue && momentText(nextDue);
  return [
    {
      vi: `Đã thử ${sent} lượt: cổng nhận ${delivered}, thử lại sau ${again}, không gửi nữa ${dead}, tạm giữ ${held}.`,
      en: `${sent} attempts: ${delivered} delivered, ${again} go again later, ${dead} not sent any more, ${held} held.`,
    },
    ...acceptedLines(report),
    ...failures.flatMap((one) => [
      joined([plain("✗"), nameOf(one)]),
      ...codeLines(one.code, {
        ...(one.text && { text: one.text }),
        ...(one.nextStep && { nextStep: one.nextStep }),
      }),
    ]),
    ...latches.flatMap(({ hub, code, closedAt }) => [
      {
        vi: `✗ cổng ${hub} ĐÓNG CHỐT từ ${momentText(closedAt).vi}`,
        en: `✗ hub ${hub} CLOSED since ${momentText(closedAt).en}`,
      },
      ...codeLines(code),
      {
        vi: `    → Sửa xong nguyên nhân thì: outbox release ${hub} --reason "…"`,
        en: `    → Once the cause is mended: outbox release ${hub} --reason "…"`,
      },
    ]),
    ...unserved.flatMap((hub) => [
      {
        vi: `✗ có mục chờ cổng ${hub} nhưng cấu hình không có đầu nối nào tên này`,
        en: `✗ entries wait for hub ${hub}, but the configuration has no connector of that name`,
      },
      ...unservedLines(hub),
    ]),
    ...(report.stuck ?? []).map((hub) => ({
      vi: `! cổng ${hub}: còn mục bị tạm giữ, hoặc chờ sau mục tạm giữ; vì sao: outbox status --list`,
      en: `! hub ${hub}: entries are held, or wait behind held ones; why: outbox status --list`,
    })),
    ...deadlineLines(deadlines),
    ...deadlineFailureLines(report.deadlineFailure),
    ...(next ? [{ vi: `Lượt gửi tới: ${next.vi}`, en: `Next due: ${next.en}` }] : []),
  ];
}

/** What was accepted, each with what the hub calls it. */
function acceptedLines({ accepted, delivered }: RunReport): readonly Bilingual[] {
  const more = delivered - accepted.length;
  return [
    ...accepted.map((one) => joined([plain("✓"), nameOf(one), plain(one.transactionCode ?? "")])),
    ...(more > 0 ? [{ vi: `… và ${more} mục trước đó`, en: `… and ${more} before them` }] : []),
  ];
}
