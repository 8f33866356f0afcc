/** The function that {@link keepRows} needs. */
export function refuseChange(s: string): string {
  return `CREATE FUNCTION ${s}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END $$;`;
}

/** Rows that can be neither changed nor deleted. */
export function evidence(s: string, table: string, why: string): string {
  return keepRows(s, table, "UPDATE OR DELETE", why);
}

/** Refuses what is named in `against`, and TRUNCATE, to everybody. */
export function keepRows(s: string, table: string, against: string, why: string): string {
  return `CREATE TRIGGER ${table}_is_kept BEFORE ${against} ON ${s}.${table}
    FOR EACH ROW EXECUTE FUNCTION ${s}.refuse_change('${why}');
  CREATE TRIGGER ${table}_is_not_emptied BEFORE TRUNCATE ON ${s}.${table}
    EXECUTE FUNCTION ${s}.refuse_change('${why}');`;
}

/** Shows the rows of one facility only. Without a setting, or with an empty one, nothing is seen: no facility has that name. */
export function ownFacilityOnly(s: string, table: string): string {
  return `ALTER TABLE ${s}.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_facility ON ${s}.${table} USING (facility_id = current_setting('benhan.facility_id', true))
    WITH CHECK (facility_id = current_setting('benhan.facility_id', true));`;
}
