import { describe, expect, it } from "vitest";
import {
  formatInsuranceCard,
  isSameInsured,
  maskIdentifier,
  readFacilityCode,
  readGlobalLocationNumber,
  readInsuranceCard,
  readInsuranceCards,
  readOldId,
  readPersonalId,
  readPractitionerList,
  readQr,
  readSocialInsuranceNumber,
  readTaxCode,
} from "../../src/identifiers/index.ts";
import type { CalendarDate } from "../../src/index.ts";
import { issueLines, issueNames } from "./issue-names.ts";

describe("capture at the reception", () => {
  it.each([
    ["０７９０９０００００００", "079090000000"],
    ["079.090.000.000", "079090000000"],
    ["\u200e079090000000\u200b", "079090000000"],
    ["079‑090−000—000", "079090000000"],
  ])("cleans %j", (input, value) => {
    const reading = readPersonalId(input);
    expect(reading.value).toBe(value);
    expect(issueNames(reading)).toContain("normalised");
  });

  it.each([
    [readPersonalId, "O79290000001", "079290000001"],
    [readPersonalId, "1399000001", "001399000001"],
    [readOldId, "00000000I", "000000001"],
    [readSocialInsuranceNumber, "79OOOOOOOO", "7900000000"],
    [readSocialInsuranceNumber, "100000000", "0100000000"],
    [readInsuranceCard, "DN47979OOOOOOOO", "DN4797900000000"],
    [readInsuranceCard, "H04797900000000", "HO4797900000000"],
    [readInsuranceCard, "79OOOOOOOO", "7900000000"],
    [readGlobalLocationNumber, "893OOOOOOOOO2", "8930000000002"],
    [readTaxCode, "99OOOOOO16OO1", "9900000016-001"],
  ] as const)("suggests digits for letters, and repairs nothing: %o %s", (read, input, suggestion) => {
    const reading = read(input);
    expect(reading).toMatchObject({ value: input, suggestion });
    expect(reading.parts).toBeUndefined();
  });

  it("suggests nothing where no likely slip explains the text", () => {
    for (const input of ["", "?", "0790900000001", "99090000000", "0000000000"]) {
      expect(readPersonalId(input).suggestion).toBeUndefined();
    }
  });

  it("tells only the characters of a card that cannot be one", () => {
    expect(issueNames(readInsuranceCard("D44797900000000"))).toEqual(["shape"]);
    expect(issueNames(readInsuranceCard("constructor0000"))).toContain("shape");
    expect(issueNames(readInsuranceCard("DN4797900000000\u0000"))).toEqual(["length"]);
  });
});

describe("several cards of one visit", () => {
  it("puts the issues of each card at its index", () => {
    const reading = readInsuranceCards("DN4797900000000;DN6797900000000");
    expect(reading.parts).toBeUndefined();
    expect(reading.issues).toEqual([
      expect.objectContaining({ code: "core.insurance_card.level", path: [1] }),
    ]);
  });

  it("asks for lists of the same length beside them", () => {
    const parallel = {
      registeredFacility: "79071;79072",
      validFrom: "20260101",
      validTo: "20261231;20261231",
    };
    const reading = readInsuranceCards("DN4797900000000;HT3797900000000", { parallel });
    expect(reading.issues).toEqual([
      expect.objectContaining({
        code: "core.insurance_card.list_uneven",
        official: "GT_THE_TU",
        severity: "error",
      }),
    ]);
  });

  it("warns of two persons, and says nothing of a number that does not tell", () => {
    const two = readInsuranceCards("DN4797900000000;DN4790100000000");
    expect(two.parts?.samePerson).toBe(false);
    expect(issueNames(two)).toEqual(["persons_differ"]);
    expect(readInsuranceCards("DN4797900000000;079290000001").parts).not.toHaveProperty("samePerson");
  });

  it("compares cards of any length by their last ten digits", () => {
    expect(isSameInsured("DN 4 79 7900000000", "7900000000")).toBe(true);
    expect(isSameInsured("DN4797900000000", "DN4790100000000")).toBe(false);
    expect(isSameInsured("079290000001", "079290000001")).toBe(false);
  });

  it("prints a card in its groups and leaves other numbers", () => {
    expect(formatInsuranceCard("dn4797900000000")).toBe("DN 4 79 7900000000");
    expect(formatInsuranceCard("7900000000")).toBe("7900000000");
  });
});

describe("facilities and practitioners", () => {
  it("asks the host's table on the day of use", () => {
    const isKnown = (code: string, on: CalendarDate | undefined) =>
      code === "79071" && (on ?? "") < "2026-07-01";
    const names = (day: string) =>
      issueNames(readFacilityCode("79071", { on: day as CalendarDate, isKnown }));
    expect([names("2026-06-30"), names("2026-07-01")]).toEqual([[], ["not_in_table"]]);
  });

  it("puts the issues of a list at the practitioner and the part", () => {
    const reading = readPractitionerList(
      "000001/HNO-GPHN.TX.7;000002;X/Y.079090000000;000003/HNO-GPHN.ZZ.79071;",
      {
        use: "export",
      },
    );
    expect(reading.issues.map(({ code, path, severity }) => [severity, code, path])).toEqual([
      ["error", "core.facility_code.shape", [0, "telehealthFrom"]],
      ["error", "core.practitioner_licence.issuer_missing", [1, "licence"]],
      ["warning", "core.practitioner_licence.form_unknown", [2, "licence"]],
      ["warning", "core.personal_id.looks_fake", [2, "traineePersonalId"]],
      ["warning", "core.practitioner_list.suffix_unknown", [3]],
      ["error", "core.practitioner_licence.shape", [4, "licence"]],
    ]);
  });

  it("splits on the first dot behind the slash", () => {
    const [only] = readPractitionerList("A.1/HNO-GPHN.HD.79071").parts?.practitioners ?? [];
    expect([only?.licence.value, only?.mobilisedFrom?.value]).toEqual(["A.1/HNO-GPHN", "79071"]);
  });
});

