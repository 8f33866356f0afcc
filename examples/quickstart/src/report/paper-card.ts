import type { FilledForm } from "@benhan/core/forms";
import type { Lang } from "../arguments.ts";
import type { RecordLedger } from "../visit-story.ts";
import { type Html, html } from "./html.ts";

/** One of the documents as it was filled out of the record, in the words of the paper. */
export function paperCard(lang: Lang, { documents }: RecordLedger, form: string): Html | undefined {
  const { demanded, report } = documents.find((one) => one.demanded.form === form) ?? {};
  if (report?.ok !== true) return undefined;
  const { template, sections } = report.value;
  return html`<section class="card paper"><div class="top"><h3>${template.names[lang]}</h3><span class="key">${template.code}</span>
<span class="tag calm push">${lang === "vi" ? "điền từ bệnh án" : "filled out of the record"}</span></div>
<p class="muted small">${demanded?.source}</p>
${sections.map((section) => sectionOf(lang, section))}
</section>`;
}

function sectionOf(lang: Lang, { section, fields }: FilledForm["sections"][number]): Html | undefined {
  const filled = fields.filter(({ printed }) => printed.length > 0);
  if (filled.length === 0) return undefined;
  return html`<h4>${section.title[lang]}</h4><dl>${filled.map(
    ({ field, printed }) =>
      html`<dt>${lang === "vi" ? field.label : field.labelEn}</dt><dd>${printed.join("; ")}</dd>`,
  )}</dl>`;
}
