import { describe, expect, it } from "vitest";
import { readPassport, readPassportLine } from "../../src/identifiers/index.ts";
import type { CalendarDate } from "../../src/index.ts";
import { issueLines, issueNames } from "./issue-names.ts";

// The specimen of ICAO 9303 part 4: state UTO does not exist.
const specimen = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const today = "2026-11-22" as CalendarDate;

describe("machine-readable line of a passport", () => {
  it("reads the specimen of ICAO", () => {
    expect(readPassportLine(specimen, { today })).toEqual({
      value: specimen,
      parts: {
        number: "L898902C3",
        nationality: "UTO",
        birth: "1974-08-12",
        gender: "female",
        expiresOn: "2012-04-15",
      },
      issues: [],
    });
  });

  it.each([1, 9, 13, 19, 21, 27, 28, 43])("warns when a digit of place %i was misread", (place) => {
    const wrong = specimen[place] === "1" ? "2" : "1";
    const line = specimen.slice(0, place) + wrong + specimen.slice(place + 1);
    expect(issueLines(readPassportLine(line))).toEqual(["warning core.passport.check_digit"]);
  });

  it("gives no birth without today, and no future one with it", () => {
    expect(readPassportLine(specimen).parts?.birth).toBeUndefined();
    const recent = specimen.replace("740812", "261122");
    expect(readPassportLine(recent, { today }).parts?.birth).toBe("2026-11-22");
    expect(readPassportLine(recent, { today: "2026-11-21" as CalendarDate }).parts?.birth).toBe("1926-11-22");
  });

  it("reads a birth of which only the year is known, and an empty optional field", () => {
    const line = "L898902C36UTO74<<<<1<1204159<<<<<<<<<<<<<<<6";
    const { parts, issues } = readPassportLine(line, { today });
    expect(parts).toMatchObject({ birth: "1974", gender: "undetermined" });
    expect(issues).toEqual([]);
    const birthOf = (digits: string) =>
      readPassportLine(line.replace("74<<<<", digits), { today }).parts?.birth;
    expect(["7405<<", "74<<12", "741301", "740230"].map(birthOf)).toEqual([
      "1974-05",
      "1974",
      undefined,
      undefined,
    ]);
  });

  it.each(["", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", specimen.slice(1)])(
    "calls %j no such line",
    (line) => {
      expect(issueNames(readPassportLine(line))).toEqual(["line_shape"]);
    },
  );

  it("doubts an unusual series of a Vietnamese passport only", () => {
    expect(issueNames(readPassport("AB123456", { nationality: "000" }))).toEqual(["series_unusual"]);
    expect(issueNames(readPassport("AB123456", { nationality: "001" }))).toEqual([]);
    expect(issueNames(readPassport("C1234567", { nationality: "000" }))).toEqual([]);
  });
});
