import type { CalendarDate, LocalMinute, Visit } from "@benhan/core";
import { isEmrError, parseVisit } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visitArbitrary } from "../../../../core/test/visit/visit-arbitrary.ts";
import { decodeDossiers, encodeDossier, toTables } from "../../../src/bhyt/qd3176/index.ts";
import { decodeCheckIn, encodeVisitCheckIn, toCheckIn } from "../../../src/bhyt/qd4750/index.ts";
import { checkDossier } from "../../../src/bhyt/rules/index.ts";
import { workedExample, workedVisit } from "./worked-visit.ts";

describe("the dossier of a visit", () => {
  it("is routed by facility and visit, dated on the last day, and the same bytes every time", () => {
    const visit = workedVisit();
    const document = encodeDossier(visit);
    expect(document).toMatchObject({
      facilityId: "bv-thu-nghiem",
      facilityCode: "99999",
      kind: "bhyt-dossier",
      edition: "qd3176",
      chain: "99999.2026.000001",
      contentType: "application/xml",
    });
    expect(encodeDossier(visit).bytes).toEqual(document.bytes);
    const read = decodeDossiers(document.bytes);
    expect(read.envelope.createdOn).toBe("20260702");
    expect(read.dossiers).toEqual(decodeDossiers(workedExample).dossiers);
    const later = encodeDossier(visit, { createdOn: "2026-07-05" as CalendarDate });
    expect(decodeDossiers(later.bytes).envelope.createdOn).toBe("20260705");
  });

  it("carries through XML what the tables say, for 100 visits", () => {
    const writable = visitArbitrary.filter(({ coverages }) => !JSON.stringify(coverages).includes(";"));
    fc.assert(
      fc.property(writable, (generated) => {
        const visit = parseVisit(generated);
        const { dossiers } = decodeDossiers(encodeDossier(visit).bytes);
        expect(dossiers).toEqual([toTables(visit).tables]);
      }),
      { seed: 20260702, numRuns: 100 },
    );
  });

  it("is refused in terms of the record when a text cannot be written or a card cannot be kept apart", () => {
    const visit = workedVisit();
    const [card] = visit.coverages;
    const refusal = (wrong: Visit) => {
      try {
        encodeDossier(wrong);
      } catch (error) {
        if (isEmrError(error, "exchange.bhyt.cannot_encode"))
          return error.issues.map(({ path, code }) => [path, code]);
      }
      return undefined;
    };
    expect(refusal({ ...visit, diagnoses: { ...visit.diagnoses, atEnd: "Đau\u0007đầu" } })).toEqual([
      [["diagnoses", "atEnd"], "exchange.bhyt.illegal_character"],
    ]);
    expect(
      refusal({ ...visit, coverages: card === undefined ? [] : [{ ...card, cardNumber: "A;B" }] }),
    ).toEqual([[["coverages", 0], "exchange.bhyt.loss_card_separator"]]);
  });

  it("is checked with places of the record, the official cell beside them, and losses as information", () => {
    const visit = workedVisit();
    const [drug] = visit.medications;
    if (drug === undefined) throw new Error("the example has a drug");
    const report = checkDossier({
      ...visit,
      patient: {
        ...visit.patient,
        identifiers: [...visit.patient.identifiers, { kind: "passport", value: "N0000000" }],
      },
      medications: [{ ...drug, quantity: "11" as never }],
    });
    expect(report.ok).toBe(false);
    const places = report.issues.map(({ severity, path, official }) => ({ severity, path, official }));
    expect(places).toContainEqual({
      severity: "error",
      path: ["medications", 0, "amounts", "hospital"],
      official: "XML2[1].THANH_TIEN_BV",
    });
    expect(places).toContainEqual({
      severity: "information",
      path: ["patient", "identifiers", 2],
      official: "XML1.SO_CCCD",
    });
    for (const { path } of places) expect(String(path[0])).not.toMatch(/^XML/);
  });
});

