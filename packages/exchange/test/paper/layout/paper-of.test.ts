import type { CalendarDate, LocalMinute } from "@benhan/core";
import type { FilledField, FilledForm, FormField, FormTemplate } from "@benhan/core/forms";
import { extendTemplate, templates } from "@benhan/core/forms";
import { describe, expect, it } from "vitest";
import type { FormLayout } from "../../../src/paper/layout/form-layout.ts";
import { formLayouts } from "../../../src/paper/layout/layouts/form-layouts.ts";
import { paperOf } from "../../../src/paper/layout/paper-of.ts";
import type { PaperOptions } from "../../../src/paper/paper-options.ts";
import { textsOf } from "../text-of.ts";

const on = "2026-07-07" as CalendarDate;

/** A form in which every field says something that nothing else says. */
function markedForm(template: FormTemplate, valuesOf: (id: string) => readonly string[]): FilledForm {
  const filledField = (field: FormField): FilledField => {
    if (field.type !== "table") {
      const values = valuesOf(field.id);
      return { field, from: "record", values, printed: values };
    }
    const columns = field.columns ?? [];
    const rows = ["A", "B"].map((row) =>
      Object.fromEntries(
        columns.flatMap(({ id }) => valuesOf(`${field.id}.${id}.${row}`).map((one) => [id, one])),
      ),
    );
    return { field, from: "record", values: [], printed: [], rows, printedRows: rows };
  };
  const sections = template.sections.map((section) => ({ section, fields: section.fields.map(filledField) }));
  const fields = sections.flatMap((section) => section.fields);
  return {
    template,
    on,
    sections,
    signatures: template.signatures.map((signature) => ({
      signature,
      required: signature.required,
      by: fields.find(({ field }) => field.id === signature.field)?.values ?? [],
    })),
  };
}

const mark = (id: string) => `⟦${id.toUpperCase()}⟧`;

const extended = (template: FormTemplate) =>
  [undefined, ...template.sections.map(({ id }) => id)].reduce(
    (base, section, index) =>
      extendTemplate(base, {
        form: template.code,
        prefix: `bv-mau-${index}`,
        ...(section !== undefined && { section }),
        title: { vi: "Riêng của bệnh viện", en: "Of the hospital" },
        fields: [
          { id: "nhom-mau", label: "nhóm máu", labelEn: "Blood group", type: "text", cardinality: "0..1" },
          { id: "da-xem", label: "đã xem", labelEn: "Seen", type: "yes-no", cardinality: "0..1" },
        ],
      }),
    template,
  );

const marksIn = (texts: readonly string[]) => texts.flatMap((text) => text.match(/⟦[^⟧]*⟧/g) ?? []).sort();

function expectedMarks(template: FormTemplate): readonly string[] {
  return template.sections
    .flatMap(({ fields }) =>
      fields.flatMap(({ id, type, columns = [] }) =>
        type === "table"
          ? ["A", "B"].flatMap((row) => columns.map((column) => mark(`${id}.${column.id}.${row}`)))
          : [mark(id)],
      ),
    )
    .sort();
}