describe("masks", () => {
  it.each([
    ["079290000016", "********0016"],
    ["079 290 000 016", "********0016"],
    ["DN4797900000000", "***********0000"],
    ["1234567", "*******"],
    ["12345678", "****5678"],
    ["", ""],
  ])("hides %j", (input, masked) => {
    expect(maskIdentifier(input)).toBe(masked);
  });
});

describe("codes of cards", () => {
  it("reads the six parts of an older card and a month of birth", () => {
    expect(readQr("079390000001||Nguyễn Thị Thử|052090|Nữ|Xã Thử")).toMatchObject({
      kind: "citizen-card",
      birth: "2090-05",
      gender: "female",
      issues: [],
    });
  });

  it("says that the card of 2024 is only partly understood, and keeps no family", () => {
    const reading = readQr(
      "079290000001||Nguyễn Văn Thử|01012090|Nam|Xã Thử|01012025|Trần Thị Mẹ|079360000001\n",
    );
    expect(reading).toMatchObject({ kind: "citizen-card", isPartlyUnderstood: true, confidence: "high" });
    expect(issueLines(reading)).toEqual(["information core.qr.partly_understood"]);
    expect(JSON.stringify(reading)).not.toMatch(/Mẹ|079360000001/);
  });

  it("compares the number with birth and sex of the same card", () => {
    const reading = readQr("079290000001||Nguyễn Văn Thử|01012091|Nữ|Xã Thử|01012025");
    expect(issueNames(reading)).toEqual(["year_mismatch", "sex_mismatch"]);
    expect(reading.issues.map(({ path }) => path)).toEqual([["personalId"], ["personalId"]]);
  });

  it("leaves out what it cannot read and names the field", () => {
    const citizen = readQr("079290000001|12|Nguyễn Văn Thử|99999999|Nam|Xã Thử|32132025");
    expect(citizen.issues.map(({ code, path }) => [code, path])).toEqual([
      ["core.qr.field_unread", ["oldId"]],
      ["core.qr.field_unread", ["birth"]],
      ["core.qr.field_unread", ["issuedOn"]],
    ]);
    expect(citizen).not.toHaveProperty("birth");
    const insurance = readQr("7900000000|Nguyễn Văn Thử|1/2/1990|2|-|79 07|2026|30/02/2026|-|-|-|-|-");
    expect(insurance.issues.map(({ code, path }) => [code, path])).toEqual([
      ["core.qr.field_unread", ["registeredFacility"]],
      ["core.qr.field_unread", ["validFrom"]],
      ["core.qr.field_unread", ["validTo"]],
    ]);
    expect(insurance).toMatchObject({ kind: "insurance-card", birth: "1990-02-01", gender: "female" });
    expect(insurance).not.toHaveProperty("address");
  });

  it("leaves out words with signs that no card prints, and a year that never was", () => {
    const citizen = readQr("079290000001||Nguyễn\0 Thử|01010000|Nam|Xã\u001b[31m|01012025");
    expect(citizen).not.toHaveProperty("name");
    expect(citizen).not.toHaveProperty("address");
    expect(citizen).not.toHaveProperty("birth");
    const unread = citizen.issues.filter(({ code }) => code === "core.qr.field_unread");
    expect(unread.map(({ path }) => path.join()).sort()).toEqual(["address", "birth", "name"]);
    const insurance = readQr("7900000000|A\nB|1990|1|Xã\u0007|-|-|-|-|79\u00801|-|4\0|-");
    const left = insurance.issues.filter(({ code }) => code === "core.qr.field_unread");
    expect(left.map(({ path }) => path.join()).sort()).toEqual([
      "address",
      "livingAreaRaw",
      "managingOffice",
      "name",
    ]);
    expect(JSON.stringify(insurance)).not.toMatch(/\\u00/);
  });

  it("tells the two cards apart when the insurance number is a personal ID", () => {
    const tail = "|Nguyễn Văn Thử|1990|1|-|79 - 071|01/01/2026|-|01/01/2026|-|-|-|-|0$";
    expect(readQr(`079290000001${tail}`)).toMatchObject({
      kind: "insurance-card",
      cardNumber: "079290000001",
    });
  });

  it("brings text to normal form C, from hexadecimal too", () => {
    const decomposed = "Nguyễn".normalize("NFD");
    const hex = [...new TextEncoder().encode(decomposed)]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");
    for (const name of [decomposed, hex]) {
      expect(readQr(`7900000000|${name}|1990|1|-|-|-`)).toMatchObject({ name: "Nguyễn" });
    }
  });

  it("keeps nothing of a code with a card's number in the wrong company", () => {
    for (const text of [
      "079290000001|a|b|c|d|e|f",
      "DN4797900000000|a|b|c",
      "7900000000|x|1990|1|-|-",
      "7900000000|x|1990|3|a|b|c|d",
      "7900000000|x|1990|constructor|a|b|c",
    ]) {
      expect(readQr(text).kind).toBe("unrecognised");
    }
  });
});
