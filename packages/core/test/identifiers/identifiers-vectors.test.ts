import { describe, expect, it } from "vitest";
import {
  readBirthDate,
  readFacilityCode,
  readGlobalLocationNumber,
  readIdentityNumber,
  readInsuranceCard,
  readInsuranceCards,
  readOldId,
  readPassport,
  readPersonalId,
  readPractitionerLicence,
  readPractitionerList,
  readQr,
  readSocialInsuranceNumber,
  readTaxCode,
} from "../../src/identifiers/index.ts";
import { taxCheckDigit } from "../../src/identifiers/tax-code.ts";
import type { CalendarDate } from "../../src/index.ts";
import { issueLines, issueNames } from "./issue-names.ts";

const day = (text: string) => text as CalendarDate;

describe("§2 personal ID", () => {
  // "Every row with serial 000000 also yields looksFake; not repeated."
  it.each([
    ["079090000000", {}, ["warning looks_fake"]],
    ["079 090 000 000", {}, ["information normalised", "warning looks_fake"]],
    ["001300000000", {}, ["warning looks_fake"]],
    ["79090000000", {}, ["error leading_zero_lost"]],
    ["003090000000", {}, ["warning place_unknown", "warning looks_fake"]],
    ["001299000001", { today: day("2026-11-21") }, ["warning future_birth"]],
    [
      "079090000000",
      { gender: "female", birth: day("1991-01-01") },
      ["warning year_mismatch", "warning sex_mismatch", "warning looks_fake"],
    ],
    ["07909000000A", {}, ["error shape"]],
  ] as const)("reads %s %o", (input, context, expected) => {
    const lines = issueLines(readPersonalId(input, context));
    expect(lines.map((line) => line.replace(/core\.(?:personal_id|identifiers)\./, ""))).toEqual(expected);
  });

  it.each([
    ["079090000000", { place: "079", gender: "male", birthYear: 1990 }],
    ["079 090 000 000", { place: "079", gender: "male", birthYear: 1990 }],
    ["001300000000", { place: "001", gender: "female", birthYear: 2000 }],
  ] as const)("tells the parts of %s", (input, parts) => {
    expect(readPersonalId(input)).toMatchObject({ value: input.replace(/ /g, ""), parts });
  });

  it.each([
    ["0", 1990, "male"],
    ["1", 1990, "female"],
    ["2", 2090, "male"],
    ["3", 2090, "female"],
    ["4", 2190, "male"],
    ["5", 2190, "female"],
    ["6", 2290, "male"],
    ["7", 2290, "female"],
    ["8", 2390, "male"],
    ["9", 2390, "female"],
  ] as const)("reads century and sex of digit %s", (century, birthYear, gender) => {
    expect(readPersonalId(`079${century}90000000`).parts).toEqual({ place: "079", gender, birthYear });
  });

  it("suggests the zero that a spreadsheet took, and never takes it silently", () => {
    expect(readPersonalId("79090000000")).toMatchObject({ value: "79090000000", suggestion: "079090000000" });
    expect(readPersonalId("79090000000").parts).toBeUndefined();
  });

  it.each(["111111111111", "123456789012", "012345678901"])("calls %s a placeholder", (input) => {
    expect(issueNames(readPersonalId(input))).toContain("looks_fake");
  });

  it("sends 9 digits to the old ID", () => {
    expect(issueNames(readPersonalId("000000001"))).toEqual(["is_old_id"]);
  });
});