describe("every form on paper", () => {
  it("has all 108 forms to print", () => {
    expect(templates).toHaveLength(108);
  });

  it.each(templates.map((template) => [template.code, template] as const))(
    "%s loses nothing and prints nothing twice [TT32-02] [CV365-03]",
    (_, template) => {
      const paper = paperOf(markedForm(template, (id) => [mark(id)]));
      expect(marksIn(textsOf(paper))).toEqual(expectedMarks(template));
    },
  );

  it.each(templates.map((template) => [template.code, extended(template)] as const))(
    "%s prints the fields of a facility once, wherever they joined [CERT-01]",
    (_, template) => {
      const paper = paperOf(
        markedForm(template, (id) => [mark(id)]),
        { signedOn: on },
      );
      expect(marksIn(textsOf(paper))).toEqual(expectedMarks(template));
    },
  );

  it.each(templates.map((template) => [template.code, template] as const))(
    "%s keeps several values of every field, and a place for each where there is none",
    (_, template) => {
      const many = paperOf(markedForm(template, (id) => [mark(id), mark(`${id}#`)]));
      const expected = template.sections.flatMap(({ fields }) =>
        fields.filter(({ type }) => type !== "table").flatMap(({ id }) => [mark(id), mark(`${id}#`)]),
      );
      expect(marksIn(textsOf(many))).toEqual(expect.arrayContaining(expected));
      const empty = paperOf(markedForm(template, () => []));
      expect(empty.blocks.filter(({ kind }) => kind === "table").length).toBeLessThanOrEqual(
        many.blocks.filter(({ kind }) => kind === "table").length,
      );
    },
  );

  it("layouts name fields and sections that some of their forms hold, and each form once", () => {
    const named = formLayouts.flatMap(({ forms }) => forms);
    expect(named).toEqual([...new Set(named)]);
    for (const layout of formLayouts) {
      const own = templates.filter(({ code }) => layout.forms.includes(code));
      expect(own.map(({ code }) => code).sort()).toEqual([...layout.forms].sort());
      const ids = new Set(
        own.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields.map(({ id }) => id))),
      );
      const used = [
        ...[...(layout.letterhead?.left ?? []), ...(layout.letterhead?.right ?? [])].flatMap((one) =>
          "field" in one ? one.field : [],
        ),
        ...(layout.signedOn === undefined ? [] : [layout.signedOn]),
        ...layout.sections.flatMap(({ rows = [] }) =>
          rows.flatMap((row) =>
            "grid" in row
              ? row.grid.rows.flatMap(({ cells }) => cells.flat())
              : row.map((one) => (typeof one === "string" ? one : one.field)),
          ),
        ),
      ];
      const shared = /^(id|stay|all)\./;
      expect(used.filter((id) => !ids.has(id) && !shared.test(id))).toEqual([]);
      expect(used.filter((id, index) => used.indexOf(id) !== index)).toEqual([]);
    }
  });

  it("headings go down one level at a time, as a reader of headings needs", () => {
    for (const template of templates) {
      const levels = paperOf(markedForm(template, () => [])).blocks.flatMap((block) =>
        block.kind === "heading" ? [block.level] : [],
      );
      for (const [index, level] of levels.entries()) {
        expect(level, template.code).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      }
    }
  });

  it("every form whose sections were compared has a layout of its own", () => {
    const named = new Set(formLayouts.flatMap(({ forms }) => forms));
    const compared = templates.filter(({ sectionsConfidence }) =>
      ["high", "medium"].includes(sectionsConfidence),
    );
    expect(compared).toHaveLength(30);
    expect(compared.filter(({ code }) => !named.has(code))).toEqual([]);
  });
});

const formOf = (code: string, more: Partial<FilledForm> = {}): FilledForm => {
  const template = templates.find((one) => one.code === code);
  if (template === undefined) throw new Error(code);
  return { ...markedForm(template, () => []), ...more };
};

describe("head lines of the facility", () => {
  const facility = { name: "Bệnh viện Mẫu", authority: "Sở Mẫu", address: "Số 1", phone: "0900" };
  const leftOf = (code: string, options: PaperOptions) => {
    const [head] = paperOf(formOf(code), { facility, ...options }).blocks;
    return head?.kind === "letterhead" ? head.left.map(({ text }) => text) : [];
  };

  it.each(templates.map(({ code }) => code))(
    "stand below what says who it is, above all else on %s",
    (code) => {
      const left = leftOf(code, {});
      const ours = left.filter((text) =>
        /^(BỆNH VIỆN MẪU|SỞ MẪU|Địa chỉ: Số 1|Điện thoại: 0900)$/.test(text),
      );
      expect(ours).toContain("BỆNH VIỆN MẪU");
      expect(leftOf(code, { headLines: ["một", "hai"] })).toEqual([
        ...ours,
        "một",
        "hai",
        ...left.slice(ours.length),
      ]);
    },
  );

  it("stand above the number of a discharge paper, and below the phone of a prescription", () => {
    const [, , headLine, department, number] = leftOf("TT25-02", { headLines: ["Đường dây nóng: 1900"] });
    expect([headLine, department, number]).toEqual([
      "Đường dây nóng: 1900",
      expect.stringMatching(/^Khoa: /),
      expect.stringMatching(/^Số: /),
    ]);
    expect(leftOf("TT26-I", { headLines: ["Đường dây nóng: 1900"] }).slice(-2)).toEqual([
      "Điện thoại: 0900",
      "Đường dây nóng: 1900",
    ]);
  });
});

it.each([
  ["image.link", "Liên kết PACS"],
  ["image.studyUid", "Mã ca chụp (Study UID)"],
])("an imaging sheet has a place for %s only where the record says it", (id, label) => {
  const { template } = formOf("11/BV2");
  const labels = (valuesOf: (field: string) => readonly string[]) => {
    const form = markedForm(template, valuesOf);
    return paperOf(form).blocks.flatMap((block) =>
      block.kind === "lines" ? block.lines.flat().map((one) => one.label) : [],
    );
  };
  expect(labels((field) => (field === id ? ["x"] : []))).toContain(label);
  expect(labels((field) => (field === id ? [] : ["x"]))).not.toContain(label);
});

