import type { FacilityId } from "@benhan/core";
import type { CardRow, CardRows } from "../../front/card-rows.ts";
import type { SqliteConnection, SqliteRow } from "./connection.ts";

/** The statements of the cards of one facility. What is replaced or taken away is overwritten (`secure_delete`). */
export function sqliteCardRows(connection: SqliteConnection, facilityId: FacilityId): CardRows {
  const { rows, run } = connection;
  return {
    async putCard({ drawer, sort, key, body }) {
      run(
        `INSERT INTO card (facility_id, drawer, sort, key, body) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET body = excluded.body`,
        ...[facilityId, drawer, sort, key, body],
      );
    },
    async removeCard(drawer, { sort, key }) {
      run(
        "DELETE FROM card WHERE facility_id = ? AND drawer = ? AND sort = ? AND key = ?",
        ...[facilityId, drawer, sort, key],
      );
    },
    async listDrawers() {
      // From one drawer to the next, whatever many cards each has.
      return rows(
        `WITH RECURSIVE found(drawer) AS (
           SELECT min(drawer) FROM card WHERE facility_id = ?1
           UNION ALL
           SELECT (SELECT min(c.drawer) FROM card c WHERE c.facility_id = ?1 AND c.drawer > found.drawer)
           FROM found WHERE found.drawer IS NOT NULL)
         SELECT drawer FROM found WHERE drawer IS NOT NULL`,
        facilityId,
      ).map(({ drawer }) => drawer as string);
    },
    async cardsOfKey(key, drawer) {
      const ofDrawer = drawer === undefined ? "" : "AND drawer = ?";
      return rows(
        `SELECT drawer, sort, key, body FROM card INDEXED BY card_by_key WHERE facility_id = ? AND key = ? ${ofDrawer}
         ORDER BY drawer, sort`,
        ...[facilityId, key, ...(drawer === undefined ? [] : [drawer])],
      ).map((row) => cardOfRow(row, row["drawer"]));
    },
    async listCards(drawer, { from, to }, { after, limit }) {
      const values: unknown[] = [facilityId, drawer, from ?? ""];
      const condition = (sql: string, ...more: readonly unknown[]) => {
        values.push(...more);
        return sql;
      };
      return rows(
        `SELECT sort, key, body FROM card WHERE facility_id = ? AND drawer = ? AND sort >= ?
         ${to === undefined ? "" : condition("AND sort <= ?", to)}
         ${after === undefined ? "" : condition("AND (sort, key) > (?, ?)", after.sort, after.key)}
         ORDER BY sort, key LIMIT ?`,
        ...[...values, limit],
      ).map((row) => cardOfRow(row, drawer));
    },
  };
}

function cardOfRow({ sort, key, body }: SqliteRow, drawer: unknown): CardRow {
  // Lists of a day hold hundreds: no spreading here.
  return (body === null ? { drawer, sort, key } : { drawer, sort, key, body }) as CardRow;
}
