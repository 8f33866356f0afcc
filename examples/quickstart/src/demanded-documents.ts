import type { Bilingual } from "@benhan/core";
import { type DemandedReport, formEditions } from "@benhan/core/forms";

/** Code and name of a document, as the regulation has them. */
export function titleOf({ demanded: { form = "", names } }: DemandedReport): Bilingual {
  return { vi: `${form} ${names.vi}`.trim(), en: `${form} ${names.en}`.trim() };
}

/** What a document lacks, in the words of its fields; what is wrong in it, in a sentence. */
export function missingIn({ demanded: { form }, report }: DemandedReport): readonly Bilingual[] {
  const fields = formEditions(form ?? "").flatMap(({ sections }) =>
    sections.flatMap((section) => section.fields),
  );
  return report.issues
    .filter(({ severity }) => severity === "error")
    .map(({ code, official = "", text }) => {
      if (code !== "core.forms.missing") return text;
      return { vi: official, en: fields.find(({ label }) => label === official)?.labelEn ?? official };
    });
}

/** `unseen`: nobody compared our reading of the form with the original, so that its content was not judged. */
export type DocumentState = "complete" | "lacking" | "unseen";

/** How a document stands. */
export function stateOfDocument({ report }: DemandedReport): DocumentState {
  if (!report.ok) return "lacking";
  return report.issues.some(({ code }) => code === "core.forms.not_checked") ? "unseen" : "complete";
}
