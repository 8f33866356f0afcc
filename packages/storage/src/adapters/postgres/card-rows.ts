import type { CardPlace, CardRow, CardRows } from "../../front/card-rows.ts";
import { bytesOf, type PostgresRow, type Statements } from "./statements.ts";
import type { RowKind, WriteBatch } from "./write-batch.ts";

/** The statements of the cards of one facility. */
export function cardRows(
  s: string,
  { put, removed }: ReturnType<typeof cardKinds>,
  { rows }: Statements,
  batch: WriteBatch,
): CardRows {
  const cards = `SELECT drawer, sort, key, body FROM ${s}.card WHERE facility_id = $1`;
  return {
    async putCard({ drawer, sort, key, body }) {
      const name = nameOf(drawer, { sort, key });
      batch.withdraw(removed, name);
      batch.addRow(put, { drawer, sort, key }, body, name);
    },
    async removeCard(drawer, { sort, key }) {
      const name = nameOf(drawer, { sort, key });
      batch.withdraw(put, name);
      batch.addRow(removed, { drawer, sort, key }, undefined, name);
    },
    async listDrawers() {
      // From one drawer to the next, whatever many cards each has.
      const found = await rows(
        `WITH RECURSIVE found(drawer) AS (
           SELECT min(drawer) FROM ${s}.card WHERE facility_id = $1
           UNION ALL
           SELECT (SELECT min(c.drawer) FROM ${s}.card c WHERE c.facility_id = $1 AND c.drawer > found.drawer)
           FROM found WHERE found.drawer IS NOT NULL)
         SELECT drawer FROM found WHERE drawer IS NOT NULL`,
      );
      return found.map(({ drawer }) => drawer as string);
    },
    async cardsOfKey(key, drawer) {
      const ofDrawer = drawer === undefined ? "" : "AND drawer = $3";
      const found = await rows(
        `${cards} AND key = $2 ${ofDrawer} ORDER BY drawer, sort`,
        ...[key, ...(drawer === undefined ? [] : [drawer])],
      );
      return found.map(cardOfRow);
    },
    async listCards(drawer, { from, to }, { after, limit }) {
      const values: unknown[] = [drawer, from ?? "", limit];
      const bind = (value: unknown) => `$${1 + values.push(value)}`;
      const until = to === undefined ? "" : `AND sort <= ${bind(to)}`;
      const behind = after === undefined ? "" : `AND (sort, key) > (${bind(after.sort)}, ${bind(after.key)})`;
      const found = await rows(
        `${cards} AND drawer = $2 AND sort >= $3 ${until} ${behind} ORDER BY sort, key LIMIT $4`,
        ...values,
      );
      return found.map(cardOfRow);
    },
  };
}

/** What is written to the table of cards of a schema, quoted. */
export function cardKinds(s: string): Readonly<Record<"put" | "removed", RowKind>> {
  const columns = "drawer text, sort text, key text";
  return {
    put: {
      columns,
      sql: (rows, bytes) =>
        `INSERT INTO ${s}.card (facility_id, drawer, sort, key, body) SELECT $1, drawer, sort, key, ${bytes} FROM ${rows}
         ON CONFLICT (facility_id, drawer, sort, key) DO UPDATE SET body = excluded.body`,
    },
    removed: {
      columns,
      sql: (rows) =>
        `DELETE FROM ${s}.card c USING ${rows}
         WHERE c.facility_id = $1 AND c.drawer = r.drawer AND c.sort = r.sort AND c.key = r.key`,
    },
  };
}

function nameOf(drawer: string, { sort, key }: CardPlace): string {
  return JSON.stringify([drawer, sort, key]);
}

function cardOfRow({ drawer, sort, key, body }: PostgresRow): CardRow {
  return { drawer, sort, key, ...(body !== null && { body: bytesOf(body) }) } as CardRow;
}
