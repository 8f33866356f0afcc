import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FormField, FormTemplate } from "../../src/forms/form-template.ts";
import { templates } from "../../src/forms/templates.ts";

interface OfficialSection {
  readonly id: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly fields: readonly string[];
}
interface OfficialForm {
  readonly code: string;
  readonly kind: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly annex: string;
  readonly source: string;
  readonly confidence: string;
  readonly sectionsConfidence: string;
  readonly sectionsBasis: string;
  readonly note?: string;
  readonly supersededBy?: string;
  readonly exchange?: object;
  readonly sections: readonly OfficialSection[];
}

const official: readonly OfficialForm[] = JSON.parse(
  readFileSync(new URL("../../../../data/forms/forms.json", import.meta.url), "utf8"),
);

const phrasesOf = (field: FormField) => (field.phrase === undefined ? [] : [field.phrase].flat());

/** The words that the labels of some fields say, with those of their choices and columns. */
function said(fields: readonly FormField[]): Set<string> {
  const texts = fields.flatMap((field) => [
    field.label,
    ...(field.choices ?? []).map((choice) => choice.label.vi),
    ...(field.columns ?? []).flatMap((column) => [
      column.label,
      ...(column.choices ?? []).map((choice) => choice.label.vi),
    ]),
  ]);
  return new Set(wordsOf(texts.join(" ")));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

function templateOf(code: string): FormTemplate | undefined {
  return templates.find((one) => one.code === code);
}

it("[TT32-01] the registry holds exactly the 108 forms of the table, in its order", () => {
  expect(templates.map((one) => one.code)).toEqual(official.map((one) => one.code));
  expect(templates).toHaveLength(108);
});

describe.each(official.map((form) => [form.code, form] as const))("%s", (code, form) => {
  it("says of itself what the table says", () => {
    const template = templateOf(code);
    expect({
      nameVi: template?.names.vi,
      nameEn: template?.names.en,
      annex: template?.annex,
      source: template?.source,
      confidence: template?.confidence,
      sectionsConfidence: template?.sectionsConfidence,
      sectionsBasis: template?.sectionsBasis,
      note: template?.note,
      kind: template?.kind,
      supersededBy: template?.supersededBy,
      exchange: template?.exchange,
    }).toEqual({
      nameVi: form.nameVi,
      nameEn: form.nameEn,
      annex: form.annex,
      source: form.source,
      confidence: form.confidence,
      sectionsConfidence: form.sectionsConfidence,
      sectionsBasis: form.sectionsBasis,
      note: form.note,
      kind: form.kind,
      supersededBy: form.supersededBy,
      exchange: form.exchange,
    });
  });

  it("has the sections of the table and no other", () => {
    expect(templateOf(code)?.sections.map(({ id, title }) => [id, title.vi, title.en])).toEqual(
      form.sections.map(({ id, titleVi, titleEn }) => [id, titleVi, titleEn]),
    );
  });

  it("[TT32-02] has a field for every phrase, in its words, and no field without one", () => {
    const gaps = form.sections.flatMap((section) => {
      const fields = templateOf(code)?.sections.find((one) => one.id === section.id)?.fields ?? [];
      const invented = fields
        .filter((field) => {
          const phrases = phrasesOf(field);
          return phrases.length === 0 || phrases.some((phrase) => section.fields[phrase] === undefined);
        })
        .map((field) => `${field.id} stands for no phrase`);
      const missing = section.fields.flatMap((phrase, index) => {
        const words = said(fields.filter((field) => phrasesOf(field).includes(index)));
        return wordsOf(phrase)
          .filter((word) => !words.has(word))
          .map((word) => `${section.id} “${phrase}” lacks “${word}”`);
      });
      return [...invented, ...missing];
    });
    expect(gaps).toEqual([]);
  });

  it("gives every field an id of its own, in the order of the phrases", () => {
    const fields = templateOf(code)?.sections.flatMap((section) => section.fields) ?? [];
    expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
    for (const section of templateOf(code)?.sections ?? []) {
      const order = section.fields.map((field) => Math.min(...phrasesOf(field)));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });
});
