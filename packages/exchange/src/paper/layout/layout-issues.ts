import { nearNames } from "@benhan/core/codes";
import type { Issue, JsonPath } from "@benhan/core/faults";
import { type FilledForm, formEditions, templates } from "@benhan/core/forms";
import type { FormLayout, PlacedSignature, SectionLayout } from "./form-layout.ts";
import { layoutNameUnknown } from "./layout.faults.ts";

/** What a form may be asked for: in any edition, and what the facility added to this copy. */
interface Names {
  readonly sections: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Whether an id begins as those of an official section do: `id.name` of `id`. */
  isOfTemplate(id: string): boolean;
}

/**
 * Names in a layout of the facility that none of its forms has: what is meant by them would not stand where it was
 * asked for. Only the layout that this form is printed by is looked at, for fields that a facility added are known of
 * this form alone.
 */
export function layoutIssues(
  layout: FormLayout,
  form: Pick<FilledForm, "template" | "sections">,
  path: JsonPath,
): readonly Issue[] {
  const { forms, letterhead = {}, sections, signatures = [], signedOn } = layout;
  const names = namesOf(layout, form);
  const issues: Issue[] = [];
  const ask = (known: ReadonlySet<string>, name: string, at: JsonPath) => {
    if (known.has(name)) return;
    const near = nearNames(name, known);
    // A layout of several forms may name what the facility added to another of them.
    const mayBeAdded = forms.length > 1 && near.length === 0 && !names.isOfTemplate(name);
    if (!mayBeAdded) issues.push(layoutNameUnknown([...path, ...at], name, near));
  };
  const askRole = (one: PlacedSignature, at: JsonPath) =>
    typeof one === "string" ? ask(names.roles, one, at) : ask(names.roles, one.role, [...at, "role"]);
  const codes = new Set(templates.map(({ code }) => code));
  for (const [at, code] of forms.entries()) ask(codes, code, ["forms", at]);
  for (const side of ["left", "right"] as const) {
    for (const [at, line] of (letterhead[side] ?? []).entries()) {
      if ("field" in line) ask(names.fields, line.field, ["letterhead", side, at, "field"]);
    }
  }
  for (const [at, { section, rows = [], signatures: roles = [] }] of sections.entries()) {
    const place: JsonPath = ["sections", at];
    ask(names.sections, section, [...place, "section"]);
    for (const [field, inRow] of fieldsIn(rows)) ask(names.fields, field, [...place, "rows", ...inRow]);
    for (const [index, one] of roles.entries()) askRole(one, [...place, "signatures", index]);
  }
  for (const [row, roles] of signatures.entries()) {
    for (const [at, one] of roles.entries()) askRole(one, ["signatures", row, at]);
  }
  if (signedOn !== undefined) ask(names.fields, signedOn, ["signedOn"]);
  return issues;
}

/** The fields of rows, each with its place among them. */
function fieldsIn(rows: NonNullable<SectionLayout["rows"]>): readonly (readonly [string, JsonPath])[] {
  return rows.flatMap((row, at): readonly (readonly [string, JsonPath])[] => {
    if (!("grid" in row)) {
      return row.map((one, cell) => [typeof one === "string" ? one : one.field, [at, cell]]);
    }
    return row.grid.rows.flatMap(({ cells }, line) =>
      cells.flatMap((cell, index) =>
        [cell]
          .flat()
          .map((field): readonly [string, JsonPath] => [field, [at, "grid", "rows", line, "cells", index]]),
      ),
    );
  });
}

function namesOf({ forms }: FormLayout, form: Pick<FilledForm, "template" | "sections">): Names {
  const all = [form.template, ...forms.flatMap(formEditions)];
  const sections = [
    ...all.flatMap((template) => template.sections),
    ...form.sections.map(({ section }) => section),
  ];
  const official = new Set(
    forms.flatMap(formEditions).flatMap((template) => template.sections.map(({ id }) => id)),
  );
  const filled = form.sections.flatMap(({ fields }) => fields.map(({ field }) => field.id));
  return {
    sections: new Set([...sections.map(({ id }) => id), "head", "header"]),
    fields: new Set([...sections.flatMap(({ fields }) => fields.map(({ id }) => id)), ...filled]),
    roles: new Set([...all, form.template].flatMap(({ signatures }) => signatures.map(({ role }) => role))),
    isOfTemplate: (id) => official.has(id.split(".")[0] ?? ""),
  };
}
