import type { Bilingual } from "../../faults/issue.ts";
import { requireOk } from "../../faults/report.ts";
import { optionIssues } from "../../options/option-issues.ts";
import { object, word } from "../../options/option-shape.ts";
import { text } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { bothHtml, htmlPage, tableHtml } from "../../text/html-page.ts";
import { type Instant, localMinuteOf } from "../../time/instant.ts";
import { breachInvalid } from "./breach.faults.ts";
import { checkBreach } from "./check-breach.ts";
import type { Incident } from "./incident.ts";
import { incidentFormIssues } from "./incident-form.ts";

/** Whom a notice is for. */
export type BreachAudience = "cyber-authority" | "personal-data-authority" | "controller" | "patients";

export interface BreachNoticeOptions {
  readonly to: BreachAudience;
  readonly facility: { readonly name: string; readonly code?: string; readonly address?: string };
}

const shape = /* @__PURE__ */ object<BreachNoticeOptions>(
  {
    to: /* @__PURE__ */ word("cyber-authority", "personal-data-authority", "controller", "patients"),
    facility: /* @__PURE__ */ object<BreachNoticeOptions["facility"]>(
      { name: text, code: text, address: text },
      ["name"],
    ),
  },
  ["to", "facility"],
);

/**
 * The notice of a breach as a page in Vietnamese with the English beside it. It says how many patients are concerned and
 * names none, nor their keys. Its layout is our own: form 08 is not in our library, and the page says so.
 *
 * @throws EmrError `core.options.wrong`; `core.breach.invalid` with every finding
 * @legal Luật 91/2025/QH15 Đ23; NĐ 356/2025/NĐ-CP Đ28, Đ29; Luật 116/2025/QH15
 */
export function renderBreachNotice(incident: Incident, options: BreachNoticeOptions): string {
  refuseCall("renderBreachNotice", [...incidentFormIssues(incident), ...optionIssues(options, shape)]);
  requireOk(checkBreach(incident), breachInvalid);
  const { to, facility } = options;
  const { personalData } = incident;
  const rows: readonly (readonly [Bilingual, string | undefined])[] = [
    [
      { vi: "Cơ sở", en: "Facility" },
      [facility.name, facility.code, facility.address].filter(Boolean).join(" · "),
    ],
    [{ vi: "Mã sự cố", en: "Incident" }, to === "patients" ? undefined : incident.incidentId],
    [{ vi: "Phát hiện lúc", en: "Noticed at" }, momentText(incident.noticedAt)],
    [
      { vi: "Xảy ra lúc", en: "Happened at" },
      incident.occurredAt === undefined ? open.vi : momentText(incident.occurredAt),
    ],
    [{ vi: "Diễn biến", en: "What happened" }, incident.description],
    [{ vi: "Loại dữ liệu", en: "Kinds of data" }, personalData?.dataClasses.join("; ")],
    [
      { vi: "Có dữ liệu sinh trắc học", en: "Biometric data" },
      personalData === undefined ? undefined : personalData.biometric ? "Có (yes)" : "Không (no)",
    ],
    [
      { vi: "Số người bệnh bị ảnh hưởng", en: "Patients concerned" },
      to === "patients" || personalData === undefined
        ? undefined
        : String(personalData.patientCount ?? new Set(personalData.patients).size),
    ],
    [{ vi: "Hậu quả có thể xảy ra", en: "Possible consequences" }, incident.consequences ?? open.vi],
    [{ vi: "Biện pháp đã và sẽ thực hiện", en: "Measures" }, incident.measures ?? open.vi],
    [{ vi: "Đầu mối liên hệ", en: "Contact" }, incident.contact ?? open.vi],
  ];
  const shown = rows.flatMap(([label, value]) =>
    value === undefined ? [] : [[bothHtml(label), escapeHtml(value)] as const],
  );
  return htmlPage(titles[to], [
    tableHtml([bothHtml({ vi: "Mục", en: "Item" }), bothHtml({ vi: "Nội dung", en: "Content" })], shown),
    `<p>${bothHtml(grounds[to])}</p>`,
    ...(to === "personal-data-authority" ? [`<p><strong>${bothHtml(notForm)}</strong></p>`] : []),
  ]);
}

const open: Bilingual = { vi: "(chưa xác định)", en: "(not known yet)" };

const notForm: Bilingual = {
  vi: "Bố cục do phần mềm đặt; đối chiếu với Mẫu 08 của NĐ 356/2025/NĐ-CP trước khi gửi.",
  en: "The layout is the software's own; compare it with form 08 of NĐ 356/2025/NĐ-CP before sending.",
};

const titles: { readonly [to in BreachAudience]: Bilingual } = {
  "cyber-authority": { vi: "Báo cáo sự cố an ninh mạng", en: "Report of a network-security incident" },
  "personal-data-authority": {
    vi: "Thông báo vi phạm quy định bảo vệ dữ liệu cá nhân",
    en: "Notice of a personal-data breach",
  },
  controller: {
    vi: "Bên xử lý thông báo vi phạm cho bên kiểm soát dữ liệu",
    en: "Notice of a breach by the processor to the controller",
  },
  patients: {
    vi: "Thông báo về sự cố liên quan đến dữ liệu của Ông/Bà",
    en: "Notice of an incident that concerns your data",
  },
};

const dataLaw = "Luật 91/2025/QH15 Đ23; NĐ 356/2025/NĐ-CP Đ28";
const grounds: { readonly [to in BreachAudience]: Bilingual } = {
  "cyber-authority": {
    vi: "Căn cứ: Luật 116/2025/QH15; NĐ 331/2026/NĐ-CP.",
    en: "Ground: Law 116/2025/QH15; NĐ 331/2026/NĐ-CP.",
  },
  "personal-data-authority": { vi: `Căn cứ: ${dataLaw}.`, en: `Ground: ${dataLaw}.` },
  controller: { vi: `Căn cứ: ${dataLaw}.`, en: `Ground: ${dataLaw}.` },
  patients: {
    vi: "Căn cứ: NĐ 356/2025/NĐ-CP Đ29; Luật 91/2025/QH15 Đ31.",
    en: "Ground: NĐ 356/2025/NĐ-CP Đ29; Luật 91/2025/QH15 Đ31.",
  },
};

function momentText(at: Instant): string {
  const minute = localMinuteOf(at);
  return `${minute.slice(11)} ngày ${minute.slice(0, 10).split("-").reverse().join("/")}`;
}
