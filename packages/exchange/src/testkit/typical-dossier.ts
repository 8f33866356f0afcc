import type { CalendarDate } from "@benhan/core";
import type { BhytTables } from "../bhyt/qd3176/bhyt-tables.ts";
import { createDraws } from "./draws.ts";
import { surgeryEpisode } from "./profiles/surgery.ts";

/**
 * The dossier by which speed is measured: an in-patient with an operation, XML1 and 40, 60, 60 and 20 rows of XML2,
 * XML3, XML4 and XML5, about 250 kB of XML.
 */
export function typicalDossier(seed: string): BhytTables {
  const setting = {
    draws: createDraws(`typical\n${seed}`),
    number: 1,
    facilityCode: "99999",
    endsOn: "2026-07-15" as CalendarDate,
  };
  return surgeryEpisode(setting, {
    nights: 6,
    drugs: 40,
    services: 60,
    notes: 20,
    bloodCounts: 5,
    secondOperation: false,
  });
}