describe("marks of a paper", () => {
  it("below the confidence medium its foot says that nobody compared it", () => {
    const says = (code: string) =>
      paperOf(formOf(code)).runningFoot.includes("bố cục chưa đối chiếu bản gốc");
    expect(templates.filter(({ code }) => says(code)).map(({ code }) => code)).toEqual(
      templates
        .filter(({ sectionsConfidence: how }) => how === "low" || how === "unknown")
        .map(({ code }) => code),
    );
  });

  it("says draft, reissue and copy below the title [CERT-03]", () => {
    const paper = paperOf(formOf("TT25-02"), {
      draft: true,
      copy: "Liên 2: giao cho người bệnh",
      reissue: { time: 2, of: "0042/2026" },
      printedAt: "2026-07-07T10:05" as LocalMinute,
    });
    expect(paper.blocks[1]).toEqual({
      kind: "title",
      text: "GIẤY RA VIỆN",
      below: [
        "BẢN NHÁP, không có giá trị",
        "Cấp lại lần 2 (bản trước: 0042/2026)",
        "Liên 2: giao cho người bệnh",
      ],
    });
    expect(paper.runningFoot).toBe("TT25-02 · TT 25/2025 PL II Mẫu 02 · BẢN NHÁP · in lúc 10:05, 07/07/2026");
  });

  it("says that a form had ended on the day of the event, and not before", () => {
    const below = (day: string) => {
      const title = paperOf(formOf("52/BV2", { on: day as CalendarDate })).blocks[1];
      return title?.kind === "title" ? title.below : undefined;
    };
    expect(below("2025-06-30")).toEqual([]);
    expect(below("2025-07-01")).toEqual(["Mẫu đã hết hiệu lực, thay bằng TT25-03"]);
  });
});

