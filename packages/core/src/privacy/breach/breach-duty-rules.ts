import type { Bilingual } from "../../faults/issue.ts";
import type { BreachDutyName, Incident } from "./incident.ts";

/** What the texts leave open. */
export interface BreachSettings {
  /** Of which cyber incidents the full report is due (`breach.fullReport`). Default: `all`. */
  readonly fullReport?: "all" | "serious";
  /** Minutes after which "at once" is overdue (`breach.atOnceMinutes`): at most a day. Default: 0. */
  readonly atOnceMinutes?: number;
}

/** One duty as data: of which incidents, within which time, and by which text. */
export interface BreachDutyRule {
  readonly duty: BreachDutyName;
  readonly text: Bilingual;
  /** Hours from noticing; `at-once`; nothing where the text sets no time. */
  readonly within: number | "at-once" | undefined;
  readonly applies: (incident: Incident, settings: BreachSettings) => boolean;
  readonly rule: string;
  readonly source: string;
}

const cyberLaw = "Luật 116/2025/QH15; NĐ 331/2026/NĐ-CP";
const dataLaw = "Luật 91/2025/QH15 Đ23; NĐ 356/2025/NĐ-CP Đ28";

/** Whether biometric data are concerned, said in either place: who contradicts themselves has the duty. */
export function isBiometric({ personalData }: Incident): boolean {
  if (personalData === undefined) return false;
  // Types are not trusted: an incident may come here unchecked.
  const classes: readonly unknown[] | undefined = personalData.dataClasses;
  return personalData.biometric === true || (Array.isArray(classes) && classes.includes("biometric"));
}

/** Everything that may be due about an incident. @legal Luật 116/2025/QH15; NĐ 331/2026; Luật 91/2025/QH15 Đ23, Đ31; NĐ 356/2025 Đ28, Đ29 */
export const breachDutyRules: readonly BreachDutyRule[] = [
  {
    duty: "cyber-first-notice",
    text: {
      vi: "Báo ngay cho cơ quan chuyên trách an ninh mạng: sự cố đe dọa an ninh quốc gia.",
      en: "Tell the network-security authority at once: national security is touched.",
    },
    within: "at-once",
    applies: ({ cyber }) => cyber?.nationalSecurity === true,
    rule: "SEC-07",
    source: cyberLaw,
  },
  {
    duty: "cyber-first-notice",
    text: {
      vi: "Báo cáo ban đầu sự cố nghiêm trọng cho cơ quan chuyên trách an ninh mạng trong 24 giờ.",
      en: "First notice of a serious incident to the network-security authority within 24 hours.",
    },
    within: 24,
    applies: ({ cyber }) => cyber?.serious === true && !cyber.nationalSecurity,
    rule: "SEC-07",
    source: cyberLaw,
  },
  {
    duty: "cyber-full-report",
    text: {
      vi: "Báo cáo đầy đủ sự cố an ninh mạng trong 72 giờ.",
      en: "Full report of the network-security incident within 72 hours.",
    },
    within: 72,
    applies: ({ cyber }, { fullReport = "all" }) =>
      cyber !== undefined && (fullReport === "all" || cyber.serious || cyber.nationalSecurity),
    rule: "SEC-07",
    source: cyberLaw,
  },
  {
    duty: "personal-data-authority",
    text: {
      vi: "Thông báo vi phạm dữ liệu cá nhân cho cơ quan chuyên trách bảo vệ dữ liệu cá nhân trong 72 giờ (Mẫu 08).",
      en: "Notice of the personal-data breach to the data-protection authority within 72 hours (form 08).",
    },
    within: 72,
    applies: ({ personalData }) => personalData?.role === "controller",
    rule: "PDP-10",
    source: dataLaw,
  },
  {
    duty: "controller",
    text: {
      vi: "Bên xử lý báo ngay cho bên kiểm soát dữ liệu.",
      en: "The processor tells the controller at once.",
    },
    within: "at-once",
    applies: ({ personalData }) => personalData?.role === "processor",
    rule: "PDP-10",
    source: dataLaw,
  },
  {
    duty: "biometric-patients",
    text: {
      vi: "Thông báo cho từng người bệnh có dữ liệu sinh trắc học bị ảnh hưởng trong 72 giờ.",
      en: "Tell every patient whose biometric data are concerned within 72 hours.",
    },
    within: 72,
    applies: (incident) => isBiometric(incident) && incident.personalData?.role === "controller",
    rule: "PDP-11",
    source: "NĐ 356/2025/NĐ-CP Đ29; Luật 91/2025/QH15 Đ31",
  },
  {
    duty: "minutes",
    text: {
      vi: "Lập và lưu biên bản xác nhận vi phạm dữ liệu cá nhân.",
      en: "Make and keep minutes of the personal-data breach.",
    },
    within: undefined,
    applies: ({ personalData }) => personalData !== undefined,
    rule: "PDP-10",
    source: dataLaw,
  },
];

/** Years for which the file of a biometric breach is kept, at least. @legal NĐ 356/2025/NĐ-CP Đ29 */
export const biometricFileYears = 5;
