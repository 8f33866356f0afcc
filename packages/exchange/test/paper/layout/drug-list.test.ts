import type { FilledField, FormRow } from "@benhan/core/forms";
import { templates } from "@benhan/core/forms";
import { describe, expect, it } from "vitest";
import { drugList } from "../../../src/paper/layout/drug-list.ts";
import { wholeNumberInWords } from "../../../src/paper/layout/number-in-words.ts";

const field = templates
  .find(({ code }) => code === "TT26-I")
  ?.sections.flatMap(({ fields }) => fields)
  .find(({ id }) => id === "rx.drugs");

function drawn(rows: readonly FormRow[], inWords = false) {
  if (field === undefined) throw new Error("TT26-I has no drugs");
  const filled: FilledField = { field, from: "record", values: [], printed: [], rows, printedRows: rows };
  const [table, count] = drugList(filled, inWords);
  return {
    rows: table?.kind === "table" ? table.rows : undefined,
    count: count?.kind === "paragraph" ? `${count.label}: ${count.text}` : undefined,
  };
}

const drug = {
  inn: "Amlodipin",
  tradeName: "Amlor",
  strength: "5mg",
  quantity: "5",
  unit: "viên",
  dose: "1 viên mỗi lần",
  route: "1.01",
  timing: "sáng",
  days: "5",
};

describe("the drugs of a prescription", () => {
  it("have their name in bold, strength, use, and single-digit quantities behind a zero; their count at the end [RX-04]", () => {
    expect(drawn([drug, { inn: "Paracetamol", strength: "500mg", quantity: "20", unit: "viên" }])).toEqual({
      rows: [
        [
          "1",
          [
            { text: "Amlodipin (Amlor) 5mg", style: "bold" },
            { text: "Cách dùng: Uống; 1 viên mỗi lần; sáng; dùng 5 ngày" },
          ],
          "05 viên",
        ],
        ["2", [{ text: "Paracetamol 500mg", style: "bold" }], "20 viên"],
      ],
      count: "Cộng khoản: 02",
    });
  });

  it("of narcotics have quantities in words too [RX-04]", () => {
    expect(drawn([{ ...drug, quantity: "21" }], true).rows?.[0]?.[2]).toBe("21 (Hai mươi mốt) viên");
    expect(drawn([drug], true).rows?.[0]?.[2]).toBe("05 (Năm) viên");
    expect(drawn([{ ...drug, quantity: "0,5" }], true).rows?.[0]?.[2]).toBe("0,5 viên");
  });

  it("leave a quantity that is missing to be written, never a unit alone", () => {
    const { quantity: _, ...without } = drug;
    expect(drawn([without]).rows?.[0]?.[2]).toBe("………… viên");
  });

  it("leave rows and the count to be written where there are none", () => {
    expect(drawn([])).toEqual({ rows: [], count: "Cộng khoản: " });
  });
});

describe("numbers in words", () => {
  it.each([
    ["1", "một"],
    ["5", "năm"],
    ["10", "mười"],
    ["11", "mười một"],
    ["15", "mười lăm"],
    ["20", "hai mươi"],
    ["21", "hai mươi mốt"],
    ["24", "hai mươi bốn"],
    ["55", "năm mươi lăm"],
    ["100", "một trăm"],
    ["101", "một trăm linh một"],
    ["105", "một trăm linh năm"],
    ["110", "một trăm mười"],
    ["300", "ba trăm"],
    ["1000", "một nghìn"],
    ["1001", "một nghìn không trăm linh một"],
    ["2010", "hai nghìn không trăm mười"],
    ["9999", "chín nghìn chín trăm chín mươi chín"],
    ["060", "sáu mươi"],
  ])("%s is read as %s", (figures, words) => {
    expect(wholeNumberInWords(figures)).toBe(words);
  });

  it.each(["", "0", "0,5", "1.5", "10000", "-1", "hai"])("%j is no whole number that it reads", (text) => {
    expect(wholeNumberInWords(text)).toBeUndefined();
  });
});
