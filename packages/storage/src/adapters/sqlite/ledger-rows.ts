import type { FacilityId } from "@benhan/core";
import type { LedgerRows } from "../../front/ledger-rows.ts";
import type { SqliteConnection } from "./connection.ts";
import { consentOfRow, ticketOfRow } from "./rows.ts";

/** The statements of the consents and tickets of one facility. What they say stands as JSON; columns are for searching. */
export function sqliteLedgerRows(connection: SqliteConnection, facilityId: FacilityId): LedgerRows {
  const { row, rows, run } = connection;
  return {
    async getConsent(consentId) {
      const found = row(
        "SELECT * FROM consent WHERE facility_id = ? AND consent_id = ?",
        ...[facilityId, consentId],
      );
      return found && consentOfRow(found);
    },
    async insertConsent({ consentId, patient, purpose, consent }) {
      run(
        "INSERT INTO consent (facility_id, consent_id, patient, purpose, body) VALUES (?, ?, ?, ?, ?)",
        ...[facilityId, consentId, patient, purpose, JSON.stringify(consent)],
      );
    },
    async listConsents({ patient, purpose }, { after, limit }) {
      const ofPatient = patient === undefined ? "" : "AND patient = ?";
      const ofPurpose = purpose === undefined ? "" : "AND purpose = ?";
      const values = [patient, purpose].filter((value) => value !== undefined);
      return rows(
        `SELECT * FROM consent WHERE facility_id = ? ${ofPatient} ${ofPurpose} AND ordinal > ?
         ORDER BY ordinal LIMIT ?`,
        ...[facilityId, ...values, after ?? 0, limit],
      ).map((found) => ({ place: Number(found["ordinal"]), row: consentOfRow(found) }));
    },
    async getTicket(ticketId) {
      const found = row(
        "SELECT * FROM egress_ticket WHERE facility_id = ? AND ticket_id = ?",
        ...[facilityId, ticketId],
      );
      return found && ticketOfRow(found);
    },
    async insertTicket({ ticketId, patient, ticket }) {
      run(
        "INSERT INTO egress_ticket (facility_id, ticket_id, patient, body) VALUES (?, ?, ?, ?)",
        ...[facilityId, ticketId, patient, JSON.stringify(ticket)],
      );
    },
    async useTicket(ticketId, at) {
      run(
        "UPDATE egress_ticket SET used_at = ? WHERE facility_id = ? AND ticket_id = ?",
        ...[at, facilityId, ticketId],
      );
    },
    async listTickets(patient, { after, limit }) {
      const ofPatient = patient === undefined ? "" : "AND patient = ?";
      return rows(
        `SELECT * FROM egress_ticket WHERE facility_id = ? ${ofPatient} AND ordinal > ? ORDER BY ordinal LIMIT ?`,
        ...[facilityId, ...(patient === undefined ? [] : [patient]), after ?? 0, limit],
      ).map((found) => ({ place: Number(found["ordinal"]), row: ticketOfRow(found) }));
    },
  };
}
