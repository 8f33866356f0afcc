import { wrapperGone, wrapsOthers } from "@benhan/core";
import type { DestroyedKey, StoredKey } from "@benhan/core/ports";
import { hexOf } from "../../../encryption/hex.ts";
import type { Page } from "../../../front/page.ts";
import { bytesOf, type PostgresRow, type Statements } from "../statements.ts";

type AnyKey = StoredKey | DestroyedKey;

/** What is asked of the keys of one facility, and what changes them: the latter in a transaction behind all others. */
export interface KeyStatements {
  getKey(keyId: string): Promise<AnyKey | undefined>;
  listKeys(page: Page<string>): Promise<readonly AnyKey[]>;
  addKeys(keys: readonly StoredKey[]): Promise<void>;
  rewrapKeys(keys: readonly StoredKey[], from: string): Promise<void>;
  destroyKeys(keyIds: readonly string[], at: string): Promise<void>;
}

/** The statements in a schema, quoted. */
export function keyStatements(s: string, { row, rows, called }: Statements): KeyStatements {
  async function requireWrappers(keys: readonly StoredKey[]): Promise<void> {
    const wrappers = [...new Set(keys.map(({ wrappedBy }) => wrappedBy))];
    const gone = await row(
      `SELECT key_id FROM ${s}.key WHERE facility_id = $1 AND destroyed_at IS NOT NULL
         AND key_id IN (SELECT json_array_elements_text($2::json)) LIMIT 1`,
      JSON.stringify(wrappers),
    );
    if (gone !== undefined) throw wrapperGone({});
  }
  return {
    async getKey(keyId) {
      const found = await called(`SELECT wrapped_by, wrapped, destroyed_at FROM ${s}.get_key($1, $2)`, keyId);
      return found && keyOfRow({ ...found, key_id: keyId });
    },
    async listKeys({ after, limit }) {
      const found = await rows(
        `SELECT key_id, wrapped_by, wrapped, destroyed_at FROM ${s}.key WHERE facility_id = $1 AND key_id > $2
         ORDER BY key_id LIMIT $3`,
        ...[after ?? "", limit],
      );
      return found.map(keyOfRow);
    },
    async addKeys(keys) {
      await requireWrappers(keys);
      await rows(
        `INSERT INTO ${s}.key (facility_id, key_id, wrapped_by, wrapped)
         SELECT $1, r.key_id, r.wrapped_by, r.wrapped FROM ${table} ON CONFLICT DO NOTHING`,
        asJson(keys),
      );
    },
    async rewrapKeys(keys, from) {
      await requireWrappers(keys);
      await rows(
        `UPDATE ${s}.key k SET wrapped_by = r.wrapped_by, wrapped = r.wrapped FROM ${table}
         WHERE k.facility_id = $1 AND k.key_id = r.key_id AND k.wrapped_by = $3`,
        ...[asJson(keys), from],
      );
    },
    async destroyKeys(keyIds, at) {
      const answer = await row(
        `SELECT ${s}.destroy_keys($1, $2, $3) AS count`,
        ...[JSON.stringify(keyIds), at],
      );
      const count = Number(answer?.["count"]);
      if (count > 0) throw wrapsOthers({ count });
    },
  };
}

const table = "json_to_recordset($2::json) AS r(key_id text, wrapped_by text, wrapped bytea)";

function asJson(keys: readonly StoredKey[]): string {
  return JSON.stringify(
    keys.map(({ keyId, wrappedBy, wrapped }) => ({
      key_id: keyId,
      wrapped_by: wrappedBy,
      wrapped: `\\x${hexOf(wrapped)}`,
    })),
  );
}

function keyOfRow(row: PostgresRow): AnyKey {
  if (row["destroyed_at"] !== null) {
    return { keyId: row["key_id"], destroyedAt: row["destroyed_at"] } as DestroyedKey;
  }
  return {
    keyId: row["key_id"],
    wrappedBy: row["wrapped_by"],
    wrapped: bytesOf(row["wrapped"]),
  } as StoredKey;
}
