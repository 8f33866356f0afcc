import type { LedgerRows } from "../../front/ledger-rows.ts";
import { consentOfRow, ticketOfRow } from "./rows.ts";
import type { Statements } from "./statements.ts";
import type { RowKind, WriteBatch } from "./write-batch.ts";

/** The statements of the consents and tickets of one facility. What they say stands as JSON; columns are for searching. */
export function ledgerRows(
  s: string,
  kinds: ReturnType<typeof ledgerKinds>,
  { row, rows }: Statements,
  batch: WriteBatch,
): LedgerRows {
  const consents = `SELECT ordinal, consent_id, patient, purpose, body FROM ${s}.consent WHERE facility_id = $1`;
  const tickets = `SELECT ordinal, ticket_id, patient, body, used_at FROM ${s}.egress_ticket WHERE facility_id = $1`;
  const fresh = new Map<string, Readonly<Record<string, unknown>>>();
  return {
    async getConsent(consentId) {
      const found = await row(`${consents} AND consent_id = $2`, consentId);
      return found && consentOfRow(found);
    },
    async insertConsent({ consentId, patient, purpose, consent }) {
      const body = JSON.stringify(consent);
      batch.addRow(kinds.consent, { consent_id: consentId, patient, purpose, body });
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
      return found.map((one) => ({ place: Number(one["ordinal"]), row: consentOfRow(one) }));
    },
    async getTicket(ticketId) {
      const found = await row(`${tickets} AND ticket_id = $2`, ticketId);
      return found && ticketOfRow(found);
    },
    async insertTicket({ ticketId, patient, ticket }) {
      const added = { ticket_id: ticketId, patient, body: JSON.stringify(ticket) };
      fresh.set(ticketId, added);
      batch.addRow(kinds.ticket, added, undefined, ticketId);
    },
    async useTicket(ticketId, at) {
      const added = fresh.get(ticketId);
      // Two parts of one batch do not see each other: what is used at once is added as used.
      if (added !== undefined) batch.addRow(kinds.ticket, { ...added, used_at: at }, undefined, ticketId);
      else
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
      return found.map((one) => ({ place: Number(one["ordinal"]), row: ticketOfRow(one) }));
    },
  };
}

/** What is written to the tables of consents and tickets of a schema, quoted. */
export function ledgerKinds(s: string): Readonly<Record<"consent" | "ticket", RowKind>> {
  return {
    consent: {
      columns: "consent_id text, patient text, purpose text, body text",
      sql: (rows) =>
        `INSERT INTO ${s}.consent (facility_id, consent_id, patient, purpose, body)
         SELECT $1, consent_id, patient, purpose, body FROM ${rows}`,
    },
    ticket: {
      columns: "ticket_id text, patient text, body text, used_at text",
      sql: (rows) =>
        `INSERT INTO ${s}.egress_ticket (facility_id, ticket_id, patient, body, used_at)
         SELECT $1, ticket_id, patient, body, used_at FROM ${rows}`,
    },
  };
}
