import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanCode, cleanNumber } from "../../src/identifiers/cleaning.ts";
import { globalLocationCheckDigit } from "../../src/identifiers/global-location-number.ts";
import { hexText } from "../../src/identifiers/hex-text.ts";
import {
  checkTemporaryNumber,
  createTemporaryNumber,
  formatInsuranceCard,
  maskIdentifier,
  type Reading,
  readBirthDate,
  readFacilityCode,
  readGlobalLocationNumber,
  readIdentityNumber,
  readInsuranceCard,
  readInsuranceCards,
  readOldId,
  readPassport,
  readPassportLine,
  readPersonalId,
  readPractitionerLicence,
  readPractitionerList,
  readQr,
  readSocialInsuranceNumber,
  readTaxCode,
} from "../../src/identifiers/index.ts";
import { insuranceGroups } from "../../src/identifiers/insurance-groups.data.ts";
import { personalIdPlaces } from "../../src/identifiers/personal-id-places.data.ts";
import { taxCheckDigit } from "../../src/identifiers/tax-code.ts";
import { createSeededRandom } from "../../src/testkit/index.ts";

const seed = 20261122;
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length });

const readers: Readonly<Record<string, (input: string) => Reading<unknown>>> = {
  readBirthDate,
  readFacilityCode,
  readGlobalLocationNumber,
  readIdentityNumber,
  readInsuranceCard,
  readInsuranceCards,
  readOldId,
  readPassport,
  readPassportLine,
  readPersonalId,
  readPractitionerLicence,
  readPractitionerList,
  readSocialInsuranceNumber,
  readTaxCode,
};

