import type { Bilingual, Issue, Severity } from "@benhan/core/faults";

/** What one finding of a verification says; the code is `signing.` and the name. */
export interface FindingText extends Bilingual {
  readonly severity?: Severity;
  readonly nextStep: Bilingual;
  readonly official?: string;
  readonly source?: string;
}

/** Makes the issue of a finding. A finding is about the whole file, so its path is the root. */
export function findingOf(
  name: string,
  { vi, en, severity = "error", nextStep, ...rest }: FindingText,
): Issue {
  return { code: `signing.${name}`, severity, path: [], text: { vi, en }, nextStep, ...rest };
}

/** What a person does with a file that was changed or forged. */
export const doNotUse: Bilingual = {
  vi: "Không dùng tệp này. Lấy lại bản gốc từ nơi ký và báo người phụ trách an toàn thông tin.",
  en: "Do not use the file. Get the original from the signer and tell whoever is in charge of information security.",
};
