import type { OutcomeClass } from "@benhan/core";
import { expect, test } from "vitest";
import { sendingFunctionOf } from "../../src/hubs/bhxh/sending-functions.ts";
import { bhxhResultCodes } from "../../src/hubs/index.ts";
import { sendingFunctions, simulatorResultCodes } from "../../src/simulator/bhxh/gateway-tables.ts";

// Connector and simulator were written from the same description, but share nothing: where they differ, one of them is
// mistaken or knows more. Every difference is listed here, so that a new one is a decision.

const meaning: Readonly<Record<(typeof simulatorResultCodes)[string], OutcomeClass>> = {
  received: "ACCEPTED",
  "mend-and-send-new": "REJECTED_DATA",
  "log-in-again": "AUTH_EXPIRED",
  "send-again": "RETRYABLE",
  "ask-a-person": "CONFIG",
};

test("result codes differ only where listed", () => {
  const codes = [...new Set([...Object.keys(bhxhResultCodes), ...Object.keys(simulatorResultCodes)])].sort();
  const differences = codes.flatMap((code) => {
    const word = simulatorResultCodes[code];
    const simulated = word === undefined ? undefined : meaning[word];
    return simulated === bhxhResultCodes[code]?.outcome
      ? []
      : [[code, bhxhResultCodes[code]?.outcome, simulated]];
  });
  expect(differences).toEqual([
    // Codes of look-ups and of the retry table: the simulator never gives them to a document.
    ["051", "REJECTED_DATA", undefined],
    ["052", "REJECTED_DATA", undefined],
    ["053", "REJECTED_DATA", undefined],
    ["054", "CONFIG", undefined],
    ["055", "CONFIG", undefined],
    ["060", "REJECTED_DATA", undefined],
    ["061", "REJECTED_DATA", undefined],
    ["070", "REJECTED_DATA", undefined],
    ["100", "RETRYABLE", undefined],
    ["101", "RETRYABLE", undefined],
    ["400", "REJECTED_DATA", undefined],
    // Made up by the simulator: the connector must not know it.
    ["999", undefined, "CONFIG"],
  ]);
});

test("functions differ only where listed", () => {
  const documents = [
    { kind: "bhyt-check-in", edition: "qd4750" },
    ...["qd130", "qd4750", "qd3176"].map((edition) => ({ kind: "bhyt-dossier", edition })),
  ];
  const differences = documents.flatMap((document) => {
    const target = sendingFunctionOf(document);
    const simulated = sendingFunctions[target?.path ?? ""]?.loaiHoSo;
    return simulated === target?.dossierType ? [] : [[target?.path, target?.dossierType, simulated]];
  });
  // The simulator plays the gateway of today: functions of earlier editions are gone there.
  expect(differences).toEqual([
    ["/api/qd130/guiHoSoXmlQD130", "130", undefined],
    ["/api/qd130/guiHoSoXmlQD4750", "130", undefined],
  ]);
  expect(Object.keys(sendingFunctions)).toHaveLength(documents.length - differences.length);
});
