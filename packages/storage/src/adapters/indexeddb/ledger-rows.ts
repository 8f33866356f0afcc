import type { LedgerRows } from "../../front/ledger-rows.ts";
import type { KeyMaker } from "./keys.ts";
import { lastPlace, type Tables, under } from "./tables.ts";

/** The consents and tickets of one facility. */
export function ledgerRows(tables: Tables, keyOf: KeyMaker): LedgerRows {
  const consents = tables("consent");
  const tickets = tables("ticket");
  const ticketOf = (ticketId: string) => tickets.find("id", keyOf(ticketId));
  return {
    async getConsent(consentId) {
      return (await consents.find("id", keyOf(consentId)))?.row;
    },
    async insertConsent(row) {
      const place = (await lastPlace(consents, keyOf())) + 1;
      consents.add({
        key: keyOf(place),
        id: keyOf(row.consentId),
        patient: keyOf(row.patient, place),
        purpose: keyOf(row.patient, row.purpose, place),
        row,
      });
    },
    async listConsents({ patient, purpose }, { after, limit }) {
      const [index, ...parts] =
        patient === undefined
          ? [undefined]
          : purpose === undefined
            ? ["patient", patient]
            : ["purpose", patient, purpose];
      const behind = after === undefined ? undefined : keyOf(...parts, after);
      // Those of one purpose, of all patients, nobody lists often.
      const isSifted = patient === undefined && purpose !== undefined;
      const rows = await consents.list(under(keyOf(...parts), behind, index), isSifted ? undefined : limit);
      const asked = isSifted ? rows.filter(({ row }) => row.purpose === purpose).slice(0, limit) : rows;
      return asked.map(({ key, row }) => ({ place: Number(key.at(-1)), row }));
    },
    async getTicket(ticketId) {
      return (await ticketOf(ticketId))?.row;
    },
    async insertTicket(row) {
      const place = (await lastPlace(tickets, keyOf())) + 1;
      const id = keyOf(row.ticketId);
      tickets.add({ key: keyOf(place), id, patient: keyOf(row.patient, place), row });
    },
    async useTicket(ticketId, usedAt) {
      const known = await ticketOf(ticketId);
      if (known !== undefined) tickets.put({ ...known, row: { ...known.row, usedAt } });
    },
    async listTickets(patient, { after, limit }) {
      const [index, ...parts] = patient === undefined ? [undefined] : ["patient", patient];
      const behind = after === undefined ? undefined : keyOf(...parts, after);
      const rows = await tickets.list(under(keyOf(...parts), behind, index), limit);
      return rows.map(({ key, row }) => ({ place: Number(key.at(-1)), row }));
    },
  };
}