describe("§3 old ID and passport", () => {
  it.each([
    ["000000001", "old-id", []],
    ["079290000001", "personal-id", []],
    ["B1234567", "passport", []],
    ["B12345678", "passport", []],
    ["XA12B", "passport", []],
    ["ABC/2026/0001", "electronic-identity", ["kind_assumed"]],
  ] as const)("takes %s for %s", (input, kind, issues) => {
    const reading = readIdentityNumber(input);
    expect(reading.parts?.kind).toBe(kind);
    expect(issueNames(reading)).toEqual(issues);
  });

  it("only suggests the zero of 8 digits", () => {
    for (const reading of [readOldId("12345678"), readIdentityNumber("12345678")]) {
      expect(reading).toMatchObject({ value: "12345678", suggestion: "012345678" });
      expect(reading.parts).toBeUndefined();
    }
  });

  it("takes 12 digits of the last series of old cards for the personal ID", () => {
    expect(issueNames(readOldId("079290000001"))).toEqual(["is_personal_id"]);
  });

  it.each([
    ["B1234567", true, []],
    ["B12345678", true, []],
    ["12345", false, []],
    ["AB1234567", false, []],
    ["A123", undefined, ["shape"]],
    ["AB12345678", undefined, ["shape"]],
  ] as const)("reads passport %s", (input, looksVietnamese, issues) => {
    const reading = readPassport(input);
    expect(reading.parts?.looksVietnamese).toBe(looksVietnamese);
    expect(issueNames(reading)).toEqual(issues);
  });

  it("lets the user's word win over the shape", () => {
    expect(readIdentityNumber("000000001", { kind: "passport" }).parts?.kind).toBe("passport");
    expect(issueNames(readIdentityNumber("ABC/2026/0001", { kind: "electronic-identity" }))).toEqual([]);
  });

  it.each(["", " ", "1", "1234567", "1234567890123"])("calls %j no identity number", (input) => {
    expect(issueLines(readIdentityNumber(input)).at(-1)).toBe("error core.identity_number.shape");
  });
});

describe("§4 social-insurance number and insurance card", () => {
  it.each([
    ["DN4797900000000", {}, []],
    ["dn 4 79 7900000000", {}, ["information normalised"]],
    ["DN 4 79 79 0000 0000", {}, ["information normalised"]],
    ["7900000000", {}, []],
    ["TE1010100000000", {}, []],
    ["DN1797900000000", {}, ["warning level_unusual"]],
    ["ZZ4797900000000", {}, ["warning prefix_unknown"]],
    ["DN6797900000000", {}, ["error level"]],
    ["DN479790000000", {}, ["error length"]],
    ["CN3797900000000", { on: day("2025-12-31") }, []],
    ["CN3797900000000", { on: day("2026-01-01") }, ["warning level_unusual"]],
  ] as const)("reads %s %o", (input, context, expected) => {
    const lines = issueLines(readInsuranceCard(input, context));
    expect(lines.map((line) => line.replace(/core\.(?:insurance_card|identifiers)\./, ""))).toEqual(expected);
  });

  it.each([
    [
      "DN4797900000000",
      { form: "card", group: "DN", level: "4", province: "79", insuranceNumber: "7900000000" },
    ],
    [
      "TE1010100000000",
      { form: "card", group: "TE", level: "1", province: "01", insuranceNumber: "0100000000" },
    ],
    ["7900000000", { form: "insurance-number", insuranceNumber: "7900000000" }],
    ["079290000001", { form: "personal-id" }],
  ] as const)("tells the parts of %s", (input, parts) => {
    expect(readInsuranceCard(input).parts).toEqual(parts);
  });

  it("sees the same person behind two cards", () => {
    const reading = readInsuranceCards("DN4797900000000;HT3797900000000");
    expect(reading.parts?.cards).toHaveLength(2);
    expect(reading.parts?.samePerson).toBe(true);
    expect(reading.issues).toEqual([]);
  });

  it.each([
    ["7900000000", "79", []],
    ["790 000 0000", "79", ["normalised"]],
    ["790000000", undefined, ["shape"]],
    ["79000000000", undefined, ["shape"]],
  ] as const)("reads social-insurance number %s", (input, province, issues) => {
    const reading = readSocialInsuranceNumber(input);
    expect(reading.parts?.province).toBe(province);
    expect(issueNames(reading)).toEqual(issues);
  });
});

describe("§5 facility codes [ID-05]", () => {
  it.each(["79 - 071", "79 – 071", "79 071", "79-071"])("joins %j", (input) => {
    expect(readFacilityCode(input)).toMatchObject({
      value: "79071",
      parts: { province: "79", isTemporary: false },
    });
  });

  it.each([
    ["79071", {}, []],
    ["79A7B", {}, []],
    ["79000", { isRegistration: true }, []],
    ["79000", {}, ["only_for_registration"]],
    ["7907", {}, ["shape"]],
    ["C.79071", {}, ["normalised", "shape"]],
    ["TYT", {}, ["is_department"]],
    ["LKV", {}, ["is_department"]],
    ["GKV", {}, ["is_department"]],
  ] as const)("reads %s %o", (input, context, expected) => {
    expect(issueNames(readFacilityCode(input, context))).toEqual(expected);
  });

  it.each([
    ["8930000000002", []],
    ["8930000000003", ["warning core.global_location_number.check_digit"]],
    ["893000000000", ["error core.global_location_number.shape"]],
  ] as const)("reads location number %s", (input, expected) => {
    expect(issueLines(readGlobalLocationNumber(input))).toEqual(expected);
  });
});

