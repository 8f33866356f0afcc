import type { Bilingual, Issue, Severity } from "@benhan/core/faults";
import { fill } from "../schema/fill.ts";
import { officialOf, pathOf, type TablePlace } from "../schema/official-place.ts";

const byHand: Bilingual = {
  vi: "Đối chiếu hồ sơ gốc và ghi lại theo QĐ 3176 nếu cần.",
  en: "Compare with the record and enter it as QĐ 3176 wants it, if needed.",
};

interface Kind {
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

/** Everything that a migration has to say. */
const kinds = {
  gone: {
    severity: "warning",
    text: { vi: "{at}: QĐ 3176 không còn cột này.", en: "{at}: QĐ 3176 has no such column any more." },
    nextStep: {
      vi: "Không cần làm gì; tệp cũ vẫn giữ giá trị.",
      en: "Nothing to do; the old file keeps the value.",
    },
  },
  meaning: {
    severity: "warning",
    text: {
      vi: "{at}: mã của cột này có nghĩa khác trong QĐ 3176 nên không chuyển sang.",
      en: "{at}: the codes of this column mean something else in QĐ 3176, so they were not carried over.",
    },
    nextStep: byHand,
  },
  split: {
    severity: "warning",
    text: {
      vi: "{at}: QĐ 3176 tách số này thành phần bệnh viện và phần BHYT; tệp cũ không cho biết cách tách.",
      en: "{at}: QĐ 3176 divides this number between the facility's and the insurer's; the old file does not tell how.",
    },
    nextStep: {
      vi: "Tính lại các số tiền từ số lượng, đơn giá và tỷ lệ của hồ sơ gốc.",
      en: "Calculate the amounts anew from the quantities, prices and rates of the record.",
    },
  },
  moved: {
    severity: "warning",
    text: {
      vi: "{at}: QĐ 3176 ghi mã máy ở dòng dịch vụ của XML3; không rõ dòng nào.",
      en: "{at}: QĐ 3176 has the machine in the service's row of XML3; which row is not told.",
    },
    nextStep: {
      vi: "Ghi mã máy vào XML3.MA_MAY của dịch vụ.",
      en: "Enter the machine in XML3.MA_MAY of the service.",
    },
  },
  unknown_column: {
    severity: "warning",
    text: {
      vi: "{at}: bản cũ không có cột này nên không chuyển sang.",
      en: "{at}: the older edition has no such column, so it was not carried over.",
    },
    nextStep: byHand,
  },
  unknown_table: {
    severity: "warning",
    text: {
      vi: "{at}: bản cũ không có bảng này nên không chuyển sang.",
      en: "{at}: the older edition has no such table, so it was not carried over.",
    },
    nextStep: byHand,
  },
  not_text: {
    severity: "error",
    text: {
      vi: "{at} không phải là chuỗi ký tự nên không chuyển sang.",
      en: "{at} is no text, so it was not carried over.",
    },
    nextStep: {
      vi: "Ghi giá trị dưới dạng chuỗi đúng như trong tệp.",
      en: "Give the value as the very text of the file.",
    },
  },
  look: {
    severity: "information",
    text: {
      vi: "{at} được chuyển sang {to}; nguồn không khẳng định hai cột cùng nghĩa.",
      en: "{at} was carried over to {to}; the sources do not say for sure that both mean the same.",
    },
    nextStep: { vi: "Đối chiếu {to} với hồ sơ gốc.", en: "Compare {to} with the record." },
  },
  shape: {
    severity: "information",
    text: {
      vi: "{at} được giữ nguyên, nhưng QĐ 3176 ghi mã này theo cách khác.",
      en: "{at} was kept as it is, but QĐ 3176 writes this code in another way.",
    },
    nextStep: byHand,
  },
  form: {
    severity: "information",
    text: {
      vi: "{at} được ghi lại theo dạng mà QĐ 3176 dùng.",
      en: "{at} was written anew in the form that QĐ 3176 uses.",
    },
    nextStep: { vi: "Không cần làm gì.", en: "Nothing to do." },
  },
  shortened: {
    severity: "warning",
    text: {
      vi: "{to} chỉ ghi ngày; giờ của {at} không được chuyển sang.",
      en: "{to} holds a day only; the time of {at} was not carried over.",
    },
    nextStep: byHand,
  },
  too_long: {
    severity: "error",
    text: {
      vi: "{at} dài hơn độ dài mà QĐ 3176 cho phép ở {to}; giá trị được giữ nguyên.",
      en: "{at} is longer than QĐ 3176 allows in {to}; the value was kept whole.",
    },
    nextStep: { vi: "Rút gọn {to} tại phần mềm nguồn.", en: "Shorten {to} in the source system." },
  },
  missing: {
    severity: "error",
    text: {
      vi: "{to} bắt buộc trong QĐ 3176 nhưng tệp cũ không có giá trị dùng được.",
      en: "{to} is required by QĐ 3176, but the old file has no value that can be used.",
    },
    nextStep: { vi: "Ghi {to} từ hồ sơ gốc.", en: "Fill {to} from the record." },
  },
} satisfies Record<string, Kind>;

/** What a migration may have to say. */
export type MigrationFinding = keyof typeof kinds;

/** Everything that a migration may say, by its code. */
export function listMigrationFindings(): readonly (Kind & { readonly code: string })[] {
  return Object.entries<Kind>(kinds).map(([kind, finding]) => ({ ...finding, code: codeOf(kind) }));
}

function codeOf(kind: string): string {
  return `exchange.bhyt.migration_${kind}`;
}

/**
 * One finding of a migration. `at` is the place in the older tables, `to` the place in those of QĐ 3176; the path leads
 * to the first of them that is given.
 */
export function migrationIssue(kind: MigrationFinding, at?: TablePlace, to?: TablePlace): Issue {
  const { severity, text, nextStep }: Kind = kinds[kind];
  const place = at ?? to ?? { table: "" };
  const slots = {
    at: at === undefined ? "" : officialOf(at),
    to: to === undefined ? "" : officialOf(to),
  };
  return {
    code: codeOf(kind),
    severity,
    path: pathOf(place),
    official: officialOf(place),
    text: fill(text, slots),
    nextStep: fill(nextStep, slots),
    source: "QĐ 3176/QĐ-BYT (29/10/2024)",
  };
}
