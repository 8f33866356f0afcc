import type { Issue } from "@benhan/core";
import type { Lang } from "../arguments.ts";
import { demoStart, facility } from "../facility.ts";
import type { VisitLedger } from "../visit-story.ts";
import { figures } from "./figures.ts";
import { findingsCard, notesCard, uncomparedFields } from "./findings.ts";
import { type Html, html } from "./html.ts";
import { proofCard, signatureCard } from "./proof.ts";
import { recordSection } from "./record-section.ts";
import { reportStyle } from "./report-style.ts";
import { visitCard } from "./visit-card.ts";

/** What the report is made of. */
export interface ReportContent {
  readonly lang: Lang;
  readonly ledgers: readonly VisitLedger[];
  /** Findings about a file whose shape is wrong. */
  readonly misshapen: { readonly file: string; readonly issues: readonly Issue[] };
}

/** One page that needs nothing but itself: no script, no network, fit for print. */
export function renderReport({ lang, ledgers, misshapen }: ReportContent): string {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const stopped = ledgers.filter(({ story }) => story.state === "stopped");
  const title = say("Hành trình của năm lượt khám", "The journey of five visits");
  const page: Html = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>BenhAn – ${title}</title>
<style>${{ html: reportStyle }}</style>
</head>
<body>
<header><div class="wide">
<small>BenhAn · ${facility.name[lang]} · ${facility.code}</small>
<h1>${title}</h1>
<p>${say(
    "Nhập từ HIS, check-in, kiểm tra theo QĐ 3176, ký số, lưu, gửi cổng BHXH mô phỏng, phục hồi sau sự cố, rồi mở lại kho và kiểm tra từng byte.",
    "Imported from the hospital system, checked in, checked by QĐ 3176, signed, archived, sent to the simulated BHXH gateway, recovered from trouble; then the store was opened again and every byte verified.",
  )}</p>
</div></header>
<main><div class="wide">
${figures(lang, ledgers)}
<h2>${say("Từng lượt khám", "Visit by visit")}</h2>
<p class="lead">${say(
    "Mỗi lượt đi độc lập: lượt lỗi dừng lại, lượt mất trả lời được gửi lại đúng các byte cũ, không lượt nào phải chờ lượt khác.",
    "Each visit goes its own way: the one with errors stops, the one whose answer was lost is sent again with the same bytes, none waits for another.",
  )}</p>
${ledgers.map((ledger) => visitCard(lang, ledger))}
${recordSection(lang, ledgers)}
<h2>${say("Lỗi phải sửa", "Errors to mend")}</h2>
<p class="lead">${say(
    "Mọi lỗi được nêu trong một lần, kèm đường dẫn trong bệnh án, tên trường theo quy định và việc cần làm. Không lỗi nào làm lộ dữ liệu người bệnh.",
    "All errors at once, each with its place in the record, the field as the regulation names it, and what to do. No finding shows patient data.",
  )}</p>
${stopped.map(({ story }) => findingsCard(lang, story.chain, story.input.file, story.issues))}
${findingsCard(lang, say("Ví dụ: sai kiểu dữ liệu", "Example: wrong shape"), misshapen.file, misshapen.issues)}
${ledgers.map(({ story }) => notesCard(lang, story))}
<p class="lead">${say(
    "Trường có danh mục do nơi khác ban hành, chưa nạp trong ví dụ này nên chưa đối chiếu:",
    "Fields whose code lists others issue; this example has not loaded them, so nothing was compared:",
  )} <code>${uncomparedFields(ledgers.map(({ story }) => story)).join(", ")}</code></p>
<h2>${say("Bằng chứng", "Evidence")}</h2>
<p class="lead">${say(
    "Kho đã đóng rồi mở lại. Mỗi phiên bản được đọc lại, tính lại mã băm và so với mã ghi lúc lưu; mỗi chữ ký được kiểm tra đến gốc tin cậy.",
    "The store was closed and opened again. Every version was read, its digest computed anew and compared with the one of the archive; every signature was judged up to the trusted root.",
  )}</p>
${signatureCard(lang, ledgers)}
${proofCard(lang, ledgers)}
<footer>${say(
    `Dữ liệu bịa, khóa thử nghiệm, cổng mô phỏng: báo cáo này không có giá trị pháp lý. Đồng hồ của ví dụ đứng ở ${demoStart}.`,
    `Invented data, test keys, simulated gateway: this report has no legal value. The clock of the example stands at ${demoStart}.`,
  )}</footer>
</div></main>
</body>
</html>
`;
  return page.html;
}