describe("§6 practitioners", () => {
  it.each([
    ["0000001/BYT-CCHN", { form: "certificate", number: "0000001", issuer: "BYT" }],
    ["000001/HNO-CCHN", { form: "certificate", number: "000001", issuer: "HNO" }],
    ["000001/HNO-GPHN", { form: "licence", number: "000001", issuer: "HNO" }],
    ["000001/LĐ-GPHN", { form: "licence", number: "000001", issuer: "LĐ" }],
    ["0001/CCHN-D-SYT-HNO", { form: "pharmacist", number: "0001", issuer: "HNO" }],
    ["1/CCHND-HNO", { form: "pharmacist", number: "1", issuer: "HNO" }],
  ] as const)("reads %s", (input, parts) => {
    expect(readPractitionerLicence(input)).toEqual({ value: input, parts, issues: [] });
  });

  it("accepts other forms with a warning, but no bare digits in a claim", () => {
    expect(issueLines(readPractitionerLicence("HN-2020/17"))).toEqual([
      "warning core.practitioner_licence.form_unknown",
    ]);
    expect(issueLines(readPractitionerLicence("000001"))).toEqual([
      "warning core.practitioner_licence.issuer_missing",
    ]);
    expect(issueLines(readPractitionerLicence("000001", { use: "export" }))).toEqual([
      "error core.practitioner_licence.issuer_missing",
    ]);
  });

  it("takes the composite value of a claim apart", () => {
    const reading = readPractitionerList(
      "000001/HNO-GPHN;000002/HNO-CCHN.TX.79071;000003/BYT-CCHN.HD.79072;000001/HNO-GPHN.079290000001",
    );
    expect(reading.issues).toEqual([]);
    expect(
      reading.parts?.practitioners.map((one) => [
        one.licence.value,
        one.telehealthFrom?.value,
        one.mobilisedFrom?.value,
        one.traineePersonalId?.value,
      ]),
    ).toEqual([
      ["000001/HNO-GPHN", undefined, undefined, undefined],
      ["000002/HNO-CCHN", "79071", undefined, undefined],
      ["000003/BYT-CCHN", undefined, "79072", undefined],
      ["000001/HNO-GPHN", undefined, undefined, "079290000001"],
    ]);
  });
});

describe("§7 tax code", () => {
  it.each([
    ["9900000016", { form: "organisation" }, []],
    ["9900000017", { form: "organisation" }, ["warning core.tax_code.check_digit"]],
    ["9900000016-001", { form: "branch", branch: "001" }, []],
    ["9900000016001", { form: "branch", branch: "001" }, ["information core.identifiers.normalised"]],
    ["079290000001", { form: "personal-id" }, []],
    ["99000000", undefined, ["error core.tax_code.shape"]],
  ] as const)("reads %s", (input, parts, expected) => {
    const reading = readTaxCode(input);
    expect(reading.parts).toEqual(parts);
    expect(issueLines(reading)).toEqual(expected);
  });

  it("finds no last digit for 990000007?", () => {
    expect(taxCheckDigit("990000007")).toBeUndefined();
    for (let last = 0; last < 10; last += 1) {
      expect(issueNames(readTaxCode(`990000007${last}`))).toEqual(["check_digit"]);
    }
  });
});