describe("places to sign", () => {
  it("have unique names, roles in capitals, and the date above the first", () => {
    for (const template of templates) {
      const blocks = paperOf(markedForm(template, (id) => [mark(id)])).blocks;
      const places = blocks.flatMap((block) => (block.kind === "signatures" ? block.places : []));
      expect(places).toHaveLength(template.signatures.length);
      const names = places.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, role, label } of places) {
        expect(name).toBe(`sign.${role}`);
        expect(label).toBe(label.toUpperCase());
      }
    }
  });

  it("a prescription is dated by its day; another day of the host leaves the field on the paper [RX-04]", () => {
    const form = formOf("TT26-I");
    const dated: FilledForm = {
      ...form,
      sections: form.sections.map(({ section, fields }) => ({
        section,
        fields: fields.map((one) =>
          one.field.id === "sign.on" ? { ...one, values: ["2026-07-05"], printed: ["05/07/2026"] } : one,
        ),
      })),
    };
    const texts = (options: object) => textsOf(paperOf(dated, { place: "Hà Nội", ...options }));
    expect(texts({})).toContain("Hà Nội, ngày 05 tháng 07 năm 2026");
    expect(texts({})).not.toContain("05/07/2026");
    expect(texts({ signedOn: "2026-07-09" })).toContain("Hà Nội, ngày 09 tháng 07 năm 2026");
    expect(texts({ signedOn: "2026-07-09" })).toContain("05/07/2026");
  });

  it("with a personal id the paper leaves off what the record does not say [RX-02]", () => {
    const labels = textsOf(paperOf(formOf("TT26-I")));
    expect(labels).toContain("Họ và tên");
    expect(labels).toContain("Số ĐDCN/hộ chiếu");
    for (const label of ["Ngày sinh", "Giới", "Nơi cư trú", "Người đưa trẻ"]) {
      expect(labels).not.toContain(label);
    }
  });

  it("the names of those who sign stand at their places, with the licence where the form asks for it", () => {
    const form = formOf("TT25-02");
    const signed: FilledForm = {
      ...form,
      sections: form.sections.map(({ section, fields }) => ({
        section,
        fields: fields.map((one) =>
          one.field.type === "practitioner"
            ? { ...one, values: ["000003/XX-GPHN"], printed: ["PHẠM VĂN MẪU"] }
            : one,
        ),
      })),
      signatures: form.signatures.map((one) => ({
        ...one,
        by: one.signature.field === undefined ? [] : ["000003/XX-GPHN"],
      })),
    };
    const places = paperOf(signed).blocks.flatMap((block) =>
      block.kind === "signatures" ? block.places : [],
    );
    expect(places.map(({ name, by, hint }) => [name, by, hint])).toEqual([
      ["sign.treating-doctor", "PHẠM VĂN MẪU\nSố GPHN: 000003/XX-GPHN", "(Ký, ghi rõ họ tên)"],
      ["sign.head-of-facility", "PHẠM VĂN MẪU", "(Ký, ghi rõ họ tên)"],
      ["sign.facility-seal", undefined, "(Đóng dấu hoặc ký số)"],
    ]);
  });

  const placesOf = (form: FilledForm, options: PaperOptions = {}) =>
    paperOf(form, options).blocks.flatMap((block) => (block.kind === "signatures" ? block.places : []));

  it("a layout of the facility names who signs, at the end and below a section", () => {
    const layout: FormLayout = {
      forms: ["39/BV2"],
      head: "sheet",
      sections: [],
      signatures: [[{ role: "signer-of-the-form", label: "Điều dưỡng nhận định" }]],
    };
    const form = formOf("39/BV2");
    expect(placesOf(form).map(({ label }) => label)).toEqual(["NGƯỜI KÝ"]);
    expect(placesOf(form, { layouts: [layout] }).map(({ label, role }) => [label, role])).toEqual([
      ["ĐIỀU DƯỠNG NHẬN ĐỊNH", "signer-of-the-form"],
    ]);
    const { signatures: _, ...rest } = layout;
    const sections = [{ section: "triage", signatures: [{ role: "signer-of-the-form", label: "Bác sĩ" }] }];
    expect(placesOf(form, { layouts: [{ ...rest, sections }] }).map(({ label }) => label)).toEqual([
      "BÁC SĨ",
    ]);
  });

  it("who signs a hand-over stands at the places only, not on a line of the body again", () => {
    const nurse = "000010/XX-GPHN";
    const form = markedForm(formOf("44/BV2").template, (id) =>
      id === "hand.givenBy" || id === "sign.signer" ? [nurse] : [],
    );
    const texts = textsOf(paperOf(form));
    expect(texts.filter((text) => /theo mẫu/i.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes(nurse))).toHaveLength(1);
    const other = markedForm(formOf("44/BV2").template, (id) => (id === "sign.signer" ? [nurse] : []));
    expect(textsOf(paperOf(other)).filter((text) => text.includes(nurse))).toHaveLength(1);
  });

  it("a licence whose holder no catalogue names is called one", () => {
    const signs = (licence: string) =>
      placesOf(markedForm(formOf("29/BV2").template, (id) => (id === "sign.signer" ? [licence] : [])))[0]?.by;
    expect(signs("000003/XX-GPHN")).toBe("Số GPHN: 000003/XX-GPHN");
    expect(signs("000003/XX-CCHN")).toBe("Số CCHN: 000003/XX-CCHN");
    expect(signs("LÊ VĂN THỬ")).toBe("LÊ VĂN THỬ");
  });

  it("a layout of the facility goes before ours, and its numbers to the head of the paper", () => {
    const paper = paperOf(
      markedForm(formOf("TT25-02").template, (id) => [mark(id)]),
      {
        layouts: [{ forms: ["TT25-02"], head: "certificate", size: "A5", sections: [{ section: "stay" }] }],
      },
    );
    expect(paper.size).toBe("A5");
    const [head] = paper.blocks;
    expect(head?.kind === "letterhead" && head.right.map(({ text }) => text)).toEqual([
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: ⟦HEAD.NUMBER⟧",
      "MS: ⟦HEAD.FORMNUMBER⟧",
      "Số lưu trữ: ⟦HEAD.ARCHIVENUMBER⟧",
      "Số hồ sơ: ⟦HEAD.RECORDNUMBER⟧",
      "Mã y tế: ⟦HEAD.PATIENTNUMBER⟧",
      "Khoa: ⟦HEAD.DEPARTMENT⟧",
    ]);
    expect(paper.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))).toEqual([
      "Điều trị",
      "Người bệnh",
    ]);
  });

  it("a record leaves its date to be written: nobody signs it on the day of arrival", () => {
    expect(textsOf(paperOf(formOf("01/BV1")))).toContain("Ngày …… tháng …… năm ………");
  });
});

describe("a field that asks for a code", () => {
  it("has the code, where others have what the list calls it", () => {
    const template = templates.find(({ code }) => code === "TT25-09");
    if (template === undefined) throw new Error("TT25-09");
    const form = markedForm(template, () => []);
    const live = (filled: FilledField): FilledField =>
      filled.field.id.endsWith(".provinceCode")
        ? { ...filled, values: ["79"], printed: ["Thành phố Hồ Chí Minh"] }
        : filled;
    const sections = form.sections.map(({ section, fields }) => ({ section, fields: fields.map(live) }));
    const texts = textsOf(paperOf({ ...form, sections }));
    expect(texts).toContain("79");
    expect(texts).not.toContain("Thành phố Hồ Chí Minh");
  });
});
