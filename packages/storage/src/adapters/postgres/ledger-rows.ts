import type { ConsentRow, LedgerRows, TicketRow } from "../../front/ledger-rows.ts";
import type { PostgresRow, Statements } from "./statements.ts";
import type { WriteBatch } from "./write-batch.ts";

/** The statements of the consents and tickets of one facility. What they say stands as JSON; columns are for searching. */
export function ledgerRows(s: string, { row, rows }: Statements, batch: WriteBatch): LedgerRows {
  const consents = `SELECT ordinal, consent_id, patient, purpose, body FROM ${s}.consent WHERE facility_id = $1`;
  const tickets = `SELECT ordinal, ticket_id, patient, body, used_at FROM ${s}.egress_ticket WHERE facility_id = $1`;
  return {
    async getConsent(consentId) {
      const found = await row(`${consents} AND consent_id = $2`, consentId);
      return found && consentRowOf(found);
    },
    async insertConsent({ consentId, patient, purpose, consent }) {
      const values = [consentId, patient, purpose, JSON.stringify(consent)];
      batch.add(
        (bind) => `INSERT INTO ${s}.consent (facility_id, consent_id, patient, purpose, body)
          VALUES ($1, ${values.map(bind).join(", ")})`,
      );
    },
    async listConsents({ patient, purpose }, { after, limit }) {
      const values: unknown[] = [after ?? 0, limit];
      const only = (column: string, value: string | undefined) =>
        value === undefined ? "" : `AND ${column} = $${1 + values.push(value)}`;
      const conditions = `${only("patient", patient)} ${only("purpose", purpose)}`;
      const found = await rows(
        `${consents} AND ordinal > $2 ${conditions} ORDER BY ordinal LIMIT $3`,
        ...values,
      );
      return found.map((one) => ({ place: Number(one["ordinal"]), row: consentRowOf(one) }));
    },
    async getTicket(ticketId) {
      const found = await row(`${tickets} AND ticket_id = $2`, ticketId);
      return found && ticketRowOf(found);
    },
    async insertTicket({ ticketId, patient, ticket }) {
      const values = [ticketId, patient, JSON.stringify(ticket)];
      batch.add(
        (bind) => `INSERT INTO ${s}.egress_ticket (facility_id, ticket_id, patient, body)
          VALUES ($1, ${values.map(bind).join(", ")})`,
      );
    },
    async useTicket(ticketId, at) {
      batch.add(
        (bind) =>
          `UPDATE ${s}.egress_ticket SET used_at = ${bind(at)} WHERE facility_id = $1 AND ticket_id = ${bind(ticketId)}`,
      );
    },
    async listTickets(patient, { after, limit }) {
      const ofPatient = patient === undefined ? "" : "AND patient = $4";
      const found = await rows(
        `${tickets} AND ordinal > $2 ${ofPatient} ORDER BY ordinal LIMIT $3`,
        ...[after ?? 0, limit, ...(patient === undefined ? [] : [patient])],
      );
      return found.map((one) => ({ place: Number(one["ordinal"]), row: ticketRowOf(one) }));
    },
  };
}

function consentRowOf(row: PostgresRow): ConsentRow {
  return {
    consentId: row["consent_id"],
    patient: row["patient"],
    purpose: row["purpose"],
    consent: JSON.parse(String(row["body"])),
  } as ConsentRow;
}

function ticketRowOf(row: PostgresRow): TicketRow {
  return {
    ticketId: row["ticket_id"],
    patient: row["patient"],
    ticket: JSON.parse(String(row["body"])),
    ...(row["used_at"] !== null && { usedAt: row["used_at"] }),
  } as TicketRow;
}