/** Any text, and text that is nearly a number, where most branches lie. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."0123456789ABDNTEđĐoOiI .-–;|/\\$<０１\u200b"), maxLength: 48 }),
);

describe(`readers of identifiers, seed ${seed}`, () => {
  it.each(Object.entries(readers))(
    "%s answers for every text, and reads its own clean form the same",
    (_name, read) => {
      fc.assert(
        fc.property(anyText, (input) => {
          const reading = read(input);
          const again = read(reading.value);
          expect(again.value).toBe(reading.value);
          const others = reading.issues.filter(({ code }) => code !== "core.identifiers.normalised");
          expect(again.issues).toEqual(others);
          expect(reading.issues.length - others.length).toBe(reading.value === input ? 0 : 1);
        }),
        { seed, numRuns: 500 },
      );
    },
  );

  it("readQr answers for every text, keeps nothing of what it does not know", () => {
    const parts = fc.array(
      fc.oneof(anyText, fc.constantFrom("079290000001", "DN4797900000000", "1", "Nam", "1990")),
      {
        maxLength: 16,
      },
    );
    fc.assert(
      fc.property(parts, fc.constantFrom("|", "\\"), (items, separator) => {
        const reading = readQr(items.join(separator));
        if (reading.kind === "unrecognised") {
          expect(Object.keys(reading).sort()).toEqual(["confidence", "issues", "kind"]);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  it("issues have both languages, a next step, a code of ours, and none of the characters given", () => {
    fc.assert(
      fc.property(anyText, (middle) => {
        // A run that no sentence of ours holds, inside otherwise any text.
        const input = `${middle}8642`;
        const issues = [
          ...Object.values(readers).flatMap((read) => read(input).issues),
          ...readQr(input).issues,
        ];
        for (const { code, text, nextStep } of issues) {
          expect(code).toMatch(/^core\.[a-z_]+\.[a-z_]+$/);
          expect(text.vi).not.toBe(text.en);
          expect(nextStep?.vi).not.toBe(nextStep?.en);
          expect(JSON.stringify([text, nextStep])).not.toContain("8642");
        }
      }),
      { seed },
    );
  });

  it("a suggestion is itself readable", () => {
    fc.assert(
      fc.property(anyText, (input) => {
        for (const [name, read] of Object.entries(readers)) {
          const { suggestion } = read(input);
          if (suggestion !== undefined) expect([name, read(suggestion).parts]).not.toEqual([name, undefined]);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe(`cleaning, seed ${seed}`, () => {
  it.each([
    ["numbers", cleanNumber],
    ["codes", cleanCode],
  ])("of %s done twice changes nothing more", (_name, clean) => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), anyText),
        (input) => {
          expect(clean(clean(input))).toBe(clean(input));
        },
      ),
      { seed, numRuns: 3000 },
    );
  });

  it("is stable for letters that compose once a mark between them is gone", () => {
    for (const text of ["e\u200b\u0301", "i-\u0307", "w-\u030a", "\u0345.a", "ﬁ1", "１２－３"]) {
      expect(cleanNumber(cleanNumber(text))).toBe(cleanNumber(text));
    }
  });

  it("does not depend on blanks, dashes and dots between the digits", () => {
    const marks = fc.array(fc.constantFrom("", " ", "-", ".", "–", "\u00a0", "\u200b"), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(digits(12), marks, (number, between) => {
        const typed = [...number].map((digit, index) => digit + between[index]).join("");
        expect(cleanNumber(typed)).toBe(number);
      }),
      { seed },
    );
  });
});

describe(`numbers that are right, seed ${seed}`, () => {
  // Births of later centuries: a number that is made here is nobody's.
  const serial = digits(6).filter((text) => text !== "000000");
  const place = fc.constantFrom(...personalIdPlaces);
  const personalId = fc
    .tuple(place, fc.constantFrom("4", "5", "6", "7"), digits(2), serial)
    .map((parts) => parts.join(""))
    .filter((text) => !/^(\d)\1{11}$|^0?123456789/.test(text));

  it("a personal ID reads clean, in whichever field it stands", () => {
    fc.assert(
      fc.property(personalId, (number) => {
        for (const read of [readPersonalId, readIdentityNumber, readInsuranceCard, readTaxCode]) {
          expect(read(number)).toMatchObject({ value: number, issues: [] });
        }
      }),
      { seed },
    );
  });

  it("every group with its usual level reads clean, and its print reads back the same", () => {
    const groups = Object.entries(insuranceGroups).map(([group, levels]) => group + levels.slice(0, 1));
    fc.assert(
      fc.property(fc.constantFrom(...groups), digits(12), (head, tail) => {
        const card = head + tail;
        expect(readInsuranceCard(card)).toMatchObject({ value: card, issues: [] });
        const printed = formatInsuranceCard(card);
        expect(printed).toMatch(/^[A-Z]{2} \d \d{2} \d{10}$/);
        expect(readInsuranceCard(printed).value).toBe(card);
      }),
      { seed },
    );
  });

  it("printing a card twice changes nothing more, whatever was typed", () => {
    fc.assert(
      fc.property(anyText, (input) => {
        expect(formatInsuranceCard(formatInsuranceCard(input))).toBe(formatInsuranceCard(input));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it("a number with its check digit reads clean, with any other it warns", () => {
    fc.assert(
      fc.property(digits(9), (start) => {
        const right = taxCheckDigit(start);
        for (const last of "0123456789") {
          expect(readTaxCode(start + last).issues.map(({ code }) => code)).toEqual(
            last === right ? [] : ["core.tax_code.check_digit"],
          );
          const location = `893${start}${last}`;
          expect(readGlobalLocationNumber(location).issues.map(({ code }) => code)).toEqual(
            globalLocationCheckDigit(`893${start}`) === last
              ? []
              : ["core.global_location_number.check_digit"],
          );
        }
      }),
      { seed },
    );
  });
});

describe(`hexadecimal text of cards, seed ${seed}`, () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƯỄữịếộ '-".split("")),
    minLength: 1,
  });
  const hexOf = (text: string) =>
    [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  it("a name written as hexadecimal comes back", () => {
    fc.assert(
      fc.property(letters, (text) => {
        const name = `A${text}`.normalize("NFC");
        expect(hexText(hexOf(name))).toBe(name);
        expect(hexText(hexOf(name).toUpperCase())).toBe(name);
      }),
      { seed },
    );
  });

  it("text that is no hexadecimal stays", () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(hexText(`${text}ờ`)).toBe(`${text}ờ`);
      }),
      { seed },
    );
  });

  it.each(["00", "0a0b", "31323334", "4e0a", "", "c3", "4e6"])(
    "%j is left alone: no letter, a control sign or no UTF-8",
    (part) => {
      expect(hexText(part)).toBe(part);
    },
  );
});

describe(`masks and temporary numbers, seed ${seed}`, () => {
  it("a mask shows at most the last four characters, and hiding twice hides no less", () => {
    fc.assert(
      fc.property(fc.oneof(digits(9), digits(10), digits(12), anyText), (input) => {
        const clean = [...cleanNumber(input)];
        const masked = [...maskIdentifier(input)];
        expect(masked).toHaveLength(clean.length);
        const shown = clean.length < 8 ? 0 : 4;
        expect(masked.slice(0, masked.length - shown).every((sign) => sign === "*")).toBe(true);
        expect(masked.slice(masked.length - shown)).toEqual(clean.slice(clean.length - shown));
      }),
      { seed },
    );
  });

  it("a temporary number looks like no official one", () => {
    const random = createSeededRandom(String(seed));
    const made = Array.from({ length: 500 }, () => createTemporaryNumber(random));
    expect(new Set(made).size).toBe(500);
    for (const number of made) {
      expect(number).toMatch(/^TAM(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      expect(checkTemporaryNumber(number)).toEqual({ ok: true, value: number, issues: [] });
    }
  });
});
