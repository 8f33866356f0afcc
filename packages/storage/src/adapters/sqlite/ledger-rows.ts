import type { FacilityId } from "@benhan/core";
import type { ConsentRow, LedgerRows, TicketRow } from "../../front/ledger-rows.ts";
import type { SqliteConnection, SqliteRow } from "./connection.ts";

/** The statements of the consents and tickets of one facility. What they say stands as JSON; columns are for searching. */
export function sqliteLedgerRows(connection: SqliteConnection, facilityId: FacilityId): LedgerRows {
  const { row, rows, run } = connection;
  return {
    async getConsent(consentId) {
      const found = row(
        "SELECT * FROM consent WHERE facility_id = ? AND consent_id = ?",
        ...[facilityId, consentId],
      );
      return found && consentRowOf(found);
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
      ).map((found) => ({ place: Number(found["ordinal"]), row: consentRowOf(found) }));
    },
    async getTicket(ticketId) {
      const found = row(
        "SELECT * FROM egress_ticket WHERE facility_id = ? AND ticket_id = ?",
        ...[facilityId, ticketId],
      );
      return found && ticketRowOf(found);
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
      ).map((found) => ({ place: Number(found["ordinal"]), row: ticketRowOf(found) }));
    },
  };
}

function consentRowOf(row: SqliteRow): ConsentRow {
  return {
    consentId: row["consent_id"],
    patient: row["patient"],
    purpose: row["purpose"],
    consent: JSON.parse(String(row["body"])),
  } as ConsentRow;
}

function ticketRowOf(row: SqliteRow): TicketRow {
  return {
    ticketId: row["ticket_id"],
    patient: row["patient"],
    ticket: JSON.parse(String(row["body"])),
    ...(row["used_at"] !== null && { usedAt: row["used_at"] }),
  } as TicketRow;
}
