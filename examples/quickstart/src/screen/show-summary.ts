import { join, relative } from "node:path";
import type { Bilingual } from "@benhan/core";
import { type DemoOptions, workingFolder } from "../arguments.ts";
import { isWhole } from "../steps/verify-record.ts";
import { holds, isSound } from "../steps/verify-store.ts";
import { stateOf } from "../visit-state.ts";
import type { RecordLedger, VisitLedger } from "../visit-story.ts";
import type { Screen } from "./screen.ts";

/** What was proved, a short table, and where the files lie. */
export function showSummary(
  screen: Screen,
  { out }: DemoOptions,
  ledgers: readonly VisitLedger[],
  elapsedMs: number,
): void {
  const proofs = ledgers.flatMap((ledger) => ledger.proofs);
  const signed = proofs.flatMap(({ signature }) => signature ?? []);
  const passed = signed.filter(holds).length;
  const intact = proofs.filter(({ digestHolds }) => digestHolds).length;
  const compared = ledgers.filter(({ sameAsImported }) => sameAsImported !== undefined);
  const same = compared.filter(({ sameAsImported }) => sameAsImported === true).length;
  const mark = ledgers.every(isSound) ? "done" : "stopped";
  screen.line(
    mark,
    { vi: "Mã băm", en: "Digests" },
    {
      vi: `${intact}/${proofs.length} phiên bản tài liệu đúng từng byte`,
      en: `${intact} of ${proofs.length} document versions are right to the byte`,
    },
  );
  screen.line(
    mark,
    { vi: "Nội dung", en: "Content" },
    {
      vi: `${same}/${compared.length} lượt khám đọc lại giống hệt lúc nhập`,
      en: `${same} of ${compared.length} visits read back equal to what was imported`,
    },
  );
  screen.line(
    mark,
    { vi: "Chữ ký", en: "Signatures" },
    {
      vi: `${passed}/${signed.length} chữ ký đúng, đúng người ký, đúng gốc tin cậy (gốc thử nghiệm)`,
      en: `${passed} of ${signed.length} signatures hold, up to the trusted root (a test root)`,
    },
  );
  for (const { record } of ledgers) if (record) showRecordProof(screen, record);

  screen.table(
    [
      { vi: "Lượt khám", en: "Visit" },
      { vi: "MA_LK", en: "MA_LK" },
      { vi: "Trạng thái", en: "State" },
      { vi: "Lỗi", en: "Errors" },
      { vi: "Phiên bản", en: "Versions" },
      { vi: "Lần gửi", en: "Attempts" },
      { vi: "Mã giao dịch hồ sơ", en: "Claim transactions" },
    ],
    ledgers.map((ledger) => rowOf(ledger, screen.lang)),
  );
  screen.heading({ vi: "Kết quả", en: "Results" });
  const shown = (path: string) => relative(workingFolder, path) || ".";
  screen.note({ vi: "Báo cáo", en: "Report" }, shown(join(out, "report.html")));
  screen.note({ vi: "Hồ sơ XML", en: "XML files" }, shown(join(out, "xml")));
  screen.note({ vi: "PDF đã ký", en: "Signed PDFs" }, shown(join(out, "pdf")));
  screen.note({ vi: "Biên nhận", en: "Receipts" }, shown(join(out, "receipts")));
  screen.note({ vi: "Thời gian", en: "Time" }, `${(elapsedMs / 1000).toFixed(1)} s`);
}

function showRecordProof(screen: Screen, ledger: RecordLedger): void {
  const { record, history, versions, intact } = ledger;
  screen.line(
    isWhole(ledger) ? "done" : "stopped",
    { vi: "Bệnh án", en: "Record" },
    {
      vi: `${record.recordNumber}: chuỗi ${history.length} sự kiện liền mạch, ${intact}/${versions} phiên bản mục ghi đúng từng byte`,
      en: `${record.recordNumber}: a chain of ${history.length} events without a gap, ${intact} of ${versions} versions right to the byte`,
    },
  );
}

function rowOf(ledger: VisitLedger, lang: keyof Bilingual): readonly string[] {
  const { story, entries, receipts, proofs } = ledger;
  const dossiers = entries.filter(({ kind }) => kind === "bhyt-dossier");
  const isOfDossier = (entryId: string) => dossiers.some((entry) => entry.entryId === entryId);
  const codes = receipts.flatMap(({ entryId, transactionCode }) =>
    transactionCode !== undefined && isOfDossier(entryId) ? [transactionCode] : [],
  );
  const versions = proofs.filter(({ head }) => head.kind === "bhyt-dossier").length;
  return [
    story.input.title[lang],
    story.chain,
    stateOf(ledger)[lang],
    String(story.issues.filter(({ severity }) => severity === "error").length),
    String(versions),
    String(receipts.length),
    codes.join(", ") || "–",
  ];
}