describe("§8 codes of cards", () => {
  it.each([
    [
      "079090000000|000000000|Nguyễn Văn Thử|01011990|Nam|Xã Thử Nghiệm|01012025",
      "000000000",
      "1990-01-01",
      "2025-01-01",
    ],
    ["079090000000||Nguyễn Văn Thử|1990|Nam|Xã Thử Nghiệm|01012025", undefined, "1990", "2025-01-01"],
  ])("reads the citizen card %s", (text, oldId, birth, issuedOn) => {
    const { issues, ...card } = readQr(text);
    expect(card).toEqual({
      kind: "citizen-card",
      confidence: "high",
      personalId: "079090000000",
      ...(oldId !== undefined && { oldId }),
      name: "Nguyễn Văn Thử",
      birth,
      gender: "male",
      address: "Xã Thử Nghiệm",
      issuedOn,
      isPartlyUnderstood: false,
    });
    expect(issueLines({ issues })).toEqual(["warning core.personal_id.looks_fake"]);
  });

  const insurance =
    "DN4797900000000|4e677579e1bb856e2056c4836e205468e1bbad|01/01/1990|1|58c3a3205468e1bbad204e676869e1bb876d|" +
    "79 - 071|01/01/2026|-|01/01/2026|79000000000000|-|4|01/01/2031|0$";
  const expected = {
    kind: "insurance-card",
    confidence: "high",
    cardNumber: "DN4797900000000",
    name: "Nguyễn Văn Thử",
    birth: "1990-01-01",
    gender: "male",
    address: "Xã Thử Nghiệm",
    registeredFacility: "79071",
    validFrom: "2026-01-01",
    issuedOn: "2026-01-01",
    managingOffice: "79000000000000",
    livingAreaRaw: "4",
    fiveYearsFrom: "2031-01-01",
    issues: [],
  };

  it("reads the insurance card", () => {
    expect(readQr(insurance)).toEqual(expected);
  });

  it.each([
    ["an en dash", insurance.replace("79 - 071", "79 – 071"), {}],
    ["a plain-text name", insurance.replace(/\|4e.*?\|/, "|Nguyễn Văn Thử|"), {}],
    ["no closing $", insurance.slice(0, -1), {}],
    ["K1", insurance.replace("|4|", "|K1|"), { livingArea: "K1", livingAreaRaw: "K1" }],
    ["K2", insurance.replace("|4|", "|K2|"), { livingArea: "K2", livingAreaRaw: "K2" }],
    ["K3", insurance.replace("|4|", "|K3|"), { livingArea: "K3", livingAreaRaw: "K3" }],
    ["a dash as living area", insurance.replace("|4|", "|-|"), { livingAreaRaw: undefined }],
    ["a 10-digit number", insurance.replace("DN479", ""), { cardNumber: "7900000000" }],
    ["a year-only birth", insurance.replace("01/01/1990", "1990"), { birth: "1990" }],
  ])("reads %s", (_what, text, difference) => {
    expect(readQr(text)).toEqual({ ...expected, ...difference });
  });

  it("reads what a wedge scanner wrote with \\, and trusts it less", () => {
    const reading = readQr(insurance.replaceAll("|", "\\"));
    expect(reading).toEqual({
      ...expected,
      confidence: "low",
      issues: [expect.objectContaining({ code: "core.qr.separator_damaged" })],
    });
  });

  it.each(["1990", "ABBA"])("leaves the name %s as plain text", (name) => {
    expect(readQr(insurance.replace(/\|4e.*?\|/, `|${name}|`))).toMatchObject({ name });
  });

  it.each([
    "",
    "https://example.vn/qr?id=079090000000",
    "VNEID|079090000000|x",
    "0900000000|a|b|c|d|e|f",
    "{}",
  ])("keeps nothing of %j", (text) => {
    const { issues, ...rest } = readQr(text);
    expect(rest).toEqual({ kind: "unrecognised", confidence: "low" });
    expect(issueNames({ issues })).toEqual(["unrecognised"]);
  });
});

describe("§9 dates that travel with identifiers", () => {
  it.each([
    ["19900102", "1990-01-02"],
    ["199001020830", "1990-01-02T08:30"],
    ["199001020000", "1990-01-02"],
    ["19900000", "1990"],
    ["19900100", "1990-01"],
    ["199000000000", "1990"],
    ["199001000000", "1990-01"],
  ])("reads %s", (input, birth) => {
    expect(readBirthDate(input)).toEqual({ value: input, parts: { birth }, issues: [] });
  });

  it.each(["", "1990", "19900230", "19901301", "199001022460", "19900001", "199000000830", "00000000"])(
    "calls %j no birth",
    (input) => {
      expect(issueLines(readBirthDate(input))).toEqual(["error core.birth_date.shape"]);
    },
  );
});
