import { expect, it } from "vitest";
import { fillForm } from "../../src/forms/check-form.ts";
import { sampleInpatientRecord } from "../../src/testkit/sample-record.ts";
import { entry, recordWith } from "./samples/record-builder.ts";

function printed(code: string, id: string, ...story: readonly object[]): readonly string[] | undefined {
  const record = story.length === 0 ? sampleInpatientRecord() : recordWith(story);
  return fillForm(code, record)
    ?.sections.flatMap(({ fields }) => fields)
    .find(({ field }) => field.id === id)?.printed;
}

const told = (category: string, present: boolean, more: object = {}, subject = "patient") =>
  entry({ kind: "history", subject, category, present, ...more });

it.each([
  ["29/BV2", "adm.history"],
  ["TT25-03", "stay.history"],
])("%s names what there is none of, and what is there", (code, id) => {
  expect(printed(code, id)).toEqual(["Dị ứng: Nổi mày đay khi dùng penicillin.", "Phẫu thuật: không"]);
});

it.each([
  ["disease", "Bệnh: không"],
  ["allergy", "Dị ứng: không"],
  ["surgery", "Phẫu thuật: không"],
  ["drug-abuse", "Ma túy: không"],
  ["alcohol", "Rượu bia: không"],
  ["tobacco", "Thuốc lá: không"],
  ["waterpipe", "Thuốc lào: không"],
  ["obstetric", "Sản khoa: không"],
  ["gynaecological", "Phụ khoa: không"],
  ["vaccination", "Tiêm chủng: không"],
  ["epidemiology", "Dịch tễ: không"],
  ["growth", "Phát triển: không"],
  ["nutrition", "Dinh dưỡng: không"],
  ["implant", "Dụng cụ cấy ghép: không"],
  ["other", "Tiền sử khác: không"],
])("a denied history of %s says so in full", (category, words) => {
  expect(printed("29/BV2", "adm.history", told(category, false))).toEqual([words]);
});

it("words that name their category, and diseases, are left as they were written", () => {
  const line = (...given: Parameters<typeof told>) => printed("29/BV2", "adm.history", told(...given))?.[0];
  expect(line("surgery", false, { text: "Chưa từng phẫu thuật" })).toBe("Chưa từng phẫu thuật");
  expect(line("surgery", false, { text: "Không" })).toBe("Phẫu thuật: Không");
  expect(line("disease", true, { text: "Tăng huyết áp" })).toBe("Tăng huyết áp");
  expect(
    line("disease", true, { coding: { system: "icd-10-vn", code: "I10", display: "Tăng huyết áp" } }),
  ).toBe("Tăng huyết áp");
  expect(line("disease", true)).toBe("Bệnh: có");
  expect(line("tobacco", true, { text: "10 điếu/ngày" })).toBe("Thuốc lá: 10 điếu/ngày");
  expect(line("alcohol", true)).toBe("Rượu bia: có");
});

it("under a label that names the category the answer stays short; beside diseases an operation is named", () => {
  const story = [told("allergy", false), told("surgery", false), told("disease", false)];
  expect(printed("01/BV1", "A.allergy", ...story)).toEqual(["Không"]);
  expect(printed("01/BV1", "A.ownDisease", ...story)).toEqual(["Phẫu thuật: không", "Bệnh: không"]);
  expect(printed("01/BV1", "A.family", told("allergy", false, {}, "family"))).toEqual(["Dị ứng: không"]);
});
