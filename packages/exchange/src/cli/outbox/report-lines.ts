import type { Bilingual } from "@benhan/core/faults";
import type { DrainReport } from "../../outbox/index.ts";
import { codeLines, deadlineLines, nameOf } from "./told-lines.ts";
import { joined, momentText, plain } from "./words.ts";

/** What a run did, in lines for people. */
export function reportLines(report: DrainReport): readonly Bilingual[] {
  const { sent, delivered, again, dead, held, latches, failures, unserved, deadlines, nextDue } = report;
  const next = nextDue && momentText(nextDue);
  return [
    {
      vi: `Đã gửi ${sent} lần: cổng nhận ${delivered}, gửi lại sau ${again}, bị từ chối ${dead}, tạm giữ ${held}.`,
      en: `${sent} sent: ${delivered} delivered, ${again} go again later, ${dead} refused, ${held} held.`,
    },
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
    ]),
    ...unserved.map((hub) => ({
      vi: `✗ có mục chờ cổng ${hub} nhưng cấu hình không có đầu nối nào tên này`,
      en: `✗ entries wait for hub ${hub}, but the configuration has no connector of that name`,
    })),
    ...deadlineLines(deadlines),
    ...(next ? [{ vi: `Lượt gửi tới: ${next.vi}`, en: `Next due: ${next.en}` }] : []),
  ];
}
