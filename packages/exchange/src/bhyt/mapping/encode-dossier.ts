import { type CalendarDate, dateOf, type OutgoingDocument, type Visit } from "@benhan/core";
import { type Issue, isEmrError, reportOf, requireOk } from "@benhan/core/faults";
import { cannotEncode } from "../codec/bhyt-file.faults.ts";
import { encodeTables } from "../codec/encode-tables.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { inRecord } from "./in-record.ts";
import { issueOfLoss } from "./loss.ts";
import { toTables } from "./to-tables.ts";

export interface EncodeDossierOptions {
  /** The day of the file. Default the day on which the episode ended, so that the same visit gives the same bytes. @official NGAYLAP */
  readonly createdOn?: CalendarDate;
}

/**
 * Writes the insurance dossier of one visit, unsigned and ready for the signer. Ask `checkDossier` first: only what
 * cannot be written truthfully is refused here, not what the insurer may refuse.
 *
 * @official GIAMDINHHS
 * @throws EmrError `exchange.bhyt.cannot_encode` with every such place, as paths of the visit.
 */
export function encodeDossier(visit: Visit, options: EncodeDossierOptions = {}): OutgoingDocument {
  requireArguments(
    "encodeDossier",
    ["visit", visit, "object"],
    ["visit.episode", visit?.episode, "object"],
    ["options", options, "object"],
  );
  const { tables, losses } = toTables(visit);
  requireOk(reportOf(undefined, losses.map(issueOfLoss)), cannotEncode);
  const { facilityId, facilityCode, encounterNumber, episode } = visit;
  const bytes = inRecordTerms(visit, () =>
    encodeTables(tables, { facilityCode, createdOn: options.createdOn ?? dateOf(episode.endedAt) }),
  );
  return {
    facilityId,
    facilityCode,
    kind: "bhyt-dossier",
    edition: "qd3176",
    chain: encounterNumber,
    contentType: "application/xml",
    bytes,
  };
}

/** Runs an encoder of tables and lets its refusal speak of the visit. */
function inRecordTerms<T>(visit: Visit, encode: () => T): T {
  try {
    return encode();
  } catch (error) {
    if (!isEmrError(error, cannotEncode.code)) throw error;
    const issues: readonly Issue[] = error.issues.map((issue) => inRecord(issue, visit));
    throw cannotEncode({ count: issues.length }, { issues, cause: error });
  }
}