describe("a finding about a card", () => {
  const visit = workedVisit();
  const [card] = visit.coverages;
  if (card === undefined) throw new Error("the example has a card");
  const { validTo: _, ...open } = card;
  const second = { ...card, cardNumber: "KHONG-PHAI-THE" };
  const places = (coverages: Visit["coverages"], official: string) =>
    checkDossier({ ...visit, coverages })
      .issues.filter((issue) => issue.official === official && issue.severity === "error")
      .map(({ path }) => path);

  it("leads to the very field of the very card", () => {
    expect(places([open], "XML1.GT_THE_DEN")).toEqual([["coverages", 0, "validTo"]]);
    expect(places([card, second], "XML1.MA_THE_BHYT")).toEqual([["coverages", 1, "cardNumber"]]);
    expect(places([card, { ...card, registeredFacility: "1" }], "XML1.MA_DKBD")).toEqual([
      ["coverages", 1, "registeredFacility"],
    ]);
  });

  it("counts the cards of the record, not those that could be written", () => {
    const unwritable = { ...card, cardNumber: "A;B" };
    expect(places([unwritable, card, second], "XML1.MA_THE_BHYT")).toContainEqual([
      "coverages",
      2,
      "cardNumber",
    ]);
  });

  it("leads to the list when no card is to blame", () => {
    expect(places([], "XML1.MA_THE_BHYT")).toEqual([["coverages"]]);
  });
});

describe("the check-in of a visit", () => {
  const visit = workedVisit();
  const [service] = visit.services;
  const [drug] = visit.medications;
  if (service === undefined || drug === undefined) throw new Error("the example has a service and a drug");
  const at = (orderedAt: string) => ({ orderedAt: orderedAt as LocalMinute });

  it("tells who came and the first thing that cost", () => {
    const document = encodeVisitCheckIn(visit);
    expect(document).toMatchObject({
      kind: "bhyt-check-in",
      edition: "qd4750",
      chain: "99999.2026.000001#check-in",
    });
    const [row] = decodeCheckIn(document?.bytes ?? new Uint8Array()).rows;
    expect(row).toMatchObject({
      MA_LK: "99999.2026.000001",
      STT: "1",
      HO_TEN: "NGUYỄN VĂN MẪU",
      MA_THE_BHYT: "GD4990000000001",
      MA_DICH_VU: "99.0001.0001",
      TEN_DICH_VU: "Khám bệnh (mẫu)",
      NGAY_YL: "202607020810",
    });
    expect(row).not.toHaveProperty("MA_THUOC");
    expect(row).not.toHaveProperty("T_BHTT");
  });

  it("names exactly one of service, drug and supply: the one ordered first", () => {
    const early = { ...drug, ...at("2026-07-02T08:05") };
    const supply = { ...service, ...at("2026-07-02T08:01"), supplyCode: "N00.00", supplyName: "Kim mẫu" };
    const codes = (row: ReturnType<typeof toCheckIn>) => [row?.MA_DICH_VU, row?.MA_THUOC, row?.MA_VAT_TU];
    expect(codes(toCheckIn({ ...visit, medications: [drug, early] }))).toEqual([
      undefined,
      "40.9999",
      undefined,
    ]);
    expect(codes(toCheckIn({ ...visit, services: [service, supply] }))).toEqual([
      undefined,
      undefined,
      "N00.00",
    ]);
  });

  it("is not due for emergencies, nor before anything was ordered", () => {
    expect(toCheckIn({ ...visit, episode: { ...visit.episode, visitCategory: "2" } })).toBeUndefined();
    expect(encodeVisitCheckIn({ ...visit, services: [], medications: [] })).toBeUndefined();
  });

  it("tells the first thing after admission when asked to", () => {
    const admitted = {
      ...visit,
      episode: { ...visit.episode, admittedAt: "2026-07-02T09:00" as LocalMinute },
    };
    expect(toCheckIn(admitted, { occasion: "admission" })?.MA_THUOC).toBe("40.9999");
    expect(toCheckIn(visit, { occasion: "admission" })).toBeUndefined();
  });

  it("names no card that was not in force on arrival", () => {
    const [card] = visit.coverages;
    const coverages = card === undefined ? [] : [{ ...card, validTo: "2026-07-01" as CalendarDate }];
    expect(toCheckIn({ ...visit, coverages })).not.toHaveProperty("MA_THE_BHYT");
  });
});
