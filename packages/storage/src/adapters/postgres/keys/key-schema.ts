import type { SchemaFormat } from "../schema-format.ts";
import { keepRows, ownFacilityOnly, refuseChange } from "../schema-parts.ts";

/** The schema of a key store. What is left of a destroyed key stays for ever. */
export const keyFormat: SchemaFormat = {
  owner: "benhan keys",
  migrations: [
    (s) => `
  CREATE TABLE ${s}.storage_format (owner text NOT NULL, format int NOT NULL);
  ${refuseChange(s)}

  CREATE TABLE ${s}.key (
    facility_id text COLLATE "C" NOT NULL,
    key_id text COLLATE "C" NOT NULL,
    wrapped_by text COLLATE "C",
    wrapped bytea,
    destroyed_at text,
    PRIMARY KEY (facility_id, key_id),
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL) AND (wrapped IS NULL) = (wrapped_by IS NULL))
  );
  CREATE INDEX key_by_wrapping ON ${s}.key (facility_id, wrapped_by) WHERE wrapped_by IS NOT NULL;
  ${keepRows(s, "key", "DELETE", "keys are destroyed, and leave the moment")}
  CREATE TRIGGER key_stays_destroyed BEFORE UPDATE ON ${s}.key FOR EACH ROW WHEN (old.destroyed_at IS NOT NULL)
    EXECUTE FUNCTION ${s}.refuse_change('what was destroyed stays so');

  -- The most frequent question, in one round trip with a plan that is kept.
  CREATE FUNCTION ${s}.get_key(facility text, id text, OUT wrapped_by text, OUT wrapped bytea, OUT destroyed_at text)
    RETURNS SETOF record LANGUAGE plpgsql AS
    $$ BEGIN
      PERFORM set_config('benhan.facility_id', facility, true);
      RETURN QUERY SELECT k.wrapped_by, k.wrapped, k.destroyed_at FROM ${s}.key k
        WHERE k.facility_id = facility AND k.key_id = id;
    END $$;

  -- In this order, because a key may be destroyed behind those that it wraps. Answers how many keys the first one still
  -- wraps for which that is not so; whoever calls takes everything back then.
  CREATE FUNCTION ${s}.destroy_keys(facility text, ids text, at text) RETURNS bigint LANGUAGE plpgsql AS
    $$ DECLARE
      id text;
      others bigint;
    BEGIN
      FOR id IN SELECT e.value FROM json_array_elements_text(ids::json) WITH ORDINALITY e(value, place) ORDER BY e.place
      LOOP
        SELECT count(*) INTO others FROM ${s}.key k WHERE k.facility_id = facility AND k.wrapped_by = id;
        IF others > 0 THEN RETURN others; END IF;
        INSERT INTO ${s}.key AS k (facility_id, key_id, destroyed_at) VALUES (facility, id, at)
          ON CONFLICT (facility_id, key_id)
          DO UPDATE SET wrapped_by = NULL, wrapped = NULL, destroyed_at = excluded.destroyed_at
          WHERE k.destroyed_at IS NULL;
      END LOOP;
      RETURN 0;
    END $$;

  ${ownFacilityOnly(s, "key")}
  `,
  ],
};
